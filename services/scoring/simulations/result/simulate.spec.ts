import fc from 'fast-check';
import { towns2017 } from '../../spec-support/towns-2017.ts';
import { shippedSchemes } from '@kaoping/schemes';
import { simulate, type SimulatedResult } from './simulate.ts';
import type { SimulationVariant } from './simulation-variant.ts';

const AT = towns2017();

const resultOf = (variant: Omit<SimulationVariant, 'key'>): SimulatedResult => {
  const { result, problems } = simulate(AT, { key: 'x', ...variant }, 'towns');
  if (result === undefined) throw new Error(problems.map(({ sentence }) => sentence.zh).join());
  return result;
};
const codesOf = (variant: Omit<SimulationVariant, 'key'>): readonly string[] =>
  (simulate(AT, { key: 'x', ...variant }).problems ?? []).map(({ code }) => code);
const ranking = ({ standings }: SimulatedResult): readonly string[] =>
  standings
    .flatMap(({ simulated }) => (simulated ? [simulated] : []))
    .toSorted((one, other) => parseInt(one.rank, 10) - parseInt(other.rank, 10))
    .map(({ organisation, score }) => `${organisation.slice(0, 2)} ${score}`);
const rowOf = (result: SimulatedResult, organisationId: string) =>
  result.standings.find((row) => row.organisationId === organisationId);

describe('the year 2017 of 定海', () => {
  it('shows who rose and fell by the coefficient, as the document says (001-26)', () => {
    // Without it 金塘 95, 白泉 94, 干览 93.8, 小沙 93.6, 岑港 92, 双桥 91, 马岙 90.8, 盐仓 89.4, 城东 89.3, 环南 89.25,
    // 昌国 89.2 (here 岑港 has no bonus and no deduction, which cancel out). 干览 3→2, 小沙 4→3, 马岙 7→6, 昌国 11→8 rose;
    // 白泉 2→4, 双桥 6→7, 盐仓 8→11 fell.
    const { byCoefficient, moves, sentence } = resultOf({});
    expect(byCoefficient).toMatchObject({ rose: 4, fell: 3, stayed: 4 });
    expect(byCoefficient?.sentence.zh).toBe('4 家上升 1 至 3 位、3 家下降 1 至 3 位、4 家不变');
    expect(byCoefficient?.sentence.en).toBe('4 rise by 1 to 3 places, 3 fall by 1 to 3 places, 4 stay');
    expect(moves).toEqual({ rose: 0, fell: 0, stayed: 11 });
    expect(sentence.zh).toMatch('11 家中有 0 家名次变动');
  });

  it('with a step of 1 % instead of 0.5 %: each place is worth 36 × 1 % = 0.36', () => {
    // 小沙 93.6 + 5 × 0.36, 干览 93.8 + 4 × 0.36, 金塘 95 − 2 × 0.36, 昌国 89.2 + 3 × 0.36, 双桥 91 − 3 × 0.36.
    const result = resultOf({ coefficientStep: '1%' });
    expect(ranking(result)).toEqual([
      '小沙 95.40',
      '干览 95.24',
      '金塘 94.28',
      '白泉 93.64',
      '岑港 92.00',
      '马岙 91.52',
      '昌国 90.28',
      '双桥 89.92',
      '城东 89.66',
      '环南 87.81',
      '盐仓 87.60',
    ]);
    // By the coefficient: 小沙 4→1, 干览 3→2, 马岙 7→6, 昌国 11→7 rise; 金塘 1→3, 白泉 2→4, 双桥 6→8, 盐仓 8→11 fall.
    expect(result.byCoefficient).toMatchObject({
      ...{ rose: 4, fell: 4, stayed: 3 },
      roseBy: { least: '1', most: '4' },
      fellBy: { least: '2', most: '3' },
    });
    // Against the present: 小沙 3→1, 昌国 8→7 rise; 金塘 1→3, 双桥 7→8 fall.
    expect(result.moves).toMatchObject({ rose: 2, fell: 2, stayed: 7 });
    expect(rowOf(result, '小沙街道')?.placesGained).toBe('2');
    expect(rowOf(result, '金塘镇')?.placesGained).toBe('-2');
  });

  it('with a step of 0.2 %: each place is worth 0.072', () => {
    const result = resultOf({ coefficientStep: '0.2%' });
    // 盐仓 89.4 − 5 × 0.072 = 89.04 passes 环南 89.25 − 4 × 0.072 = 88.962; 白泉 93.928 stays behind 小沙 93.96.
    expect(ranking(result).slice(1, 4)).toEqual(['干览 94.09', '小沙 93.96', '白泉 93.93']);
    expect(ranking(result).slice(-2)).toEqual(['盐仓 89.04', '环南 88.96']);
    expect(result.byCoefficient).toMatchObject({ rose: 4, fell: 4, stayed: 3 });
    expect(result.moves).toMatchObject({ rose: 1, fell: 1, stayed: 9 });
  });

  it('after an appeal that gives 白泉 one point more', () => {
    // 93.82 + 1 = 94.82 passes 金塘 94.64, 干览 94.52 and 小沙 94.50.
    const entries = [{ organisationId: '白泉镇', input: 'threeTasks', value: '59' }];
    const result = resultOf({ entries });
    expect(rowOf(result, '白泉镇')).toMatchObject({
      ...{ present: { rank: '4', score: '93.82' }, simulated: { rank: '1', score: '94.82' } },
      placesGained: '3',
    });
    expect(result.sentence).toEqual({
      zh: '11 家中有 4 家名次变动（1 家上升 3 位、3 家下降 1 位、7 家不变），0 家等次变化，0 家薪酬变化。',
      en: 'This would move 4 of 11 (1 rise by 3 places, 3 fall by 1 place, 7 stay), 0 grades and the pay of 0.',
    });
  });

  it('says how far each is from the place above, exactly', () => {
    const result = resultOf({});
    expect(rowOf(result, '金塘镇')?.distances).toEqual({});
    expect(rowOf(result, '干览镇')?.distances).toEqual({ toNextPlace: '0.12' });
    expect(rowOf(result, '白泉镇')?.distances).toEqual({ toNextPlace: '0.68' });
    // 昌国 89.74 behind 双桥 90.46.
    expect(rowOf(result, '昌国街道')?.distances).toEqual({ toNextPlace: '0.72' });
  });

  it('leaves out whom an entry taken back leaves without a score, and says why', () => {
    const result = resultOf({ entries: [{ organisationId: '岑港街道', input: 'evaluation' }] });
    expect(result.leftOut.map(({ organisation }) => organisation)).toEqual(['岑港街道']);
    expect(rowOf(result, '岑港街道')?.placesGained).toBeUndefined();
    expect(result.leftOut[0]?.missing[0]?.sentence.zh).toMatch('综合评价');
  });

  it('takes a whole scheme, and says what it has no use for', () => {
    const text = shippedSchemes().find(({ id }) => id === 'dinghai-towns-2017')?.text ?? '';
    expect(resultOf({ schemeText: text }).moves.stayed).toBe(11);
    const next = shippedSchemes().find(({ id }) => id === 'dinghai-towns-2018')?.text ?? '';
    const other = resultOf({ schemeText: next });
    expect(other.leftOut).toHaveLength(11);
    expect(other.leftAside).toContainEqual({ input: 'threeTasks', count: 11 });
  });
});

describe('a what-if that cannot be', () => {
  it.each<[string, Omit<SimulationVariant, 'key'>, string]>([
    ['a step that is no per cent', { coefficientStep: '1' }, 'SCHEME.WRONG_FORM'],
    [
      'an indicator that is not there',
      { weights: [{ indicator: 'party.nobody', fullMark: '5' }] },
      'SIMULATION.UNKNOWN_INDICATOR',
    ],
    [
      'a grade that is not there',
      { gradeShares: [{ grade: 'A', share: '20%' }] },
      'SIMULATION.UNKNOWN_GRADE',
    ],
    ['a text that is no scheme', { schemeText: '{' }, 'SCHEME.SYNTAX'],
    [
      'an entry out of range',
      { entries: [{ organisationId: '白泉镇', input: 'threeTasks', value: '61' }] },
      'ENTRY.OUT_OF_RANGE',
    ],
    [
      'an entry of nobody',
      { entries: [{ organisationId: '普陀镇', input: 'threeTasks', value: '1' }] },
      'ENTRY.UNKNOWN_ORGANISATION',
    ],
    [
      'an exemption that the scheme does not know',
      { exemptions: [{ organisationId: '白泉镇' }] },
      'ENTRY.UNKNOWN_INPUT',
    ],
  ])('is refused: %s', (_what, variant, code) => {
    expect(codesOf(variant)).toContain(code);
  });

  it('is refused where a scheme below the cycle’s own changes what is locked', () => {
    const below = {
      ...{ scheme: 'towns-below', version: 1, extends: { scheme: 'dinghai-towns-2017', version: 1 } },
      changes: { indicators: { threeTasks: { fullMark: '50' } } },
    };
    expect(codesOf({ schemeText: JSON.stringify(below) })).toEqual(['SCHEME.LOCKED']);
  });
});

describe('laws of what-ifs', () => {
  const before = JSON.stringify([AT.assessment, AT.entries, AT.result]);

  it('that change nothing give what there is', () => {
    for (const variant of [{}, { coefficientStep: '0.5%' }, { schemeText: AT.assessment.scheme.canonical }]) {
      for (const { present, simulated } of resultOf(variant).standings) expect(simulated).toEqual(present);
    }
  });

  it('leave what they were asked of as it was, and count everybody once', () => {
    const town = fc.constantFrom(...AT.assessment.roster.map(({ organisationId }) => organisationId));
    const change = fc.record({ organisationId: town, value: fc.integer({ min: 0, max: 60 }) });
    fc.assert(
      fc.property(fc.uniqueArray(change, { selector: (each) => each.organisationId }), (changes) => {
        const entries = changes.map(({ organisationId, value }) => ({
          ...{ organisationId, input: 'threeTasks', value: String(value) },
        }));
        const { moves, standings } = resultOf({ entries });
        expect(moves.rose + moves.fell + moves.stayed).toBe(11);
        expect(standings).toHaveLength(11);
        expect(JSON.stringify([AT.assessment, AT.entries, AT.result])).toBe(before);
      }),
      { numRuns: 40 },
    );
  });

  it('give exactly the points that draw level with the place above', () => {
    const present = resultOf({});
    for (const { organisationId, distances, present: own } of present.standings) {
      if (distances.toNextPlace === undefined || own === undefined) continue;
      // The three tasks go into the score one to one; 60 is their full mark.
      const held = AT.entries.find(({ id }) => id === `${organisationId}/threeTasks`)?.value ?? '0';
      const thousandths = (text: string) => Math.round(parseFloat(text) * 1000);
      const value = String((thousandths(held) + thousandths(distances.toNextPlace)) / 1000);
      const row = rowOf(
        resultOf({ entries: [{ organisationId, input: 'threeTasks', value }] }),
        organisationId,
      );
      expect(row?.simulated?.rank).toBe(String(parseInt(own.rank, 10) - 1));
    }
  });
});
