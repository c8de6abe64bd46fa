import type { routing as en } from '../en/routing.ts';

export const routing: typeof en = {
  routing: {
    team: 'Команда',
    noTeam: 'без команды',
    goneTeam: 'закрытая команда',
    to: (team, owner) => `Передан: ${team} · ${owner}`,
    rule: (name) => `Правило «${name}»`,
    rest: 'Ни одно правило не подошло',
    handed: (team) => `Команда: ${team}`,
    went: (name, team, owner) => `${name}: лид передан — ${team} · ${owner}.`,
    wentByRule: (rule) => `Правило «${rule}». Всё, что вы ещё добавите, попадёт туда же.`,
    wentByRest: 'Среди ваших лидов его нет. Всё, что вы ещё добавите, попадёт туда же.',
    dismiss: 'Закрыть',
  },
};
