import type { PeriodKind as EnginePeriodKind, Period as EnginePeriod } from '@kaoping/scoring-engine';
import type {
  PaidResult as PublicResult,
  PaidResultStatus,
  PayLine as PublicLine,
  PayLineKind,
  PayUnitTotal as PublicUnitTotal,
  Period,
  PeriodKind,
} from '../generated/graphql.ts';
import type { PaidResult, PayLine } from './decider/pay-run.events.ts';
import type { BudgetedTotal, PayTotals } from './result/pay-totals.ts';

/** Rows of a list that stands in one answer; a count beside it tells all. */
export const LISTED_MAX = 500;

const PERIOD_KINDS: Readonly<Record<EnginePeriodKind, PeriodKind>> = {
  month: 'MONTH',
  quarter: 'QUARTER',
  'half-year': 'HALF_YEAR',
  year: 'YEAR',
  term: 'TERM',
};

const LINE_KINDS: Readonly<Record<PayLine['kind'], PayLineKind>> = { person: 'PERSON', reward: 'REWARD' };

const RESULT_STATUSES: Readonly<Record<PaidResult['status'], PaidResultStatus>> = {
  published: 'PUBLISHED',
  unpublished: 'UNPUBLISHED',
  recalled: 'RECALLED',
};

/** A period in the shape of the public schema. */
export const publicPeriod = ({ kind, label }: EnginePeriod): Period => ({ kind: PERIOD_KINDS[kind], label });

/** A line in the shape of the public schema. */
export const publicLine = ({ ancestorIds: _, kind, unitFactors, ...line }: PayLine): PublicLine => ({
  ...NO_PARTS,
  ...line,
  kind: LINE_KINDS[kind],
  unitFactors: unitFactors.map(({ period, factor }) => ({ period, factor: factor ?? null })),
});

const NO_PARTS = {
  post: null,
  base: null,
  personalFactor: null,
  grade: null,
  due: null,
  paid: null,
  amount: null,
};

/** A result that is paid by in the shape of the public schema. */
export const publicResult = ({
  status,
  presentStatus,
  period,
  ...result
}: PaidResult & {
  readonly presentStatus: PaidResult['status'];
  readonly presentRevision?: number;
}): PublicResult => ({
  ...{ cycleId: null, peerGroup: null, revision: null, resultDigest: null, presentRevision: null },
  ...result,
  period: publicPeriod(period),
  status: RESULT_STATUSES[status],
  presentStatus: RESULT_STATUSES[presentStatus],
});

/** Sums in the shape of the public schema. */
export const publicTotals = ({ units, ...totals }: PayTotals) => ({
  ...withBudget(totals),
  unitCount: units.length,
  units: units.slice(0, LISTED_MAX).map((unit): PublicUnitTotal => withBudget(unit)),
});

const withBudget = <Total extends BudgetedTotal>(total: Total) => ({
  ...total,
  budget: total.budget ?? null,
  left: total.left ?? null,
});
