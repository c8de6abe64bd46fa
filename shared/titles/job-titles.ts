import { unifyPersian } from '../fold.ts';

/**
 * Tells a job title from other short texts by the words that name jobs. Stems, so that one entry covers gender, number
 * and case (директор, директора; Chargé, Chargée). Lower case, accents of Latin letters removed.
 */
const stems = (list: string) => list.trim().split(/\s+/).join('|');

const latin = stems(`
manager managing managerin direct executive officer engineer ingenieu ingenier ingegner developer desarrollador developpeu programm designer
architect(?!ur|s) architekt(?!ur) analyst analist scientis researcher chercheu specialist especialist consultant consultor consulent berater conseiller advisor adviser
assistant asistent assistent secreta administrat(?!ive|ion) coordinat koordinator supervis superintend accountant comptable contable buchhalt contabil bookkeep
auditor controller treasurer tresorier buyer einkauf einkaufer acheteu purchas procurement vertrieb verkauf verkoop ventas vendedor marketing
commercial comercial representa representat delegue vendor recruit talent attorney counsel(?!ing) avocat abogad avvocat rechtsanw jurist notar notair
paralegal magistrat doctor physician surgeon chirurg krankenschwest pfleger infirm dentist(?!ry) zahnarzt pediatrici pediatre pediatra florist salesp therapist therapeut terapeut kinesitherap psychologist psychologue psychologe psychologin psicolog pharmacist apothek veterinarian veterinaire teacher
professor lecturer instructor enseign lehrer docent dozent trainer entraineu educator educatr educateu pedagog rector chancellor journalis redact editor editeu
reporter writer author auteur copywriter photographe graphis illustrat artist musici cameraman cadreu producer producteu operator operateu
technician technicien techniker tecnico mechanic mecanicien mechanik electrici elektrik plumber plombier serrurier carpenter charpent driver chauffeu steward
receptio concierge cuisinier caissi gestionnair gestor responsabl charge verantwort sachbearbeit leiter leitung teamleit abteilungsleit personalrefer
geschaftsfuhr vorstand inhaber prokurist referent mitarbeit angestellt employe encargad gerente gerant proprietai fundador fondat grunder
kierownik dyrektor prezes specjalist inzynier menedzer curator librarian archivis inspec planner estimator surveyor broker realtor trader strateg
evangelist advocate ambassad liaison trainee apprenti stagiair praktikant volunteer ministre commission monteur coiff estheti cosmeto maquill fleurist opticien
orthoped orthophon programme webmaster sysadmin devops referenceu machinis magasini technologis compositeu choregraph metteur dessinat lobbyis informati trieu chimist chemist
biologis physicis foreman founder creator(?!s) cofounder co-founder president vice-president auftragsabwickl sachverstand gutachter hausverwalt spezialist kundenberat
`);

/** Words too short or too common as beginnings of others: they count only whole. */
const whole = stems(`
ceo cto cfo coo cmo cio ciso cro chro cpo vp svp evp hr qa seo chief owner partner principal head lead leader agent sales vendor judge juge nurse trainer
lawyer solicitor chairman chairwoman chairperson economist marketer salesman
associate tutor asst mgr coord supt coach dean chair intern guide guard host hotesse chef cook baker clerk commis teller pilot pilote captain pastor priest barista fellow student member trustee
patron jefe jefa socio dueno dono geschaftsleitung mayor senator minister docteur medecin kapper rektor kanzler
`);

const cyrillic = stems(`
директор гендиректор замдиректор руководител начальник заместител менеджер управляющ президент вице-президент председател основател соучредител учредител
владелец собственник партнер главный главн ведущий старший младший специалист инженер архитектор аналитик разработчик программист
дизайнер бухгалтер экономист юрист адвокат нотариус секретар помощник ассистент администратор координатор консультант эксперт советник
агент(?!ств) представител продаж продавец закуп снабжен логист кладовщик оператор мастер технолог механик электрик водитель врач хирург стоматолог медсестра
терапевт преподавател учител профессор доцент научный сотрудник исследовател лаборант журналист редактор корреспондент фотограф маркетолог рекрутер
кадр тренер повар официант риэлтор риелтор брокер аудитор ревизор инспектор методист диспетчер переводчик психолог прораб геодез сметчик
невролог кардиолог уролог гинеколог дерматолог онколог офтальмолог педиатр ортопед проктолог энергетик визуализатор
розробник програміст фахівець керівник інженер кадровик индивидуальный коммерческий технический исполнительный финансовый
`);

const persian = stems(`
مدیر مدیرعامل رئیس رییس معاون مسئول مسؤول سرپرست کارشناس مهندس طراح برنامه‌نویس توسعه‌دهنده تحلیلگر حسابدار حسابرس وکیل مشاور منشی دبیر کارمند
کارآموز پزشک جراح متخصص دندانپزشک پرستار داروساز استاد استادیار دانشیار مدرس معلم مربی پژوهشگر بازاریاب فروشنده نماینده بنیانگذار بنیان‌گذار هم‌بنیان‌گذار مؤسس موسس مالک صاحب
شریک عضو خبرنگار روزنامه‌نگار سردبیر ویراستار مترجم عکاس راننده تکنسین اپراتور آشپز سرآشپز بازرس ناظر کارگزار متصدی قائم‌مقام
`);

const jobWord = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:${latin}|${cyrillic}|${unifyPersian(persian)}|(?<!& )(?:${whole})(?!\\p{L})|\\p{L}{3,20}(?:olog(?:ist|ue|a|o)|graphe|rapeute|graphiste|icienne?|atrice|дизайнер|leiter(?:in)?|berater(?:in)?|ingenieur(?:in)?|entwickler(?:in)?|techniker(?:in)?|meister(?:in)?|assistent(?:in)?|kaufmann|kauffrau|anwalt)(?!\\p{L}))`,
  'u',
);

const fold = (text: string) =>
  unifyPersian(text)
    .toLowerCase()
    .normalize('NFD')
    .replace(/(?<=\p{Script=Latin})\p{Mn}+/gu, '')
    .normalize('NFC');

/** Whether a short text reads as somebody's job. A sentence, an address or a number does not. */
export function looksLikeTitle(text: string): boolean {
  const line = text.trim();
  if (line.length < 2 || line.length > 120 || /[@!?…]|\d{3}|\. \p{Lu}|https?:/u.test(line)) return false;
  // A manager's office is no manager.
  const owned = line.replace(/\p{L}+['’]s(?!\p{L})/gu, '');
  return line.split(/\s+/).length <= 12 && jobWord.test(fold(owned));
}
