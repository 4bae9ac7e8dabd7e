import { tenantId } from '@kaoping/event-sourcing';
import { projectionSpec } from '@kaoping/testing';
import {
  branch,
  publications,
  published,
  recalled,
  resultOf,
  revised,
} from '../spec-support/published-results.ts';
import { publishedResultListProjection } from './published-result-list.projection.ts';
import { PUBLISHED_TABLES } from './published-result-list.rows.ts';

const changping = tenantId('changping');
const q1 = resultOf('2018-Q1', [branch('掘进', '1'), branch('机电', '2')]);
const later = resultOf('2018-Q1', [branch('机电', '1'), branch('通风', '2')]);
const id = '2018-Q1:branches';
const spec = projectionSpec(publishedResultListProjection).given(
  ...publications(
    changping,
    [id, { type: 'ResultApproved', data: { approverId: 'wang-fang', resultDigest: 'x' } }],
    [id, published(q1)],
    [id, recalled()],
    [id, revised(later)],
  ),
);

describe('the list of published results', () => {
  it('keeps every revision of a ranking, the recalled ones marked', async () => {
    await spec.thenRows(PUBLISHED_TABLES.rankings, {
      [id]: expect.objectContaining({
        ...{ rankingId: id, cycleId: '2018-Q1', schemeId: 'changping-branches-quarter' },
        revisions: [
          expect.objectContaining({
            ...{ revision: 1, position: 2, organisationCount: 2 },
            recalledAt: '2017-05-03T08:00:00.000Z',
          }),
          expect.objectContaining({ revision: 2, position: 4, reason: '申诉成立' }),
        ],
      }) as unknown,
    });
  });

  it('is found by period, peer group and scheme, and by whom it holds or held', async () => {
    await spec.thenIndexes(PUBLISHED_TABLES.rankings, id, {
      period: 'quarter 2018-Q1',
      peerGroup: 'branches',
      scheme: 'changping-branches-quarter',
    });
    await spec.thenRows(PUBLISHED_TABLES.units, {
      [`掘进|${id}`]: { rankingId: id },
      [`机电|${id}`]: { rankingId: id },
      [`通风|${id}`]: { rankingId: id },
    });
    await spec.thenIndexes(PUBLISHED_TABLES.units, `通风|${id}`, { organisation: '通风' });
  });

  it('knows where those stand whom the latest revision holds', async () => {
    await spec.thenRows(PUBLISHED_TABLES.places, {
      [id]: {
        places: ['机电', '通风'].map((organisationId) => ({ organisationId, ancestorIds: ['changping'] })),
      },
    });
  });
});
