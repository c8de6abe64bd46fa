import type { Lead, LeadFields } from '@clew/shared/lead.ts';
import type { Loads } from '@clew/shared/routing/route.ts';
import {
  anyLead,
  type Conditions,
  type Routing,
  type RoutingRule,
  type Target,
} from '@clew/shared/routing/rules.ts';
import { defaultConfig, type Member, type WorkspaceConfig } from '@clew/shared/workspace.ts';
import { capturedLead } from '../leads.ts';

/* A workspace of two teams with three members each, and rules for it. */

export const member = (id: string, teamIds: string[], away = false): Member => ({
  id,
  name: id,
  role: 'rep',
  teamIds,
  allTeams: false,
  away,
});

export const people = [
  ...['ann', 'ben', 'cyd'].map((id) => member(id, ['north'])),
  ...['dan', 'eve', 'fay'].map((id) => member(id, ['south'])),
];

export const config = (routing: Partial<Routing>, members = people): WorkspaceConfig => ({
  ...defaultConfig,
  teams: ['north', 'south'].map((id) => ({ id, name: id, kind: 'sales' as const })),
  members,
  routing: { rules: [], otherwise: null, ...routing },
});

export const target = (some: Partial<Target> = {}): Target => ({
  pipelineId: 'default',
  teamId: 'north',
  owner: 'turns',
  userIds: ['ann', 'ben', 'cyd'],
  ...some,
});

export const rule = (name: string, when: Partial<Conditions>, to: Partial<Target> = {}): RoutingRule => ({
  id: name,
  name,
  when: { ...anyLead, ...when },
  to: target(to),
});

export const loads = (some: Partial<Loads> = {}): Loads => ({ turns: new Map(), open: new Map(), ...some });

/** Captured by Dan of the south, and still there. */
export const lead = (fields: Partial<LeadFields> = {}, more: Partial<Lead> = {}): Lead => ({
  ...capturedLead(fields),
  teamId: 'south',
  ownerId: 'dan',
  capturedBy: 'dan',
  ...more,
});
