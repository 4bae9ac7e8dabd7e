import { dayOf } from '@kaoping/calendar';
import type { Sentence } from '@kaoping/event-sourcing';
import type { RankingRow, ResultPeriod, StandingRow } from './result-rows.ts';

/** What a published ranking says of one organisation. */
export interface UnitResult {
  readonly cycleId: string;
  readonly peerGroup: string;
  readonly title: Sentence;
  readonly period: ResultPeriod;
  readonly schemeId: string;
  readonly peerGroupTitle: Sentence;
  readonly organisationId: string;
  readonly name: string;
  readonly revision: number;
  /** As printed. */
  readonly rank: string;
  readonly score: string;
  readonly grade?: { readonly key: string; readonly title: Sentence };
  readonly flags: readonly string[];
  readonly publishedAt: string;
}

/**
 * The revision of a ranking that holds on a day: the latest that was published by then, unless that one was recalled
 * by then. What was recalled leaves nothing behind: an earlier revision does not come back by itself.
 *
 * @example revisionOn({ revisions: [{ revision: 1, publishedAt: '2024-01-20T08:00:00.000Z' }], recalls: [] }, '2024-02-01') // 1
 */
const revisionOn = (
  { revisions, recalls }: Pick<RankingRow, 'revisions' | 'recalls'>,
  day: string,
): RankingRow['revisions'][number] | undefined => {
  const published = revisions
    .filter(({ publishedAt }) => dayOf(publishedAt) <= day)
    .toSorted((one, other) => one.revision - other.revision)
    .at(-1);
  const isRecalled = recalls.some(
    ({ revision, recalledAt }) => revision === published?.revision && dayOf(recalledAt) <= day,
  );
  return isRecalled ? undefined : published;
};

/** What a ranking says of an organisation on a day; undefined where it says nothing. */
export const resultOn = (ranking: RankingRow, standing: StandingRow, day: string): UnitResult | undefined => {
  const held = revisionOn(ranking, day);
  const found = standing.revisions.find(({ revision }) => revision === held?.revision);
  if (!held || !found || !ranking.about) return undefined;
  const { cycleId, peerGroup, organisationId, name } = standing;
  return {
    cycleId,
    peerGroup,
    ...ranking.about,
    organisationId,
    name,
    ...found,
    publishedAt: held.publishedAt,
  };
};
