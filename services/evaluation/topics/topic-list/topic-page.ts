import type { Reach } from '@kaoping/nest-platform';
import type { Topic, TopicKind, TopicPage } from '../../generated/graphql.ts';
import type { RowPage } from '../../live-page.ts';
import { topicLight } from '../result/topic-light.ts';
import { spelled } from '../../cycles/result/spelled.ts';
import type { TopicRow } from './topic.row.ts';

/** Which of a page's topics are wanted, and by whom, on which day. */
export interface TopicWish {
  readonly reach: Reach;
  readonly kind: TopicKind | null | undefined;
  readonly today: string;
}

/** A page of topics in the shape of the public schema, as far as somebody reaches. */
export const topicPageOf = (
  { rows, nextCursor }: RowPage<TopicRow>,
  { reach, kind, today }: TopicWish,
): TopicPage => ({
  topics: rows
    .filter((row) => reach.covers(row.unit) && (kind == null || spelled(row.kind) === kind))
    .map((row) => topicOf(row, today)),
  ...(nextCursor !== undefined && { nextCursor }),
});

const topicOf = (row: TopicRow, today: string): Topic => {
  const { topicId, kind, unit, status, outcome, ...rest } = row;
  const light = topicLight(row, today);
  return {
    ...rest,
    id: topicId,
    kind: spelled(kind),
    status: spelled(status),
    organisationId: unit.organisationId,
    organisationName: unit.name,
    ...(light && { light: spelled(light) }),
    ...(outcome && { outcome: spelled(outcome) }),
  };
};
