import type { Ledger } from '@kaoping/event-sourcing';
import { canonicalJson, digestOf } from '@kaoping/ledger-proofs';
import type { Publication } from '../decider/ranking.events.ts';
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
  const { outcome } = await publishableRanking(ledger, { ...target, throughPosition: ledgerPosition });
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

const differingRows = (published: RankingResult, replayed: RankingResult | undefined): readonly string[] => {
  const rows = (result: RankingResult | undefined): ReadonlyMap<string, string> =>
    new Map(result?.standings.map((row) => [row.organisationId, canonicalJson(row)]));
  const [before, after] = [rows(published), rows(replayed)];
  return [...new Set([...before.keys(), ...after.keys()])].filter((id) => before.get(id) !== after.get(id));
};
