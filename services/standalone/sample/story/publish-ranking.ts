import { onceKnown, onceSo, type ApiCaller } from '../api-caller.ts';
import type { StoryPeople } from './story-people.ts';

/** A ranking of the story. */
export interface StoryRanking {
  readonly cycleId: string;
  readonly peerGroup: string;
}

interface Gate {
  readonly publicationGate: {
    readonly isOpen: boolean;
    readonly resultDigest: string;
    readonly items: readonly { readonly code: string }[];
    readonly approvalsNeeded: number;
    readonly latestRevision: number | null;
  };
}

const GATE = `query ($cycleId: ID!, $peerGroup: ID!) { publicationGate(cycleId: $cycleId, peerGroup: $peerGroup) {
  isOpen resultDigest approvalsNeeded latestRevision items { code } } }`;

/** A ranking may know more of itself than a request takes. */
const placeOf = ({ cycleId, peerGroup }: StoryRanking): StoryRanking & Readonly<Record<string, string>> => ({
  cycleId,
  peerGroup,
});

/** Waits until nothing is missing but what is asked for next, and tells the result that is then there. */
const awaitGate = (
  officer: ApiCaller,
  ranking: StoryRanking,
  missing: readonly string[],
  former?: string,
): Promise<Gate['publicationGate']> =>
  onceSo(
    async () => (await officer.ask<Gate>(GATE, placeOf(ranking))).publicationGate,
    ({ items, resultDigest }) => resultDigest !== former && items.every(({ code }) => missing.includes(code)),
  );

const ALREADY_MISSING = ['APPROVAL_MISSING'];

/** Puts a result before those it concerns, once everything is in. */
export const publicise = async ({ officer }: StoryPeople, ranking: StoryRanking): Promise<void> => {
  await awaitGate(officer, ranking, ['STAGE_OPEN', 'NOT_PUBLICISED', ...ALREADY_MISSING]);
  // Stages that are over are closed a moment after their last day.
  await onceKnown(
    () => officer.change(['publiciseResult', 'PubliciseResultInput'], placeOf(ranking)),
    'PUBLICATION.GATE_CLOSED',
  );
};

/** Has as many people agree as the scheme asks for, and publishes the result, once everything is in. */
export const publish = async (people: StoryPeople, ranking: StoryRanking, reason: string): Promise<void> => {
  const gate = await awaitGate(people.officer, ranking, ALREADY_MISSING);
  await agree(people, ranking, gate);
  await people.officer.change(['publishResult', 'PublishResultInput'], { ...placeOf(ranking), reason });
};

/** The result by which one waits until a correction has come in. */
export const resultDigestOf = async (officer: ApiCaller, ranking: StoryRanking): Promise<string> =>
  (await officer.ask<Gate>(GATE, placeOf(ranking))).publicationGate.resultDigest;

/** Publishes a corrected result anew. */
export const revise = async (
  people: StoryPeople,
  ranking: StoryRanking,
  { former, reason }: { readonly former: string; readonly reason: string },
): Promise<void> => {
  const gate = await awaitGate(people.officer, ranking, ALREADY_MISSING, former);
  await agree(people, ranking, gate);
  await people.officer.change(['reviseResult', 'PublishResultInput'], { ...placeOf(ranking), reason });
};

const agree = async (
  { leader, deputy }: StoryPeople,
  ranking: StoryRanking,
  { resultDigest, approvalsNeeded }: Gate['publicationGate'],
): Promise<void> => {
  for (const person of [leader, deputy].slice(0, approvalsNeeded)) {
    await person.change(['approveResult', 'ApproveResultInput'], { ...placeOf(ranking), resultDigest });
  }
};
