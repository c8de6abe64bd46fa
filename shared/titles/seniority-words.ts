/**
 * Job titles by how far they decide, most telling first. Each entry is read as alternatives of a pattern against a
 * folded title: lower case, Latin accents removed, ZWNJ a space. A title belongs to the first level that matches.
 */
export type Level = 'assistant' | 'unclear' | 'owner' | 'chief' | 'vice' | 'director' | 'head' | 'staff';

type Entry = { level: Level; words: readonly string[] };

export const seniority: readonly Entry[] = [
  {
    // Whose superior decides: the superior's title follows in the same line.
    level: 'assistant',
    words: [
      '(?:executive |personal |administrative |office )?assistant (?:to|of)(?! the regional manager)|executive assistant|personal assistant|administrative assistant|office assistant|^assistant$|secretary to|pa to|intern|trainee|apprentice|student|receptionist|volunteer|junior',
      'assistent(?:in)?(?: der| des)? (?:geschafts\\p{L}*|vorstand\\p{L}*|direktion)|sekretar(?:in)?|praktikant(?:in)?|werkstudent(?:in)?|auszubildende\\p{L}*|azubi|empfang',
      'assistante? (?:de |du |commerciale?|administrati\\p{L}*)\\p{L}*|secretaire(?! general)|stagiaire|alternante?|apprentie?|hotesse|receptionniste',
      'asistente (?:de|del|ejecutiv\\p{L}*|administrativ\\p{L}*)|secretari[ao](?! general)|becari[ao]|practicante|recepcionista|estagiari[ao]|assistente|stagista|tirocinante',
      '(?:личный |персональный |исполнительный )?(?:помощни\\p{L}*|ассистент\\p{L}*|секретар\\p{L}*)|стаж[её]р\\p{L}*|практикант\\p{L}*|студент\\p{L}*|младш\\p{L}*|референт\\p{L}*',
      'دستیار|منشی|کارآموز|دانشجو|مسئول دفتر|رئیس دفتر|کمک',
    ],
  },
  {
    // Sounds like one of the levels below and is not.
    level: 'unclear',
    words: [
      "product owner|process owner|business partner|partner (?:manager|success|marketing|sales)|channel partner|art director|creative director|account director|(?:assistant|asst|associate)\\.? (?:director|vice president|vp|manager|superintendent|supt|principal|dean|head)|(?:former|ex|retired|past)(?=[ -])|head (?:chef|coach|nurse|teacher)|team (?:lead|leader)|lead (?!of)|owner relations|director's|board secretary|seeking|looking for",
      'teamleit\\p{L}*|projektleit\\p{L}*|ehemalig\\p{L}*',
      'chef de (?:projet|produit|partie|rang|chantier|cuisine|section|service reservation)|ancienn?e?',
      'руководитель (?:групп|проект|направлени|команд)\\p{L}*|начальник смены|бывш\\p{L}*|арт-директор',
      'سابق|سرپرست تیم|مدیر پروژه|مدیر محصول',
    ],
  },
  {
    level: 'owner',
    words: [
      '(?:co-?|business |company |sole )?owner|(?:co-? ?)?founder|proprietor|entrepreneur|(?:managing |general |senior |equity |founding )?partner|chair(?:man|woman|person)|chair of the board|^chair$|board member|member of the board|investor',
      'inhaber(?:in)?|eigentumer(?:in)?|grunder(?:in)?|gesellschafter(?:in)?|aufsichtsrat|selbststandig|unternehmer(?:in)?',
      "proprietaire|(?:co-?)?fondat(?:eur|rice)|gerante?|associee?|chef(?:fe)? d'entreprise|patronn?e?",
      'duen[oa]|propietari[oa]|fundador[a]?|soci[oa]|empresari[oa]|titolare|fondatore|fondatrice|socio|proprietari[oa]|don[oa] da|wlasciciel(?:ka)?|zalozyciel(?:ka)?|eigenaar|oprichter|kurucu|sahibi',
      'владел\\p{L}*|собственник\\p{L}*|учредител\\p{L}*|соучредител\\p{L}*|(?:со)?основател\\p{L}*|предпринимател\\p{L}*|председател\\p{L}*|партн[её]р|ип(?=$|\\s)',
      'مالک|صاحب|بنیان ?گذار|هم ?بنیان ?گذار|موسس|مؤسس|سهامدار|شریک|کارآفرین|رئیس هیئت ?مدیره|عضو هیئت ?مدیره|نایب رئیس هیئت ?مدیره',
    ],
  },
  {
    level: 'chief',
    words: [
      'c[etfmoirsp]o|cxo|chro|cdo|cso|cco|chief [\\p{L} &]{2,40}officer|president|managing director|general manager|executive director|principal',
      'geschaftsfuhr\\p{L}*|vorstand\\p{L}*|vorsitzend\\p{L}*|geschaftsleit\\p{L}*|prokurist(?:in)?',
      'pdg|dg|daf|drh|dsi|president[e]?(?: directeur)?|direct(?:eur|rice) general[e]?|directeur executif',
      'director[a]? (?:general|ejecutiv[oa])|gerente general|consejer[oa] delegad[oa]|diretor[a]? (?:geral|executiv[oa])|amministrat(?:ore|rice) delegat[oa]|direttore generale|algemeen directeur|prezes|genel mudur',
      '(?:ген\\p{L}*\\.? ?|генеральн\\p{L}* |исполнительн\\p{L}* |управляющ\\p{L}* )директор\\p{L}*|гендиректор\\p{L}*|президент\\p{L}*|управляющий(?: партн[её]р)?|глава (?:компании|правления|фирмы)',
      'مدیر ?عامل|مدیر ?کل|مدیر اجرایی|مدیر ارشد|رئیس کل|قائم ?مقام',
    ],
  },
  {
    level: 'vice',
    words: [
      'vice[ -]president|[es]?vp|avp',
      'stellvertretende[rs]? \\p{L}+|vice-president[e]?|vicepresident[ea]|вице-президент\\p{L}*|заместител\\p{L}* (?:генеральн\\p{L}* )?директор\\p{L}*|зам\\.? ?(?:ген\\.? ?)?директор\\p{L}*|معاون(?:ت)?',
    ],
  },
  {
    level: 'director',
    words: [
      'director[a]?|direktor(?:in)?|direct(?:eur|rice)|diretor[a]?|direttore|direttrice|directeur|dyrektor(?:ka)?|director of|mudur',
      'директор\\p{L}*|главный (?:бухгалтер|инженер|технолог|врач)|главврач',
    ],
  },
  {
    level: 'head',
    words: [
      'head(?: of|,)|department head|head$|chair(?: of|$)|superintendent|dean|provost|controller|treasurer',
      '(?:bereichs|abteilungs|werks|betriebs|vertriebs|einkaufs|personal|marketing|entwicklungs|it-|verkaufs|standort|niederlassungs|filial|gesamt)leit(?:er(?:in)?|ung)|leiter(?:in)?',
      "chef(?:fe)? (?:du |de la |d')?(?:service|departement|etablissement)|responsable (?:du |des |de la )?(?:achats|service|departement)|jefe? de (?:compras|departamento|ventas|area)|jefa de \\p{L}+|encargad[oa] de compras|responsabile (?:acquisti|vendite)|hoofd|kierownik",
      'руководител\\p{L}*|начальник\\p{L}*|заведующ\\p{L}*|глава',
      'رئیس|سرپرست|مدیر (?:خرید|بازرگانی|مالی|فناوری|فنی|فروش|بازاریابی|منابع انسانی|تدارکات|کارخانه|تولید|توسعه|صادرات|واردات|عملیات|زنجیره تامین)',
    ],
  },
  {
    level: 'staff',
    words: [
      'clerk|cashier|waiter|waitress|barista|driver|technician|cleaner|worker|operator|nurse|teacher',
      'sachbearbeit\\p{L}*|mitarbeit\\p{L}*|angestellt\\p{L}*|employee?s?(?=$| )|commis|ouvri(?:er|ere)|cajer[oa]|emplead[oa]|impiegat[oa]',
      '^сотрудник\\p{L}*|рабоч\\p{L}*|оператор\\p{L}*|водител\\p{L}*|кассир\\p{L}*|официант\\p{L}*|кладовщик\\p{L}*|продавец\\p{L}*',
      'کارمند|کارشناس(?! ارشد)|اپراتور|راننده|کارگر|فروشنده|متصدی',
    ],
  },
];
