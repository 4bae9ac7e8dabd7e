import { addMonths, dayOf } from '@kaoping/calendar';
import type { CyclePeriod } from '../../cycles/decider/evaluation-cycle.events.ts';
import type { StageState } from '../../cycles/decider/evaluation-cycle.state.ts';
import type { FoldedCycle } from '../../cycles/decider/fold-cycles.ts';
import type { CarriedInto } from '../decider/carried-into.ts';
import type { CarryingScheme } from './carrying-scheme.ts';

const MONTHS = { month: 1, quarter: 3, 'half-year': 6, year: 12 } as const;

/** The stage at whose end the problems stand as they counted. */
const lastStage = (stages: readonly StageState[]): StageState | undefined =>
  stages.find(({ stage }) => stage === 'assess') ?? stages.find(({ stage }) => stage === 'review');

/** Whether what was recorded at an instant still counts in a cycle; without such stages it always does. */
export const isCounting = ({ status, stages }: FoldedCycle, at: string): boolean => {
  if (status === 'cancelled') return false;
  const last = lastStage(stages);
  if (!last) return true;
  return dayOf(at) <= last.until && (last.closedAt === undefined || at < last.closedAt);
};

/** What is counted in a cycle, indicator by indicator, seen with all cycles of the enterprise. */
export const carriedInto = (
  { cycleId, schemeId, period, stages }: FoldedCycle,
  { indicators }: Pick<CarryingScheme, 'indicators'>,
  all: readonly FoldedCycle[],
): readonly CarriedInto[] => {
  const dueBy = lastStage(stages)?.until;
  const earlier = all.filter((one) => one.period.until < period.from).map((one) => one.cycleId);
  return indicators.map(({ path, ...inputs }) => ({
    ...{ cycleId, schemeId, indicator: path, inputs },
    periodFrom: period.from,
    previousFrom: previousFrom(period),
    ...(dueBy !== undefined && { dueBy }),
    earlierCycleIds: new Set(earlier),
  }));
};

/** A period lasts as long as the one before it; a term counts its years. */
const previousFrom = ({ kind, from, until }: CyclePeriod): string => {
  const months = kind === 'term' ? (yearOf(until) - yearOf(from) + 1) * MONTHS.year : MONTHS[kind];
  return addMonths(from, -months);
};

const yearOf = (day: string): number => parseInt(day, 10);
