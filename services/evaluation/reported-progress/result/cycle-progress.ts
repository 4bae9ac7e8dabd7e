import { addDays, daysBetween } from '@kaoping/calendar';
import type { FoldedCycle } from '../../cycles/decider/fold-cycles.ts';
import type { CycleProgress } from '../decider/progress-report.events.ts';
import type { SheetProgress } from './sheet-progress.ts';

/** The most cycles that are told of: those with the newest periods. */
const CYCLE_LIMIT = 200;

/** For so many days a cycle is told of that is over. */
const TOLD_AFTER_DAYS = 31;

/** Whether a cycle is under way, or was until lately; one without stages is until its period ends. */
export const isToldOf = (cycle: FoldedCycle, today: string): boolean => {
  if (cycle.status !== 'open') return false;
  const days = cycle.stages.map(({ until }) => until);
  const lastDay = [...days, cycle.period.until].sort().at(-1) ?? '';
  return lastDay >= addDays(today, -TOLD_AFTER_DAYS) || openStage(cycle) !== undefined;
};

const openStage = ({ stages }: FoldedCycle): FoldedCycle['stages'][number] | undefined =>
  stages.find(({ closedAt }) => closedAt === undefined);

/** How far the cycles of an enterprise are on a day. */
export const cycleProgress = (
  cycles: readonly FoldedCycle[],
  sheets: Iterable<SheetProgress>,
  today: string,
): readonly CycleProgress[] => {
  const byCycle = Map.groupBy(sheets, ({ cycleId }) => cycleId);
  return cycles
    .filter((cycle) => isToldOf(cycle, today))
    .sort(newestFirst)
    .slice(0, CYCLE_LIMIT)
    .map((cycle) => progressOf(cycle, byCycle.get(cycle.cycleId) ?? [], today));
};

const newestFirst = (one: FoldedCycle, other: FoldedCycle): number => {
  if (one.period.until !== other.period.until) return one.period.until < other.period.until ? 1 : -1;
  return one.cycleId < other.cycleId ? -1 : 1;
};

const progressOf = (cycle: FoldedCycle, sheets: readonly SheetProgress[], today: string): CycleProgress => {
  const { cycleId, title, period, stages } = cycle;
  const open = openStage(cycle);
  const isOver = stages.length > 0 && !open;
  const awaited = sheets.filter(({ isIn }) => !isIn).map((sheet) => sheet.dueOn ?? collectedUntil(stages));
  return {
    ...{ cycleId, title, period: { kind: period.kind, label: period.label } },
    ...(open && { stage: open.stage, until: open.until }),
    // Nothing is late any more in a cycle that is over.
    daysLate: isOver ? 0 : mostDaysAfter([open?.until, ...awaited], today),
    sheetsDue: sheets.length,
    sheetsIn: sheets.length - awaited.length,
  };
};

/** Sheets without a day of their own are due with the last stage in which sheets are taken in. */
const collectedUntil = (stages: FoldedCycle['stages']): string | undefined =>
  stages
    .filter(({ stage }) => stage === 'review' || stage === 'assess')
    .map(({ until }) => until)
    .sort()
    .at(-1);

const mostDaysAfter = (days: readonly (string | undefined)[], today: string): number =>
  days.reduce((most, day) => (day === undefined ? most : Math.max(most, daysBetween(day, today))), 0);
