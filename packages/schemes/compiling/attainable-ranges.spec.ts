import { compare, runPlan, valueOf, type PlanEntry } from '@kaoping/scoring-engine';
import fc from 'fast-check';
import { schemeOf } from '../spec-support/scheme-of.ts';
import { attainableRanges } from './attainable-ranges.ts';
import { compileAdjustments } from './compile-adjustments.ts';
import { compileIndicator } from './compile-indicator.ts';
import { compileResult } from './compile-result.ts';
import { compileScheme } from './compile-scheme.ts';
import { compileSteps } from './compile-steps.ts';
import { declareNames } from './declare-names.ts';
import { indicatorTree } from './indicator-node.ts';
import { PlanDraft } from './plan-draft.ts';

const leaf = (method: unknown, fullMark: number, more: object = {}) => ({
  zh: '指标',
  fullMark,
  method,
  ...more,
});

const SCHEME = schemeOf({
  peerGroups: { towns: { zh: '镇', size: 6 } },
  indicators: {
    base: {
      zh: '基本分',
      combine: 'weights',
      indicators: {
        x: leaf('direct', 50, { weight: '60%' }),
        y: leaf('deduct', 20, { weight: '40%', bounds: { bonus: 2, deduction: 3 } }),
      },
    },
    line: leaf(
      {
        kind: 'line',
        points: [
          { at: 0, points: -5 },
          { at: 10, points: 20 },
        ],
      },
      20,
    ),
    ratio: leaf({ kind: 'ratio', target: 5, cap: '120%' }, 10),
  },
  adjustments: {
    bonus: {
      cap: 4,
      circumstances: {
        flag: { zh: '红旗', points: 1 },
        tied: { zh: '表彰', points: 1, indicator: 'base.y' },
      },
    },
  },
  calculate: {
    c: { zh: '系数', rankStep: { of: 'base', step: '1.5%' } },
    rate: { zh: '比率', rate: { of: 'line × 4 + 40', least: '50%', most: '110%' } },
    mixed: 'if(line < 0, -line, max(ratio, min(line, 3))) ÷ (ratio + 1)',
    final: 'base × c × rate + mixed + bonus − highest(ratio) + lowest(line)',
  },
});

const entered = fc.record({
  'base.x': fc.integer({ min: 0, max: 50 }),
  'base.y': fc.integer({ min: 0, max: 40 }),
  line: fc.integer({ min: -20, max: 20 }),
  ratio: fc.integer({ min: 0, max: 20 }),
  'bonus/flag': fc.integer({ min: 0, max: 9 }),
  'bonus/tied': fc.integer({ min: 0, max: 9 }),
});

const MANY = new Set(['base.y', 'bonus/flag', 'bonus/tied']);

const entriesOf = (towns: readonly Readonly<Record<string, number>>[]): readonly PlanEntry[] =>
  towns.flatMap((town, at) =>
    Object.entries(town).map(([input, value]) => ({
      ...{ id: `${at}:${input}`, organisation: `t${at}`, input, value: String(value) },
      ...(MANY.has(input) ? { label: '一' } : {}),
    })),
  );

const rangesOf = () => {
  const draft = new PlanDraft(SCHEME);
  const tree = indicatorTree(SCHEME);
  declareNames(draft, tree);
  compileAdjustments(draft, tree);
  for (const node of tree) compileIndicator(draft, node);
  compileSteps(draft);
  compileResult(draft);
  return attainableRanges(draft);
};

describe('what quantities can come to', () => {
  const { plan } = compileScheme(SCHEME, 'a'.repeat(64));
  const ofName = rangesOf();

  it('never leaves out what an organisation really gets', () => {
    fc.assert(
      fc.property(fc.array(entered, { minLength: 1, maxLength: 6 }), (towns) => {
        const run = runPlan(plan, {
          period: { kind: 'year', label: '2018' },
          members: towns.map((_, at) => ({ organisation: `t${at}`, peerGroup: 'towns' })),
          entries: entriesOf(towns),
          ...{ history: [], parameters: {} },
        });
        for (const { name } of plan.quantities) {
          const { least, most } = ofName(name);
          for (const at of towns.keys()) {
            const value = valueOf(run, `t${at}`, name);
            if (value === undefined) continue;
            const isInside =
              (least === undefined || compare(least, value) <= 0) &&
              (most === undefined || compare(value, most) <= 0);
            expect([name, isInside]).toEqual([name, true]);
          }
        }
      }),
      { numRuns: 60 },
    );
  });

  it('knows the bounds of a capped bonus and of a coefficient in a group of six', () => {
    const { least, most } = ofName('bonus');
    expect([least?.numerator, most && most.numerator / most.denominator]).toEqual([0n, 4n]);
    const coefficient = ofName('c').most;
    expect(coefficient && Number((coefficient.numerator * 1000n) / coefficient.denominator)).toBe(1045);
  });
});
