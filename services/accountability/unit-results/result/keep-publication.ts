import type { DataOf, rankingPublished } from '@kaoping/contracts';
import type { PutDocument, TenantReadModels } from '@kaoping/event-sourcing';
import { changeRanking } from './change-ranking.ts';
import { byRevision, commitInBatches, placeOf, putRow } from './put-row.ts';
import {
  rankingKey,
  RESULTS,
  type RankedUnit,
  type RankingRow,
  type RevisionStanding,
  type StandingRow,
} from './result-rows.ts';

type Published = DataOf<typeof rankingPublished>;
type ToldStanding = Published['standings'][number];

/**
 * Keeps a publication: first the standings, then the ranking that makes them count, so that one that is interrupted
 * shows nothing until it comes again. What is there already stays as it is.
 */
export const keepPublication = async (rows: TenantReadModels, published: Published): Promise<void> => {
  const changes: PutDocument[] = [];
  for (const standing of published.standings)
    changes.push(
      ...(await standingChange(rows, published, standing)),
      ...(await unitChange(rows, published, standing)),
    );
  await commitInBatches(rows, changes);
  const { cycleId, peerGroup } = published;
  await changeRanking(rows, { cycleId, peerGroup: peerGroup.key }, (ranking) =>
    withRevision(ranking, published),
  );
};

const withRevision = (
  ranking: RankingRow,
  { title, period, scheme, peerGroup, revision, publishedAt }: Published,
): RankingRow => {
  if (ranking.revisions.some((one) => one.revision === revision)) return ranking;
  const revisions = [...ranking.revisions, { revision, publishedAt }].toSorted(byRevision);
  const told = { title, period, schemeId: scheme.schemeId, peerGroupTitle: peerGroup.title };
  const isLatest = revisions.at(-1)?.revision === revision;
  return { ...ranking, revisions, about: isLatest ? told : (ranking.about ?? told) };
};

const standingChange = async (
  rows: TenantReadModels,
  { cycleId, peerGroup, revision }: Published,
  standing: ToldStanding,
): Promise<readonly PutDocument[]> => {
  const { organisationId, name } = standing;
  const key = `${rankingKey(cycleId, peerGroup.key)}:${organisationId}`;
  const place = await placeOf<StandingRow>(rows, RESULTS.standings, key);
  const before = place.stored?.data ?? { name, revisions: [] };
  if (before.revisions.some((one) => one.revision === revision)) return [];
  const isLatest = before.revisions.every((one) => one.revision < revision);
  const data: StandingRow = {
    ...{ cycleId, peerGroup: peerGroup.key, organisationId },
    name: isLatest ? name : before.name,
    revisions: [...before.revisions, saidOf(standing, revision)].toSorted(byRevision),
  };
  return [putRow(place, data, organisationId)];
};

const saidOf = ({ rank, score, grade, flags }: ToldStanding, revision: number): RevisionStanding => ({
  ...{ revision, rank, score, flags },
  ...(grade && { grade }),
});

const unitChange = async (
  rows: TenantReadModels,
  { cycleId, peerGroup, revision, publishedAt }: Published,
  { organisationId, name, ancestorIds }: ToldStanding,
): Promise<readonly PutDocument[]> => {
  const told = `${publishedAt} ${rankingKey(cycleId, peerGroup.key)} ${String(revision)}`;
  const place = await placeOf<RankedUnit>(rows, RESULTS.units, organisationId);
  if (place.stored && place.stored.data.told >= told) return [];
  return [putRow(place, { organisationId, name, ancestorIds, told })];
};
