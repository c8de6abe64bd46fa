/**
 * Given names beyond shared/names, which leaves out those as common as surnames because they tell nothing about the
 * order of a name. On a page they tell that a line is a name at all.
 */
const set = (names: string): ReadonlySet<string> => new Set(names.trim().split(/\s+/));

export const moreLatinNames = set(`
abe abraham adebayo adela adeline aditya adrienne agustin ahmet ailsa akash akira alain alana alasdair alden alec alessia alexa alfie alisha alistair allan
allen allie alma alonzo althea alton alvin alyson amina amit amos amrita anand andre andres angel angelo angus anil anisha anjali ankit ankur annabel
anne-marie annmarie ansel antoine antti anwar anwen aoife aparna april archana archie ariana ariel arjun arlene armando arne arnold arun arvind ash ashish
ashok ashton astri attila aubrey austin autumn avery avi ayse aziz bailey balazs barb barnaby barney barry bart bartholomew basil beau becca belinda bella ben
benedicta benedikt bengt benny bernard bernice bernie bert bertha bessie bethan bev bhavesh bill billie billy bjarne bjoern blair blake blanca bobbi bobbie
bobby bojan boris boyd bozena brad bradford bradley brady bram brandi brandy breanna brendan brendon brennan brent brett brianne brittany bronwyn bruce bryce
bryson bud burak burt byron caleb callie callum calvin cameron camilla candice carey carissa carl carla carlene carlton carly carmel carole carolyn carrie
carroll carter cary caryn carys casandra cassandra cassie catalina cathleen catriona cayla cecil celeste celia chad chance chandra charlene charles charley
charmaine chas chase chaz chen cheri cherie chester chet chidi chip christi christie christy chuck cian ciara cierra clarence clarissa clark claude clay
clayton clem clementine cliff clifford clifton clint clinton clive clyde cody colby cole colette colin connor conor conrad cooper cordelia corey cornelia
cornelius cory coty craig crispin cristy curt curtis cyril cyrus dafydd daisuke daphne darcy daren darin darius darla darnell darrel darrell darren darrin
darryl darwin daryl dashiell dean deanna deanne debbi debby debi dee deena deepa deepika deidre deirdre dejan delbert delia della delores demetrius dena denis
denisha deon dervla desiree desmond destiny devin devon dewayne dewey dexter dhruv dick dillon dimitar dimitris dion dirk divya dominica dominique donna donnie
donny donovan doreen dorian doris dorota dorthy dottie drusilla dusan dwain dwayne dwight eamon earl earle earnest ed eddie eddy edgar edmond edmund edna
edwina efrain eilidh elaina eleni eli elif elijah eliot elise elissa ella elliot elliott elmer elnora eloise elsie elspeth elton elvira elvis emery emmett emre
enid enrico enzo eoin ernest ernestine ernesto ernie errol erwin esteban estela estelle eszter eugenio eunice evan evangeline evelina everett ewan ezra
fabrizio faith fatma fatou fay faye felicity felix femke ferdinand ferenc fergus fernand fidel finley finn fionn fletcher flora florencia floyd forrest fran
francine francis francisco franco frankie franklin fraser freda freddie freddy freya gabby gabe gabor gail galen gareth garret garrett garry garth gaurav gayle
geir gena gene geneva geoff georgi geraint geraldine germaine gerry gethin giancarlo gianluca gijs gilbert gilda giles gilles gillian gina ginger ginny giorgos
glen glenda gopal goran gordon grady graeme grant grazyna greta gretchen guadalupe guillermina gunnar gus guy gwendolyn gwyn gwyneth hakan hal haley hamish
hamza hank hanna hans hans-peter harish harlan harley harmony harper harris harrison haruki haruto harvey hayden hayley heath heikki heiko hendrika henrietta
herb herman hermine hershel hiram hiroshi hollie homer hope horace hugh hui hunter huw hyun iain ibrahim ike ilaria ildiko ilse imani imran ines ingeborg ingo
ioana ionut ira ireland irma irvin irving irwin isaiah isla israel issac istvan ivaylo ivor ivy jaap jackson jacky jaclyn jacquelyn jada jaime jan janelle
janie janis jannis jared jari jaroslav jarrod jasna jasper jay jayne jean jean-claude jean-francois jean-luc jean-paul jean-pierre jeanie jeanine jeanne
jeannette jeannie jed jeff jeffery jenna jennie jennings jerald jeremiah jeri jermaine jeroen jerri jerzy jesper jess jesus jewel jillian jing jiri jo jo-ann
joakim joanie joann jocelyn jodi jodie jody joe joey johanne johnathan jolene jonah jonathon joni joost jordan jorgen jorn josefa joseph josh josie joy joyce
juan juana juanita jude judi juha jukka julianne juliet juliette julius june junior justina jyoti kai karan kari karl-heinz karla karol karri karyn kasey
kasper kat katalin kate katelyn katelynn kath katharine kathi kathie kathrine kathryn kati katinka kavita kay kaye kaylee kazuo keir keisha kelley kelli kellie
kelsey kelvin kendall kendra kenji kennith kent kermit kerri kerry kiera kieran kip kiran kirk kirstie kirsty kit knut koen kofi kostas krasimir kris krish
krista kristi kristie kristopher kristy krystal kumar kurt kwame kylie lacey lachlan lakshmi lamar lana lance landon lara larry laszlo latasha latoya laurel
lauri laurie laverne lawrence leann leanne lee leif leigh leila leland lena lennart lenny leola leroy les lesa lesley leslie lester leticia levi lewis li liam
lieve lily lindsey linnea linus lionel ljubica lloyd logan lois lola lonnie lonny lorcan loren lorena loretta lori lorie lorna lottie lou louie lowell lucian
lucille lucinda lupe luther lyle lynda lyndon lyndsay lynette lynne maarten mabel mac mack mackenzie maddie madeleine madeline madhu madison mae maeve maggie
mahesh mairi malgorzata malik mallory mandy manish manny manoj mara marcella marci marcia marcy marek maren margery margie margo marguerite mari mariah mariana
marianna maribel marie-claude marieke marilyn marisa marisol marissa maritza marja marla marlene marlon marna marsha marshall martine marty mary-ann maryann
maryanne marybeth maryellen mason massimiliano mathew mats matti mattie maude maura maureen mavis maxine maxwell may maya mckenzie meagan meena meera meg
meghan mehmet mei mel melba melody melvin mercedes meredith merel merle merrill merry mia micah mickey miguel mihai mikkel mikko mildred miles millie milos
mimi minerva ming minnie misty mitch mitchell mitzi mohan moises mollie mona monty morgan morris mort morten moses muhammad mukesh murat murray myra myrna
myron nan nancy nanette naoko nate nathaniel naveen neal ned neha nele nell nellie nelson nenad nestor nettie newton ngozi niamh nicki nicky nicolette nikhil
nikita nikki niklas nikos nita nitin noah noel noelle nolan nona noreen norris nyla octavia odessa olaf olin olive oliver ollie oluwaseun omer opal ophelia ora
oren orla orlando orville osama owen oyvind ozzie padraig page paige paivi pam pansy parker pat patsy patti pattie pauletta paulette paulo pearl pekka percy
perry petr peyton phil philippa philomena phoebe pierce pieter piper plamen polly pooja porter pradeep prakash pranav prashant preeti preston prince priyanka
quentin quincy quinn rachael rae raghu raj raja rajiv rakesh raleigh ram ramesh ramiro ramon ramona rand randal randall randi randolph raphael rashmi rasmus
ravi ray raymond razvan reba reece reed reese reggie reginald reid remy rena rene renee reuben rex reynaldo rhea rhett rhiannon rhoda rhodri rhonda rhys rich
rickey ricky rikke riley ritchie ritu rob robbie robyn rocco rochelle rocky rod roddy roderick rogelio rohan rohit roisin rolando rolf roma romeo ronan ronda
ronnie ronny roosevelt rory rosalind rosalyn rosanna rosanne rosario roscoe rose roseann roseanne rosetta rosie ross rowan rowena roxana roxie roy royce ruben
ruby rudolph rufus rupert russ russell rusty ryland sabrina sachin sadie saeed sal sallie salma salman sami samir sammy sandeep sander sanford sangeeta sanjeev
sanne santiago santos santosh saoirse sarita sasha satoshi saul savannah scot scott scottie seamus seth shaheen shalini shana shane shania shankar shanna shari
sharlene sharron shaun shauna shawn shawna shea shelby sheldon shelia shelly shelton sheri sheridan sherri sherrie sherwin shona shreya sian sid sidney sierra
signe sigrun sigurd silas silvana simone simonetta sinead siobhan siân skip skye sloane sneha sofia sol solomon solveig sonny sonya soren spencer srinivas stan
stanislaw stanley stanton stella stephany sterling steward stewart stijn stoyan struan stu sudhir sue-ann suman sumit summer sunita surendra suresh sushil
susie suzan suzette suzie suzy swati sybil sydney tabitha takashi tamas tami tamika tammie tammy tamsin tanner tarun tasha tate taylor teddy terence teri terra
terrance terrell terrence terri terrie terry tess tessa thad thea thelma theodora thijs thom thomas thurman tia tiana tierney tiffani tiina tillie timmy timo
tisha tito toby todd tommie tommy tonia tonya topher torbjorn tori tove tracey traci tracie travis trent trenton trey trina trish trisha tristan trond troy
trudy tucker twila ty tyler tyrone tyson ulf uma usha vaclav val valencia van vance varun vaughn velma vern verna vernon vesna vicki vickie vijay vikram vilma
vinay vince vinod viola violet vishal vivek vlad wade wallace wally walt ward warren wayne wei wendell wes wesley weston whitney wilbur wilfred will willa
willard willie willis wilma wilson wim winifred winnie winston wojciech woodrow wouter wren wyatt xander xiao xin yan yannis yasmine ying yogesh yoko yuki yuko
yusuf zach zack zane zara zbigniew zdenek zeke zelda zeynep zhang zoltan zoran
`);

/** Iranian given names in Persian script. */
export const persianNames = set(`
آرش آرمان آرمین آرین آزاده آناهیتا آیدا آیدین آرزو آسیه آذر آتنا آوا ابراهیم ابوالفضل ابوالقاسم اتابک احسان احمد احمدرضا ادریس ارسلان اردلان اردشیر ارغوان ارشیا اسد اسدالله اسماعیل اشکان اصغر افسانه افشین افسون اکبر اکرم الناز الهام الهه المیرا امید امیر امیرحسین امیرعلی امیررضا
امیرمحمد امین انوشه ایرج ایمان ایوب بابک باقر بتول بردیا برزو بنفشه بهار بهاره بهداد بهرام بهراد بهروز بهزاد بهمن بهناز بهنام بهنوش بیتا بیژن بهیه پارسا پارمیدا پانته‌آ پدرام پرستو پرهام پروانه پرویز پروین پری پریا پریسا پریناز پگاه پوران پوریا پویا پویان پونه پیام پیمان پژمان ترانه تینا تقی ثریا ثنا
جابر جعفر جلال جلیل جمال جمشید جمیله جهانگیر جواد حامد حبیب حبیب‌الله حدیث حدیثه حسام حسن حسنا حسین حشمت حکیمه حمزه حمید حمیده حمیدرضا حنانه حیدر خاطره خدیجه خسرو خشایار خلیل دانیال داریوش داود داوود درسا دلارام رامبد رامین راضیه رحمان رحیم رستم رسول رضا رضوان رعنا رقیه روح‌الله روزبه رویا رؤیا ریحانه رها
زانیار زکیه زهرا زهره زیبا زینب ژاله ژیلا سارا ساره ساسان ساغر سالار سام سامان سامیه ساناز سایه سپهر سپیده ستاره سحر سروش سعید سعیده سلمان سمانه سمیرا سمیه سمیه سهراب سهیل سهیلا سوران سودابه سوسن سیامک سیاوش سیما سیمین سینا سیروس شادی شاهد شاهرخ شاهین شایان شبنم شراره شروین شعله شقایق شکوفه شهاب شهباز شهرام شهرزاد شهره شهریار شهلا شهناز شهین شهروز
شیدا شیرین شیما شیوا صابر صادق صالح صبا صدف صدیقه صفورا صغری صمد طاهر طاهره طناز طوبی طیبه عاطفه عباس عبدالله عبدالرضا عبدالحسین عرفان عزیز عسل علی علی‌اکبر علی‌اصغر علیرضا علی‌رضا عیسی عهدیه غزال غزاله غزل غلامحسین غلامرضا غلام‌رضا فاخته فائزه فاطمه فتانه فراز فرامرز فرانک فرانه فرح فرحناز فرخ فرخنده فردین فرزاد فرزانه فرزین فرشاد فرشته فرشید فرناز فرنوش فرهاد فرهنگ فروغ
فریبا فرید فریده فریدون فرینوش فواد فؤاد فهیمه فیروز فیروزه قاسم قدرت‌الله کاظم کامبیز کامران کامیار کاوه کبری کتایون کریم کسری کمال کوروش کورش کیارش کیان کیانوش کیانا کیمیا کیوان گلاره گلناز گلنار گلبرگ گیتی لاله لادن لعیا لیلا لیلی مائده مازیار مانا ماندانا مانی ماهان ماهرخ مبینا متین مجتبی مجید محبوبه محدثه محسن محمد محمدامین محمدتقی محمدجواد محمدحسین محمدرضا محمدعلی محمدمهدی محمود مرتضی مرجان مرضیه
مریم مژده مژگان مسعود مسلم مصطفی معصومه معین ملیحه ملیکا منا مناف منصور منصوره منوچهر منیژه منیره مهتا مهتاب مهدی مهدیس مهدیه مهران مهرداد مهرزاد مهرناز مهرنوش مهری مهسا مهشید مهناز مهیار مونا موسی میترا میثم میلاد مینا مینو نادر نادیا نازنین نازی ناصر ناهید نجمه ندا نرگس نسترن نسرین نسیم نعمت‌الله نعیمه نفیسه نگار نگین نوشین نوید نیلوفر نیکی نیما هادی هاجر هاله هانیه هدا هدی هدیه هستی هما همایون هنگامه هوشنگ هومن وحید وحیده
ویدا یاسر یاسمن یاسمین یاسین یحیی یدالله یزدان یعقوب یگانه یلدا یوسف یوسف‌علی غلامعباس سیروان روژان شیلان کژال هیوا بهروزه فریماه
`);
