import type { RoundingMode } from '../exact/round-to.ts';
import type { Expression } from './expression.ts';

/** How places are numbered where values tie: 1, 2, 2, 4; 1, 2, 2, 3; or 1, 2.5, 2.5, 4. */
export type Ties = 'standard' | 'dense' | 'average';

/**
 * What a group operator takes as its group: the peer group, or a scope's label such as `company`, by which
 * organisations of several peer groups are compared.
 */
export type Within = 'peer-group' | { readonly scope: string };

/** A predicate on one past result (and on the present one): what a run or a count of periods is made of. */
export type PastTest =
  /** The worst rank of its peer group then; all that tie for it are last. */
  | { readonly test: 'last' }
  /** Fewer than so many organisations, or so large a share of the group (rounded down), ranked worse. */
  | { readonly test: 'bottom'; readonly count: number }
  | { readonly test: 'bottom-share'; readonly share: string }
  /** Rank at most so much. */
  | { readonly test: 'top'; readonly count: number }
  /** One of these grade keys. */
  | { readonly test: 'grade'; readonly grades: readonly string[] }
  | { readonly test: 'score-below'; readonly limit: string }
  | { readonly test: 'score-at-least'; readonly limit: string }
  /** A veto or fact stood then. */
  | { readonly test: 'fact'; readonly facts: readonly string[] }
  | { readonly test: 'all' | 'any'; readonly of: readonly PastTest[] }
  | { readonly test: 'not'; readonly of: PastTest };

/** One point of a table of steps or of a line. */
export interface TablePoint {
  readonly at: string;
  readonly value: string;
}

/** One grade's conditions, in the order of the scheme's list. */
export interface GradeRule {
  readonly grade: string;
  /** Least value of `by` for this grade, inclusive. */
  readonly from?: string;
  /** Share of the graded organisations, 0 to 1, by the parameter's value where `sharesBy` names one. */
  readonly share?: string;
  readonly shares?: Readonly<Record<string, string>>;
  /** A fixed number of places instead of a share. */
  readonly places?: number;
  /** Flag quantities that must all be 1. */
  readonly needs?: readonly string[];
  /** Flag quantities any of which gives this grade whatever score and quota say; it takes no place of the quota. */
  readonly givenBy?: readonly string[];
}

/**
 * Grades by threshold, by forced distribution, or by both; grades below are tried one after the other.
 *
 * 1. A `limits` flag fixes the best grade that an organisation may still have (a fail rule: the worst).
 * 2. `givenBy` gives its grade outright, unless a limit forbids it.
 * 3. The others are taken in order of rank. Each gets the best grade whose threshold it reaches, whose
 *    preconditions hold, that its limit allows and that has a place left. Places come of the shares by the largest
 *    remainder (ties of remainders to the better grade); `at-most` shares are cut down to whole places instead.
 *    Places that nobody took pass to the next grade where `unused` is `pass-down`. The last grade takes everyone.
 * 4. Those who tie in rank get the same grade: `lower` if not all of them fit, or `better`.
 * 5. The exempt (`exempt` flag 1) are graded by threshold and preconditions alone and are not counted.
 * 6. A group of at most `smallGroup.upTo` counted organisations follows `smallGroup.rule`.
 */
export interface GradeOperator {
  readonly op: 'grade';
  readonly by: string;
  readonly rank: string;
  readonly grades: readonly GradeRule[];
  /** Name of the group's parameter by which `shares` are chosen, such as the unit's own grade. */
  readonly sharesBy?: string;
  readonly distribution: 'none' | 'exact' | 'at-most';
  readonly unused: 'pass-down' | 'lost';
  readonly ties: 'lower' | 'better';
  readonly exempt?: string;
  readonly limits: readonly { readonly flag: string; readonly bestGrade: string }[];
  /** `thresholds` drops the shares; `round` applies them as everywhere. */
  readonly smallGroup?: { readonly upTo: number; readonly rule: 'thresholds' | 'round' };
}

/** One term of a weighted sum. */
export interface WeightedTerm {
  readonly of: string;
  /** A plain number; only its proportion to the others matters. */
  readonly weight: string;
  /** Flag by which this term is exempt for an organisation, explicitly and with a reason. */
  readonly exempt?: string;
}

/**
 * The closed set of operators. Each is a pure function from columns to a column, with a derivation. A name refers
 * to another quantity of the plan; `input` to an input. Decimals are texts; shares and rates are plain numbers.
 */
export type Operator =
  /** The only entry; missing where there is none, unless `ifNone` says what it then counts as. Level: its place in the list. */
  | { readonly op: 'entry'; readonly input: string; readonly ifNone?: string }
  /**
   * Many entries to one number. `mean` is sum ÷ count, exactly. `trimmed-mean` drops so many of the highest and
   * of the lowest first. Fewer than `atLeast` entries, or not `exactly` so many, are missing.
   */
  | {
      readonly op: 'entries';
      readonly input: string;
      readonly reduce: 'sum' | 'mean' | 'trimmed-mean' | 'min' | 'max' | 'count';
      readonly trim?: number;
      readonly atLeast?: number;
      readonly exactly?: number;
      readonly ifNone?: string;
    }
  /**
   * One document counts once, at its highest: entries of several inputs that carry the same label (the document)
   * make value × points each; of every label the greatest is taken, and these are added. 0 where nothing is entered.
   */
  | {
      readonly op: 'best-of-document';
      readonly inputs: readonly { readonly input: string; readonly points: string }[];
    }
  | { readonly op: 'formula'; readonly expression: Expression }
  /** Sum of all terms; a missing one makes it missing. */
  | { readonly op: 'sum'; readonly of: readonly string[] }
  /**
   * Σ weight × term ÷ Σ weight. A missing term blocks (the sum is missing), counts as zero, or is left out with
   * the other weights in proportion (`exempt`). A term whose exempt flag is 1 is always left out. With no term
   * left the sum is missing.
   */
  | {
      readonly op: 'weighted';
      readonly terms: readonly WeightedTerm[];
      readonly missing: 'block' | 'exempt' | 'zero';
    }
  /** Value by level: `points[0]` for the best. */
  | { readonly op: 'by-level'; readonly of: string; readonly points: readonly string[] }
  /**
   * Votes to points: Σ votes × points ÷ valid votes, valid being all votes for a level (the unmarked are
   * abstentions). Void, and so missing, where more were returned than issued, where fewer than
   * `minimumReturns` were returned, or where not more than `quorum` (0 to 1) of those due attended.
   */
  | {
      readonly op: 'ballot';
      readonly votes: readonly { readonly of: string; readonly points: string }[];
      readonly due?: string;
      readonly issued?: string;
      readonly returned?: string;
      readonly minimumReturns?: number;
      readonly quorum?: string;
    }
  /** The value of the last step that is reached, `below` under the first. Steps ascend. */
  | {
      readonly op: 'steps';
      readonly of: string;
      readonly steps: readonly TablePoint[];
      readonly below: string;
    }
  /** Linear between neighbouring points, level beyond the ends. Points ascend. */
  | { readonly op: 'interpolate'; readonly of: string; readonly points: readonly TablePoint[] }
  /**
   * Place among those compared, 1 the first. A missing value leaves the organisation out, or blocks its whole
   * group: then every rank in it is missing. `eligible` leaves out those whose flag is 0.
   */
  | {
      readonly op: 'rank';
      readonly of: string;
      readonly within: Within;
      readonly order: 'highest-first' | 'lowest-first';
      readonly ties: Ties;
      readonly missing: 'leave-out' | 'block-group';
      readonly eligible?: string;
    }
  /**
   * Multiplier from a rank. Additive: 1 + (middle − rank) × step. Compounding: (1 + step)^(middle − rank), exact;
   * only for whole differences. The middle of n ranked organisations: (n + 1) ÷ 2 where n is odd; where it is
   * even `lower-middle` is n ÷ 2 + 1, `upper-middle` is n ÷ 2 and `mean-rank` is (n + 1) ÷ 2.
   */
  | {
      readonly op: 'rank-step';
      readonly rank: string;
      readonly step: string;
      readonly middle: 'lower-middle' | 'upper-middle' | 'mean-rank';
      readonly progression: 'additive' | 'compounding';
    }
  /** Value by rank: `values[0]` for the first; `last` for the worst rank, before `values`; `otherwise` for the rest. */
  | {
      readonly op: 'by-rank';
      readonly rank: string;
      readonly values: readonly string[];
      readonly last?: string;
      readonly otherwise: string;
    }
  /** Value by grade key; every grade of the plan is named. */
  | { readonly op: 'by-grade'; readonly grade: string; readonly values: Readonly<Record<string, string>> }
  /** The same for each organisation of a group: its highest, lowest, mean or sum of what is present, or how many are. */
  | {
      readonly op: 'group';
      readonly of: string;
      readonly within: Within;
      readonly reduce: 'highest' | 'lowest' | 'mean' | 'sum' | 'count';
    }
  | { readonly op: 'round'; readonly of: string; readonly places: number; readonly mode: RoundingMode }
  | GradeOperator
  /** 1 where the organisation's grade is one of these keys. */
  | { readonly op: 'grade-is'; readonly grade: string; readonly grades: readonly string[] }
  /** 1 where the present rank passes a test of rank (`last`, `bottom`, `bottom-share`, `top`). */
  | { readonly op: 'rank-is'; readonly rank: string; readonly test: PastTest }
  /**
   * How many periods in a row, the present one included, have passed; 0 where the present one has not. Periods
   * are consecutive by calendar and of the present kind: a period without a result breaks the run.
   */
  | { readonly op: 'running'; readonly present: string; readonly test: PastTest }
  /** How many of the last so many periods, the present one included, have passed; they need not be in a row. */
  | { readonly op: 'times'; readonly present: string; readonly test: PastTest; readonly periods: number }
  /**
   * A named figure of earlier results; `score` is their score. `periods`: of the last so many, or `same-year` for those of the present
   * calendar year; `kind` picks results of another period kind than the present (a quarter adds up its months:
   * those within the present period). `none` is missing unless `ifNone` says otherwise; with `complete` every
   * period of the window must be there.
   */
  | {
      readonly op: 'past';
      readonly figure: string;
      readonly reduce: 'sum' | 'mean' | 'count' | 'last';
      readonly periods: number | 'same-year' | 'within-present';
      readonly kind?: PeriodKind;
      readonly complete?: boolean;
      readonly ifNone?: string;
    }
  /** A parameter of the group that is the same for all its organisations, such as a budget. */
  | { readonly op: 'parameter'; readonly name: string };

/** Kinds of assessment period. */
export type PeriodKind = 'month' | 'quarter' | 'half-year' | 'year' | 'term';
