import type { CycleStage, StageKind } from '../../cycles/decider/evaluation-cycle.events.ts';
import type { LoadedCycle } from '../../cycles/decider/load-cycle.ts';
import type { StageNeed } from '../../cycles/result/stage-need.ts';

/** The stages in which a cycle takes in what counts: reviewing and assessing go together (000-07). */
const COLLECTING: readonly StageKind[] = ['review', 'assess'];

/**
 * Which stages have to be open for what is collected all the time, such as records and inspections: none before the
 * first of them begins, and one of them from then on.
 *
 * @param today Day in China.
 */
export const collectingStages = (
  stages: readonly Pick<CycleStage, 'stage' | 'from'>[],
  today: string,
): readonly StageKind[] => {
  const hasBegun = stages.some(({ stage, from }) => COLLECTING.includes(stage) && from <= today);
  return hasBegun ? COLLECTING : [];
};

/** What a cycle needs for something that is collected all the time. */
export const collectingNeed = (
  { cycle, scheme }: Pick<LoadedCycle, 'cycle' | 'scheme'>,
  today: string,
  lateReason?: string | null,
): StageNeed => ({
  stages: collectingStages(cycle.stages, today),
  late: scheme.entering.late,
  ...(lateReason != null && { lateReason }),
});
