import type { AssessmentComparison } from '../../generated/graphql.ts';
import type { AssessmentSight } from '../assessment-sight.ts';
import type { TimelineAt } from '../live-assessments/live-assessments.ts';
import type { AssessmentAt } from '../result/assessment-reader.ts';
import { listPage, type WantedPage } from '../result/list-page.ts';
import { seenMembers } from '../seen-members.ts';
import { assessmentMoves } from './assessment-moves.ts';
import { scorecardChanges } from './scorecard-changes.ts';

/** Two moments of a peer group side by side, in the shape of the public schema. */
export const publicAssessmentComparison = (
  from: AssessmentAt,
  to: TimelineAt,
  { peerGroup, ...wanted }: WantedPage & { readonly peerGroup: string },
  sight: AssessmentSight,
): AssessmentComparison => {
  const members = seenMembers(to.at, peerGroup, sight);
  const changes = scorecardChanges(to, from.ledgerPosition, { members: members.values(), sight });
  const { items, nextCursor } = listPage(changes, wanted);
  return {
    fromPosition: from.ledgerPosition,
    toPosition: to.at.ledgerPosition,
    moves: assessmentMoves(from, to.at, members),
    changes: [...items],
    ...(nextCursor !== undefined && { nextCursor }),
  };
};
