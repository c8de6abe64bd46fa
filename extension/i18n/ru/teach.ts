import { counter } from '../counter.ts';
import type { teach as en } from '../en/teach.ts';

const count = counter('ru');

export const teach: typeof en = {
  teach: {
    show: (field) => `Показать на странице: ${field.toLowerCase()}`,
    ask: (field) => `Щёлкните на странице: ${field.toLowerCase()}`,
    hint: 'Стрелки расширяют и сужают выбор, Enter выбирает, Esc отменяет.',
    cancel: 'Отмена',
    again: 'Ещё раз',
    nothing: (field) => `Там нет ничего похожего: ${field.toLowerCase()}. Ничего не изменено.`,
    closed: 'Страница закрыта для Clew. Нажмите Clew на панели браузера и покажите ещё раз.',
    taught: (field, pages) => `Запомнено: ${field.toLowerCase()}, ${pages}`,
    likePages: (host, path) => `на ${host}, страницы вида ${path}`,
    onePage: (host, path) => `на ${host}, страница ${path}`,
    missed: (fields) => `Показано раньше, но здесь не найдено: ${fields.toLowerCase()}`,
    nobody: 'Показать, кто это',
    title: 'Показанные поля',
    intro:
      'То, что показали на странице, дальше читается оттуда в первую очередь — у всех в рабочем пространстве.',
    emptyTitle: 'Пока ничего не показано',
    empty:
      'Если значение неверно или его нет, нажмите на прицел рядом с ним и щёлкните нужное место на странице.',
    by: (who, when) => `Кто показал: ${who} · ${when}`,
    failing: (times) =>
      count(times, {
        one: 'Не найдено # раз подряд',
        few: 'Не найдено # раза подряд',
        many: 'Не найдено # раз подряд',
        other: 'Не найдено # раза подряд',
      }),
    remove: (field, host) => `Забыть: ${field.toLowerCase()} на ${host}`,
    removed: (field) => `Забыто: ${field.toLowerCase()}`,
    back: 'Назад к странице',
  },
  report: {
    start: 'Прочитано неверно? Сообщить',
    title: 'Отчёт об этой странице',
    intro:
      'Файл со структурой страницы для тех, кто исправляет чтение в Clew. Имена, номера, адреса и тексты заменены вымышленными. Ничего не отправляется: вы сохраните файл и передадите его сами.',
    making: 'Готовлю файл…',
    failed: 'Сейчас страницу прочитать нельзя. Нажмите Clew на панели браузера и попробуйте снова.',
    preview: 'Вот что вы отправите',
    size: (kilobytes) => `${kilobytes} КБ`,
    save: 'Сохранить файл',
  },
};
