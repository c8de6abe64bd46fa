/** How letters end, and what firms print below signatures. Matched against lower-case lines. */

const phrases = [
  // en
  'best regards|kind regards|warm regards|kindest regards|warmest regards|best wishes|with best wishes|regards|rgds|best|all the best|many thanks|thanks(?: and regards| again| in advance| so much| a lot)?|thank you(?: very much| in advance)?|cheers|sincerely|yours (?:sincerely|faithfully|truly)|sincerely yours|respectfully|warmly|cordially|talk soon|take care',
  // fr
  "cordialement|bien cordialement|très cordialement|bien à vous|sincères salutations|salutations distinguées|bonne journée|bonne réception|merci(?: d'avance| beaucoup)?|amicalement|à bientôt|cdt",
  // de
  'mit (?:freundlichen|besten|herzlichen|vielen|lieben) grü(?:ß|ss)en|(?:viele|beste|liebe|freundliche|herzliche|schöne|sonnige) grü(?:ß|ss)e|mfg|lg|vg|gruß|gruss|hochachtungsvoll|vielen dank|danke',
  // es, pt, it
  'un (?:cordial )?saludo|saludos(?: cordiales)?|atentamente|cordialmente|gracias|atenciosamente|cumprimentos|melhores cumprimentos|obrigad[oa]|abraços?|cordiali saluti|distinti saluti|saluti|grazie|un saluto',
  // nl, sv, da, no, pl, tr
  'met vriendelijke groet(?:en)?|vriendelijke groet(?:en)?|groet(?:en)?|mvg|med vänlig(?:a)? hälsning(?:ar)?|vänliga hälsningar|mvh|(?:med )?venlig hilsen|(?:med )?vennlig hilsen|hilsen|pozdrawiam|z poważaniem|saygılarımla|teşekkürler',
  // ru, uk
  'с уважением|с наилучшими пожеланиями|с благодарностью|с наилучшими|искренне ваш|всего (?:доброго|хорошего|наилучшего)|хорошего дня|спасибо(?: большое| заранее)?|благодарю|заранее спасибо|до встречи|з повагою|дякую',
  // fa, ar
  'با (?:احترام|تشکر|سپاس)(?: فراوان| فراوان و احترام| و احترام| و تشکر)?|با (?:تقدیم|آرزوی) \\S{1,15}|سپاسگزارم?|سپاس|ارادت(?:مند)?(?: شما)?|قربان شما|با مهر|مخلص شما|ممنون|متشکرم|والسلام|موفق باشید|تشکر|مع التحية|تحياتي|وتفضلوا',
];

/** Abbreviations that the name follows without a comma: "LG Lulu". */
const brief = 'lg|vg|mfg|mvg|mvh|cdt';

/**
 * A closing at the start of a line. Alone, before punctuation, or of several words: "Best Pipes" and "Merci
 * Bienvenue" are none.
 */
export const closing = new RegExp(
  `^(?:${phrases.join('|')})(?:\\s?[/&]\\s?(?:${phrases.join('|')}))?(?:\\s{0,2}[,،.!:–—-]{1,3}(?:\\s{1,2}|$)|\\s*$|(?<=\\S\\s\\S{3,30})\\s|(?<=^(?:${brief}))\\s)`,
  'u',
);

/** Registers, tax numbers, disclaimers: about the firm or the mail, not about the sender. */
export const boilerplate =
  /geschäftsführe?r(?:in|ung)?\s?:|amtsgericht|handelsregister|registergericht|(?<!\p{L})hr[ab]\s?\d|ust-?id|vat (?:no|id|reg)|trading name|company n(?:o|umber)|registered (?:in|office)|siret|rcs \p{L}|capital de|инн\s?\d|огрн|кпп\s?\d|р\/с|бик\s?\d|шифр|شناسه ملی|کد اقتصادی|microsoft teams|zoom\.us|join (?:the |my |zoom )?meeting|(?:meeting|conference|webinar)[ -]?(?:id|kennung)|passcode|dial[- ]?in|audio only|nur audio|,,\d{4,}#|google meet|webex|please consider|think before|environment before|confidential|privileged|intended (?:only )?for|virus|unsubscribe|disclaimer|this (?:e-?mail|message)|ce (?:message|courriel|mail)|diese (?:e-?mail|nachricht)|это (?:письмо|сообщение)|این (?:ایمیل|پیام)/u;

/** Before a number in running text: it is the sender's own. */
export const callMe =
  /call me|ring me|reach me|text me|whatsapp me|my (?:number|mobile|cell|phone|direct line)|ruf(?:en sie|t)? mich|erreichen (?:sie )?mich|meine (?:nummer|handynummer|durchwahl)|appelez-moi|mon (?:numéro|portable)|llám[ae]me|mi (?:número|móvil|celular)|(?:на|по)?зво?ни(?:те|ть)? мне|набер(?:и|ите) меня|перезвоните|мой (?:номер|телефон|мобильный)|شماره ?(?:\u200c)?(?:ام|من|تماس من|همراهم)|با من تماس|تماس بگیرید|زنگ بزن(?:ید)?/u;

/** Words that say what follows them. */
export const titleLabel =
  /^(?:poste|fonction|title|position|job title|role|funktion|position|cargo|puesto|qualifica|должность|سمت|عنوان)\s{0,2}[:：]\s{0,2}/iu;
export const companyLabel =
  /^(?:société|entreprise|company|organi[sz]ation|firma|empresa|azienda|компания|организация|شرکت|سازمان)\s{0,2}[:：]\s{0,2}/iu;
export const nameLabel = /^(?:nom|name|nombre|nome|имя|фио|نام(?: و نام خانوادگی)?)\s{0,2}[:：]\s{0,2}/iu;

/** "for" and "on behalf" before a name. */
export const onBehalf = /^(?:i\.?\s?[av]\.?|ppa\.?|p\.?\s?p\.?|i\.?\s?o\.?|za|z\.\s?up\.)\s+(?=\p{Lu})/iu;
