/** Month names by number, in the forms they take beside a day: "3 марта", "3. März". Lower case, accents removed. */
const months = (lists: readonly string[]): ReadonlyMap<string, number> =>
  new Map(
    lists.flatMap((list) =>
      list.split(/\s+/).flatMap((names, at) => names.split('/').map((name) => [name, at + 1] as const)),
    ),
  );

export const gregorianMonths = months([
  'january/jan february/feb march/mar april/apr may june/jun july/jul august/aug september/sept/sep october/oct november/nov december/dec',
  'januar/janner februar marz/maerz april mai juni juli august september oktober/okt november dezember/dez',
  'janvier/janv fevrier/fevr mars avril/avr mai juin juillet/juil aout septembre octobre novembre decembre',
  'enero/ene febrero marzo abril/abr mayo junio julio agosto/ago septiembre octubre noviembre diciembre/dic',
  'gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre',
  'января/январь/январе/янв февраля/февраль/феврале/фев марта/март/марте/мар апреля/апрель/апреле/апр мая/май/мае июня/июнь/июне/июн июля/июль/июле/июл августа/август/августе/авг сентября/сентябрь/сентябре/сен октября/октябрь/октябре/окт ноября/ноябрь/ноябре/ноя декабря/декабрь/декабре/дек',
  'ژانویه فوریه مارس آوریل مه ژوئن ژوئیه/جولای اوت/آگوست سپتامبر اکتبر نوامبر دسامبر',
]);

export const jalaliMonths = months([
  'فروردین اردیبهشت خرداد تیر مرداد/امرداد شهریور مهر آبان آذر دی بهمن اسفند',
  'farvardin ordibehesht khordad tir mordad shahrivar mehr aban azar dey bahman esfand',
  'фарвардин ордибехешт хордад тир мордад шахривар мехр абан азар дей бахман эсфанд',
]);

/** Numbers that people spell out in "within two weeks". */
export const numbers: ReadonlyMap<string, number> = new Map(
  [
    'a/an/one/einer/einem/eine/un/une/una/одной/один/одного/одну/یک two/zwei/deux/dos/двух/две/два/دو three/drei/trois/tres/трех/три/سه four/vier/quatre/cuatro/четырех/четыре/چهار',
    'five/funf/cinq/cinco/пяти/пять/پنج six/sechs/шести/шесть/شش',
  ]
    .join(' ')
    .split(' ')
    .flatMap((names, at) => names.split('/').map((name) => [name, at + 1] as const)),
);

/** Units of time by their length in days; the first alternative that matches counts. */
export const units: readonly (readonly [pattern: string, days: number])[] = [
  ['days?|tag(?:e|en)?|jours?|dias?|д(?:ень|ня|ней)|روز', 1],
  ['weeks?|wochen?|semaines?|semanas?|недел[яьюией]{1,2}|هفته', 7],
  ['months?|monat(?:e|en|s)?|mois|mes(?:es)?|месяц(?:а|ев)?|ماه', 30],
  ['quarters?|quartal(?:e|s)?|trimestres?|квартал(?:а|ов)?|فصل|سه ماهه', 91],
  ['years?|jahr(?:e|en|es)?|ans?|annees?|anos?|год(?:а)?|лет|سال', 365],
];

/** What makes a date one by which something is to happen. */
export const deadlines =
  "by|before|until|till|within|no later than|due|deadline|in time for|go live|launch|start(?:ing)?|bis|vor|spatestens|innerhalb|ab|avant|d'ici|jusqu'a|dans|pour le|antes de|hasta|para el|en el plazo|" +
  'до|к|не позднее|в течение|срок|дедлайн|запуск|начиная с|начало|تا|قبل از|پیش از|ظرف|طی|مهلت|موعد|حداکثر|شروع';

export const urgent =
  'asap|a\\.s\\.a\\.p|as soon as possible|urgent(?:ly)?|immediately|right away|dringend|so schnell wie moglich|sofort|des que possible|en urgence|cuanto antes|urgente|lo antes posible|' +
  'срочно|как можно (?:скорее|быстрее)|немедленно|فوری|هر چه (?:سریع|زود)\\s?تر|در اسرع وقت|فورا';

export const notNow =
  'not (?:right )?now|not (?:this|until next) (?:year|quarter|month)|no (?:plans?|budget|timeline) (?:for|at|right|this|yet)|not (?:planning|looking) (?:to|for)|maybe (?:next year|later|some ?day)|nicht (?:dieses jahr|geplant)|derzeit kein(?:e|en)? bedarf|pas (?:cette annee|pour le moment|prevu)|por ahora no|' +
  'не (?:в этом году|сейчас|планируем|актуально)|пока (?:не|нет)|فعلا (?:نه|قصد|برنامه|نیاز ندار)\\S{0,10}|امسال (?:نه|برنامه ای نداریم)|قصد خرید نداریم';
