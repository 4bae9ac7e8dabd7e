import type { ProjectionsByTenant } from '@kaoping/event-sourcing';
import type { Identity } from '@kaoping/nest-platform';
import type { QueryConsequenceArgs } from '../../generated/graphql.ts';
import { CONSEQUENCE_TABLE, type ConsequenceRow } from './consequence.row.ts';
import { wantedConsequences } from './wanted-consequences.ts';

/** How long a query waits for the rows to catch up, in milliseconds; then it answers with what there is. */
const CATCH_UP_TIMEOUT_MS = 3_000;

/** One consequence, where there is one within reach. */
export const readConsequence = async (
  lists: ProjectionsByTenant,
  identity: Identity,
  { consequenceId, atLeastPosition }: QueryConsequenceArgs,
): Promise<ConsequenceRow | undefined> => {
  const live = await lists.of(identity.tenantId);
  if (atLeastPosition != null) await live.reached(atLeastPosition, AbortSignal.timeout(CATCH_UP_TIMEOUT_MS));
  const row = await live.get<ConsequenceRow>(CONSEQUENCE_TABLE, consequenceId);
  return row && wantedConsequences(null, identity).keep(row) ? row : undefined;
};
