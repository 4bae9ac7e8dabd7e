import type { RankingView } from '../../rankings/ranking-view/ranking.query.ts';
import { comparePublished } from './compare-published.ts';

const standing = (organisationId: string, rank: string, score: string) => ({
  organisationId,
  name: organisationId,
  isSealed: true,
  rank,
  score,
  total: score,
  unrounded: score,
});
const ranking: RankingView = {
  cycleId: '2017-04-towns',
  peerGroupId: 'towns',
  scheme: { id: 'towns', version: 1, digest: 'd' },
  engineVersion: '1',
  position: 9,
  standings: [standing('石井', '1', '87.56'), standing('双江', '2.5', '86.67')],
  leftOut: [{ organisationId: '万宝', name: '万宝', missing: [] }],
};
const compared = (organisationId: string, figures: { readonly score?: string; readonly rank?: string }) =>
  comparePublished([{ line: 4, organisationId, ...figures }], ranking)[0];

describe('a computed figure beside the published one', () => {
  it('is the same', () => {
    expect(compared('石井', { score: '87.560', rank: '1' })).toEqual({
      line: 4,
      organisationId: '石井',
      match: 'same',
      computedScore: '87.56',
      publishedScore: '87.560',
      difference: '0',
      computedRank: '1',
      publishedRank: '1',
      isSameRank: true,
    });
  });

  it.each([
    ['87.55', 'rounding', '0.01'],
    ['87.57', 'rounding', '-0.01'],
    ['87.549', 'different', '0.011'],
    ['88.56', 'different', '-1'],
  ])('with %s published is %s, by %s', (score, match, difference) => {
    expect(compared('石井', { score, rank: '1' })).toMatchObject({ match, difference });
  });

  it('is different where the score is the same and only the rank is wrong', () => {
    expect(compared('石井', { score: '87.56', rank: '2' })).toMatchObject({
      match: 'different',
      difference: '0',
      computedRank: '1',
      publishedRank: '2',
      isSameRank: false,
    });
    expect(compared('石井', { rank: '2' })).toMatchObject({ match: 'different', isSameRank: false });
  });

  it('compares ranks as numbers', () => {
    expect(compared('双江', { score: '86.67', rank: '2.50' })).toMatchObject({
      match: 'same',
      isSameRank: true,
    });
  });

  it('says nothing of a figure that was not published', () => {
    const onlyRank = compared('石井', { rank: '1' });
    expect(onlyRank).toMatchObject({ match: 'same', computedScore: '87.56' });
    expect(onlyRank).not.toHaveProperty('difference');
    expect(compared('石井', { score: '87.56' })).not.toHaveProperty('isSameRank');
  });

  it('is not there where scores are missing', () => {
    expect(compared('万宝', { score: '80', rank: '3' })).toEqual({
      line: 4,
      organisationId: '万宝',
      match: 'not-ranked',
      publishedScore: '80',
      publishedRank: '3',
    });
  });
});
