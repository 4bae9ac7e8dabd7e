import type { ScoringRules, Sentence } from '@kaoping/scoring-engine';

/**
 * One version of a scheme, as it is copied into a cycle when the cycle opens: no later change of the scheme
 * can re-score it.
 */
export interface SchemeVersion {
  readonly id: string;
  /** Counts up from 1. */
  readonly version: number;
  readonly title: Sentence;
  /** Where the rules come from, e.g. the notice and its clause. */
  readonly source: string;
  /** What people call each indicator and subtotal, by key. */
  readonly titles: Readonly<Record<string, Sentence>>;
  readonly rules: ScoringRules;
}

/** Names a scheme version beyond doubt: the digest is that of its canonical JSON. */
export interface SchemeReference {
  readonly id: string;
  readonly version: number;
  readonly digest: string;
}
