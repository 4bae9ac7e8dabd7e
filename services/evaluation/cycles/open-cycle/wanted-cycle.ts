import type { OpenEvaluationCycleInput } from '../../generated/graphql.ts';
import { STAGE_KINDS } from '../result/public-words.ts';
import type { CycleWanted } from './open-cycle.request.ts';

/** A cycle as an officer asks for it, from the public schema. */
export const wantedCycle = (input: OpenEvaluationCycleInput): CycleWanted => {
  const { cycleId, schemeId, version, title, period, startsOn, roster, stages } = input;
  return {
    cycleId,
    schemeId,
    period,
    startsOn,
    opened: 'by-hand',
    ...(version != null && { version }),
    ...(title != null && { title }),
    ...(roster != null && { roster }),
    ...(stages != null && { stages: stages.map((one) => ({ ...one, stage: STAGE_KINDS[one.stage] })) }),
  };
};
