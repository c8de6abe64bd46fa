/** What mail programs write around quoted messages, in the languages they speak. All matching is on lower case. */

/** "… wrote:" */
export const wrote =
  /(?<!\p{L})(?:wrote|writes|schrieb|schreef|geschreven|écrit|scritto|scrive|escribió|escribio|escreveu|skrev|skriver|kirjoitti|napisał(?:\(?a\)?)?|napsal(?:\(?a\)?)?|napísal(?:\(?a\)?)?|pisze|quoting|zitat von|citando|írta|yazdı|shkroi|a scris|написал(?:\(?а\)?|и)?|пишет|писал(?:\(?а\)?)?|написав|пише|нап[иі]сала|نوشت(?:ه|ه است)?|كتب|έγραψε|כתב|đã viết|a írt|написа|napisa(?:o|la)|kirjutas|menulis|rašė|rakstīja)(?!\p{L})|写道|寫道|書きました|のメール|작성/u;

const labels = (names: string) => new RegExp(`^\\*?(?:${names})\\*?\\s{0,2}\\*?[:：]`, 'u');

/** The header that opens a quoted block, and those that follow it. */
export const fromLabel = labels(
  'from|de|von|da|van|fra|från|från|od|от|відправник|от кого|from name|remitente|mittente|lähettäjä|gönderen|kimden|expéditeur|afzender|nadawca|' +
    'از|از طرف|فرستنده|من|发件人|寄件者|差出人|보낸 사람',
);
export const otherLabel = labels(
  'sent|date|to|cc|bcc|subject|reply-to|importance|envoyé(?: le)?|à|objet|date|gesendet(?: am)?|an|betreff|datum|отправлено|' +
    'кому|тема|дата|копия|enviado(?: el| em)?|para|asunto|assunto|fecha|data|inviato|a|oggetto|verzonden|aan|onderwerp|skickat|till|ämne|' +
    'sendt|til|emne|dato|wysłano|do|temat|odesláno|komu|předmět|lähetetty|vastaanottaja|aihe|gönderildi|kime|konu|tarih|' +
    'ارسال شده(?: در)?|ارسال‌شده|تاریخ ارسال|زمان|تاریخ|به|گیرنده|رونوشت|موضوع|发送时间|日期|收件人|主题|送信日時|宛先|件名',
);

/** "Begin forwarded message:" without the dashes that other programs draw. */
export const forwarded =
  /^(?:begin forwarded message|anfang der weitergeleiteten nachricht|début du message (?:réexpédié|transféré)|inicio del mensaje reenviado|inizio messaggio inoltrato|начало переадресованного сообщения|начало пересланного сообщения|شروع پیام ارجاع شده)\s?:?$/u;

/** "Sent from my iPhone", "Get Outlook for iOS": written by the device, and what follows is not the reply. */
export const sentFrom =
  /^(?:sent (?:from|with|via)|get outlook for|outlook für (?:ios|android)|hol dir outlook|télécharger outlook|téléchargez outlook|descargar outlook|obtener outlook|scarica outlook|yahoo mail: |envoyé (?:depuis|de|à partir|avec)|obtenez outlook|gesendet (?:von|mit|aus)|von meinem \S{1,30} gesendet|diese nachricht wurde von meinem|enviado (?:desde|do|da|de|a partir)|inviato da|verzonden (?:vanaf|via|met|vanuit)|sendt fra|skickat från|skickades från|lähetetty|wysłan[eo] z|odesláno z|отправлено (?:с|из)|отправлен[оа]? из мобильной|надіслано з|ارسال شده از|فرستاده شده از|iphone'umdan gönderildi|从我的|發自我的)(?!\p{L}).{0,100}$/u;
