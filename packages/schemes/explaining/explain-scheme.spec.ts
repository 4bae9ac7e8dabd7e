import { schemeOf } from '../spec-support/scheme-of.ts';
import { conditionText } from './condition-text.ts';
import { explainScheme } from './explain-scheme.ts';
import { formulaText } from './formula-text.ts';

const sentencesOf = (part: string, parts: object): readonly string[] =>
  explainScheme(schemeOf(parts))
    .find((section) => section.part === part)
    ?.sentences.map(({ zh }) => zh) ?? [];

const englishOf = (part: string, parts: object): readonly string[] =>
  explainScheme(schemeOf(parts))
    .find((section) => section.part === part)
    ?.sentences.map(({ en }) => en) ?? [];

const leaf = (zh: string, fullMark: number, more: object = {}) => ({
  zh,
  fullMark,
  method: 'direct',
  ...more,
});

const DEPARTMENTS = {
  peerGroups: { departments: { zh: '部门', en: 'Departments', size: 29, clause: '001-07' } },
  indicators: { base: leaf('基本分', 100), party: leaf('党建得分', 100) },
  adjustments: {
    bonus: { zh: '附加分', cap: 5, circumstances: { flag: { zh: '红旗项目', points: 1, clause: '001-14' } } },
    deduction: { zh: '倒扣分', circumstances: { breach: { zh: '违纪', upTo: 5 } } },
  },
  calculate: {
    coefficient: { zh: '党建系数', rankStep: { of: 'party', step: '0.2%' }, clause: '001-12' },
    final: {
      zh: '最终得分',
      en: 'Final score',
      is: 'base × coefficient + bonus − deduction',
      clause: '001-08',
    },
  },
};

describe('a scheme in plain sentences', () => {
  it('reads the calculation aloud with titles and clauses (001-08)', () => {
    expect(sentencesOf('calculate', DEPARTMENTS)[1]).toBe(
      '最终得分 = 基本分 × 党建系数 + 附加分 − 倒扣分（001-08）。',
    );
    expect(englishOf('calculate', DEPARTMENTS)[1]).toBe(
      'Final score = 基本分 × 党建系数 + 附加分 − 倒扣分 (001-08).',
    );
  });

  it('shows a coefficient by the example of the first, the middle and the last (001-12)', () => {
    const [coefficient] = sentencesOf('calculate', DEPARTMENTS);
    expect(coefficient).toContain('每前进一名加 0.2%，每退后一名减 0.2%');
    expect(coefficient).toContain('共 29 家时，第 1 名 1.028、第 15 名 1、第 29 名 0.972');
    expect(coefficient).toContain('并列的系数相同');
    expect(coefficient).toContain('绝不按 0 分计（001-12）。');
  });

  it('takes eleven where no size is given (001-06)', () => {
    const parts = { ...DEPARTMENTS, peerGroups: { towns: { zh: '镇' } } };
    const step = { zh: '系数', rankStep: { of: 'party', step: '0.5%' } };
    const [coefficient] = sentencesOf('calculate', { ...parts, calculate: { c: step, final: 'base × c' } });
    expect(coefficient).toContain('共 11 家时，第 1 名 1.025、第 6 名 1、第 11 名 0.975');
  });

  it('names caps, points and clauses of bonuses and deductions', () => {
    expect(sentencesOf('adjustments', DEPARTMENTS)).toEqual([
      '附加分合计最多 5 分，超出部分不计。',
      '红旗项目：每次加 1 分（001-14）。',
      '违纪：每次最多扣 5 分。',
    ]);
  });

  it('says who is ranked with whom', () => {
    expect(sentencesOf('identity', DEPARTMENTS).at(-1)).toBe(
      '“部门”（29 家）互相排名，不与其他类别比较（001-07）。',
    );
  });

  it('says how everything is scored, by whom and how much it weighs', () => {
    const levels = { good: { zh: '好', points: 100 }, poor: { zh: '差', points: 50 } };
    const parts = {
      raters: {
        masses: { zh: '群众', weight: '100%', masses: true, minimumReturns: 5, combine: { trim: 1 } },
      },
      indicators: {
        base: {
          zh: '基本分',
          combine: 'weights',
          indicators: {
            ballot: leaf('民主测评', 100, {
              ...{ weight: '20%', by: 'ballot', raters: ['masses'], clause: '000-38' },
              method: { kind: 'ballot', levels, validity: { quorum: '50%' } },
            }),
            work: leaf('工作', 50, { weight: '80%', method: 'deduct', missing: 'exempt' }),
          },
        },
      },
      calculate: { final: 'base' },
    };
    expect(sentencesOf('indicators', parts)).toEqual([
      '“基本分”满分 100 分：各项折成百分后按权重相加，民主测评 20%、工作 80%。',
      '“基本分·民主测评”满分 100 分（民主测评）：各票得分之和 ÷ 有效票数：好 100 分、差 50 分，折算到 100 分；到会超过应到人数的 50% 才有效；评价主体：群众 100%（000-38）。',
      '“基本分·工作”满分 50 分：从满分 50 分起，按记录扣分，扣完为止，不扣分的须录入 0；经登记免考的，其比重由其他指标按比例分担。',
    ]);
    expect(sentencesOf('raters', parts)).toEqual([
      '“群众”：权重 100%，属于群众评价，去掉 1 个最高分和 1 个最低分后取平均，不足 5 份不出结果。',
    ]);
  });

  it('tells grades, shares and what leads to the worst', () => {
    const parts = {
      ...DEPARTMENTS,
      grades: {
        list: [
          { grade: 'A', zh: '优秀', from: 90, share: '20%' },
          { grade: 'C', zh: '合格' },
          { grade: 'D', zh: '不合格' },
        ],
        distribution: { kind: 'exact', smallGroup: { upTo: 4, rule: 'thresholds' }, clause: '001-33' },
      },
    };
    expect(sentencesOf('grades', parts)).toEqual([
      '等次由好到差为：优秀、合格、不合格。',
      '“优秀”：不低于 90 分，占 20%。',
      '“合格”：其余的。',
      '“不合格”：只由否决或降等情形评定。',
      '比例按最大余额法取整，各等次名额用足；空出的名额顺延给下一等次；并列而名额不够的，都进较低的等次；不超过 4 家的组不按比例，只看界限（001-33）。',
    ]);
  });

  it('tells each consequence: when, what, whom, who confirms and for how long', () => {
    const talk = {
      zh: '诫勉谈话',
      en: 'Talk',
      does: 'admonition-talk',
      whom: ['secretary'],
      severity: 'hard',
      confirmedBy: 'committee',
    };
    const parts = {
      period: 'quarter',
      consequences: {
        talk: {
          ...talk,
          when: { rank: { bottom: 2 }, running: 2 },
          lasts: { years: 1 },
          bars: ['awards'],
          clause: '003-13',
        },
      },
    };
    expect(sentencesOf('consequences', parts)).toEqual([
      '连续 2 个季度排名后 2 位 → 诫勉谈话（对书记：诫勉谈话），不得参加评优评先，为期 1 年，由党委说明理由确认后生效（003-13）。',
    ]);
    expect(englishOf('consequences', parts)).toEqual([
      'Ranked among the last 2 for 2 quarters running → Talk (admonition talk: the secretary), barred from awards, for 1 year, once the Party committee has confirmed it with a reason (003-13).',
    ]);
  });

  it('tells subsidiaries by title what they may change', () => {
    const open = [
      { part: 'indicators.work.fullMark', from: 30, to: 60 },
      { part: 'adjustments.bonus.circumstances', may: 'add' },
    ];
    expect(sentencesOf('open', { open })).toEqual([
      '所属企业只能调整下列部分，其余锁定。',
      '“重点工作·满分”可以修改，范围 30 至 60。',
      '“加分·情形”可以增加。',
    ]);
    expect(sentencesOf('open', {})).toEqual(['所属企业不得修改本方案。']);
  });

  it('leaves out what the scheme has not', () => {
    expect(explainScheme(schemeOf()).map(({ part }) => part)).toEqual([
      'identity',
      'indicators',
      'calculate',
      'result',
      'open',
    ]);
  });
});

describe('conditions in words', () => {
  const scheme = schemeOf({
    vetoes: { fire: { zh: '消防' }, safety: { zh: '安全' } },
    grades: {
      list: [
        { grade: 'A', zh: '优秀' },
        { grade: 'B', zh: '合格' },
      ],
    },
  });

  it.each([
    [{ rank: 'last' }, '排名末位'],
    [{ rank: { bottom: '10%' } }, '排名后 10%'],
    [{ rank: { top: 3 } }, '排名前 3 名'],
    [{ grade: 'B', orWorse: true }, '等次为“合格”及以下'],
    [{ fact: ['fire', 'safety'] }, '有“消防”、“安全”任一情形'],
    [{ score: { atLeast: '60', below: '80' } }, '得分不低于 60 分且得分低于 80 分'],
    [{ rank: 'first', not: { fact: 'fire' } }, '排名第一且不属于（有“消防”情形）'],
    [{ any: [{ grade: 'A' }, { fact: 'fire' }], running: 3 }, '连续 3 年（等次为“优秀”，或者有“消防”情形）'],
    [{ rank: 'last', times: 2, within: 3 }, '最近 3 年内有 2 次排名末位'],
    [{ is: 'work < 60% × first(work)' }, '重点工作 < 60% × 同类单位最高的重点工作'],
  ] as const)('reads %j as %s', (condition, words) => {
    expect(conditionText(condition as never, scheme).zh).toBe(words);
  });

  it('reads functions in both languages', () => {
    expect(formulaText('if(anyOf(fire, safety), 0, max(work, party))', scheme)).toEqual({
      zh: '（如果消防、安全之一成立，取 0；否则取 （重点工作、党建 中最大的））',
      en: '(if any of (消防, 安全) then 0, otherwise the greatest of (Key work, Party building))',
    });
  });
});
