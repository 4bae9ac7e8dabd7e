import type { CycleStageKind, PeriodKind } from '../../generated/graphql.ts';
import type { CyclePeriod, StageKind } from '../decider/evaluation-cycle.events.ts';

/** Stages in the words of the public schema. */
export const PUBLIC_STAGES: Readonly<Record<StageKind, CycleStageKind>> = {
  targets: 'TARGETS',
  report: 'REPORT',
  review: 'REVIEW',
  assess: 'ASSESS',
  publicity: 'PUBLICITY',
  appeal: 'APPEAL',
  apply: 'APPLY',
};

/** Stages in the words of the scheme language. */
export const STAGE_KINDS: Readonly<Record<CycleStageKind, StageKind>> = {
  TARGETS: 'targets',
  REPORT: 'report',
  REVIEW: 'review',
  ASSESS: 'assess',
  PUBLICITY: 'publicity',
  APPEAL: 'appeal',
  APPLY: 'apply',
};

/** Kinds of periods in the words of the public schema. */
export const PUBLIC_PERIODS: Readonly<Record<CyclePeriod['kind'], PeriodKind>> = {
  month: 'MONTH',
  quarter: 'QUARTER',
  'half-year': 'HALF_YEAR',
  year: 'YEAR',
  term: 'TERM',
};
