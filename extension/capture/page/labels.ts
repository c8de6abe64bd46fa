/** What a label before a value, or the head of a table column, says the value is. */
export type Label =
  | 'number'
  | 'name'
  | 'contact'
  | 'title'
  | 'company'
  | 'phone'
  | 'extension'
  | 'fax'
  | 'email'
  | 'address'
  | 'website';

/** Labels as sites write them: English, German, French, Spanish, Russian, Ukrainian, Persian. */
const words: Record<Label, string> = {
  number:
    'vat|vat number|vat no|vat reg|vat registration|company number|company no|company reg|registration number|registration no|reg no|tax id|ein|abn|acn|ust-idnr|ust-id|steuernummer|hrb|siret|siren|iban|bic|account number|sort code|zip|zip code|postcode|postal code|plz|инн|кпп|огрн|огрнип|бик|окпо|р с|к с|расчетный счет|расчётный счёт|индекс|شماره ثبت|شناسه ملی|کد ملی|کد اقتصادی|کد پستی|شماره پروانه|نظام پزشکی|شماره نظام پزشکی',
  contact: 'contact|your contact|contacto|контакт|person|manager|رابط',
  name: 'name|full name|contact person|contact name|ansprechpartner|ansprechpartnerin|kontaktperson|vertreten durch|vertretungsberechtigt|verantwortlich|represented by|responsible|responsable|gérant|représentant légal|nom|nombre|фио|ф и о|имя|контактное лицо|сотрудник|имя сотрудника|врач|адвокат|преподаватель|контактна особа|піб|نام|نام و نام خانوادگی|نام وکیل|نام پزشک|شخص رابط|نام مدیرعامل|استاد|عضو',
  title:
    'title|job title|position|role|occupation|designation|profession|funktion|fonction|poste|cargo|puesto|должность|позиция|специальность|посада|سمت|عنوان|عنوان شغلی|مسئولیت|شغل|تخصص|رتبه|مرتبه علمی|پست سازمانی',
  company:
    'company|company name|organization|organisation|firm|employer|firma|unternehmen|entreprise|société|empresa|компания|организация|предприятие|наименование|фирма|компанія|شرکت|نام شرکت|سازمان|نام واحد|محل کار|موسسه',
  phone:
    'phone|phones|phone number|phone no|telephone|telephone number|tel|tel no|ph|p|t|call|call us|call today|mobile|cell|cell phone|m|c|office|direct|direct line|direct dial|main|toll free|toll-free|tollfree|local|voice|business|work|home|landline|freephone|telefon|mobil|handy|téléphone|tél|portable|teléfono|móvil|celular|телефон|тел|моб|моб тел|мобильный|сотовый|городской|телефоны|многоканальный|рабочий|бесплатный|whatsapp|viber|تلفن|تلفن تماس|تلفن ثابت|تلفن دفتر|تلفن همراه|موبایل|همراه|شماره تماس|شماره تلفن|تماس|دفتر',
  extension: 'ext|extension|ext no|durchwahl|доб|добавочный|внутренний|внутр|внутр тел|داخلی|شماره داخلی',
  fax: 'fax|fax number|fax no|facsimile|f|telefax|télécopie|факс|тел факс|فکس|نمابر|دورنگار|فاکس',
  email:
    'email|e-mail|e mail|mail|email address|e-mail address|email us|e-mail us|courriel|correo|correo electrónico|почта|эл почта|электронная почта|имейл|емейл|пошта|ایمیل|پست الکترونیک|پست الکترونیکی|رایانامه',
  address:
    'address|mailing address|street address|postal address|office address|location|head office|headquarters|visit us|our address|adresse|anschrift|dirección|адрес|адрес офиса|фактический адрес|юридический адрес|почтовый адрес|адреса|آدرس|نشانی|نشانی دفتر|آدرس دفتر|محل سکونت|شهر',
  website:
    'website|web|web site|site|url|homepage|internet|webseite|site web|sitio web|сайт|веб-сайт|вебсайт|وب سایت|وبسایت|وب‌سایت|سایت|تارنما',
};

const byWord = new Map<string, Label>();
for (const [label, list] of Object.entries(words))
  for (const word of list.split('|')) byWord.set(word, label as Label);

/** The label a text is, as a whole; '' when it is none. */
export function labelOf(text: string): Label | '' {
  if (text.length > 40) return '';
  const word = text
    .toLowerCase()
    .replace(/[.:：*#()[\]]+/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  return byWord.get(word) ?? '';
}

/** `label: value` in one text; the label may be any of the known ones. */
export function splitLabel(text: string): { label: Label | ''; value: string } {
  const colon = text.search(/[:：]/);
  if (colon < 1 || colon > 40) return { label: '', value: text };
  const label = labelOf(text.slice(0, colon));
  return label === '' ? { label, value: text } : { label, value: text.slice(colon + 1).trim() };
}
