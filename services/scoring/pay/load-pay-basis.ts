import { stateAt, type EventStore, type TenantId } from '@kaoping/event-sourcing';
import type { PayTerms } from './decider/pay-run.events.ts';
import { payTableDecider } from './decider/pay-table.decider.ts';
import { payTableId } from './decider/pay-table.state.ts';
import type { PayBasis } from './result/pay-basis.ts';
import { resultAt, staffGradesAt } from './result/published-result.ts';

/** Everything that a run's lines come of, as the ledger has it up to its last position. */
export const loadPayBasis = async (
  eventStore: EventStore,
  tenantId: TenantId,
  terms: PayTerms,
): Promise<PayBasis> => {
  const ledger = await eventStore.ledger(tenantId);
  const { position: throughPosition } = await ledger.head();
  const { people, rules, changes } = await stateAt(ledger, payTableDecider, {
    id: payTableId(terms),
    throughPosition,
  });
  const { factor, reward, staffResult } = terms;
  const wanted = {
    ...(factor !== undefined && { factor }),
    ...(reward !== undefined && { reward }),
    throughPosition,
  };
  return {
    people: Object.values(people),
    ...(rules && { rules }),
    tableChanges: changes,
    results: await Promise.all(terms.results.map((result) => resultAt(ledger, result, wanted))),
    staffGrades: staffResult ? await staffGradesAt(ledger, staffResult, throughPosition) : {},
    ledgerPosition: throughPosition,
  };
};
