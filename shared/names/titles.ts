/** Words around a name that are no part of it, without dots and in lower case. */
const set = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/));

/** Forms of address, ranks and academic titles that stand before a name. */
export const honorifics = set(`
mr mrs ms miss mx dr doctor prof professor sir madam madame mme mlle mademoiselle monsieur messrs master rev reverend
fr father sister brother rabbi imam pastor hon honorable honourable judge justice magistrate president vice-president
senator congressman congresswoman representative governor gov lt lieutenant col colonel gen general maj major capt captain cpt sgt
sergeant cmdr commander adm admiral pvt cpl ltgov ltgen ltcol majgen lord lady dame queen king prince princess duke
duchess count countess baron baroness excellency highness majesty eng ing ir ingenieur arch coach chancellor dean ambassador mayor
minister premier pope cardinal bishop archbishop mister mistress secretary
herr frau fraulein dipl-ing diplom-ingenieur dott dottssa dottoressa avv geom sig sigra signor signora signore sr sra srta
don dona dona senor senora senorita senhor senhora exmo exma dna lic licda arq abg dhr mevr mevrouw meneer mvr mvw drs mw
hr fru frøken herra rouva neiti hra pan pani panna inz mgr mudr judr phdr rndr bay bayan hanım sayın tuan puan encik
haji ustaz datuk bapak ibu shri sri smt kumari janob zoti zonja kungs kundze ponas ponia harra proua prl gospodin gospođa gospođica
gospod gospa dl d-na cik ingegnere gospodja predsednica viceprezident vicepresident vicepresidente domnul doamna domnule predsjednik predsednik presedinte vice-presedinte premiarminister presidentti uasal bean
г-н г-жа гн гжа господин госпожа гражданин гражданка гр тов товарищ проф профессор акад академик доц доцент д-р доктор
инж инженер адв адвокат уважаемый уважаемая уваж г-дин гоcподин госпоѓа пан пані ип ген полк майор капитан лейтенант
ктн кэн кмн кфмн кюн кпн кфн дтн дэн дмн дфмн дюн дпн κ κος κα κύριος κυρία
आ श्री श्रीमती डॉ السيد السيدة الدكتور الدكتورة الأستاذ المهندس الشيخ
آقای آقا خانم سرکار جناب دکتر مهندس پروفسور استاد حاج حاجی حاجیه کربلایی مشهدی آیت‌الله حجت‌الاسلام کاپیتان سرهنگ سرتیپ
سردار سرگرد تیمسار وکیل قاضی شیخ ملا مرحوم مرحومه شهید بانو دوشیزه والمسلمین
`);

/** Words that belong to the form of address when they stand between its parts: "Mr. and Mrs.", "The Rt Hon". */
export const honorificJoiners = set(
  'the and & und och et y i și si dhe और ва и і و ﻭ in of og ja a an his her your rt most very us state vice prime attorney',
);

/** Forms of address that go with the given name: "Sir John", "Queen Elizabeth". */
export const givenNameHonorifics = set(
  'sir dame queen king prince princess pope father fr sister brother sheikh don dona dona',
);

/** Degrees, orders and generations that stand after a name. */
export const suffixes = set(`
jr sr jnr snr junior senior ii iii iv v vi vii i esq esquire phd dphil md do dds dmd dvm pharmd psyd edd jd llb llm lld ba bs
bsc ma ms msc msced meng beng mba emba mphil mpa mph mfa bba bcom ca cpa cfa cfp chfc clu cma acca fcca aca cia pmp pe ra
rn np aprn lcsw lmft lpc pt dpt cssp cissp cism csm cscp shrm-cp shrm-scp phr sphr aia csi faia leed ret usn usaf usmc obe mbe
cbe kbe qc kc mp mep frcs frs facs facp faan od dc rd cphr ccie ceh cfe ea dipl dr-ing ingenieur cpcu rla asla aicp gisp
к-т ктн кэн кмн кфмн кюн кпн кфн кин ктн дтн дэн дмн дфмн дюн дпн дфн дин профессор доцент академик мл ст
`);

/** Professions that people write after their name without a comma. */
export const professionSuffixes = set(
  'architect attorney lawyer notary realtor esquire consultant photographer retired attorney-at-law counselor-at-law counsellor-at-law',
);

/** Words with which a family name of several words begins. */
export const particles = set(`
van von vom vander vanden der den de del della delle dello degli di da das dos du des la le les lo el al bin ibn bint abu
abd ter ten te st ste saint san santa santo zu zum zur af av aw dal dalla mac mc o ap ben y e 't op in
фон ван де дер ди ла ле эль аль бен ибн дель да дю
`);

/** Spanish and Portuguese families that, standing last but one, start a double surname: "Lopez Ortiz". */
export const iberianSurnames = set(`
aguilar aguirre almeida alonso alvarez alves araujo arias barbosa barros benitez blanco borges cabrera campos cardoso carvalho castillo
castro chavez contreras correia cortes cortez cortéz costa cruz cunha dias diaz díaz dominguez duarte espinoza fernandes
fernandez fernández ferreira figueroa flores fonseca freitas fuentes garcia garcía gomes gomez gómez gonçalves gonzalez gonzález
guerrero gutierrez gutiérrez guzman hernandez hernández herrera iglesias jimenez jiménez juarez lima lopes lopez lópez
machado marques martinez martínez medina mendes mendez mendoza miranda molina monteiro morales moreira moreno moya
muñoz munoz navarro neves nogueira nunes nuñez núñez oliveira ortega ortiz pacheco pereira perez pérez pinto ramirez ramírez ramos
reis reyes ribeiro rios ríos rivera rocha rodrigues rodriguez rodríguez rojas romero rosario rubio ruiz salazar salgado
sanchez sánchez sandoval santana santos sepulveda silva soares sosa soto souza sousa suarez tavares teixeira torres
valdez vargas vasquez vazquez vega velasquez vieira vidal villanueva zapata
`);
