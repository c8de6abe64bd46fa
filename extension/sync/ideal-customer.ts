import { mayConfigure } from '@clew/shared/access.ts';
import { type IdealCustomer, isOpen } from '@clew/shared/fit/ideal-customer.ts';
import type { Api } from '../api.ts';
import { readConfig } from '../store/config.ts';
import type { Database, Membership, Meta } from '../store/database.ts';
import { readMembership } from '../store/membership.ts';

/**
 * Says whom the workspace sells to; without a workspace, it is kept here. Rejects when the server does not take it.
 * @param apiOf the workspace's procedures in the name of its member
 */
export async function setIdealCustomer(
  db: Database,
  idealCustomer: IdealCustomer,
  apiOf: (membership: Membership) => Pick<Api, 'workspace'>,
): Promise<void> {
  const membership = await readMembership(db);
  if (membership) await apiOf(membership).workspace.setIdealCustomer.mutate({ idealCustomer });
  else await db.put('meta', idealCustomer, 'ownIdeal');
}

/**
 * What was said before there was a workspace goes to the first one that has said nothing of its own, if the person may
 * speak for it.
 */
export async function offerOwnIdeal(
  db: Database,
  { user }: Membership,
  api: Pick<Api, 'workspace'>,
): Promise<void> {
  const own = (await db.get('meta', 'ownIdeal')) as Meta['ownIdeal'] | undefined;
  if (!own) return;
  const { members, idealCustomer } = await readConfig(db);
  const role = members.find(({ id }) => id === user.id)?.role;
  if (!role || !mayConfigure(role)) return;
  if (isOpen(idealCustomer) && !isOpen(own)) {
    await api.workspace.setIdealCustomer.mutate({ idealCustomer: own, onlyIfOpen: true });
  }
  await db.delete('meta', 'ownIdeal');
}
