/**
 * Common given names, by which the order of a name is told: "Ivanov Ivan" from "Ivan Ivanov". Names that are as common
 * as surnames (Thomas, Scott, Kim) are absent on purpose: they prove nothing.
 */
const set = (names: string): ReadonlySet<string> => new Set(names.trim().split(/\s+/));

export const latinGivenNames = set(`
aaron abby abigail adam addison adele adrian adriana agata agnes agnieszka ahmed aidan aileen aisha alan alana albert
alberto alejandra alejandro alena aleksandr aleksandra alessandra alessandro alex alexander alexandra alexandre alexei
alexey alexis alfred alfredo ali alice alicia alina alison allison alyssa amanda amber amelia amelie amir amy ana
anastasia anders andrea andreas andrei andrew andrey andrzej andy angela angelica angelina angie anita anja ann anna
annabelle anne annette annie anthony anton antonia antonio arash arianna arnaud arthur artem arturo ashley astrid
audrey august aurelie aurora ava axel ayesha babak barbara bartosz beata beatrice beatriz becky behzad benedict
benjamin bernadette bernd bernhard bertrand beth bethany betty beverly bianca birgit bjorn bob bogdan bonnie brandon
brenda brian brianna bridget brigitte britta brooke bruno bryan caitlin camila camille candace cara carina carl carla
carlos carmen carol carolina caroline carrie casey catarina catherine cathy cecilia cedric celine cesar chantal
charlie charlotte chelsea cheryl chiara chloe chris christa christel christian christiane christina christine
christoph christophe christopher cindy claire clara claudia claudio claus clemence colleen connie constance
constantin cora corinna corinne courtney cristian cristina crystal cynthia dagmar daisy dalia damien dan dana daniel
daniela daniele danielle danny daria darlene dave david dawn deborah debbie debra deepak delphine denise dennis derek
deborah desmond diana diane diego dieter dimitri dina dirk dmitri dmitry dolores dominic dominik dominique don donald
donna dora doris dorothy doug douglas dragan duncan dylan ebony edith eduardo edward edwin eileen ekaterina elaine
elena eleanor elias elisa elisabeth elise eliza elizabeth ella ellen elodie elsa emanuel emil emilia emilie emily emma
emmanuel emmanuelle enrique eric erica erich erik erika erin ernst erwin esther ethan etienne eugene eugenia eva
evelyn evgeny ewa fabian fabien fabienne fabio fabrice farhad farid fatemeh fatima federico felicia felipe felix
fernanda fernando filip filippo fiona florence florian frances francesca francesco francois francoise frank franz fred
frederic frederick frederik friedrich fritz gabriel gabriela gabriele gabrielle gary gavin gemma genevieve geoffrey
george georges georgia gerald gerard gerd gerhard gert gian giorgio giovanna giovanni gisela giulia giuseppe gladys
glenn gloria grace graham greg gregor gregory grzegorz guido guillaume guillermo gunter gustav gustavo gwen hannah
hans harald harold harriet harry hassan hazel heather hector heidi heike heinz helen helena helene helga helmut hendrik
henri henrik henry herbert hermann hilary hilda hillary holger holly horst hossein howard hubert hugo ian ida ignacio
igor ines inga ingrid irena irene irina iris isaac isabel isabella isabelle ivan ivana iveta ivo jack jackie jacob
jacqueline jacques jake jakob jakub jamal james jamie jan jana jane janet janice janine jasmin jasmine jason javier
jean jeanette jeanne jeff jeffrey jelena jennifer jenny jens jeremy jerome jerry jesse jessica jill jim jimmy joachim
joan joanna joanne joao joaquin jochen joel joelle johan johann johanna johannes john johnny jon jonas jonathan jorg
jorge jose josef josefina josephine joshua jozef jozefina juan juanita judith judy julia julian juliana julie julien juliette
julio jurgen justin justine kamil kamran karen karin karina karl karla karolina kasia kate katerina katharina katherine
kathleen kathryn kathy katie katja katrin katrina kayla keith kelly ken kenneth kerstin kevin kim kimberly kirsten
klara klaus konrad konstantin kristen kristian kristin kristina kristof krystyna krzysztof kurt kyle lars laura lauren
laurence laurent lauretta lea leah leila lena leo leon leonard leonardo leonie leslie lidia liliana lillian lily linda
lindsay lisa liz loic loretta lorenzo lorraine lothar lotte louis louisa louise luc luca lucas lucia lucie lucy ludovic
ludwig luigi luis luisa lukas lukasz luke lydia lynn mads magda magdalena magnus mahdi maja malcolm manfred manuel
manuela marc marcel marcela marcelo marcin marco marcos marcus margaret margarita margot maria marianne marie mariana
marina mario marion marjorie mark markus marta martha martina marvin mary maryam massimo mateusz mathias mathieu
mathilde matilda matt matteo matthew matthias maurice mauro max maxim maxime megan mehdi melanie melinda melissa
mercedes mia michael michaela michal michele micheline michelle mick miguel mikael mike mikhail milan milena mina
mindy miranda miriam mohamed mohammad mohammed moira molly monica monika monique muriel mustafa nadia nadine naomi
natalia natalie natasha nathalie nathan neil nicholas nick nicola nicolas nicole niels nigel nikolai nikolaus nikola nils
nina nora norbert norma norman octavio ola oleg olga olivia olivier omar oscar oskar otto pablo pamela paola paolo
pascal patrice patricia patricio patrick patrik patty paul paula paulina pauline pavel pawel pedro peggy penelope penny pete
peter petra phil philip philipp philippe phillip phyllis pierre pietro pilar piotr priscilla priya rachel radek rafael
raffaele rahul rainer rajesh ralf ralph ramona randy raphael raquel raul rebecca regina reinhard renata renate rene
reza ricardo riccardo richard rick rita rob robert roberta roberto robin rodney rodrigo roger roland rolf roman ron
ronald rosa rosalie rosemary roxanne ruben rudolf rudy ruth ryan sabine sabrina sally salvatore sam samantha samuel sandra
sandrine sandy sanjay sara sarah sascha sean sebastian sebastien selina serge sergei sergey sergio shannon sharon
sheila shelley sherry shirin shirley sigrid silke silvia simon simona simone sofia sofie sonia sonja sophia sophie
stacey stacy stefan stefania stefano steffen stella stephan stephane stephanie stephen steve steven stuart sue
sunil susan susana susanne suzanne sven svetlana sylvain sylvia sylvie tamara tania tanja tanya tara tatiana ted teresa
theo theodore theresa therese thibault thierry thorsten tiffany tim timothy tina tobias todd tom tomas tomasz toni tony
torsten tracy tricia trevor udo ulrich ulrike ursula ute uwe valentin valentina valerie vanessa vera veronica veronika
veronique vicky victor victoria viktor viktoria vincent virginia virginie vivian viviane vladimir volker walter wanda
wendy werner wilhelm willem william wolfgang xavier yann yannick yasmin yolanda yves yvette yvonne zachary zoe zofia
zuzana
`);

export const cyrillicGivenNames = set(`
август агата агафья аглая агния ада адам аделина адриан азамат аида айгуль айдар айнур алан алевтина александр
александра алексей алена алёна ален алина алиса алия алла алсу альберт альбина альмира альфия амина амир анастасия
анатолий ангелина андрей анжела анжелика анна антон антонина анфиса арина аристарх аркадий арман армен арнольд арсен
арсений арслан артем артём артемий артур архип аскар аслан ася афанасий ахмед ашот аяна богдан болат борис булат
вадим валентин валентина валерий валерия валерьян ваня варвара варлам василий василиса вася венера вениамин вера вероника
виктор виктория виолетта виталий виталина витя влад владимир владислав владислава влада владлен власта всеволод вячеслав
габриэль галина гарри гаяне геннадий георгий герман глафира глеб гоша григорий гузель гульнара гурий давид дамир
дана даниил данил данила данияр дарина дария дарья даша дебора демид демьян денис джамиля джон диана дильшод дима
дина динара дмитрий добрыня доминик ева евгений евгения евдокия евдоким егор екатерина елена елизавета елисей ерлан
есения ефим ефрем жанна женя жорж зара зарина захар зинаида зиновий злата зоя зульфия зухра иван ивета игнат игнатий
игорь изабелла ильдар илья ильяс инга инесса инна иннокентий иосиф ипполит ирина ирма исаак искандер камила камиль
капитолина карина каролина катерина катя кира кирилл клавдия клара клим климент константин корней кристина ксения
кузьма лада лариса лаврентий лев леонид леонтий леся лейла лидия лика лилиана лилия лиля лина лия лолита лука любовь люба
людмила люся ляля макар макс максим марат маргарита марианна марина мария марк марта мартын марфа марья маша матвей
мадина майя мика милана милена милла мирон мирослав мирослава митрофан михаил миша мстислав мурад муслим муса
надежда надя назар наиль настя наталия наталья наташа нелли никита никифор николай нил нина нинель нонна нурлан
оксана олег олеся олжас ольга оля остап павел паша пелагея петр пётр платон полина потап прасковья прохор рада радик
раиса рамиль рафаэль рафик ренат рената римма рината ринат роберт родион роза роксана ролан роман ростислав рубен
рудольф руслан руслана рустам сабина савва савелий самвел самуил саша светлана севастьян семен семён серафим серафима
сергей снежана соломон софия софья соня спартак станислав степан стефан стефания тагир таисия тамара тарас татьяна таня
тимофей тимур тихон толя трофим ульяна устинья фаина фарид фатима федор фёдор федот феликс фёкла филат филипп фома
фрол харитон хасан христина христофор эвелина эдвард эдгар эдуард элеонора элина элла эльвира эльдар эльмира эмилия
эмма эмиль эраст эрик эрнест эсмеральда юлиан юлиана юлий юлия юля юра юрий яков ян яна янина ярослав ярослава ярополк
`);

/** Persian given names that commonly open or close a compound written in two words: محمد امین، امیر حسین، فاطمه زهرا. */
export const persianCompoundFirst = set(`
محمد علی امیر غلام عبد فاطمه نازنین حسین حسن مریم زهرا نور سیف شمس ملک گل ابو حمید احمد مهدی محمود رضا ام بی سبحان
`);
export const persianCompoundSecond = set(`
امین رضا حسین حسن علی مهدی محمد جواد صادق تقی نقی باقر کاظم اکبر اصغر عباس ابراهیم اسماعیل یوسف یاسین طاها پارسا
سعید حمید مجید هادی حامد فرید نادر احسان ایمان پیمان سبحان زهرا فاطمه سادات السادات کبری صغری محبوبه الزهرا عطا الله
الدین الحسن الفضل القاسم یاسر متین مبین معین طاهر ناصر منصور صالح سینا هانی عرفان مصطفی مرتضی محسن
`);

/** The same compounds as Latin letters spell them. */
export const iranianCompoundFirst = set(
  'mohammad mohamad muhammad ali amir gholam seyed seyyed sayed sayyed seyedeh fatemeh hamid abdol abol mir',
);
export const iranianCompoundSecond = set(
  'reza hossein hosein hasan hassan ali mehdi mahdi javad sadegh taghi bagher kazem akbar asghar abbas amin ebrahim ' +
    'esmaeil yousef saeed hadi hamed zahra fazl ghasem rahman mohammad taha sina erfan',
);

/** Iranian given names in Latin letters: what follows one of them is all family name. */
export const iranianGivenNames = set(`
abbas abolfazl afshin ahmadreza akbar alireza amin amirali amirhossein amirreza anahita arash arezoo arman armin arya asghar ashkan atefeh azadeh
azam azar azita babak bahar bahareh bahman bahram behnam behnaz behrooz behrouz behzad bijan bita borna danial darius daryoush ehsan elaheh elham elnaz
esmaeil faezeh farhad fariba farid faride farnaz farshad farshid farzad farzaneh fereshteh fereydoun firouz forough ghazal gholamreza
golnaz habib hadis hamed hamidreza hengameh hoda homa homayoun hooman houman hoshang iman iraj javad kambiz kamran karim katayoun kaveh
kazem keyvan kianoush khashayar khosro khosrow kianoosh kimia kioumars kourosh ladan laleh maedeh mahboubeh mahdi mahin mahnaz mahsa mahtab
mahyar majid mandana mansour maryam marzieh masoud masoumeh mehdi mehran mehrdad mehrnaz mehrzad milad minoo mitra moein mohammadali
mohammadreza mojgan mojtaba mona morteza mostafa nahid narges nasim nasrin nazanin negar negin niloufar niloofar niusha nima noushin omid
parastoo parham parisa parsa parviz parvin pedram pegah peyman pooya pouria pouya rahim ramin rasoul reyhaneh reza roozbeh rouhollah roya saba saeed saeid
sahar saman samaneh samira sanaz sara sasan sedigheh sepideh shabnam shadi shahab shahin shahla shahram shahrzad shaghayegh shapour shima shirin shiva
shohreh sina siamak siavash simin soheil sohrab somayeh soraya taraneh touraj vahid yasaman yashar yasin zahra zeinab zhila ziba zohreh
`);
