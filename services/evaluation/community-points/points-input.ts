import type { PlanInput } from '@kaoping/scoring-engine';
import { PointsInputRefused } from './decider/community-points.errors.ts';

/** What the shipped scheme calls it. */
const USUAL_INPUT = 'points';

/** The plan's input that adds points up. @throws {PointsInputRefused} when the scheme has none of this name. */
export const pointsInput = (inputs: readonly PlanInput[], name: string | null | undefined): PlanInput => {
  const wanted = name ?? USUAL_INPUT;
  const found = inputs.find((input) => input.name === wanted);
  if (!found) throw new PointsInputRefused(wanted);
  return found;
};
