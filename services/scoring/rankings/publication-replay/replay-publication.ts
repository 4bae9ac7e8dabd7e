import type { Ledger } from '@kaoping/event-sourcing';
import { canonicalJson, digestOf } from '@kaoping/ledger-proofs';
import type { Publication } from '../decider/ranking.events.ts';
import { RefusedEntries } from '@kaoping/scoring-engine';
import type { PublishableRanking } from '../decider/ranking.commands.ts';
import type { GroupAt } from '../result/ledger-group.ts';
import { publishableRanking } from '../result/publishable-ranking.ts';
import type { RankingResult } from '../result/ranking-result.ts';
import type { PublicationReplay } from './publication-replay.query.ts';

/** Computes a publication anew from the events up to its ledger position, and from nothing else. */
export const replayPublication = async (
  ledger: Ledger,
  target: { readonly cycleId: string; readonly peerGroupId: string },
  publication: Publication,
): Promise<PublicationReplay> => {
  const { revision, ledgerPosition, resultDigest, result } = publication;
  const outcome = await outcomeOf(ledger, { ...target, throughPosition: ledgerPosition });
  const storedResultDigest = digestOf(result);
  return {
    revision,
    ledgerPosition,
    publishedDigest: resultDigest,
    storedResultDigest,
    isSame: outcome?.digest === resultDigest && storedResultDigest === resultDigest,
    differing: differingRows(result, outcome?.result),
    ...(outcome && { replayedDigest: outcome.digest }),
  };
};

/** Undefined where the ledger gives no complete ranking: scores that nobody could have entered give none. */
const outcomeOf = async (ledger: Ledger, at: GroupAt): Promise<PublishableRanking['outcome']> => {
  try {
    return (await publishableRanking(ledger, at)).outcome;
  } catch (error) {
    if (error instanceof RefusedEntries) return undefined;
    throw error;
  }
};

const differingRows = (published: RankingResult, replayed: RankingResult | undefined): readonly string[] => {
  const rows = (result: RankingResult | undefined): ReadonlyMap<string, string> =>
    new Map(result?.standings.map((row) => [row.organisationId, canonicalJson(row)]));
  const [before, after] = [rows(published), rows(replayed)];
  return [...new Set([...before.keys(), ...after.keys()])].filter((id) => before.get(id) !== after.get(id));
};
