import fc from 'fast-check';
import type { UnitResult } from '../../unit-results/result/unit-result.ts';
import { DEFAULT_RATIOS } from './default-ratios.ts';
import { isBetween, minus, plus, readDecimal, times, writeDecimal } from './exact-decimal.ts';
import { linkAppraisal, type LinkageFacts } from './linked-appraisal.ts';

const post = (kind: string, from = '2023-01-01', leftOn?: string) => ({
  ...{ postId: `post-${kind}`, organisationId: 'sihe', kind, title: '党委书记', from },
  ...(leftOn !== undefined && { leftOn }),
});
const result = (score: string, given: Partial<UnitResult> = {}): UnitResult => ({
  ...{
    cycleId: 'c-2025',
    peerGroup: 'mines',
    title: { zh: '年度', en: 'Year' },
    schemeId: 'energy-group-duty',
  },
  period: { kind: 'year', label: '2025' },
  peerGroupTitle: { zh: '矿井', en: 'Mines' },
  ...{ organisationId: 'sihe', name: '寺河矿党委', revision: 1, rank: '1', score, flags: [] },
  publishedAt: '2026-01-20T08:00:00.000Z',
  ...given,
});
const facts = (given: Partial<LinkageFacts> = {}): LinkageFacts => ({
  ...{ year: '2025', posts: [post('full-time-secretary')], ratios: DEFAULT_RATIOS },
  appraisal: { personId: 'p-zhang', year: '2025', score: '92.5', source: '会议记录' },
  results: [result('87.35')],
  ...given,
});

describe('the linked result of a person', () => {
  // 92.5 × (1 − r) + 87.35 × r, worked by hand.
  it.each([
    ['full-time-secretary', '89.925'],
    ['combined-secretary', '90.44'],
    ['deputy-secretary-chief', '90.955'],
    ['full-time-deputy', '90.44'],
    ['committee-member', '91.47'],
  ])('of a %s is exact, by the ratio of the post (000-44)', (kind, score) => {
    expect(linkAppraisal(facts({ posts: [post(kind)] })).score).toBe(score);
  });

  it('shows how it comes about', () => {
    expect(linkAppraisal(facts())).toMatchObject({
      linked: '0.5',
      derivation: {
        zh: '专职书记：个人民主评议 92.5 × 0.5 + 87.35 × 0.5 = 89.925（所在单位考核得分按 0.5 挂钩）',
      },
      missing: [],
    });
  });

  it('goes by the post of the last day of the year, and of several by the most linked', () => {
    const left = [post('full-time-secretary', '2023-01-01', '2025-12-31'), post('committee-member')];
    expect(linkAppraisal(facts({ posts: left })).linked).toBe('0.2');
    const both = [post('committee-member'), post('deputy-secretary-chief')];
    expect(linkAppraisal(facts({ posts: both })).linked).toBe('0.3');
  });

  it('says what is missing rather than guessing', () => {
    const { appraisal: _, ...without } = facts();
    const missing = (given: LinkageFacts) => linkAppraisal(given).missing.map(({ zh }) => zh);
    expect(missing(without)).toEqual(['尚未录入年度民主评议结果']);
    expect(missing(facts({ results: [] }))).toEqual(['所在单位本年度尚无已公布的考核结果']);
    expect(missing(facts({ posts: [post('staff')] }))).toEqual(['年末未担任挂钩的五类职务']);
    const several = [result('87.35'), result('90', { schemeId: 'hubei-union', cycleId: 'other' })];
    expect(missing(facts({ results: several }))).toHaveLength(1);
    expect(linkAppraisal(facts({ results: several, schemeId: 'hubei-union' })).score).toBe('91.25');
    const month = result('70', { period: { kind: 'month', label: '2025-12' } });
    expect(linkAppraisal(facts({ results: [month, result('87.35')] })).score).toBe('89.925');
  });

  it('lies between the appraisal and the unit, and is either where the ratio is 0 or 1', () => {
    const score = fc
      .integer({ min: 0, max: 10_000 })
      .map((hundredths) => ({ units: BigInt(hundredths), places: 2 }));
    const share = fc.integer({ min: 0, max: 1_000 }).map((parts) => ({ units: BigInt(parts), places: 3 }));
    fc.assert(
      fc.property(score, score, share, (own, unit, linked) => {
        const ratios = [{ kind: 'committee-member', linked: writeDecimal(linked) }];
        const { score: found = '' } = linkAppraisal(
          facts({
            ...{ posts: [post('committee-member')], ratios, results: [result(writeDecimal(unit))] },
            appraisal: { personId: 'p', year: '2025', score: writeDecimal(own), source: '会议记录' },
          }),
        );
        const exact = readDecimal(found)!;
        const [low, high] = own.units <= unit.units ? [own, unit] : [unit, own];
        expect(minus(exact, low).units >= 0n && minus(high, exact).units >= 0n).toBe(true);
        if (linked.units === 0n) expect(found).toBe(writeDecimal(own));
        if (linked.units === 1_000n) expect(found).toBe(writeDecimal(unit));
      }),
    );
  });
});

describe('exact decimals', () => {
  it('are read and written without loss', () => {
    expect(['12.50', '-0.5', '0', '007'].map((text) => writeDecimal(readDecimal(text)!))).toEqual([
      '12.5',
      '-0.5',
      '0',
      '7',
    ]);
    expect(['', '1.', '.5', '1e3', '十'].map(readDecimal)).toEqual(Array.from({ length: 5 }));
  });

  it('add and multiply as no float does', () => {
    expect(writeDecimal(plus(readDecimal('0.1')!, readDecimal('0.2')!))).toBe('0.3');
    expect(writeDecimal(times(readDecimal('1.1')!, readDecimal('1.1')!))).toBe('1.21');
    expect(isBetween(readDecimal('1.000')!, 0n, 1n)).toBe(true);
  });
});
