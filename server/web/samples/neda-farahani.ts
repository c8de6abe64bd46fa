import { html } from 'hono/html';
import type { Sample } from './sample-page.ts';

/** A speaker's page with an h-card, in Persian. */
export const nedaFarahani: Sample = {
  path: '/samples/neda-farahani',
  language: 'fa',
  title: 'مهندس ندا فراهانی، مدیر فناوری پویش‌داده',
  about: 'صفحهٔ یک سخنران، فارسی',
  look: 'saffron',
  body: html`<header class="cover"><p>همایش داده و صنعت · سخنرانان</p></header>
    <main class="h-card">
      <div class="portrait" aria-hidden="true">ن‌ف</div>
      <h1 class="p-name">مهندس ندا فراهانی</h1>
      <p class="role"><span class="p-job-title">مدیر فناوری</span>،
        <a class="p-org h-card" href="https://pouyeshdadeh.example">شرکت پویش‌دادهٔ البرز</a> ·
        <span class="p-locality">اصفهان</span>، <span class="p-country-name">ایران</span></p>
      <p class="p-note">ندا فراهانی تیمی ۴۵ نفره را راهبری می‌کند که برای کارخانه‌های فولاد و کاشی سامانهٔ پایش خط تولید
        می‌سازد. سخنرانی او دربارهٔ جابه‌جایی انبار داده بدون توقف تولید است.</p>
      <h2>موضوع سخنرانی</h2>
      <p>«تا پایان زمستان باید انبار دادهٔ قدیمی را کنار بگذاریم. هنوز ابزار یکپارچه‌سازی را انتخاب نکرده‌ایم و سه گزینه
        را هم‌زمان می‌آزماییم.»</p>
      <h2>راه‌های تماس</h2>
      <ul class="contact">
        <li><a class="u-email" href="mailto:neda.farahani@pouyeshdadeh.example" dir="ltr">neda.farahani@pouyeshdadeh.example</a></li>
        <li>تلفن همراه: <a class="p-tel" href="tel:+989000000021">۰۹۰۰ ۰۰۰ ۰۰۲۱</a></li>
        <li><a class="u-url" href="https://t.me/neda_farahani_sample" dir="ltr">t.me/neda_farahani_sample</a></li>
      </ul>
    </main>`,
};
