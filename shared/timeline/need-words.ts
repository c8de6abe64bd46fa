/** How buyers say that they need something, and that they do not. Folded as by `plainText`. */
export const needs =
  "we(?: are|'re|’re)? (?:currently |actively |now )?(?:looking for|searching for|seeking|in need of|evaluating|in the market for)|(?<!(?:the|an?|what|all|which|than|every|everything)\\s(?:\\p{L}{1,20}\\s)?)we (?:need|require|want to (?:buy|replace|switch|improve))|i(?: am|'m|’m) looking for|(?:looking|searching) for (?:a |an )?(?:\\p{L}+ )?(?:supplier|vendor|provider|manufacturer|solution|replacement|quote|offer)s?|i need|could you (?:send|give) (?:us|me) (?:a |an )?(?:quote|offer|proposal|price)|request for (?:proposal|quotation|information)|rfp|rfq|please (?:send|provide) (?:us |me )?(?:a |an |your )?(?:quote|offer|proposal|price list|pricing)|struggling with|pain point" +
  "|wir (?:suchen|benotigen|brauchen)|ich (?:suche|benotige|brauche)|angebot (?:anfordern|erbeten)|bitte um (?:ein )?angebot|nous (?:cherchons|recherchons|avons besoin)|je cherche|besoin d'un devis|(?:necesitamos|buscamos|estamos buscando)|solicito (?:una )?cotizacion" +
  '|(?:мы )?(?:ищем|подбираем)|нам (?:нужен|нужн[аоы]|необходим[аоы]?|требуется|требуются)|(?:нужен|нужн[аоы]) (?:поставщик|решение|предложение)|требуется|пришлите,? (?:пожалуйста,? )?(?:кп|прайс|предложение|смету)|(?:хотим|планируем) (?:купить|приобрести|внедрить|заменить)|интересует' +
  '|(?:به )?دنبال|نیاز (?:داریم|دارم|مندیم)|نیازمند|احتیاج داریم|لطفا (?:پیش ?فاکتور|قیمت|لیست قیمت)|قیمت (?:بدهید|اعلام)|(?:می ?خواهیم|قصد داریم) (?:بخریم|خرید|تهیه)|استعلام قیمت|پیش ?فاکتور';

export const noNeeds =
  "no(?:t| longer) (?:interested|in need)|(?:do not|don't|don’t) need|no need for|we already (?:have|use) (?:a|an|another)|unsubscribe me|kein(?:en)? (?:bedarf|interesse)|pas (?:interesse|besoin)|no (?:nos interesa|necesitamos)" +
  '|не (?:нужен|нужн[аоы]|интересует|интересно|требуется|актуально)|уже (?:есть|работаем с) |علاقه ?ای نداریم|نیازی? نداریم|احتیاج نداریم|نیاز نداریم';
