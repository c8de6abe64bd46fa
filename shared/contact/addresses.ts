/** Words of streets and places; those that are also names need a number beside them. */
const street =
  /(?<!\p{L})(?:rue|avenue|av\.|ave|boulevard|bd|blvd|chemin|place|square|route|impasse|allée|allées|quai|cours|passage|villa|lotissement|street|st\.?|road|rd|lane|ln|drive|dr\.?|way|court|parkway|pkwy|highway|hwy|suite|floor|building|unit|plaza|\p{L}*(?:straße|strasse|str\.|gasse|platz|weg|allee|ring|damm|ufer|vej|vägen|gatan|gade|gata|laan|straat|plein|kade)|via|viale|corso|piazza|vicolo|calle|avenida|paseo|carrer|rua|travessa|ul\.|ulica|al\.|aleja|os\.|sq\.?|p\.?\s?o\.?\s?box|postfach|bp|cs|cedex)(?!\p{L})/iu;
const eastern =
  /(?<!\p{L})(?:ул\.?|улица|пр\.|просп\.?|пр-т|проспект|пер\.?|переулок|наб\.?|набережная|шоссе|ш\.|б-р|бульвар|пл\.?|площадь|д\.|дом|офис|оф\.|корп\.?|стр\.?|г\.|обл\.?|خیابان|خ\.|بلوار|کوچه|میدان|پلاک|واحد|طبقه|جاده|شهرک|بزرگراه|اتوبان|چهارراه|نرسیده|جنب)(?!\p{L})/iu;
const postcode =
  /(?<![\d.-])(?:[A-Z]{1,2}-)?\d{4,6}(?![\d.-])\s?,?\s\p{L}{2}|\b[A-Z]{1,2}\d[A-Z\d]?\s?\d[A-Z]{2}\b|\b[A-Z]\d[A-Z]\s?\d[A-Z]\d\b|\b[A-Z]{2}\s\d{5}(?:-\d{4})?\b|\b\d{4}\s?[A-Z]{2}\s\p{L}|^\d{6},\s/u;

export const addressLabel =
  /^(?:adresse|address|addr|anschrift|adres|indirizzo|dirección|direccion|endereço|адрес|آدرس|نشانی|مطب|دفتر|bureau|office|siège)(?: postale?)?\s{0,3}[:：]\s{0,3}/iu;

/** "Kupferhaven 47, Kupferby" */
const numberAndTown = /^\p{Lu}[\p{L} .'’-]{2,40}\s\d{1,4}\s?[a-z]?,\s\p{Lu}\p{Ll}/u;

/** Whether a line is (part of) a postal address. Labels say so by themselves. */
export function looksLikeAddress(line: string): boolean {
  if (line.length > 200) return false;
  if (addressLabel.test(line)) return /\p{L}{4}/u.test(line.replace(addressLabel, ''));
  const numbered = /\p{N}/u.test(line);
  return (
    (numbered &&
      (street.test(line) || eastern.test(line) || postcode.test(line) || numberAndTown.test(line))) ||
    (eastern.test(line) && /[،,]/.test(line))
  );
}
