import type { FactRecorded } from '../decider/fact.events.ts';

/** The table of the list of facts. */
export const FACT_TABLE = 'facts';

/** A fact of a unit, with how many forms it serves. */
export type FactRow = FactRecorded['data'] & {
  readonly factId: string;
  readonly recordedAt: string;
  readonly isCorrected: boolean;
  readonly uses: number;
};
