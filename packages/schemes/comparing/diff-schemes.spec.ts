import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { canonicalScheme, type CanonicalMap, type CanonicalValue } from '../canonical/canonical-scheme.ts';
import { digestOfScheme } from '../canonical/digest-of-scheme.ts';
import type { Scheme } from '../language/scheme.ts';
import { readScheme } from '../reading/read-scheme.ts';
import { schemeOf } from '../spec-support/scheme-of.ts';
import { diffSchemes } from './diff-schemes.ts';

const breakthrough = { zh: '重点突破工作', en: 'Breakthrough work', fullMark: 40, method: 'direct' };
const common = { zh: '共性工作', en: 'Common work', fullMark: 60, method: 'direct' };
const inBase = (children: object, more: object = {}) => ({
  indicators: { base: { zh: '基本分', en: 'Base', indicators: children }, ...more },
});
const steps = (calculate: object) => ({ calculate, result: { score: 'final' } });
const grades = (...list: readonly object[]) => ({ grades: { list } });
const A = { grade: 'A', zh: '优秀', en: 'Excellent', from: 90 };
const B = { grade: 'B', zh: '合格', en: 'Pass' };
const bonus = (more: object) => ({
  adjustments: {
    bonus: {
      zh: '加分',
      en: 'Bonus',
      cap: 5,
      circumstances: { flag: { zh: '红旗', en: 'Red flag', points: 1 } },
      ...more,
    },
  },
});
const talk = (more: object) => ({
  consequences: {
    talk: {
      zh: '约谈',
      en: 'Interview',
      when: { rank: 'last' },
      does: 'interview',
      whom: ['secretary'],
      severity: 'soft',
      ...more,
    },
  },
});
const table = (...points: readonly (readonly [number, number])[]) =>
  inBase({
    breakthrough: {
      ...breakthrough,
      method: { kind: 'steps', below: 0, steps: points.map(([at, to]) => ({ at, points: to })) },
    },
  });

/** What changed, in both languages. */
const told = (before: object, after: object) =>
  diffSchemes(schemeOf(before), schemeOf(after)).map(({ kind, sentence }) => [
    kind,
    sentence.zh,
    sentence.en,
  ]);

describe('the difference of two schemes', () => {
  it.each<[string, object, object, readonly (readonly string[])[]]>([
    [
      'a full mark',
      inBase({ breakthrough }),
      inBase({ breakthrough: { ...breakthrough, fullMark: 45 } }),
      [
        [
          'changed',
          '指标“重点突破工作”满分由 40 改为 45',
          'Indicator "Breakthrough work": full mark from 40 to 45',
        ],
      ],
    ],
    [
      'a new indicator',
      inBase({ breakthrough }),
      inBase({ breakthrough, common }),
      [['added', '新增指标“共性工作”（满分 60）', 'Added indicator "Common work" (full mark 60)']],
    ],
    [
      'an indicator taken away',
      inBase({ breakthrough, common }),
      inBase({ breakthrough }),
      [['removed', '删去指标“共性工作”（满分 60）', 'Removed indicator "Common work" (full mark 60)']],
    ],
    [
      'an indicator that moved and changed',
      inBase({ breakthrough, common }),
      inBase({ breakthrough }, { common: { ...common, fullMark: 50 } }),
      [
        [
          'moved',
          '指标“共性工作”由“基本分”移到第一层',
          'Indicator "Common work" moved from "Base" to the top level',
        ],
        ['changed', '指标“共性工作”满分由 60 改为 50', 'Indicator "Common work": full mark from 60 to 50'],
      ],
    ],
    [
      'a new title',
      inBase({ breakthrough }),
      inBase({ breakthrough: { ...breakthrough, zh: '重点工作' } }),
      [
        [
          'renamed',
          '指标“重点工作”中文名称由“重点突破工作”改为“重点工作”',
          'Indicator "Breakthrough work": Chinese title from "重点突破工作" to "重点工作"',
        ],
      ],
    ],
    [
      'a method',
      inBase({ breakthrough }),
      inBase({ breakthrough: { ...breakthrough, method: { kind: 'deduct', each: 2 } } }),
      [
        [
          'changed',
          '指标“重点突破工作”考核方法·种类由“direct”改为“deduct”',
          'Indicator "Breakthrough work": method, kind from "direct" to "deduct"',
        ],
        [
          'added',
          '指标“重点突破工作”考核方法·每次分值新增：2',
          'Indicator "Breakthrough work": method, points each time added: 2',
        ],
      ],
    ],
    [
      'a row of a table, found by where it begins',
      table([60, 10], [90, 40]),
      table([60, 10], [80, 30], [90, 38]),
      [
        [
          'added',
          '指标“重点突破工作”考核方法·档次·#2新增：{at: 80, points: 30}',
          'Indicator "Breakthrough work": method, steps, #2 added: {at: 80, points: 30}',
        ],
        [
          'changed',
          '指标“重点突破工作”考核方法·档次·#3·分值由 40 改为 38',
          'Indicator "Breakthrough work": method, steps, #3, points from 40 to 38',
        ],
      ],
    ],
    [
      'a cap',
      bonus({}),
      bonus({ cap: '5.5' }),
      [['changed', '加减分·加分·上限由 5 改为 5.5', 'Adjustments, bonus, cap from 5 to 5.5']],
    ],
    [
      'the points of a circumstance',
      bonus({}),
      bonus({ circumstances: { flag: { zh: '红旗', en: 'Red flag', points: 2 } } }),
      [['changed', '情形“红旗”分值由 1 改为 2', 'Circumstance "Red flag": points from 1 to 2']],
    ],
    [
      'a formula',
      steps({ final: 'work + party' }),
      steps({ final: 'work × 2' }),
      [
        [
          'changed',
          '步骤“final”算式由“work + party”改为“work × 2”',
          'Step "final": formula from "work + party" to "work × 2"',
        ],
      ],
    ],
    [
      'a threshold',
      grades(A, B),
      grades({ ...A, from: 85 }, B),
      [['changed', '等次“优秀”下限由 90 改为 85', 'Grade "Excellent": lower bound from 90 to 85']],
    ],
    [
      'the order of grades',
      grades({ ...A, from: undefined }, B),
      grades(B, { ...A, from: undefined }),
      [['reordered', '等次·等次表次序改为 [B, A]', 'Grades, list of grades now in the order [B, A]']],
    ],
    [
      'who is met by a consequence',
      talk({}),
      talk({ whom: ['secretary', 'head'], when: { rank: 'last', running: 2 } }),
      [
        [
          'added',
          '结果运用“约谈”条件·连续期数新增：2',
          'Consequence "Interview": condition, periods in a row added: 2',
        ],
        [
          'changed',
          '结果运用“约谈”对谁由 [secretary] 改为 [secretary, head]',
          'Consequence "Interview": whom it meets from [secretary] to [secretary, head]',
        ],
      ],
    ],
    [
      'days of a stage',
      { ceremony: { stages: [{ stage: 'publicity', days: 5 }] } },
      { ceremony: { stages: [{ stage: 'publicity', days: 3 }] } },
      [['changed', '阶段“publicity”天数由 5 改为 3', 'Stage "publicity": days from 5 to 3']],
    ],
    ['a version', {}, { version: 2 }, [['changed', '版本由 1 改为 2', 'Version from 1 to 2']]],
    ['the order of maps', inBase({ breakthrough, common }), inBase({ common, breakthrough }), []],
    [
      'the way a number is written',
      inBase({ breakthrough }),
      inBase({ breakthrough: { ...breakthrough, fullMark: '40.00' } }),
      [],
    ],
  ])('tells %s', (_what, before, after, sentences) => {
    expect(told(before, after)).toEqual(sentences);
  });
});

const SHIPPED = globSync('shipped/*.yaml', { cwd: join(import.meta.dirname, '..') })
  .map((file) => readScheme(readFileSync(new URL(`../${file}`, import.meta.url), 'utf8'), { file }).scheme)
  .filter((scheme) => scheme !== undefined);

/** An edit at one place: which of the values there, and what to do with it. */
const edits = fc.array(fc.tuple(fc.nat(), fc.constantFrom('digit', 'drop', 'reverse', 'repeat')), {
  minLength: 1,
  maxLength: 4,
});

type Edit = readonly [at: number, how: string];

const count = (value: CanonicalValue): number =>
  1 +
  (typeof value === 'object' ? Object.values(value).reduce<number>((sum, each) => sum + count(each), 0) : 0);

const editOne = (value: CanonicalValue, how: string): CanonicalValue | undefined => {
  if (how === 'drop') return undefined;
  if (typeof value === 'string') return how === 'digit' ? `${value.slice(0, -1)}7` : `${value}0`;
  if (typeof value === 'boolean') return !value;
  if (Array.isArray(value)) {
    const list: readonly CanonicalValue[] = value;
    return how === 'reverse' ? list.toReversed() : list.slice(1);
  }
  return Object.fromEntries(Object.entries(value).toReversed());
};

/** The value with the one at that place, counted depth first, edited. */
const edited = (value: CanonicalValue, at: number, how: string): CanonicalValue | undefined => {
  if (at === 0) return editOne(value, how);
  if (typeof value !== 'object') return value;
  let rest = at - 1;
  const entries = Object.entries(value).flatMap(([key, each]: [string, CanonicalValue]) => {
    const size = count(each);
    const isHere = rest >= 0 && rest < size;
    const next = isHere ? edited(each, rest, how) : each;
    rest -= size;
    return next === undefined ? [] : [[key, next] as const];
  });
  return Array.isArray(value) ? entries.map(([, each]) => each) : Object.fromEntries(entries);
};

const editAll = (form: CanonicalMap, all: readonly Edit[]): CanonicalValue =>
  all.reduce<CanonicalValue>(
    (value, [at, how]) => edited(value, 1 + (at % (count(value) - 1)), how) ?? value,
    form,
  );

describe('any two schemes', () => {
  it.each(SHIPPED.map((scheme) => [scheme.scheme, scheme] as const))(
    'differ in nothing when they are one: %s',
    (_id, scheme) => {
      expect(diffSchemes(scheme, scheme)).toEqual([]);
    },
  );

  it('differ in something exactly when their digests differ, both ways', () => {
    let differing = 0;
    fc.assert(
      fc.property(fc.constantFrom(...SHIPPED), edits, (scheme: Scheme, all) => {
        const text = JSON.stringify(editAll(canonicalScheme(scheme), all));
        const { scheme: after } = readScheme(text, { file: 'edited.json' });
        fc.pre(after !== undefined);
        const isSame = digestOfScheme(scheme) === digestOfScheme(after);
        differing += isSame ? 0 : 1;
        expect(diffSchemes(scheme, after).length === 0).toBe(isSame);
        expect(diffSchemes(after, scheme).length === 0).toBe(isSame);
      }),
      { numRuns: 200 },
    );
    expect(differing).toBeGreaterThan(50);
  });

  it('differ in sentences that name no undefined or object', () => {
    const [first, ...others] = SHIPPED;
    const sentences = others
      .flatMap((other) => diffSchemes(first!, other))
      .map(({ sentence }) => `${sentence.zh}${sentence.en}`);
    expect(sentences.length).toBeGreaterThan(100);
    expect(sentences.filter((each) => /undefined|\[object/u.test(each))).toEqual([]);
  });
});
