/**
 * Given names beyond shared/names, which leaves out those as common as surnames because they tell nothing about the
 * order of a name. On a page they tell that a line is a name at all.
 */
const set = (names: string): ReadonlySet<string> => new Set(names.trim().split(/\s+/));

export const moreLatinNames = set(`
abe abraham adela adeline adrienne agustin alain alana alec alden alexa alfie alisha allan allen allie alma alonzo althea alton alvin alyson amit amos anand
andre andres angel angelo angus anil anisha ankit annabel annmarie ansel antoine anwar april archie ariana ariel arjun arlene armando arnold arun arvind ash ashish
ashok ashton aubrey austin autumn avery avi aziz bailey barb barney barry bart basil beau becca belinda bella ben benedikt benny bernard bernice bernie bert bertha
bessie bethan bev bhavesh bill billie billy bjoern blake blanca bobbi bobbie bobby boris boyd brad bradford bradley brady brandi brandy breanna brendan brendon
brennan brent brett brianne brittany bronwyn bruce bryce bryson bud burt byron caleb callie callum calvin cameron camilla candice carey carissa carl carla carlton carly carlene
carmel carole carolyn carrie carroll carter cary caryn casandra cassandra cassie catalina cathleen cayla cecil celeste celia chad chance chandra charlene charles
charley charmaine chas chase chaz cheri cherie chester chet chip christi christie christy chuck ciara cierra clarence clarissa clark claude clay clayton clem cliff
clifford clifton clint clinton clive clyde cody colby cole colette colin connor conor conrad cooper corey cornelia cornelius cory coty craig cristy curt curtis cyril cyrus
daphne darcy daren darin darius darla darnell darrel darrell darren darrin darryl darwin daryl dashiell dean deanna deanne debbi debby debi dee deena deidre deirdre delbert delia
della delores demetrius dena denis denisha deon desiree desmond destiny devin devon dewayne dewey dexter dhruv dick dillon dion dirk dominique donna donnie donny donovan doreen
doris dorian dorota dorthy dottie dwayne dwight dwain earl earle earnest ed eddie eddy edgar edmond edmund edna edwina efrain eli elijah elaina elise elissa eliot ella elliot
elliott elmer elnora eloise elsie elton elvira elvis emery emmett enid enrico enzo ernest ernestine ernesto ernie errol erwin esteban estelle estela eugenio eunice evan evangeline
evelina everett ezra faith fay faye felicity felix fergus fernand fidel finley finn fletcher flora floyd forrest fran franco francine francis francisco frankie franklin freda freddie freddy
freya gabby gabe gail galen garret garrett garry garth gayle gena gene geneva geoff geraint geraldine germaine gerry gilbert gilda gillian gina ginger ginny giles glen glenda
gordon graeme grady grant greta gretchen guadalupe gus guy gwendolyn gwyneth hal haley hanna hans hank hanna harlan harley harmony harper harris harrison harvey hayden hayley heath
heiko henrietta herb herman hermine hershel hiram hollie homer hope horace hugh hunter huw hyun ibrahim ike imani imran ira ireland irma irvin irving irwin isaiah israel issac ivor
ivy jackson jaclyn jacky jacquelyn jada jaime jan janelle janie janis jared jarrod jasper jay jayne jean jeanie jeanine jeanne jeannette jeannie jed jeff jeffery jenna jennie
jennings jerald jeremiah jeri jermaine jerri jess jesus jewel jillian jo joann joanie jocelyn jodi jodie jody joe joey johanne johnathan jolene joni jonah jonathon jordan jorgen josefa joseph josh josie
joy joyce juan juana juanita jude judi julianne juliet juliette julius june junior justina karan kari karla karol karri karyn kasey kat kate katelyn kath katharine kathi kathie kathrine kathryn
kati katelynn kay kaye kaylee keisha kelley kelli kellie kelsey kelvin kendall kendra kennith kent kermit kerri kerry kieran kiera kip kirk kirsty kit kris krish krista kristi kristie kristopher kristy krystal kumar
kurt kylie lacey lachlan lamar lana lance landon lara larry latasha latoya laurel lauri laurie laverne lawrence leann leanne lee leigh leila leland lena lenny leola leroy les lesa lesley
leslie lester leticia levi lewis liam lily lindsey linnea linus lionel lloyd logan lois lola lonnie lonny loren lorena loretta lori lorie lorna lottie lou louie lowell lucille lucinda lucian
lupe luther lyle lyndon lynda lyndsay lynne lynette mabel mac mack mackenzie maddie madeleine madeline madison mae maeve maggie malik mallory mandy manny manoj mara marcella marcia marci marcy
marek margery margie margo marguerite mari mariah mariana maribel marianna marilyn marisa marissa marisol maritza marla marlene marlon marna marsha marshall martine marty maryann maryanne maryellen marybeth mason mathew mats
mattie maude maura maureen mavis maxine maxwell may maya mckenzie meagan meera meg meghan mel melba melody melvin mercedes meredith merle merrill merry mia micah mickey miguel mildred miles millie mimi minerva minnie
misty mitch mitchell mitzi mohan moises mollie mona monty morgan morris mort moses muhammad murray myra myrna myron nan nanette nancy nate nathaniel naveen ned neal neha nell nellie nelson nestor nettie newton nicolette nicky nicki nikhil
nikita nikki nita noah noel noelle nolan nona noreen norris nyla octavia odessa olaf olin olive oliver ollie omer opal ophelia ora oren orlando orville osama owen ozzie page paige pam pansy parker
pat patsy patti pattie pauletta paulette paulo pearl percy perry peyton phil philippa philomena phoebe pierce piper polly porter prakash pradeep prashant preston prince quentin quincy quinn rachael rae raghu raj raja rajiv raleigh ram
ramesh ramiro ramon ramona rand randal randall randi randolph raphael ravi ray raymond reba reece reed reese reggie reginald reid remy rena rene renee reuben rex reynaldo rhea rhett rhiannon rhoda rhonda rhys ricky rich rickey riley
ritchie rob robbie robyn rocco rochelle rocky rod roddy roderick rogelio rohan rohit roisin rolando rolf roma romeo ronda ronnie ronny roosevelt rory rosalind rosalyn rosanna rosanne rosario roscoe rose roseann roseanne rosetta rosie ross rowan rowena roxana roxie
roy royce ruben ruby rudolph rufus rupert russ russell rusty ryland sabrina sadie saeed sal sallie salma salman samir sammy sanford santiago santos sarita sasha saul savannah scot scott scottie seamus seth shaheen shana shane shania shanna shari sharlene sharron shaun shauna
shawn shawna shea shelby sheldon shelia shelly shelton sheri sheridan sherri sherrie sherwin shona shreya sid sidney sierra silas simone sinead siobhan skip skye sloane sofia sol solomon sonny sonya spencer stan stanley stanton stella stephany sterling steward stewart stu sumit suman summer surendra suresh sushil
susie suzan suzette suzie suzy sybil sydney tabitha tamika tami tammie tammy tamsin tanner tasha tate taylor teddy teri terence terra terrance terrell terrence terri terrie terry tess tessa thad thea thelma theodora thom thomas thurman tia tiana tierney tiffani tillie timmy
tisha tito toby todd tommie tommy tonia tonya topher tori tracey traci tracie travis trent trenton trey trina trish trisha tristan troy trudy tucker twila ty tyler tyrone tyson usha val valencia van vance vaughn velma vern verna vernon vicki vickie vijay vikram vilma vince viola violet vivek
wade wallace wally walt ward warren wayne wendell wes wesley weston whitney wilbur wilfred will willa willard willie willis wilma wilson winifred winnie winston woodrow wyatt xander xiao yasmine yusuf zach zack zane zara zelda zeke
jean-pierre jean-paul jean-luc jean-claude jean-francois marie-claude anne-marie mary-ann jo-ann sue-ann hans-peter karl-heinz
alistair alasdair ailsa anwen blair catriona dafydd dervla eamon eilidh elspeth ewan fionn gethin gareth graeme hamish iain isla keir kirstie lorcan mairi niamh orla padraig rhodri ronan saoirse siân sian struan wren
bartholomew barnaby benedicta clementine cordelia crispin dominica drusilla ferdinand florencia fraser gilles guillermina hamza ilse ines ingo jannis jorn joost kai katinka koen lennart lieve linnea maarten maren merel nele pieter rikke sander signe sigrun solveig soren stijn sanne thijs tove wim wouter
aditya akash amrita anjali ankur aparna archana deepa divya gaurav gopal harish jyoti kavita kiran lakshmi madhu mahesh manish meena mukesh nitin pooja pranav preeti rakesh rashmi ritu sachin sandeep sangeeta santosh shalini shankar sneha srinivas sudhir sunita swati tarun uma varun vinay vinod vishal yogesh
akira chen daisuke haruto hiroshi hui jing kenji li mei ming naoko satoshi takashi wei xin yan ying yuki yuko zhang
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
