/** Words before a number that say what it is, in the languages people write contact lines in. */

const words = (list: string) => new RegExp(`(?<![\\p{L}])(?:${list})`, 'giu');

export const phoneWords = words(
  'tel|tél|telephone|téléphone|telefon|telefono|teléfono|telefone|phone|ph|mob|mobil|mobile|cell|cellphone|handy|gsm|portable|' +
    'hotline|helpline|toll[ -]?free|call|direct|fixe|standard|fax|facsimile|télécopie|t[:.]|p[:.]|m[:.]|f[:.]|whatsapp|viber|telegram|тел|телефон|моб|факс|т[.:]|звон|' +
    'ватсап|تلفن|تلفكس|تلفکس|همراه|موبایل|تماس|فاکس|فكس|ت:|واتساپ|تلگرام|نمابر|دورنگار|هاتف|جوال|☎|✆|📞|📱',
);

export const faxWords = words('fax|facsimile|télécopie|f[:.]|факс|فاکس|فكس|نمابر|دورنگار');

export const otherNumberWords = words(
  'account|acct|iban|bic|swift|vat|tva|ust|p\\.? ?iva|p\\.i\\.|c\\.f\\.|st\\.? ?-?nr|steuer|hrb|tax|ein|siret|siren|rcs|naf|ape|nip|regon|krs|isbn|issn|doi|order|invoice|' +
    'serial|license|licence|reg(?!istration\\s(?!no|nu|nr|co|id))|zip|postal|plz|ip|инн|огрн|огрнип|кпп|бик|р/с|к/с|л/с|счет|счёт|снилс|окпо|паспорт|' +
    'лицензия|индекс|дата|کد|كد|کارت|شبا|حساب|شناسه|ثبت|اقتصادی|ملی|پستی|date|years?|id|no\\.? de|n°',
);
