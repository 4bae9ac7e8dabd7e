import { checkPlan } from '../plan/check-plan.ts';
import type { Operator } from '../plan/operator.ts';
import type { InputKind } from '../plan/plan.ts';
import { explainQuantity } from '../run/explain-quantity.ts';
import { runPlan } from '../run/run-plan.ts';
import {
  computing,
  groupOf,
  smallPlan,
  wordsFor,
  type Entered,
  type SmallPlan,
} from '../spec-support/small-plan.ts';

type Entries = Extract<Operator, { op: 'entries' }>;

const planWith = (entries: Partial<Entries> = {}, entry?: InputKind): SmallPlan => ({
  inputs: { villages: { entries: 'many', ...(entry === undefined ? {} : { entry }) } },
  quantities: { made: { op: 'entries', input: 'villages', reduce: 'mean', ...entries } },
});

const having = (...values: readonly string[]): Entered => ({
  villages: Object.fromEntries(values.map((value, at) => [`v${at}`, value])),
});

const made = (entries: Partial<Entries>, ...values: readonly string[]): string =>
  computing(planWith(entries), groupOf({ A: having(...values) }), 'made')[0]!;

describe('many entries to one number', () => {
  it('makes the exact mean of nine villages', () => {
    expect(made({}, '88', '87.5', '86.9', '90', '87.2', '85', '88.1', '89', '86.5')).toBe('3941/45');
  });

  it('takes means of different counts side by side', () => {
    const input = groupOf({ A: having('1', '2'), B: having('1', '1', '2'), C: having('5') });
    expect(computing(planWith(), input, 'made')).toEqual(['1.5', '4/3', '5']);
  });

  it.each<[Partial<Entries>, string]>([
    [{ reduce: 'sum' }, '22.5'],
    [{ reduce: 'mean' }, '4.5'],
    [{ reduce: 'min' }, '-3'],
    [{ reduce: 'max' }, '10'],
    [{ reduce: 'count' }, '5'],
    [{ reduce: 'trimmed-mean', trim: 1 }, '31/6'],
    [{ reduce: 'trimmed-mean', trim: 2 }, '7'],
  ])('%j of 10, −3, 8.5, 0 and 7 is %s', (entries, expected) => {
    expect(made(entries, '10', '-3', '8.5', '0', '7')).toBe(expected);
  });

  it('needs one more entry than a trimmed mean drops', () => {
    expect(made({ reduce: 'trimmed-mean', trim: 1 }, '1', '2')).toBe('missing');
    expect(made({ reduce: 'trimmed-mean', trim: 1 }, '1', '2', '9')).toBe('2');
  });

  it('is missing below the least number of entries, or at another than the exact one', () => {
    expect([made({ atLeast: 3 }, '1', '2'), made({ atLeast: 3 }, '1', '2', '3')]).toEqual(['missing', '2']);
    expect([
      made({ exactly: 2 }, '1'),
      made({ exactly: 2 }, '1', '2'),
      made({ exactly: 2 }, '1', '2', '3'),
    ]).toEqual(['missing', '1.5', 'missing']);
  });

  it('is missing without entries, unless it says what that counts as; a count is 0', () => {
    expect([
      made({}),
      made({ reduce: 'sum' }),
      made({ reduce: 'sum', ifNone: '0' }),
      made({ ifNone: '60' }),
    ]).toEqual(['missing', 'missing', '0', '60']);
    expect([made({ reduce: 'count' }), made({ reduce: 'count', atLeast: 1 })]).toEqual(['0', 'missing']);
    expect(made({ ifNone: '60', atLeast: 2 }, '1')).toBe('missing');
  });

  it('counts yes and levels', () => {
    const flags = groupOf({ A: having('yes', 'no', 'yes') });
    expect(computing(planWith({ reduce: 'sum' }, { kind: 'flag' }), flags, 'made')).toEqual(['2']);
    const levels: InputKind = {
      kind: 'level',
      levels: [
        { key: 'good', title: { en: 'Good', zh: '好' } },
        { key: 'poor', title: { en: 'Poor', zh: '差' } },
      ],
    };
    expect(
      computing(planWith({ reduce: 'count' }, levels), groupOf({ A: having('poor', 'good') }), 'made'),
    ).toEqual(['2']);
  });

  it('adds what no double holds', () => {
    const open: InputKind = { kind: 'decimal' };
    const input = groupOf({ A: having('999999999999999.999999999', '0.000000001') });
    expect(computing(planWith({ reduce: 'sum' }, open), input, 'made')).toEqual(['1000000000000000']);
    expect(computing(planWith({ reduce: 'mean' }, open), input, 'made')).toEqual(['500000000000000']);
  });

  it('says how it came about', () => {
    const sayings = (entries: Partial<Entries>) => {
      const run = runPlan(smallPlan(planWith(entries)), groupOf({ A: having('10', '-3', '7') }));
      return wordsFor(run, 'A', 'made');
    };
    expect(sayings({}).zh).toBe('(10 + (-3) + 7) ÷ 3 = 14/3 (≈ 4.666667)。');
    expect(sayings({ reduce: 'sum' }).en).toBe('10 + (-3) + 7 = 14.');
    expect(sayings({ reduce: 'trimmed-mean', trim: 1 })).toEqual({
      en: 'without the 1 highest and lowest, (7) ÷ 1 = 7.',
      zh: '去掉 1 个最高和 1 个最低，(7) ÷ 1 = 7。',
    });
    expect(sayings({ reduce: 'min' })).toEqual({ en: 'least of 3 entries, -3.', zh: '3 项中最低的 -3。' });
    expect(sayings({ reduce: 'max' })).toEqual({ en: 'greatest of 3 entries, 10.', zh: '3 项中最高的 10。' });
    expect(sayings({ reduce: 'count' })).toEqual({ en: '3 entries.', zh: '共 3 项。' });
    expect(sayings({ exactly: 4 })).toEqual({
      en: 'missing. "villages" has 3 entries and needs exactly 4.',
      zh: '缺。“villages”已录入 3 项，需要正好 4 项。',
    });
    expect(sayings({ atLeast: 5 })).toEqual({
      en: 'missing. "villages" has 3 entries and needs at least 5.',
      zh: '缺。“villages”已录入 3 项，需要至少 5 项。',
    });
  });

  it('says what nothing counts as', () => {
    const run = runPlan(smallPlan(planWith({ reduce: 'sum', ifNone: '0' })), groupOf({ A: {} }));
    expect(wordsFor(run, 'A', 'made')).toEqual({
      en: 'nothing was entered, which counts as 0.',
      zh: '未录入，按 0 计。',
    });
  });

  it('does not write out more than thirty terms', () => {
    const run = runPlan(
      smallPlan(planWith()),
      groupOf({ A: having(...Array.from({ length: 31 }, () => '2')) }),
    );
    expect(wordsFor(run, 'A', 'made')).toEqual({
      en: '(sum of 31 entries) ÷ 31 = 2.',
      zh: '(31 项之和) ÷ 31 = 2。',
    });
  });

  it('leads to its entries, in the order of their labels', () => {
    const input = groupOf({ A: { villages: { b: '2', a: '1' } }, B: having('9') });
    expect(explainQuantity(runPlan(smallPlan(planWith()), input), 'A', 'made')?.entries).toEqual([
      { id: 'A villages a', label: 'a', value: '1' },
      { id: 'A villages b', label: 'b', value: '2' },
    ]);
  });

  it('refuses what cannot be made of its input', () => {
    const codes = (entries: Partial<Entries>, entry?: InputKind) =>
      checkPlan(smallPlan(planWith(entries, entry))).map(({ code }) => code);
    expect(
      codes({ reduce: 'mean' }, { kind: 'level', levels: [{ key: 'a', title: { en: 'A', zh: '甲' } }] }),
    ).toEqual(['PLAN.WRONG_INPUT_KIND']);
    expect(codes({ reduce: 'trimmed-mean' })).toEqual(['PLAN.WRONG_COUNT']);
    expect(codes({ reduce: 'trimmed-mean', trim: 0 })).toEqual(['PLAN.WRONG_COUNT']);
    expect(codes({ trim: 1 })).toEqual(['PLAN.WRONG_COUNT']);
    expect(codes({ atLeast: 0 })).toEqual(['PLAN.WRONG_COUNT']);
    expect(codes({ exactly: 1.5 })).toEqual(['PLAN.WRONG_COUNT']);
    expect(codes({ ifNone: 'none' })).toEqual(['PLAN.MALFORMED_VALUE']);
    expect(codes({ input: 'towns' })).toEqual(['PLAN.UNKNOWN_INPUT']);
    expect(codes({ reduce: 'trimmed-mean', trim: 1, atLeast: 4, exactly: 5, ifNone: '0' })).toEqual([]);
  });

  it('refuses an input of which each organisation has one entry', () => {
    const plan = smallPlan({
      inputs: { villages: {} },
      quantities: { made: { op: 'entries', input: 'villages', reduce: 'sum' } },
    });
    expect(checkPlan(plan)).toEqual([
      {
        code: 'PLAN.WRONG_INPUT_KIND',
        path: 'made',
        sentence: {
          en: 'The operator reads an input with many entries, but "villages" has one.',
          zh: '此处应取可录多项的输入，但“villages”每单位只录一项。',
        },
      },
    ]);
  });
});
