export const routing = {
  routing: {
    team: 'Team',
    noTeam: 'no team',
    goneTeam: 'a team that was closed',
    to: (team: string, owner: string) => `Routed to ${team} · ${owner}`,
    rule: (name: string) => `Rule “${name}”`,
    rest: 'No rule is for it',
    handed: (team: string) => `Team: ${team}`,
    went: (name: string, team: string, owner: string) => `${name} went to ${team} · ${owner}.`,
    wentByRule: (rule: string) => `Rule “${rule}”. What you still add goes along.`,
    wentByRest: 'It is not among your leads. What you still add goes along.',
    dismiss: 'Dismiss',
  },
};
