import type { Ledger } from '@kaoping/event-sourcing';
import { digestOf } from '@kaoping/ledger-proofs';
import type { PublishableRanking } from '../decider/ranking.commands.ts';
import { computeRanking } from './compute-ranking.ts';
import { ledgerGroup, type GroupAt } from './ledger-group.ts';
import { resultOf } from './ranking-result.ts';

/** Computes a ranking from the ledger alone, with the digest of its result where it is complete. */
export const publishableRanking = async (ledger: Ledger, at: GroupAt): Promise<PublishableRanking> => {
  const computed = computeRanking(await ledgerGroup(ledger, at));
  const result = resultOf(computed);
  return { computed, ...(result && { outcome: { result, digest: digestOf(result) } }) };
};

/** {@link publishableRanking} with everything recorded so far. */
export const publishableNow = async (
  ledger: Ledger,
  target: Omit<GroupAt, 'throughPosition'>,
): Promise<PublishableRanking> =>
  publishableRanking(ledger, { ...target, throughPosition: (await ledger.head()).position });
