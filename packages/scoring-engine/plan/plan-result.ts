import type { Sentence } from '../sentence.ts';
import type { QuantityType, Stage } from './plan.ts';

/** Why a quantity has no value for an organisation. */
export interface MissingReason {
  /** The input or quantity where it starts, such as `party.discipline`. */
  readonly name: string;
  readonly sentence: Sentence;
}

/** One organisation's row of a result. Decimals are exact texts. */
export interface PlanStanding {
  readonly organisation: string;
  readonly peerGroup: string;
  /** As printed: rounded by the scheme's rule, with all its places. */
  readonly score: string;
  readonly rank: string;
  readonly rankBefore?: string;
  readonly coefficient?: string;
  readonly scopeRanks?: Readonly<Record<string, string>>;
  /** Key of the grade. */
  readonly grade?: string;
  /** By quantity name, as exact text. */
  readonly pay: Readonly<Record<string, string>>;
  /** Names of the flag quantities that are 1. */
  readonly flags: readonly string[];
  /** Keys of the consequences that are proposed. */
  readonly consequences: readonly string[];
}

/** An organisation without a standing, and every reason. */
export interface PlanLeftOut {
  readonly organisation: string;
  readonly peerGroup: string;
  readonly missing: readonly MissingReason[];
}

/** The outcome of a run: standings by peer group in the order given, then rank, then organisation. */
export interface PlanResult {
  readonly standings: readonly PlanStanding[];
  readonly leftOut: readonly PlanLeftOut[];
}

/**
 * How one number of one organisation came about: a tree down to the ids of the entries, as plain JSON.
 */
export interface PlanDerivation {
  readonly quantity: string;
  readonly title: Sentence;
  readonly type: QuantityType;
  readonly stage: Stage;
  readonly clause?: string;
  /** Exact and unrounded, save where the operator rounds: a decimal, or a fraction in lowest terms; absent if missing. */
  readonly value?: string;
  /** Key of the grade or level, where it is one. */
  readonly key?: string;
  readonly operator: string;
  /** What was done, with the numbers it was done with. */
  readonly text: Sentence;
  /** What it was made of, in the order taken. */
  readonly inputs: readonly PlanDerivation[];
  /** Entries that it took directly. */
  readonly entries: readonly { readonly id: string; readonly label?: string; readonly value: string }[];
  /** Where people agreed on another value than the plan's: both, as grade keys or exact texts. */
  readonly calibration?: { readonly id: string; readonly from: string; readonly to: string };
  /** Ids of the earlier results that it looked at. */
  readonly history?: readonly string[];
}
