import { PUBLIC_PERIODS } from '../cycles/result/public-words.ts';
import type { ReportedBurden, ReportedProgress } from '../generated/graphql.ts';
import type { ReportedProgressRow } from './reported-progress-list/reported-progress-list.projection.ts';

/** Cycles that are shown of one subsidiary: more than run beside each other. */
const CYCLE_LIMIT = 20;

/** Whether no cycle is late. */
export const isOnTime = ({ progress }: ReportedProgressRow): boolean =>
  progress.cycles.every(({ daysLate }) => daysLate === 0);

/** A report in the words of the schema. */
export const publicProgress = (row: ReportedProgressRow): ReportedProgress => {
  const { on, progress } = row;
  const latest = progress.cycles.toSorted((one, other) => other.daysLate - one.daysLate);
  return {
    ...{ on, isOnTime: isOnTime(row), cycleCount: latest.length, burden: progress.burden },
    cycles: latest.slice(0, CYCLE_LIMIT).map(({ period, ...cycle }) => ({
      ...cycle,
      period: { kind: PUBLIC_PERIODS[period.kind], label: period.label },
    })),
  };
};

/** The burden of a group in the newest month that anybody reported of. */
export const groupBurden = (rows: readonly ReportedProgressRow[]): ReportedBurden | undefined => {
  const all = rows.map(({ progress }) => progress.burden);
  const month = all
    .map((burden) => burden.month)
    .sort()
    .at(-1);
  if (month === undefined) return undefined;
  const ofMonth = all.filter((burden) => burden.month === month);
  const sum = (count: (burden: ReportedBurden) => number): number =>
    ofMonth.reduce((total, burden) => total + count(burden), 0);
  return {
    month,
    units: sum(({ units }) => units),
    minutesAsked: sum(({ minutesAsked }) => minutesAsked),
    askedTwice: sum(({ askedTwice }) => askedTwice),
  };
};
