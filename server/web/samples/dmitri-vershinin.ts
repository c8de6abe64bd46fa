import { html } from 'hono/html';
import type { Sample } from './sample-page.ts';

/** A staff page with microdata, in Russian. */
export const dmitriVershinin: Sample = {
  path: '/samples/dmitri-vershinin',
  language: 'ru',
  title: 'Вершинин Дмитрий Олегович — коммерческий директор, «Северный свет»',
  about: 'Страница сотрудника, русский',
  look: 'birch',
  body: html`<header class="cover"><p>Северный свет · Руководство</p></header>
    <main itemscope itemtype="https://schema.org/Person">
      <div class="portrait" aria-hidden="true">ДВ</div>
      <h1 itemprop="name">Вершинин Дмитрий Олегович</h1>
      <p class="role"><span itemprop="jobTitle">Коммерческий директор</span>,
        <span itemprop="worksFor" itemscope itemtype="https://schema.org/Organization"><span itemprop="name">ООО «Северный
        свет»</span></span> · <span itemprop="homeLocation">Вологда</span></p>
      <p itemprop="description">Отвечает за сбыт светильников для теплиц в четырнадцати регионах. В компании с 2016 года,
        начинал инженером по наладке.</p>
      <h2>О чём договариваться</h2>
      <p>Закупки электронных компонентов и договоры от двух миллионов рублей утверждает лично. Сейчас ищет второго
        поставщика драйверов: выбор до конца квартала.</p>
      <h2>Контакты</h2>
      <ul class="contact">
        <li>E-mail: <a itemprop="email" href="mailto:d.vershinin@severny-svet.example">d.vershinin@severny-svet.example</a></li>
        <li>Тел.: <a itemprop="telephone" content="+79000000021" href="tel:+79000000021">8 (900) 000-00-21</a></li>
        <li><a itemprop="sameAs" href="https://vk.com/d.vershinin.sample">ВКонтакте</a></li>
      </ul>
    </main>`,
};
