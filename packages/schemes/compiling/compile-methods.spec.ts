import type { Sentence } from '@kaoping/scoring-engine';
import { compiled, runScheme } from './spec-support/run-scheme.ts';

const titled = (zh: string): Sentence => ({ zh, en: zh });

/** A scheme of one indicator out of 20 points, whose points are the score. */
const scoredBy = (method: unknown, more: object = {}) => ({
  indicators: { work: { zh: '重点工作', fullMark: 20, method, ...more } },
  calculate: { final: 'work' },
});

const pointsBy = (
  method: unknown,
  entered: Record<string, Record<string, string | Record<string, string>>>,
) => {
  const run = runScheme(scoredBy(method), { entered });
  return Object.keys(entered).map((organisation) => run.value(organisation, 'work'));
};

const LEVELS = {
  excellent: { zh: '优秀', points: 100 },
  good: { zh: '良好', points: 80 },
  poor: { zh: '较差', points: 40 },
};

describe('points by each method', () => {
  it('takes entered points as they are', () => {
    expect(pointsBy('direct', { a: { work: '18.5' } })).toEqual(['18.5']);
  });

  it('keeps what may be entered within the full mark, or within the bounds of the method', () => {
    const entryOf = (method: unknown) => compiled(scoredBy(method)).plan.inputs[0]?.entry;
    expect(entryOf('direct')).toEqual({ kind: 'decimal', min: '0', max: '20' });
    expect(entryOf({ kind: 'imported', min: 5, max: 30 })).toEqual({ kind: 'decimal', min: '5', max: '30' });
  });

  it('deducts everything entered from the full mark, blocks where nothing is entered, and never goes below 0', () => {
    const entered = { a: { work: { 一月: '1.5', 二月: '2' } }, b: {}, c: { work: { 事故: '35' } } };
    expect(pointsBy('deduct', entered)).toEqual(['16.5', undefined, '0']);
    expect(pointsBy({ kind: 'deduct', ifNone: 'full' }, entered)).toEqual(['16.5', '20', '0']);
  });

  it('deducts so much each time where the method says so', () => {
    expect(pointsBy({ kind: 'deduct', each: 0.5 }, { a: { work: { 迟报: '3' } } })).toEqual(['18.5']);
  });

  it('accumulates up to the full mark, and blocks where nothing was entered', () => {
    const entered = { a: { work: { 一: '7', 二: '8' } }, b: { work: { 一: '15', 二: '15' } }, c: {} };
    expect(pointsBy('accumulate', entered)).toEqual(['15', '20', undefined]);
  });

  it('takes the exact mean of so many sampled children', () => {
    const entered = { a: { work: { 一村: '18', 二村: '19', 三村: '19' } }, b: { work: { 一村: '18' } } };
    expect(pointsBy({ kind: 'children', sample: 3 }, entered)).toEqual(['56/3', undefined]);
  });

  it('takes the ratio to the target, capped at 100 % unless the method allows more', () => {
    const entered = { a: { work: '45' }, b: { work: '60' } };
    expect(pointsBy({ kind: 'ratio', target: 50 }, entered)).toEqual(['18', '20']);
    expect(pointsBy({ kind: 'ratio', target: 50, cap: '110%' }, entered)).toEqual(['18', '22']);
  });

  it('counts a shortfall within the allowance as met, and a greater one in full', () => {
    const entered = { a: { work: '95' }, b: { work: '94' } };
    expect(pointsBy({ kind: 'ratio', target: 100, allowance: '5%' }, entered)).toEqual(['20', '18.8']);
  });

  it('takes each organisation’s own target, made harder or easier by its difficulty', () => {
    const entered = {
      a: { work: '45', 'work/target': '100', 'work/difficulty': '0.5' },
      b: { work: '45', 'work/target': '100' },
    };
    expect(pointsBy({ kind: 'ratio', difficulty: true }, entered)).toEqual(['18', '9']);
  });

  it('takes the ratio to the best of the peer group', () => {
    expect(pointsBy('ratioToBest', { a: { work: '80' }, b: { work: '60' } })).toEqual(['20', '15']);
  });

  it('gives the points of the last step reached, whichever way round the steps are written', () => {
    const method = {
      kind: 'steps',
      below: 0,
      steps: [
        { at: 3, points: 20 },
        { at: 1, points: 10 },
      ],
    };
    expect(pointsBy(method, { a: { work: '2' }, b: { work: '3' }, c: { work: '0' } })).toEqual([
      '10',
      '20',
      '0',
    ]);
  });

  it('interpolates between the points of a line', () => {
    const method = {
      kind: 'line',
      points: [
        { at: 60, points: 0 },
        { at: 100, points: 20 },
      ],
    };
    expect(pointsBy(method, { a: { work: '75' }, b: { work: '120' } })).toEqual(['7.5', '20']);
  });

  it('gives fixed points by level, or a share of the full mark', () => {
    const entered = { a: { work: 'good' } };
    expect(pointsBy({ kind: 'levels', levels: LEVELS }, entered)).toEqual(['80']);
    expect(pointsBy({ kind: 'levels', levels: LEVELS, of: 'full-mark' }, entered)).toEqual(['16']);
  });

  it('makes votes to points, scaled from 100 to the full mark', () => {
    const entered = { a: { 'work/excellent': '6', 'work/good': '3', 'work/poor': '1' } };
    expect(pointsBy({ kind: 'ballot', levels: LEVELS }, entered)).toEqual(['17.6']);
  });

  it('gives no points for a ballot that is void', () => {
    const votes = { 'work/excellent': '6', 'work/good': '3', 'work/poor': '1' };
    const validity = { quorum: '50%', minimumReturns: 5, voidIfMoreThanIssued: true };
    const entered = {
      valid: { ...votes, 'work/due': '18', 'work/issued': '11', 'work/returned': '11' },
      tooFewCame: { ...votes, 'work/due': '40', 'work/issued': '11', 'work/returned': '11' },
      tooMany: { ...votes, 'work/due': '18', 'work/issued': '10', 'work/returned': '11' },
    };
    expect(pointsBy({ kind: 'ballot', levels: LEVELS, validity }, entered)).toEqual([
      '17.6',
      undefined,
      undefined,
    ]);
  });

  it('asks only for the counts that the validity needs', () => {
    const names = (validity: object) =>
      compiled(scoredBy({ kind: 'ballot', levels: LEVELS, validity }))
        .plan.inputs.map(({ name }) => name)
        .slice(3);
    expect(names({ minimumReturns: 5 })).toEqual(['work/returned']);
    expect(names({ quorum: '50%' })).toEqual(['work/due', 'work/returned']);
    expect(names({ voidIfMoreThanIssued: true })).toEqual(['work/issued', 'work/returned']);
  });

  it('takes the share of good votes of the full mark', () => {
    const levels = { excellent: { zh: '优秀' }, good: { zh: '良好' }, poor: { zh: '较差' } };
    const method = { kind: 'share', levels, good: ['excellent', 'good'] };
    const entered = { a: { 'work/excellent': '6', 'work/good': '3', 'work/poor': '1' } };
    expect(pointsBy(method, entered)).toEqual(['18']);
  });

  it('ranks a Borda count and gives points by rank', () => {
    const method = { kind: 'borda', places: [3, 2, 1], byRank: [20, 16], otherwise: 10 };
    const votes = (first: string, second: string, third: string) => ({
      'work/place1': first,
      'work/place2': second,
      'work/place3': third,
    });
    const run = runScheme(scoredBy(method), {
      entered: { a: votes('1', '5', '0'), b: votes('4', '0', '2') },
    });
    expect([run.value('a', 'work@votes'), run.value('b', 'work@votes')]).toEqual(['13', '14']);
    expect([run.value('a', 'work'), run.value('b', 'work')]).toEqual(['16', '20']);
  });

  it('ranks an entered figure, the lowest first where it says so', () => {
    const method = { kind: 'rankPoints', byRank: [20, 15], otherwise: 5, lowestFirst: true };
    expect(pointsBy(method, { a: { work: '3' }, b: { work: '1' }, c: { work: '9' } })).toEqual([
      '15',
      '20',
      '5',
    ]);
  });

  it('gives the solved share of last period’s problems, all of it where none were raised', () => {
    const entered = {
      a: { 'work/raised': '4', 'work/solved': '3' },
      b: { 'work/raised': '0', 'work/solved': '0' },
    };
    expect(pointsBy('carried', entered)).toEqual(['15', '20']);
  });

  it('keeps a formula between 0 and the full mark', () => {
    const parts = {
      ...scoredBy({ kind: 'formula', is: 'visits × 3 − 1' }),
      figures: { visits: { zh: '走访次数', type: 'count' } },
    };
    const run = runScheme(parts, { entered: { a: { visits: '5' }, b: { visits: '9' }, c: { visits: '0' } } });
    expect(['a', 'b', 'c'].map((organisation) => run.value(organisation, 'work'))).toEqual(['14', '20', '0']);
  });
});

describe('what is done with the points of an indicator', () => {
  it('rounds them where the indicator rounds for itself', () => {
    const parts = scoredBy({ kind: 'children', sample: 3 }, { round: { places: 1 } });
    const run = runScheme(parts, { entered: { a: { work: { 一: '18', 二: '19', 三: '19' } } } });
    expect([run.value('a', 'work@unrounded'), run.value('a', 'work')]).toEqual(['56/3', '18.7']);
  });

  it('counts problems carried over as zero where the scheme says so and nobody knows how many were raised', () => {
    const indicators = {
      work: {
        zh: '工作',
        indicators: {
          mended: {
            zh: '整改',
            fullMark: 20,
            missing: 'zero',
            method: { kind: 'carried', ifNone: 'exempt' },
          },
          plain: { zh: '日常', fullMark: 20, method: 'direct' },
        },
      },
    };
    const run = runScheme(
      { indicators, calculate: { final: 'work' } },
      { entered: { a: { 'work.plain': '15' }, b: { 'work.plain': '15', 'work.mended/raised': '0' } } },
    );
    expect(['a', 'b'].map((organisation) => run.value(organisation, 'work'))).toEqual(['15', '30']);
  });

  it('rounds problems carried over that are exempt where none were raised', () => {
    const indicators = {
      work: {
        zh: '工作',
        indicators: {
          mended: {
            zh: '整改',
            fullMark: 20,
            method: { kind: 'carried', ifNone: 'exempt' },
            round: { places: 1 },
          },
          plain: { zh: '日常', fullMark: 20, method: 'direct' },
        },
      },
    };
    const run = runScheme(
      { indicators, calculate: { final: 'work' } },
      {
        entered: {
          a: { 'work.plain': '15', 'work.mended/raised': '3', 'work.mended/solved': '2' },
          b: { 'work.plain': '15', 'work.mended/raised': '0', 'work.mended/solved': '0' },
        },
      },
    );
    expect(['a', 'b'].map((organisation) => run.value(organisation, 'work'))).toEqual(['28.3', '30']);
  });

  it('counts a missing one as zero only where the scheme says so', () => {
    const run = runScheme(scoredBy('direct', { missing: 'zero' }), { entered: { a: {} } });
    expect(run.value('a', 'work')).toBe('0');
    expect(runScheme(scoredBy('direct'), { entered: { a: {} } }).result.leftOut).toHaveLength(1);
  });

  it('adds tied circumstances within the bounds of the indicator (004-10)', () => {
    const parts = {
      ...scoredBy('direct', { bounds: { bonus: 2, deduction: 3 } }),
      adjustments: {
        bonus: { circumstances: { honour: { zh: '表彰', points: 1.5, indicator: 'work' } } },
        deduction: { circumstances: { late: { zh: '迟报', points: 1, indicator: 'work' } } },
      },
    };
    const entered = {
      a: { work: '10', 'bonus/honour': { 甲: '1', 乙: '1' } },
      b: { work: '10', 'deduction/late': { 甲: '5' } },
      c: { work: '1', 'deduction/late': { 甲: '2' } },
    };
    const run = runScheme(parts, { entered });
    expect(['a', 'b', 'c'].map((organisation) => run.value(organisation, 'work'))).toEqual(['12', '7', '0']);
  });
});

describe('points by rater groups', () => {
  const raters = {
    leaders: { ...titled('领导'), weight: '60%' },
    masses: { ...titled('群众'), weight: '40%', masses: true, minimumReturns: 3, combine: { trim: 1 } },
  };

  it('weighs the groups, each with its own people and its trimmed mean', () => {
    const parts = { ...scoredBy('direct', { raters: ['leaders', 'masses'] }), raters };
    const entered = {
      a: { 'work@leaders': { 甲: '18', 乙: '16' }, 'work@masses': { 一: '2', 二: '15', 三: '20' } },
      b: { 'work@leaders': { 甲: '18' }, 'work@masses': { 一: '2', 二: '15' } },
    };
    const run = runScheme(parts, { entered });
    expect([run.value('a', 'work.leaders'), run.value('a', 'work.masses')]).toEqual(['17', '15']);
    expect([run.value('a', 'work'), run.value('b', 'work')]).toEqual(['16.2', undefined]);
  });

  it('lets the indicator’s own weights go before those of the groups', () => {
    const parts = { ...scoredBy('direct', { raters: { leaders: '50%', masses: '50%' } }), raters };
    const entered = { a: { 'work@leaders': { 甲: '20' }, 'work@masses': { 一: '10', 二: '10', 三: '10' } } };
    expect(runScheme(parts, { entered }).value('a', 'work')).toBe('15');
  });

  it('leaves out by itself only the group that may be missing', () => {
    const mixed = { ...raters, guests: { ...titled('代表'), weight: '100%', missing: 'exempt' } };
    const parts = { ...scoredBy('direct', { raters: ['leaders', 'guests'] }), raters: mixed };
    const entered = { a: { 'work@leaders': { 甲: '18' } }, b: { 'work@guests': { 甲: '18' } } };
    const run = runScheme(parts, { entered });
    expect([run.value('a', 'work'), run.value('b', 'work')]).toEqual(['18', undefined]);
  });

  it('counts each group’s own votes under its own names', () => {
    const method = { kind: 'ballot', levels: LEVELS };
    const parts = {
      ...scoredBy(method, { raters: ['leaders', 'masses'] }),
      raters: { ...raters, masses: titledWeight('群众', '40%') },
    };
    const inputs = compiled(parts).plan.inputs;
    expect(inputs.map(({ name }) => name).slice(0, 3)).toEqual([
      'work@leaders/excellent',
      'work@leaders/good',
      'work@leaders/poor',
    ]);
    expect(inputs[0]?.title.zh).toBe('重点工作·领导·优秀');
  });
});

const titledWeight = (zh: string, weight: string) => ({ ...titled(zh), weight });
