import type { PlanInput, Sentence } from '@kaoping/scoring-engine';
import type { Indicator } from '../language/indicator.ts';
import type { Scheme } from '../language/scheme.ts';
import type { Rater } from '../language/rater.ts';

/** A rater group where it rates an indicator. */
export interface EntryRater {
  readonly key: string;
  readonly title: Sentence;
  /** In per cent, as written; absent where all groups weigh alike. */
  readonly weight?: string;
  readonly masses: boolean;
  readonly minimumReturns?: number;
  readonly mayNotRate: NonNullable<Rater['mayNotRate']>;
  readonly procedure?: string;
}

/** One way of earning or losing points under an indicator. */
export interface EntryCriterion {
  readonly key: string;
  readonly title: Sentence;
  readonly points?: string;
  readonly clause?: string;
}

/** An indicator or dimension as those who enter see it. */
export interface EntryIndicator {
  /** Dotted path of keys. */
  readonly path: string;
  readonly title: Sentence;
  readonly fullMark: string;
  /** Share in the dimension above, in per cent as written. */
  readonly weight?: string;
  readonly clause?: string;
  readonly kind?: NonNullable<Indicator['kind']>;
  readonly class?: NonNullable<Indicator['class']>;
  /** By which procedure, so by which form. */
  readonly by?: NonNullable<Indicator['by']>;
  /** Kind of its method, such as `ballot`; absent for a dimension. */
  readonly method?: string;
  readonly special: boolean;
  readonly responsibility: NonNullable<Indicator['responsibility']>;
  readonly raters: readonly EntryRater[];
  readonly evidence: readonly string[];
  readonly criteria: readonly EntryCriterion[];
  /** Names of the plan's inputs that are entered for it. */
  readonly inputs: readonly string[];
  readonly indicators: readonly EntryIndicator[];
}

/** A circumstance that can be claimed or recorded. */
export interface EntryCircumstance {
  readonly side: 'bonus' | 'deduction';
  readonly key: string;
  readonly title: Sentence;
  readonly clause?: string;
  /** Fixed points each time; the entry counts how often. */
  readonly points?: string;
  /** Most points of one claim. */
  readonly upTo?: string;
  readonly atMost?: string;
  readonly family?: string;
  readonly aspect?: Sentence;
  readonly indicator?: string;
  readonly evidence?: string;
  readonly inputs: readonly string[];
}

/** What a duty report has to contain. */
export interface EntryDutyReport {
  readonly who: NonNullable<Scheme['dutyReport']>['who'];
  readonly directions: NonNullable<Scheme['dutyReport']>['directions'];
  readonly sections: readonly { readonly key: string; readonly title: Sentence; readonly clause?: string }[];
  readonly how: Sentence;
}

/** One stage of the cycle, with the days it is open where the scheme says so. */
export interface EntryStage {
  readonly stage: NonNullable<NonNullable<Scheme['ceremony']>['stages']>[number]['stage'];
  readonly title?: Sentence;
  readonly days?: number;
  readonly clause?: string;
}

/** The part of a scheme that those who collect entries need, as plain JSON: it is read and tested alone. */
export interface EntryPart {
  readonly scheme: string;
  readonly version: number;
  readonly digest: string;
  readonly title: Sentence;
  readonly period: Scheme['period'];
  readonly subjects: readonly NonNullable<Scheme['subjects']>[number][];
  readonly peerGroups: readonly { readonly key: string; readonly title: Sentence; readonly size?: number }[];
  readonly posts: readonly { readonly key: string; readonly title: Sentence; readonly linked: string }[];
  readonly dutyReport?: EntryDutyReport;
  readonly indicators: readonly EntryIndicator[];
  readonly circumstances: readonly EntryCircumstance[];
  /** Days for which an adjustment is publicised before it counts. */
  readonly publicityDays?: number;
  readonly formalDocumentsOnly: boolean;
  readonly lateCounts?: 'next-period' | 'never';
  /** Names of the inputs of vetoes, facts, figures and exemptions. */
  readonly others: readonly string[];
  /** Figures that are the same for the whole group, by the name of the plan's parameter. */
  readonly parameters: readonly { readonly name: string; readonly title: Sentence; readonly type: string }[];
  readonly stages: readonly EntryStage[];
  readonly approval: 'one' | 'two';
  readonly late: 'refused' | 'with-reason';
  /** All that may be entered, as in the plan. */
  readonly inputs: readonly PlanInput[];
}
