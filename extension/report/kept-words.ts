/*
 * The closed lists of words that a report keeps, because readers go by them. None is a name of anybody. Lower case.
 */

function words(text: string): ReadonlySet<string> {
  return new Set(text.trim().split(/\s+/));
}

/** Parts of class names, ids, paths and keys that say what an element is; what adapters look for is among them. */
export const structureWords: ReadonlySet<string> = words(`
abbr about accepted accordion account accounts action active add additional address administrative adn ae
affiliation aggregate alt alternate alumni and app appendonsend area aria article aside aspx at attr au author
auto avatar award away badge bar base based basic be bg big bio birth block blockquote blog body bold border
bottom box br branch brand breadcrumb browser bsky btn bullet business button ca canonical caption card cards
carousel case categories category cell center cfemail ch chameleon channel chat child chips cite class clear
clearfix clickable clips close closes cloud cms co code col collapse collapsed colleague collection color column
columns com comment company component components compose contact contacts container contains content context
control conversation convid copy copyable copyright corporation counter country course cover created creator
crunchbase current custom cz dark data date day days dd de default definition demographics dental department
desc describe description detail details dialog dir disabled discover display div divider dk dl doctor document
dot double down dropdown dt duration edit education educational element elementor em email embed employee
employees employer empty end entity entry enum es even event events expanded experience explore external extra
facebook facts false family faq fax features feed fi field fields figure fill filter first fixed flat flex float
floating fn focus fold font fonts footer for format formatter founder founders founding fr frame full fullname
fwd gallery gap general generated geo get gif github given global gmail google graph grid group groups half
hashtag header heading headline height hero hidden hide high hint holder home honorific horizontal hostname
hours hover hovercard href hresume htm html http hub icon icons id identifier ie iframe image images img in
inactive inbox include index industry info inline inner input instagram intro issues it item itemprop items job
jobs join jp jpeg jpg js jsaction json knows kz label labeled labels language large last latitude layer layout
ld lead leader leadership left legacy legal length letter level li light limits line link linkedin links list
listbox listitem lists live loaded loading local locale locality location locations login logo logout long
longitude lower ltr mail mailto main map maps margin mask max md me mectrl media medical member members
membership menu message messages meta microsoft middle middot min mini mission mobile mod modal model modified
module more moz msg multiline music mx mynetwork naics name names nationality nav navbar navigation network new
news next nickname nl no none normal not note notifications nth num number object occupation occupations odd of
off offer offers office on only open opening opens option order org organization orghead out outer outlook
overlay overview owner padding page pager pagination panel paragraph params parent part parts pathname payment
pdf peer people performer permalink person persons phone phones photo photos php picture pl place placeholder
plain playlist plugin pm png point popup portrait position positions post postal posts pre prefix preview
previous price primary print private product professional profile project prop property props protected pt pub
public publication published publisher pulls push qa query quick quote quoted quotes range rating raw read
reading readonly redirect reel region rel related relative replace reply required reset residence responsive
rest restaurant result results resume return reverse review reviews ribbon rich right role root rounded row rply
ru same saved school scope script se search section sections seen select selectable selected selector sender
sent separator serves service settings shadow share sheet short shorts show showcase shown sidebar signature
signup single site size skills skip slice slide slider slogan small social sort space spacer spam span
specification split spoken sponsor sports src staff standard starred start state static status sticky store
stories story street strong style styles sub subheader subject subline submenu submit subtitle suffix suggestion
summary svg tab table tabs tag tags target team teams teaser tel telegram telephone template templates test
testid text tgme theme thing thread thumb thumbnail tiktok tile tiles time timeline tiny title titles to toggle
toolbar tooltip top total tr transparent trigger true tweet twitter txt type ua ui uk unique unit university up
upper url urn us user username users utility value values variant vat vcard vcf vertical via video videos view
visible visually vk warning watch web webp website weight whatsapp white widget width window work worker works
wrap wrapper xing yahoo youtube yt ytd zone
`);

/** Labels, forms of address to nobody, and the small words between. */
export const plainWords: ReadonlySet<string> = words(`
ab about abteilung account accounts address adresse ag all am an and anschrift are as at au auf aux av back
begin bei best bij branche budget bv by cell channel cheers chez city close comment company connect connections
contact cookies copyright corp country da das date days de dear decide degree del dem den department der des di
die direct directions do dos download du education el email employees en end enterprise et experience ext
extension fax firma follow followers following for forward forwarded from fur für giftcode gmbh group groups
größe hauptsitz he headquarters hello her hi his home hours ich im impressum imprint in inbox inc industry is
its kg kind kontakt la language languages las last le les like likes llc location log login looking los ltd mail
me members menu message messages mich mig mij mir mit mobil mobile moi month months more na nachricht
nachrichten name need new next no not och of office official og on open or our out oy people phone photos plc
position posts previous privacy profile pull på quarter rating read received regards reply reserved reviews
rights role sa sas search secteur section see send sent share she sign sincerely site siège skills srl staff
subject subscriber subscribers supplier sur taille team tel telefon telefono telephone teléfono terms thank
thanks the their they til title to today téléphone und upload us van vcard verified video videos view von
watching we web website week weeks weitergeleitete what where who with year years yesterday you your zum zur
адрес аккаунт ао веб вы город дата для должность зао имя ип канал кафедра квартира команда компания контакты
меня мне мной моб мы на написать не оао он она они ооо организация от отдел отрасль пересл пересланное
пересылаемое по подписчики подписчиков почта размер сайт сообщение сотрудники страна страница там тел телефон
тема тут участников факс фио штаб это آدرس ارجاع ارسال از است اندازه ایمیل این با بخش برای به تاریخ تلفن تماس
تیم در درباره دفتر دنبال را سایت سمت شده شرکت صنعت عضو فکس مرکزی من موبایل موضوع نام نشانی هدایت همراه همکاران
وب پیام کانال کننده که
`);
