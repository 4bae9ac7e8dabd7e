import type { PastResult } from '../plan/group-input.ts';
import type { PeriodKind } from '../plan/operator.ts';
import type { PeriodSpan } from './period-span.ts';
import { placePast, type PastRow } from './placed-past.ts';

/** Where organisations stood before the present period. */
export interface PastIndex {
  readonly present: PeriodSpan;
  /** An organisation's rows of one kind of period, the latest first, in whichever peer group it then was. */
  readonly of: (organisation: string, kind: PeriodKind) => readonly PastRow[];
}

/**
 * Whether a result belongs to the past. Of the present kind: what ended before the present period, so that an
 * earlier result of this very period does not count. Of another kind: what ended by its end.
 */
const isPast = (span: PeriodSpan, present: PeriodSpan): boolean =>
  span.kind === present.kind
    ? span.first < present.first && span.last < present.last
    : span.last <= present.last;

/** Indexes earlier results by organisation. What is later than the present period is left out. */
export const indexPast = (history: readonly PastResult[], present: PeriodSpan): PastIndex => {
  const rows = new Map<string, PastRow[]>();
  for (const result of history) {
    const past = placePast(result);
    if (past === undefined || !isPast(past.span, present)) continue;
    for (const [organisation, row] of past.rows) {
      const known = rows.get(organisation);
      if (known === undefined) rows.set(organisation, [row]);
      else known.push(row);
    }
  }
  for (const known of rows.values()) known.sort((left, right) => right.span.last - left.span.last);
  return {
    present,
    of: (organisation, kind) => (rows.get(organisation) ?? []).filter(({ span }) => span.kind === kind),
  };
};
