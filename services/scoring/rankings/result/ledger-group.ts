import { stateAt, type Ledger } from '@kaoping/event-sourcing';
import { scoreOrganisation } from '@kaoping/scoring-engine';
import { cycleAt, type OpenedCycle } from '../../cycles/decider/cycle-at.ts';
import { CycleUnknown } from '../../cycles/decider/cycle.errors.ts';
import type { RosterEntry } from '../../cycles/decider/cycle.events.ts';
import { scorecardDecider, scorecardId } from '../../scorecards/decider/scorecard.decider.ts';
import { PeerGroupUnknown } from '../decider/ranking.errors.ts';
import type { RankedGroup, RankedMember } from './compute-ranking.ts';

/** Names a peer group's ranking at a ledger position. */
export interface GroupAt {
  readonly cycleId: string;
  readonly peerGroupId: string;
  readonly throughPosition: number;
}

/**
 * The organisations of a cycle that are ranked in one peer group.
 *
 * @throws {PeerGroupUnknown} when the cycle has no such group.
 */
export const rosterOf = (
  cycle: OpenedCycle,
  { cycleId, peerGroupId }: Omit<GroupAt, 'throughPosition'>,
): readonly RosterEntry[] => {
  if (!cycle.peerGroups.some(({ id }) => id === peerGroupId))
    throw new PeerGroupUnknown(cycleId, peerGroupId);
  return cycle.roster.filter((entry) => entry.peerGroupId === peerGroupId);
};

/**
 * A peer group as the ledger alone tells it: every stream is folded from its start, and no cache, snapshot or
 * read model has a say. What publications and replays are made of.
 */
export const ledgerGroup = async (ledger: Ledger, at: GroupAt): Promise<RankedGroup> => {
  const cycle = await cycleAt(ledger, at);
  const members: RankedMember[] = [];
  for (const entry of rosterOf(cycle, at)) members.push(await memberAt(ledger, entry, at));
  const { cycleId, peerGroupId, throughPosition } = at;
  return { cycleId, peerGroupId, scheme: cycle.scheme, ledgerPosition: throughPosition, members };
};

const memberAt = async (
  ledger: Ledger,
  { organisationId, name }: RosterEntry,
  { cycleId, throughPosition }: GroupAt,
): Promise<RankedMember> => {
  const id = scorecardId(cycleId, organisationId);
  const scorecard = await stateAt(ledger, scorecardDecider, { id, throughPosition });
  if (scorecard.status === 'absent') throw new CycleUnknown(cycleId);
  const { rules } = scorecard.card.scheme;
  return {
    organisationId,
    name,
    score: scoreOrganisation(rules, Object.values(scorecard.entries)),
    isSealed: scorecard.status === 'sealed',
  };
};
