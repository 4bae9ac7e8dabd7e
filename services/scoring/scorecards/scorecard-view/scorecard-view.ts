import type { Scorecard } from '../../generated/graphql.ts';
import type { OpenedScorecard } from '../decider/scorecard.state.ts';

/** A scorecard in the shape of the public schema. */
export const scorecardOf = ({ card, status, entries }: OpenedScorecard): Scorecard => {
  const { cycleId, organisationId, name, peerGroupId } = card;
  return {
    cycleId,
    organisationId,
    name,
    peerGroupId,
    status: status === 'sealed' ? 'SEALED' : 'OPEN',
    entries: Object.values(entries),
  };
};
