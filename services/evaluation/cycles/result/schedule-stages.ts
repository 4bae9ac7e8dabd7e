import { addDays } from '@kaoping/calendar';
import type { EntryStage } from '@kaoping/schemes';
import type { CycleStage, StageKind } from '../decider/evaluation-cycle.events.ts';

/** How many days a stage is open where the scheme does not say. */
const DEFAULT_DAYS: Readonly<Record<StageKind, number>> = {
  targets: 30,
  report: 10,
  review: 10,
  assess: 10,
  publicity: 5,
  appeal: 5,
  apply: 10,
};

/** What stages are called where the scheme has no words of its own. */
const TITLES: Readonly<Record<StageKind, CycleStage['title']>> = {
  targets: { zh: '签订目标', en: 'Targets' },
  report: { zh: '述职自评', en: 'Report' },
  review: { zh: '评议', en: 'Review' },
  assess: { zh: '考核', en: 'Assessment' },
  publicity: { zh: '公示', en: 'Publicity' },
  appeal: { zh: '申诉', en: 'Appeal' },
  apply: { zh: '结果运用', en: 'Application' },
};

/**
 * The stages of a cycle one after another from its first day on, each as long as the scheme says.
 *
 * @example scheduleStages([{ stage: 'publicity', days: 5 }], '2026-03-01') // from 2026-03-01 until 2026-03-05
 */
export const scheduleStages = (stages: readonly EntryStage[], startsOn: string): readonly CycleStage[] => {
  const scheduled: CycleStage[] = [];
  let from = startsOn;
  for (const { stage, title, days = DEFAULT_DAYS[stage] } of stages) {
    const until = addDays(from, Math.max(days, 1) - 1);
    scheduled.push({ stage, title: title ?? TITLES[stage], from, until });
    from = addDays(until, 1);
  }
  return scheduled;
};
