import type { DerivedConsequence } from '../decider/consequence.state.ts';

/** The injection token of the live lists of consequences of all tenants. */
export const CONSEQUENCE_LIST = Symbol('ConsequenceList');

/** The table of the list. */
export const CONSEQUENCE_TABLE = 'consequences';

/** The value of the index `all`, under which every consequence stands. */
export const ALL_CONSEQUENCES = 'all';

/** What happened to a consequence. */
export type ConsequenceStepKind =
  'proposed' | 'noted' | 'restated' | 'confirmed' | 'softened' | 'dismissed' | 'withdrawn' | 'carried-out';

/** One thing that happened to a consequence. */
export interface ConsequenceStepRow {
  readonly kind: ConsequenceStepKind;
  readonly round: number;
  readonly at: string;
  readonly actorId: string;
  readonly text: string;
}

/** A consequence as it stands, with everything that happened to it. */
export type ConsequenceRow = Omit<DerivedConsequence, 'changedBy'> & {
  readonly consequenceId: string;
  readonly steps: readonly ConsequenceStepRow[];
};
