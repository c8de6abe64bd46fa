/** Capitalised words of headings, menus, firms and jobs that are no part of anybody's name. Lower case, no accents. */
export const otherWords: ReadonlySet<string> = new Set(
  `
about account accounting address admin administration advanced advisory agency agreement all america american analytics and annual
apartment app application april apply architecture archive area article articles art arts asia assistant associate associates association auction
august automotive awards back bank banking bar basket beauty benefits best better blog board book booking books brand brands
breakfast browse build building business buy by calendar california call campus canada capital care career careers cart case
catalog category center central centre certified chair chairman charity chat check chief children choose church city civil claims
clean click client clients clinic close club coach code collection college commercial commission committee communication
communications community company compare computer conference consulting consultant contact content continue control cookie cookies
copyright corporate corporation council county course courses court create creative credit customer customers daily dallas data date days
deal deals december default delivery demo dental department design designer desk details developer development digital directions
director directory discover district doctor document donate download drive each east economic editor education electric email
employee employment energy engineer engineering english enterprise entertainment environment equipment estate europe event events
every executive experience expert explore facebook faculty family faq fashion fax features february feedback filter finance financial find fine
first fitness florida flowers follow food for forgot form forum foundation free french friday from full fund furniture gallery garden general german
get gift global go gold golf government group guide hall head health healthcare heating help here hills historic history holiday holidays home
homes hospital hotel hour hours house housing how human image images in inc india industrial industries industry info
information inn innovation instagram institute insurance international internet investment investor investors is island item items january
job jobs join july june just kids kitchen know lab lake land language latest law lawyer leadership learn legal lessons library license life
limited link linkedin links list listing llc load loan local location locations log login logistics london ltd machine magazine mail main
maintenance make management manager manufacturing map market marketing may media medical medicine meet member members membership menu
message mission mobile monday more mortgage mountain museum music my name national natural network networks new news newsletter next night
no north not notice november now nursing october of off offer offers office officer officers on online open opening operations or order orders our out outdoor
over overview owner page pages paris park parking partner partners password pay payment people personal pharmacy phone photo photography photos
physical pick pizza place plan planning plans plus policies policy popular portfolio post posts power president press previous price prices pricing
print privacy private pro process product production products professional profile program programs project projects properties property
protection public purchase quality questions quick quote quotes ranch read ready real recent recipes records recruitment register registration related
rental rentals repair report reports request research reservation reservations reserve residential resort resources restaurant restaurants results resume retail
return returns review reviews right rights river road room rooms safety sale sales saturday save schedule school science search season secretary
security see select send senior september server service services settings share shipping shop shopping show sign site sitemap skip small social
society software solar solution solutions south southern spa special specialist specials specialty sports staff standard start state states station status stay storage
store stores stories story street strategic strategy student students studio studios subject submit subscribe success summer sunday supplies supply support
sustainability system systems tax taxes teacher team tech technical technologies technology telephone terms test texas thank thanks the theatre theme thursday tickets
time times to today toggle tools top total tour tours town toys trade trading training transport transportation travel treatment trust tuesday
tv twitter unit united university up update updated upcoming us usa use user valley value vehicle vice video videos view village visa vision
visit volunteer water we web website wedding weddings wednesday weekend welcome west western what when where who why wholesale wine winter with women
wood work working workshop workshops world write year years yes york you your youtube zone
unternehmen kontakt impressum datenschutz anfahrt leistungen startseite karriere angebote aktuelles geschaftsfuhrer
accueil contactez mentions legales societe entreprise produits actualites plan espace directeur responsable
inicio contacto nosotros servicios empresa productos noticias aviso
главная контакты контакт компания компании о нас новости услуги каталог цены цена доставка оплата вакансии отзывы статьи документы
поиск войти вход регистрация корзина меню телефон адрес почта график работы время сервис магазин отдел директор менеджер
руководитель специалист генеральный коммерческий главный инженер бухгалтер технический заместитель начальник продажи продаж партнеры
россия москва область улица группа проект проекты клиенты команда наши наша история лицензии политика производство центр завод
резюме опыт образование навыки подробнее показать далее назад все ооо ао зао оао ип
تماس درباره ما خانه صفحه اصلی خدمات محصولات اخبار مقالات وبلاگ فروشگاه سبد خرید ورود ثبت نام جستجو قوانین مقررات حریم خصوصی شرکت
گروه موسسه مرکز تلفن آدرس نشانی ایمیل مدیر مدیرعامل مدیریت کارشناس مسئول رئیس معاون فروش پشتیبانی سوالات متداول همکاری استخدام تیم
پروژه پروژهها نمونه کارها گالری مشتریان دانلود بیشتر ادامه مطلب همه دفتر تهران ایران خیابان بازرگانی صنعتی تولیدی هیئت سفارش قیمت لیست
`
    .trim()
    .split(/\s+/),
);
