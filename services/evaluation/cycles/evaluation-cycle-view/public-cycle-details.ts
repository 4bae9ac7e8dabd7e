import type { Reach } from '@kaoping/nest-platform';
import type { EvaluationCycleDetails } from '../../generated/graphql.ts';
import type { LoadedCycle } from '../decider/load-cycle.ts';
import { publicCycle } from './public-cycle.ts';

/** A cycle with as much of its roster as is within reach. */
export const publicCycleDetails = ({ cycleId, cycle }: LoadedCycle, reach: Reach): EvaluationCycleDetails => {
  const { roster, scheme, ...kept } = cycle;
  return {
    cycle: publicCycle({ ...kept, cycleId, scheme, organisationCount: roster.length }),
    roster: roster
      .filter((one) => reach.covers(one))
      .map(({ organisationId, name, peerGroup }) => ({ organisationId, name, peerGroup })),
  };
};
