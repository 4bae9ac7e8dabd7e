import { loadState, type EventStore, type ProjectionsByTenant } from '@kaoping/event-sourcing';
import { reachablePage, type RowPage } from '../../reachable-page.ts';
import { CONDITIONS_ID, warningConditionsDecider } from '../decider/warning-conditions.decider.ts';
import type { UnitFacts } from '../result/unit-facts.ts';
import { warningOf, type UnitWarning } from '../result/warning-of.ts';
import { ALL_UNITS, TABLES } from '../result/unit-facts.rows.ts';
import type { WarningListQuery } from './warning-list.query.ts';

/** A unit with its colour and the facts behind it. */
export interface WarnedFacts {
  readonly facts: UnitFacts;
  readonly warning: UnitWarning;
  /** The day for which it is told. */
  readonly today: string;
}

/** A page of warnings by the conditions that hold now: a change of them needs no rows to be built anew. */
export const listWarnings = async (
  eventStore: EventStore,
  projections: ProjectionsByTenant,
  { tenantId, reach, asked: { page, today, colour } }: WarningListQuery,
): Promise<RowPage<WarnedFacts>> => {
  const ledger = await eventStore.ledger(tenantId);
  const { conditions } = (await loadState(ledger, warningConditionsDecider, CONDITIONS_ID)).state;
  const warningNow = (facts: UnitFacts): UnitWarning => warningOf(conditions, facts, today);
  const wanted = {
    table: TABLES.units,
    where: ALL_UNITS,
    keep: (facts: UnitFacts) =>
      reach.covers(facts.organisation) && (colour === undefined || warningNow(facts).colour === colour),
  };
  const { rows, ...next } = await reachablePage<UnitFacts>(projections, tenantId, wanted, page);
  return { ...next, rows: rows.map((facts) => ({ facts, warning: warningNow(facts), today })) };
};
