import { onceSo, type ApiCaller } from '../api-caller.ts';

/** One unit's consequence of a ranking. */
export interface StoryConsequence {
  readonly cycleId: string;
  readonly peerGroup: string;
  /** Key in the scheme. */
  readonly key: string;
  readonly organisationId: string;
}

const idOf = ({ cycleId, peerGroup, key, organisationId }: StoryConsequence): string =>
  `${cycleId}:${peerGroup}:${key}:${organisationId}`;

const STATUS = 'query ($id: ID!) { consequence(consequenceId: $id) { status } }';

/** Waits until a consequence stands so: what follows from a ranking is found a moment after it is published. */
export const awaitConsequence = (
  leader: ApiCaller,
  consequence: StoryConsequence,
  wanted: 'PROPOSED' | 'CONFIRMED' | 'WITHDRAWN',
): Promise<unknown> =>
  onceSo(
    () =>
      leader.ask<{ readonly consequence: { readonly status: string } | null }>(STATUS, {
        id: idOf(consequence),
      }),
    ({ consequence: found }) => found?.status === wanted,
  );

/** Decides what was proposed, for the committee. */
export const decideConsequence = async (
  leader: ApiCaller,
  decision: 'confirmConsequence' | 'dismissConsequence',
  consequence: StoryConsequence,
  given: { readonly reason: string; readonly meeting: string },
): Promise<void> => {
  await awaitConsequence(leader, consequence, 'PROPOSED');
  await leader.change([decision, 'ConsequenceDecisionInput'], {
    ...{ ...given, consequenceId: idOf(consequence) },
  });
};

/** Says that what was confirmed is done. */
export const carryOut = async (
  leader: ApiCaller,
  consequence: StoryConsequence,
  done: { readonly on: string; readonly note: string },
): Promise<void> => {
  await leader.change(['markConsequenceCarriedOut', 'MarkConsequenceCarriedOutInput'], {
    ...{ ...done, consequenceId: idOf(consequence) },
  });
};
