import type { Sentence } from '../sentence.ts';
import type { Operator } from './operator.ts';

/**
 * What a quantity measures. `rate` and `coefficient` are plain numbers (1.025, not 102.5 %); `rank` counts from
 * 1; `grade` is the place of a grade in the scheme's list, 0 the best; `level` the place of a level in its
 * input's list, 0 the best; `flag` is 1 for yes and 0 for no; `money` is in the unit that the quantity names.
 */
export type QuantityType =
  'points' | 'rate' | 'coefficient' | 'rank' | 'grade' | 'money' | 'count' | 'flag' | 'level';

/**
 * The fixed order of calculation. A quantity may take quantities of its own stage and of earlier ones, never of a
 * later one: an adjustment cannot depend on a grade.
 */
export const STAGES = [
  'entry',
  'method',
  'base',
  'coefficient',
  'adjustment',
  'score',
  'eligibility',
  'fail-rule',
  'rank',
  'grade',
  'pay',
  'consequence',
] as const;

/** One stage of the fixed order of calculation. */
export type Stage = (typeof STAGES)[number];

/** One named, typed column of the plan: a number, or missing, for each organisation. */
export interface PlanQuantity {
  /** Unique in the plan; the path in the scheme that it comes from, such as `base.breakthrough` or `final`. */
  readonly name: string;
  readonly title: Sentence;
  readonly type: QuantityType;
  readonly stage: Stage;
  readonly operator: Operator;
  /** Document and clause that the rule comes from, such as `001-12`. */
  readonly clause?: string;
  /** Unit of a money quantity, such as 万元. */
  readonly unit?: Sentence;
}

/** What may be entered under one name. */
export type InputKind =
  | {
      /** A decimal, both bounds included; either may be open. */
      readonly kind: 'decimal';
      readonly min?: string;
      readonly max?: string;
      /** Only whole numbers, as for a count of votes. */
      readonly whole?: boolean;
    }
  /** One of these level keys, the best first. */
  | { readonly kind: 'level'; readonly levels: readonly { readonly key: string; readonly title: Sentence }[] }
  /** `yes` or `no`. Nothing entered means no: a veto that nobody raised is not raised. */
  | { readonly kind: 'flag' };

/** Something that people enter for an organisation. */
export interface PlanInput {
  /** Unique in the plan, such as `base.breakthrough`, `evaluation@leaders`, `ballot@masses/excellent`. */
  readonly name: string;
  readonly title: Sentence;
  readonly entry: InputKind;
  /**
   * How many entries one organisation may have: `one`; or `many`, where each carries a label that says which
   * child, rater, day, document or circumstance it belongs to, unique in the input and organisation.
   */
  readonly entries: 'one' | 'many';
  readonly clause?: string;
}

/** One grade of the scheme's list. */
export interface PlanGrade {
  readonly key: string;
  readonly title: Sentence;
}

/** A trigger: when its flag is 1 for an organisation, the consequence is proposed for it. */
export interface PlanConsequence {
  readonly key: string;
  readonly title: Sentence;
  /** Name of the flag quantity of stage `consequence` that decides. */
  readonly when: string;
  readonly clause?: string;
}

/** Which quantities are the result. */
export interface PlanOutcome {
  /** The unrounded score that is ranked, unless `rankBy` of its rank operator says otherwise. */
  readonly score: string;
  /** The score as printed. */
  readonly printedScore: string;
  readonly rank: string;
  /** Score and rank as they would be with every coefficient at 1; present where the scheme has a coefficient. */
  readonly before?: { readonly score: string; readonly rank: string };
  readonly coefficient?: string;
  /** Rank among other sets of organisations, by scope. */
  readonly scopeRanks?: Readonly<Record<string, string>>;
  readonly grade?: string;
  /** Quantities of stage `pay`, in the scheme's order. */
  readonly pay: readonly string[];
  /** Flags of vetoes, other facts and fail rules. */
  readonly flags: readonly string[];
}

/**
 * The calculating part of a scheme, as plain JSON with decimals as text: a directed graph of named quantities,
 * each made of others and of inputs by one operator. The engine runs it over whole peer groups and explains
 * single numbers of it; both read the same graph, so an explanation cannot disagree with a result.
 */
export interface Plan {
  /** Digest of the scheme's canonical form, so that a result can name the rules it came of. */
  readonly schemeDigest: string;
  readonly inputs: readonly PlanInput[];
  /** In any order: the engine sorts them by what they take. */
  readonly quantities: readonly PlanQuantity[];
  readonly grades: readonly PlanGrade[];
  readonly consequences: readonly PlanConsequence[];
  readonly outcome: PlanOutcome;
}
