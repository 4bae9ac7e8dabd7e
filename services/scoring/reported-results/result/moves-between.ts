import type { Sentence } from '@kaoping/event-sourcing';
import type { ReportedStanding } from '../decider/reported-result.events.ts';

/** What changed for one unit between two publications. */
export interface ReportedMove {
  readonly organisationId: string;
  readonly name: string;
  readonly rankBefore?: number;
  readonly rank?: number;
  readonly scoreBefore?: string;
  readonly score?: string;
  readonly gradeBefore?: Sentence;
  readonly grade?: Sentence;
}

/** Who moved: those who came or went first, then by how many places, then as they are placed now. */
export const movesBetween = (
  before: readonly ReportedStanding[],
  after: readonly ReportedStanding[],
): readonly ReportedMove[] => {
  const known = new Map(before.map((standing) => [standing.organisationId, standing]));
  const still = new Set(after.map(({ organisationId }) => organisationId));
  const stayed = after.flatMap((now) => moveOf(known.get(now.organisationId), now));
  const went = before
    .filter(({ organisationId }) => !still.has(organisationId))
    .flatMap((then) => moveOf(then, undefined));
  return [...went, ...stayed]
    .map((move, place) => ({ move, place }))
    .sort((one, other) => placesMoved(other.move) - placesMoved(one.move) || one.place - other.place)
    .map(({ move }) => move);
};

const moveOf = (
  then: ReportedStanding | undefined,
  now: ReportedStanding | undefined,
): readonly ReportedMove[] => {
  const unit = now ?? then;
  if (!unit || isSame(then, now)) return [];
  const { organisationId, name } = unit;
  return [{ organisationId, name, ...beforePart(then), ...afterPart(now) }];
};

const isSame = (then: ReportedStanding | undefined, now: ReportedStanding | undefined): boolean =>
  shownAs(then) === shownAs(now);

const shownAs = (standing?: ReportedStanding): string =>
  JSON.stringify([standing?.rank, standing?.score, standing?.grade?.zh]);

const beforePart = (then?: ReportedStanding): Partial<ReportedMove> => ({
  ...(then?.rank !== undefined && { rankBefore: then.rank }),
  ...(then?.score !== undefined && { scoreBefore: then.score }),
  ...(then?.grade && { gradeBefore: then.grade }),
});

const afterPart = (now?: ReportedStanding): Partial<ReportedMove> => ({
  ...(now?.rank !== undefined && { rank: now.rank }),
  ...(now?.score !== undefined && { score: now.score }),
  ...(now?.grade && { grade: now.grade }),
});

/** Further than anybody moves: who came or went. */
const ALL_THE_WAY = 1_000_000;

const placesMoved = ({ rankBefore, rank }: ReportedMove): number => {
  if (rankBefore === undefined && rank === undefined) return 0;
  if (rankBefore === undefined || rank === undefined) return ALL_THE_WAY;
  return Math.abs(rank - rankBefore);
};
