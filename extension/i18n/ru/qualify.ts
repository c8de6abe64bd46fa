import type { qualify as en } from '../en/qualify.ts';

export const qualify: typeof en = {
  prompts: {
    title: 'Квалификация',
    gate: 'Условие',
    gateHint: 'Лид становится потенциальным клиентом, когда выполнены все условия.',
    gates: (passed, all) => `Условий выполнено: ${passed} из ${all}`,
    suggested: (answer) => `Судя по странице: ${answer.toLowerCase()}`,
    next: 'Следующий вопрос',
    previous: 'Предыдущий вопрос',
    open: 'ещё не выяснено',
    yes: 'Да',
    no: 'Нет',
    unknown: 'Не знаю',
  },
  prompt: {
    fit: { name: 'Соответствие', question: 'Это наш тип клиента?' },
    means: { name: 'Бюджет', question: 'Есть ли у них бюджет?' },
    authority: { name: 'Полномочия', question: 'Решает ли этот человек?' },
    need: { name: 'Потребность', question: 'Есть ли у них задача, которую мы решаем?' },
    timeline: { name: 'Сроки', question: 'Нужно ли им это скоро?' },
  },
  score: {
    title: 'Баллы',
    label: (score, grade) => `${score} баллов из 100, категория ${grade}`,
    grade: (grade) => `Категория ${grade}`,
    none: 'Ответьте на вопрос — и появятся баллы.',
    all: 'Все баллы',
    fit: 'Соответствие',
    engagement: 'Вовлечённость',
    total: 'Итого',
    answer: (prompt, answer) => `${prompt}: ${answer.toLowerCase()}`,
    has: {
      title: 'Известна должность',
      company: 'Известна компания',
      emails: 'Известна почта',
      phones: 'Известен телефон',
      profiles: 'Известен профиль',
    },
    engaged: {
      in: (kinds) => `От них: ${kinds.toLowerCase()}`,
      out: (kinds) => `От нас: ${kinds.toLowerCase()}`,
    },
    limit: 'Удержано между 0 и 100',
    retired: 'Правило больше не действует',
  },
};
