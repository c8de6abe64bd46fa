import { sql } from 'drizzle-orm';

/** `isOpenLead` of shared/routing/route.ts as a condition. Its values are text, or no query would find the index. */
export const isOpen = sql.raw(`"type" <> 'unqualified' AND "lifecycle" NOT IN ('customer', 'lost')`);
