import { foldText } from '../fold.ts';

/**
 * What firms do, in the broad groups that networks and directories use: by id the words for it in English, Persian
 * and Russian, its name first. `*` stands for whatever ends a word.
 */
const table = {
  software: [
    'Software|software*|saas|computer software|information technology|it services*|web development|app development',
    'نرم‌افزار|نرم افزار*|فناوری اطلاعات|خدمات it|برنامه نویسی',
    'Разработка ПО|разработк* по|программн* обеспечени*|информационн* технологи*|ит услуг*|it услуг*',
  ],
  ecommerce: [
    'E-commerce|e commerce|ecommerce|online retail*|internet retail*|online shop*|online marketplace*',
    'فروش آنلاین|تجارت الکترونیک|فروشگاه اینترنتی|فروشگاه آنلاین',
    'Интернет-торговля|интернет торговл*|интернет магазин*|электронн* коммерци*|онлайн торговл*|маркетплейс*',
  ],
  telecom: [
    'Telecommunications|telecom*|telekommunikation',
    'مخابرات|مخابرات*|ارتباطات راه دور',
    'Телекоммуникации|телеком*|связь',
  ],
  banking: [
    'Banking and finance|bank*|financial services|finance|fintech|investment*|venture capital|private equity|capital markets',
    'بانک و مالی|بانک*|خدمات مالی|سرمایه گذاری|فین تک|بورس',
    'Банки и финансы|банк*|финанс*|инвестиц*|финтех',
  ],
  insurance: ['Insurance|insurance|insurtech|versicherung*', 'بیمه|بیمه', 'Страхование|страхов*'],
  accounting: [
    'Accounting|accounting|audit*|tax advis*|bookkeeping',
    'حسابداری|حسابداری|حسابرسی|مشاوره مالیاتی',
    'Бухгалтерия|бухгалтер*|аудит*',
  ],
  legal: [
    'Legal services|legal services|law firm*|law practice|law office*|attorney*',
    'حقوقی|خدمات حقوقی|موسسه حقوقی|وکالت',
    'Юридические услуги|юридическ*|адвокат*',
  ],
  consulting: [
    'Consulting|consult*|management consulting|unternehmensberatung',
    'مشاوره|مشاوره|مشاوره مدیریت',
    'Консалтинг|консалтинг*|консультаци*',
  ],
  marketing: [
    'Marketing and advertising|marketing|advertis*|public relations|market research|branding',
    'بازاریابی و تبلیغات|بازاریابی|تبلیغات|روابط عمومی|دیجیتال مارکتینگ',
    'Маркетинг и реклама|маркетинг*|реклам*|связи с общественностью',
  ],
  media: [
    'Media and publishing|media production|publish*|newspaper*|broadcast*|journalism|film production',
    'رسانه و نشر|رسانه*|انتشارات|نشر|روزنامه',
    'СМИ и издательства|сми|медиа|издательств*|телевидени*',
  ],
  games: [
    'Games and entertainment|computer games|video games|gaming|game development|entertainment',
    'بازی و سرگرمی|بازی سازی|بازی رایانه ای|سرگرمی',
    'Игры и развлечения|игров*|видеоигр*|развлечени*',
  ],
  education: [
    'Education|education*|e learning|school*|universit*|higher education|training',
    'آموزش|آموزش*|دانشگاه*|مدرسه|موسسه آموزشی',
    'Образование|образовани*|образовательн*|обучени*|университет*|школ*',
  ],
  research: [
    'Research|research services|scientific research|think tank*|laborator*',
    'پژوهش|پژوهش*|تحقیقات|آزمایشگاه*',
    'Исследования|научн* исследовани*|научно исследовательск*|лаборатор*',
  ],
  healthcare: [
    'Healthcare|health care|healthcare|hospital*|medical practice*|clinic*|dental|wellness',
    'درمان و سلامت|سلامت|درمان*|بیمارستان*|کلینیک*|پزشکی|دندانپزشکی',
    'Здравоохранение|здравоохранени*|медицин*|больниц*|клиник*|стоматолог*',
  ],
  pharma: [
    'Pharma and biotech|pharma*|biotech*|life sciences',
    'داروسازی و زیست‌فناوری|دارو*|داروسازی|زیست فناوری|بیوتکنولوژی',
    'Фармацевтика и биотех|фармацевт*|фарма|биотех*',
  ],
  devices: [
    'Medical devices|medical device*|medical equipment|medtech',
    'تجهیزات پزشکی|تجهیزات پزشکی',
    'Медицинская техника|медицинск* техник*|медицинск* оборудовани*',
  ],
  retail: [
    'Retail|retail*|supermarket*|department store*|consumer goods|einzelhandel',
    'خرده‌فروشی|خرده فروشی*|فروشگاه زنجیره ای|سوپرمارکت*',
    'Розничная торговля|розничн*|ритейл*|ретейл*|супермаркет*',
  ],
  wholesale: [
    'Wholesale|wholesal*|distribut*|import and export|import export|großhandel',
    'عمده‌فروشی|عمده فروشی*|پخش|واردات و صادرات|بازرگانی',
    'Оптовая торговля|оптов*|дистрибуци*|дистрибьют*|импорт и экспорт',
  ],
  food: [
    'Food and beverages|food production|food and beverage*|food beverage*|beverage*|dairy|brewer*|bakery',
    'غذا و نوشیدنی|صنایع غذایی|مواد غذایی|نوشیدنی*|لبنیات',
    'Продукты и напитки|пищев*|продукт* питани*|напитк*|молочн*',
  ],
  hospitality: [
    'Hospitality|hospitality|hotel*|restaurant*|catering|gastronom*',
    'هتل و رستوران|هتل*|رستوران*|کترینگ|مهمان نوازی',
    'Гостиницы и рестораны|гостини*|отел*|ресторан*|кейтеринг*',
  ],
  travel: [
    'Travel and tourism|travel*|touris*|airline*|leisure',
    'سفر و گردشگری|گردشگری|سفر|توریسم|هواپیمایی|آژانس مسافرتی',
    'Путешествия и туризм|туризм*|туристическ*|авиакомпани*|путешестви*',
  ],
  realestate: [
    'Real estate|real estate|property management|commercial property|immobilien*',
    'املاک|املاک|مستغلات',
    'Недвижимость|недвижимост*',
  ],
  construction: [
    'Construction|construction|civil engineering|building materials|contractor*|bauunternehmen',
    'ساخت‌وساز|ساخت و ساز|ساختمان سازی|عمران|مصالح ساختمانی|پیمانکاری',
    'Строительство|строительств*|строительн*|стройматериал*',
  ],
  architecture: [
    'Architecture and design|architect*|interior design|design services|graphic design',
    'معماری و طراحی|معماری|طراحی داخلی|طراحی گرافیک',
    'Архитектура и дизайн|архитектур*|дизайн*',
  ],
  manufacturing: [
    'Manufacturing|manufactur*|machinery|mechanical engineering|industrial automation|industrial engineering|maschinenbau|robotics',
    'تولید و ماشین‌آلات|تولید صنعتی|ماشین آلات|ماشین سازی|تولیدی|اتوماسیون صنعتی|رباتیک',
    'Производство|производств*|машиностроени*|промышленн*|станкостроени*|робототехник*',
  ],
  automotive: [
    'Automotive|automotive|automobil*|car parts|auto parts|motor vehicle*',
    'خودرو|خودرو*|قطعات خودرو',
    'Автомобильная отрасль|автомобил*|автопром*|автозапчаст*',
  ],
  aerospace: [
    'Aerospace and defence|aerospace|aviation|defence|defense|space industry',
    'هوافضا و دفاع|هوافضا|صنایع دفاعی',
    'Авиация и оборона|авиаци*|космическ*|оборонн*',
  ],
  chemicals: [
    'Chemicals|chemical*|petrochemical*|plastics',
    'شیمیایی|شیمیایی|پتروشیمی|پلاستیک',
    'Химия|химическ*|нефтехими*|пластик*',
  ],
  electronics: [
    'Electronics|electronic*|semiconductor*|electrical equipment|hardware|optics|photonics',
    'الکترونیک|الکترونیک|نیمه رسانا|تجهیزات برقی|سخت افزار|اپتیک',
    'Электроника|электроник*|полупроводник*|электротехник*|оптик*',
  ],
  energy: [
    'Oil, gas and energy|oil|oil gas|oil and gas|energy|power generation',
    'نفت، گاز و انرژی|نفت|نفت و گاز|انرژی|نیروگاه*',
    'Нефть, газ и энергетика|нефт*|газов*|энергетик*',
  ],
  renewables: [
    'Renewable energy|renewable*|solar*|wind power|wind energy|clean energy',
    'انرژی تجدیدپذیر|انرژی تجدیدپذیر|انرژی خورشیدی|انرژی بادی',
    'Возобновляемая энергетика|возобновляем*|солнечн* энерг*|ветроэнерг*',
  ],
  utilities: [
    'Utilities and environment|utilit*|water supply|waste management|recycling|environmental services',
    'آب، برق و محیط زیست|خدمات شهری|بازیافت|محیط زیست|آب و فاضلاب',
    'ЖКХ и экология|жкх|водоснабжени*|переработк* отход*|утилизаци*|экологи*',
  ],
  mining: [
    'Mining and metals|mining|metals|steel*|metallurg*',
    'معدن و فلزات|معدن*|فلزات|فولاد*',
    'Добыча и металлы|горнодобыва*|металлург*|металл*|сталь|стальн*',
  ],
  agriculture: [
    'Agriculture|agricultur*|farming|agritech|forestry|fisher*',
    'کشاورزی|کشاورزی|دامداری|شیلات',
    'Сельское хозяйство|сельск* хозяйств*|агро*|фермерск*',
  ],
  logistics: [
    'Logistics and transport|logistic*|freight*|transport*|shipping|supply chain|warehous*|trucking|maritime|spedition*',
    'حمل‌ونقل و لجستیک|لجستیک*|حمل و نقل|باربری|کشتیرانی|زنجیره تامین|انبارداری',
    'Логистика и транспорт|логисти*|транспорт*|грузоперевоз*|перевоз*|склад*',
  ],
  textiles: [
    'Textiles and fashion|textil*|apparel*|fashion|clothing|footwear',
    'نساجی و پوشاک|نساجی|پوشاک|مد و لباس',
    'Текстиль и мода|текстил*|одежд*|мода|обув*',
  ],
  government: [
    'Government|government*|public administration|public sector|municipal*',
    'دولتی|دولتی|شهرداری*|بخش عمومی',
    'Госсектор|государственн*|госсектор*|муниципал*',
  ],
  nonprofit: [
    'Non-profit|non profit*|nonprofit*|charit*|ngo|philanthrop*',
    'غیرانتفاعی|غیرانتفاعی|خیریه*|مردم نهاد',
    'НКО|нко|некоммерческ*|благотворительн*',
  ],
  security: [
    'Security|cyber security|cybersecurity|information security|security services|network security',
    'امنیت|امنیت سایبری|امنیت اطلاعات|خدمات امنیتی',
    'Безопасность|кибербезопасност*|информационн* безопасност*|охранн*',
  ],
  staffing: [
    'Staffing and HR|staffing|recruit*|human resources|executive search',
    'استخدام و منابع انسانی|کاریابی|منابع انسانی|استخدام',
    'Подбор персонала|подбор* персонал*|кадров*|рекрутинг*|hr',
  ],
} as const satisfies Record<string, readonly [string, string, string]>;

export type IndustryId = keyof typeof table;
export const industryIds = Object.keys(table) as IndustryId[];
export const isIndustry = (id: string): id is IndustryId => Object.hasOwn(table, id);

const place = { en: 0, fa: 1, ru: 2 } as const;

export const industryName = (id: IndustryId, locale: keyof typeof place): string =>
  table[id][place[locale]].split('|')[0]!;

/** Whole words, where `*` stands for up to twelve more letters of one. */
function wordPattern(phrases: readonly string[]): RegExp {
  const asPattern = (word: string): string => foldText(word) + (word.endsWith('*') ? '\\p{L}{0,12}' : '');
  const patterns = phrases.map((phrase) => phrase.split(' ').map(asPattern).join(' '));
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${patterns.join('|')})(?![\\p{L}\\p{N}])`, 'u');
}

const patterns = new Map<IndustryId, RegExp>();

function patternOf(id: IndustryId): RegExp {
  let pattern = patterns.get(id);
  if (!pattern) {
    pattern = wordPattern(table[id].flatMap((words) => words.split('|')));
    patterns.set(id, pattern);
  }
  return pattern;
}

/** The industries that a text names. */
export function industriesIn(text: string): IndustryId[] {
  const folded = foldText(text.slice(0, 500));
  return industryIds.filter((id) => patternOf(id).test(folded));
}

/** Whether a text holds these words of the workspace's own, in this order. */
export const holdsWords = (text: string, words: string): boolean =>
  foldText(words) !== '' && ` ${foldText(text.slice(0, 500))} `.includes(` ${foldText(words)} `);
