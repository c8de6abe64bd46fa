import { expect, test } from 'vitest';
import { draftsOf, peopleOf } from './page.ts';

const people = (body: string) => peopleOf(draftsOf(body));

test('first names that are to be called', () => {
  expect(people('<p>For friendly advice contact Billy anytime on:</p><p>Tel: 01242 577104</p>')).toContain(
    'Billy | +441242577104',
  );
  expect(people('<p>Office: 01242 577104</p><p>Mobile (Billy): 07700 900123</p>')).toContain(
    'Billy | +447700900123',
  );
  expect(people('<p>Please call Bob or Ann at 01242 577104.</p>')).toEqual([
    'Bob | +441242577104',
    'Ann | +441242577104',
  ]);
});

test('a name in the sentence that says how to reach her', () => {
  expect(
    people(
      '<p>For a quote contact our sales manager Jane Dorning on 01242 577104 or jane@brimpaper.example.</p>',
    ),
  ).toEqual(['Jane Dorning | sales manager | jane@brimpaper.example | +441242577104']);
});

test('a mailbox that begins like a first name names nobody', () => {
  expect(people('<p>ella-sales@brimpaper.example</p>')).toEqual([]);
});

test('several names in one line share its job', () => {
  const body = `<p>Managing Director</p><p>Paul Drey</p><p>Finance Manager</p><p>Rita Oake</p>
    <p>Sales Manager</p><p>Anna Lumley, Karl Winter</p><p>01242 577104</p>`;
  expect(people(body).map((line) => line.split(' | ').slice(0, 2))).toEqual([
    ['Paul Drey', 'Managing Director'],
    ['Rita Oake', 'Finance Manager'],
    ['Anna Lumley', 'Sales Manager'],
    ['Karl Winter', 'Sales Manager'],
  ]);
});

test('jobs that stand below the names of a table', () => {
  const body = `<table><tr><td>Thomas Ohlen</td><td>Magnus Jons</td></tr>
    <tr><td>Editor</td><td>Art director</td></tr></table><p>hello@brimpaper.example</p>`;
  expect(people(body)).toEqual(['Thomas Ohlen | Editor', 'Magnus Jons | Art director']);
});

test('a section headed by a job in the plural', () => {
  const body =
    '<h2>Partners</h2><h3>Debra Stone</h3><h3>Alan Vale</h3><h2>Associates</h2><h3>Julia Moor</h3>';
  expect(people(body)).toEqual(['Debra Stone | Partner', 'Alan Vale | Partner', 'Julia Moor | Associate']);
});

test('tabs that unfold paragraphs are content, menus are not', () => {
  const praise =
    'We were impressed with the team from the day we met them and would hire them again at once.';
  const body = `<p>hello@brimpaper.example</p>
    <div class="tabs-nav"><p>${praise} ${praise}</p><p>– Jane Dorning, Leeds</p></div>
    <div class="main-menu"><p>Walter Lome</p></div>`;
  expect(people(body)).toEqual(['Jane Dorning']);
});

test('a founder whose name the firm bears is not the firm', () => {
  expect(
    people('<h1>Bailey Penn</h1><p>Bailey Penn is an independent advisory firm.</p><p>01242 577104</p>'),
  ).toEqual([]);
  expect(people('<h1>Mister Plumber</h1><p>01242 577104</p>')).toEqual([]);
  expect(people('<h2>Bailey Penn Stadium</h2><p>01242 577104</p>')).toEqual([]);
});

test('the long and the short form of a name are one person', () => {
  const body = `<h3>Daniel C. Goldney</h3><p>President</p><h3>Dirk Gillard</h3><p>Partner</p>
    <p>Please contact Dan Goldney at dan@brimpaper.example.</p>`;
  expect(people(body)).toEqual([
    'Daniel C. Goldney | President | dan@brimpaper.example',
    'Dirk Gillard | Partner',
  ]);
});

test('numbers follow the country of their own office', () => {
  const body = `<p>1 Mill Lane, Leeds LS1 4AA</p><p>United Kingdom</p><p>Tel: 0113 496 0000</p>
    <h3>Dallas</h3><p>700 Elm Street</p><p>USA</p><p>Tel: 214 555 0142</p>
    <h3>Sydney</h3><p>12 Quay Road, Sydney 2000, Australia</p><p>Tel: 02 9374 4000</p>`;
  expect(
    draftsOf(body)
      .flatMap(({ lists }) => lists.phones.map(({ value }) => value))
      .sort(),
  ).toEqual(['+12145550142', '+441134960000', '+61293744000']);
});

test('numbers of one line follow the countries named behind them', () => {
  const [firm] = draftsOf('<p>Hotline: 0800-146-500 (GB) / 1800-409-600 (Republic of Ireland)</p>');
  expect(firm?.lists.phones.map(({ value }) => value)).toEqual(['+44800146500', '+3531800409600']);
  const [other] = draftsOf('<p>0113 496 0000 | (214) 555-0142 (US)</p>');
  expect(other?.lists.phones.map(({ value }) => value)).toEqual(['+441134960000', '+12145550142']);
});

test('an extension alone joins the switchboard above it', () => {
  const body = `<p>Phone: 01242 577104</p><p>Fax: 01242 577199</p>
    <h3>Debra Stone</h3><p>Director</p><p>ext. 12</p><h3>Alan Vale</h3><p>Manager (ext. 14)</p>
    <h3>Julia Moor</h3><p>Sales Manager</p><p>07700 900123</p>`;
  expect(people(body)).toEqual([
    'Debra Stone | Director | +441242577104;ext=12',
    'Alan Vale | Manager | +441242577104;ext=14',
    'Julia Moor | Sales Manager | +447700900123',
  ]);
});

test('a name that is broken into two lines', () => {
  const card = (name: string, job: string) =>
    `<li><div class="person-name">${name}</div><div>${job}</div></li>`;
  const body = `<ul>${card('Зайцева<br>Нелли Вадимовна', 'Невролог')}${card('Ли<br>Софья', 'Хирург')}</ul>
    <p>+7 4812 61-17-22</p>`;
  expect(people(body)).toEqual(['Зайцева Нелли Вадимовна | Невролог', 'Ли Софья | Хирург']);
  expect(people('<p>Anna<br>Leeds</p><p>01242 577104</p>')).toEqual([]);
});

test('an imprint below a menu belongs to the person in it', () => {
  const long = Array.from({ length: 12 }, (_, n) => `<h4>Clause ${n}</h4>`).join('');
  const body = `<nav><a>Home</a></nav><nav><a>Work</a></nav><nav><a>About</a></nav><nav><a>Imprint</a></nav><div><p>Brim Paper</p>
    <div>Julia Moor</div><p>Mill Lane 8</p><p>Mobile: 07700 900123</p>${long}</div>`;
  expect(people(body)).toEqual(['Julia Moor | +447700900123']);
});

test.each([
  [
    'Responsable commercial : Jean Dupont 01242 577104',
    ['Jean Dupont | Responsable commercial | +441242577104'],
  ],
  [
    'Geschäftsführer: Karl Winter, Julia Moor',
    ['Karl Winter | Geschäftsführer', 'Julia Moor | Geschäftsführer'],
  ],
  ['Vertreten durch: Karl Winter', ['Karl Winter']],
  ['Генеральный директор Сидоров Пётр Ильич', ['Сидоров Пётр Ильич | Генеральный директор']],
  ['Managing Director Jane Dorning', ['Jane Dorning | Managing Director']],
  ['Council members and Mayor Jane Dorning', ['Jane Dorning | Mayor']],
  ['Sales: Jane, 01242 577104', ['Jane | +441242577104']],
  ['Jane (Sales) 01242 577104', ['Jane | +441242577104']],
  ['Our Managing Director, Jane Dorning, founded the firm.', ['Jane Dorning | Managing Director']],
])('%s', (line, expected) => {
  expect(people(`<p>${line}</p><h2>Opening hours</h2><p>0113 496 0000</p>`)).toEqual(expected);
});

test('a job below or beside a first name that signs', () => {
  const quote = '<blockquote>They did such good work that we would hire them again at once.</blockquote>';
  const own = '<p>01242 577104</p>';
  expect(people(`${own}${quote}<p>– Jane</p><p>(Owner Brim Paper House: Leeds)</p>`)).toEqual([
    'Jane | Owner',
  ]);
  expect(people(`${own}${quote}<p>– Jane (Manager)</p>`)).toEqual(['Jane | Manager']);
  expect(people(`${own}<p>Designed by Jane Dorning - Leeds Estate Agent.</p>`)).toEqual([
    'Jane Dorning | Leeds Estate Agent',
  ]);
  expect(people(`${own}<p>Designed by Jane Dorning</p>`)).toEqual([]);
  expect(people(`${own}<p>From Capt. Jane Dorning, Realtor</p>`)).toEqual(['Jane Dorning | Realtor']);
});

test('a history tells the last job last', () => {
  const body = `<p>01242 577104</p><p>In 1991 Jane Dorning joined the firm as Sales Administrator and sold more every year.</p>
    <p>In 2005 Jane Dorning was appointed General Manager and the firm moved to Leeds.</p>`;
  expect(people(body)).toEqual(['Jane Dorning | General Manager']);
});

test('the head of a page is no job of the one below it, nor is a list of partners a list of people', () => {
  const vacancy = '<h1>Unfilled – Technician</h1><p>Jane Dorning – Leeds</p><p>07700 900123</p>';
  expect(people(vacancy)).toEqual(['Jane Dorning | +447700900123']);
  expect(
    people('<h2>Partners</h2><h3>Abbo Registrations</h3><p>We register.</p><p>01242 577104</p>'),
  ).toEqual([]);
});

test('the title of a page about one person gives the job, without the place', () => {
  const jobOf = (title: string) =>
    draftsOf('<h1>Jane Dorning</h1><p>3 Mill Lane, Leeds LS1 4AA</p><p>07700 900123</p>', {
      title,
      url: 'https://janedorning.example/contact',
    })[0]?.texts.title?.value;
  expect(jobOf('Jane Dorning | Wedding &amp;amp; Events Florist | Contact')).toBe('Wedding & Events Florist');
  expect(jobOf('Jane Dorning Psychologist Leeds - Anger')).toBe('Psychologist');
});
