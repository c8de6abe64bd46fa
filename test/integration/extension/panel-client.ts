import 'fake-indexeddb/auto';
import { randomBytes } from 'node:crypto';
import { type Database, openDatabase } from '@clew/extension/store/database.ts';
import { join } from '@clew/extension/store/membership.ts';
import { type OperationRequest, perform } from '@clew/extension/store/perform.ts';
import { apiTransport } from '@clew/extension/sync/api-transport.ts';
import { sync } from '@clew/extension/sync/sync.ts';
import type { Transport } from '@clew/extension/sync/transport.ts';
import type { Lead, LeadFields } from '@clew/shared/lead.ts';
import { stored } from '../../unit/extension/store/stored.ts';
import { type Connected, capture, newId, origin } from '../harness.ts';

/** The extension's own store and sync, on a database of its own, talking to the app of a test. */
export type PanelClient = {
  db: Database;
  /** Replaced by tests that put something in the way. */
  transport: Transport;
  perform(request: OperationRequest): Promise<Lead>;
  capture(fields: Partial<LeadFields>): Promise<Lead>;
  connect(as: Connected): Promise<void>;
  sync(): Promise<void>;
  leads(): Promise<Lead[]>;
};

const around = { now: Date.now, random: (bytes: number) => randomBytes(bytes) };

export async function panelClient(): Promise<PanelClient> {
  const db = await openDatabase(newId());
  const offline = (): never => {
    throw new Error('Not connected');
  };
  const panel: PanelClient = {
    db,
    transport: { push: offline, pull: offline, changeRecipe: offline },
    async perform(request) {
      const performed = await perform(db, request, around);
      if (!performed.ok) throw new Error(`${request.name} was refused: ${performed.reason}`);
      return performed.lead;
    },
    capture(fields) {
      const { name, leadId, args } = capture(fields);
      return panel.perform({ name, leadId, args } as OperationRequest);
    },
    async connect({ api, deviceToken, workspace, user }) {
      panel.transport = apiTransport(api, async () => {});
      await join(
        db,
        { serverUrl: origin, deviceToken, workspace, user: { id: user.id, name: user.name } },
        Date.now(),
      );
      await panel.sync();
    },
    sync: () => sync({ db, transport: panel.transport, now: Date.now }),
    leads: async () => (await stored(db)).leads.map(({ lead }) => lead),
  };
  return panel;
}
