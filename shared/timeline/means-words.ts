/** How buyers say that there is money for it, and that there is none. Folded as by `plainText`. */
export const means =
  'budget (?:\\p{L}+ ){0,6}(?:is |was |has been |already )?(?:approved|allocated|confirmed|secured|available|signed off)|(?:approved|allocated|secured) (?:a |the |our )?(?:\\p{L}+ )?budget|(?:we|i) have (?:a |the )?budget|budget of (?:\\p{Sc}|\\d)|funding (?:is |has been )?(?:secured|approved)' +
  '|budget (?:\\p{L}+ ){0,4}(?:freigegeben|genehmigt|bewilligt|vorhanden)|le budget (?:\\p{L}+ ){0,4}(?:valide|approuve)|presupuesto (?:\\p{L}+ ){0,4}aprobado' +
  '|бюджет (?:\\p{L}+ ){0,5}(?:утвержден|согласован|выделен|одобрен|есть)|(?:утвержден|согласован|выделен|одобрен)(?:ный)? бюджет|есть бюджет' +
  '|بودجه (?:\\p{L}+ ){0,6}(?:تصویب|تایید|تامین|اختصاص)|بودجه داریم';

export const noMeans =
  "(?:no|not have (?:a |the )?|don't have (?:a |the )?|without (?:a )?) ?budget|budget (?:\\p{L}+ ){0,4}(?:frozen|cut|not approved)|(?:can't|cannot|can not) afford|kein(?:erlei)? budget|pas de budget|sin presupuesto" +
  '|(?:нет|без) бюджета|бюджета нет|бюджет (?:\\p{L}+ ){0,3}(?:заморожен|не утвержден|не согласован)|بودجه (?:ای )?نداریم';
