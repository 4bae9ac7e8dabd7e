import type { EntryProblem } from '../rules/check-entry.ts';
import type { Sentence } from '../sentence.ts';
import type { Figure } from './figure.ts';

/** A score as the ledger holds it, for one organisation. */
export interface Entry {
  readonly indicator: string;
  /** The sampled child that was scored; only for a mean of children. */
  readonly child?: string;
  /** A plain decimal: the score, or the deduction where the method deducts. */
  readonly value: string;
  /** What the derivation leads back to. */
  readonly entryId: string;
}

/** An indicator that cannot be scored yet: one entry of one is missing, or some of a sample. */
export interface MissingEntries {
  readonly indicator: string;
  readonly expected: number;
  /** Below `expected`. */
  readonly present: number;
}

/** An organisation all of whose indicators are scored. Holds exact numbers: keep it in memory, not as JSON. */
export interface CompleteScore {
  readonly status: 'complete';
  /** The points of each indicator, in the order of the rules. */
  readonly indicators: readonly Figure[];
  /** Before any coefficient, unrounded. */
  readonly total: Figure;
  /** `total` in two parts, where the coefficient multiplies only one of them. */
  readonly parts?: { readonly multiplied: Figure; readonly remaining: Figure };
  /** What is ranked for the coefficient, where there is one. */
  readonly coefficientSum?: Figure;
}

/** An organisation with entries missing: it has no total, for what is missing is never taken as zero. */
export interface IncompleteScore {
  readonly status: 'incomplete';
  /** The points of the indicators that are scored, in the order of the rules. */
  readonly indicators: readonly Figure[];
  /** In the order of the rules; never empty. */
  readonly missing: readonly MissingEntries[];
  /** Given where all that it is made of is there: such an organisation still has a coefficient. */
  readonly coefficientSum?: Figure;
}

/** What came of scoring one organisation. */
export type OrganisationScore = CompleteScore | IncompleteScore;

/** An entry and why it is refused. */
export interface RefusedEntry extends EntryProblem {
  readonly entryId: string;
}

/** Some entries do not fit the rules, so no score was made of any. */
export class RefusedEntries extends Error {
  override readonly name = 'RefusedEntries';
  readonly code = 'ENTRY.REFUSED';
  readonly sentence: Sentence;

  constructor(readonly entries: readonly RefusedEntry[]) {
    const sentence = {
      en: `Some entries cannot be scored: ${entries.map(({ entryId, sentence: { en } }) => `${entryId}: ${en}`).join(' ')}`,
      zh: `部分录入无法计分：${entries.map(({ entryId, sentence: { zh } }) => `${entryId}：${zh}`).join('')}`,
    };
    super(sentence.en);
    this.sentence = sentence;
  }
}
