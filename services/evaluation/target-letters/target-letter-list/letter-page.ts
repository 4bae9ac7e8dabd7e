import type { Reach } from '@kaoping/nest-platform';
import type { TargetLetterPage } from '../../generated/graphql.ts';
import type { RowPage } from '../../live-page.ts';
import { spelled } from '../../cycles/result/spelled.ts';
import type { LetterRow } from './target-letter.row.ts';

/** A page of letters in the shape of the public schema, as far as somebody reaches. */
export const letterPageOf = ({ rows, nextCursor }: RowPage<LetterRow>, reach: Reach): TargetLetterPage => ({
  letters: rows
    .filter(({ organisation }) => reach.covers(organisation))
    .map(({ letterId, cycleId, organisation, status, targetIds, changeWaitsFor, progress, result }) => ({
      id: letterId,
      cycleId,
      organisationId: organisation.organisationId,
      organisationName: organisation.name,
      status: spelled(status),
      targetCount: targetIds.length,
      ...(changeWaitsFor && { changeWaitsFor: spelled(changeWaitsFor) }),
      ...(progress && { progress: spelled(progress) }),
      ...(result && { result: spelled(result) }),
    })),
  ...(nextCursor !== undefined && { nextCursor }),
});
