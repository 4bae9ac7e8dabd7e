import { onceSo, type ApiCaller } from '../api-caller.ts';

interface Proposed {
  readonly consequences: { readonly consequences: readonly { readonly id: string }[] };
}

const PROPOSED = `query ($cycleId: ID!, $kind: ConsequenceKind!) {
  consequences(filter: { cycleId: $cycleId, kind: $kind, status: PROPOSED }, first: 100) { consequences { id } }
}`;

/** Confirms everything of one kind that a cycle leads to, and says that it is done where it is. */
export const confirmAll = async (
  leader: ApiCaller,
  which: { readonly cycleId: string; readonly kind: string; readonly expected: number },
  given: {
    readonly reason: string;
    readonly meeting: string;
    readonly done?: { readonly on: string; readonly note: string };
  },
): Promise<void> => {
  const { cycleId, kind, expected } = which;
  const { consequences } = await onceSo(
    () => leader.ask<Proposed>(PROPOSED, { cycleId, kind }),
    ({ consequences: found }) => found.consequences.length === expected,
  );
  const { done, ...decision } = given;
  for (const { id: consequenceId } of consequences.consequences) {
    await leader.change(['confirmConsequence', 'ConsequenceDecisionInput'], { ...decision, consequenceId });
    if (!done) continue;
    await leader.change(['markConsequenceCarriedOut', 'MarkConsequenceCarriedOutInput'], {
      ...{ ...done, consequenceId },
    });
  }
};
