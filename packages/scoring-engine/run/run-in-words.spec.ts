import type { Operator, Within } from '../plan/operator.ts';
import type { InputKind } from '../plan/plan.ts';
import {
  computing,
  entering,
  groupOf,
  smallPlan,
  textsOf,
  type SmallPlan,
} from '../spec-support/small-plan.ts';
import { checkEntries } from './check-entries.ts';
import { checkGroup } from './check-group.ts';
import { explainQuantity } from './explain-quantity.ts';
import { RefusedInput } from './input-problem.ts';
import { rerun, type EntryChange } from './rerun.ts';
import { resultOf } from './result-of.ts';
import { runPlan } from './run-plan.ts';

const ENTRY = { op: 'entry', input: 'score' } as const;
const OPEN: InputKind = { kind: 'decimal' };
const LONG = '123456789012345.123456789';

const scorePlan = smallPlan({
  inputs: { score: { entry: OPEN }, other: {} },
  quantities: { score: ENTRY, other: { op: 'entry', input: 'other' } },
});

const refusalOf = (attempt: () => unknown): RefusedInput => {
  try {
    attempt();
  } catch (error) {
    if (error instanceof RefusedInput) return error;
  }
  throw new Error('nothing was refused');
};

describe('a changed entry', () => {
  const run = runPlan(scorePlan, groupOf({ X: { score: '1', other: '5' }, Y: { score: '2' } }));
  const change = (organisation: string, input: string): EntryChange => ({
    organisation: 'X',
    input: 'score',
    entries: [{ id: 'new', organisation, input, value: '9' }],
  });

  it.each([
    ['Y', 'score', 'ENTRY.UNKNOWN_ORGANISATION', 'organisation'],
    ['X', 'other', 'ENTRY.UNKNOWN_INPUT', 'input'],
  ] as const)('of %s under %s is refused where another is changed', (organisation, input, code, field) => {
    expect(refusalOf(() => rerun(run, [change(organisation, input)])).entries).toEqual([
      {
        code,
        entryId: 'new',
        field,
        sentence: {
          en: 'The change is of "score" of "X", but this entry is not.',
          zh: '本次更改针对“X”的“score”，该录入不属于此。',
        },
      },
    ]);
  });

  it('takes the place of the old one, however long it is', () => {
    const longer = rerun(run, [
      {
        organisation: 'X',
        input: 'score',
        entries: [{ id: 'n', organisation: 'X', input: 'score', value: LONG }],
      },
    ]);
    expect(textsOf(longer, 'score')).toEqual([LONG, '2']);
    const shorter = rerun(longer, [
      {
        organisation: 'Y',
        input: 'score',
        entries: [{ id: 'm', organisation: 'Y', input: 'score', value: '3.5' }],
      },
    ]);
    expect(textsOf(shorter, 'score')).toEqual([LONG, '3.5']);
    expect(explainQuantity(shorter, 'Y', 'score')?.entries).toEqual([{ id: 'm', value: '3.5' }]);
    expect(textsOf(rerun(shorter, [{ organisation: 'X', input: 'score', entries: [] }]), 'score')).toEqual([
      'missing',
      '3.5',
    ]);
  });

  it('changes nothing where the run knows no such organisation', () => {
    const same = rerun(run, [{ organisation: 'Z', input: 'score', entries: [] }]);
    expect(textsOf(same, 'score')).toEqual(['1', '2']);
    expect(same.columns.get('other')).toBe(run.columns.get('other'));
  });
});

describe('an input that is refused', () => {
  it('is named with all that is wrong', () => {
    const input = {
      ...groupOf({ X: { score: 'a' } }),
      history: [
        {
          id: 'past',
          period: { kind: 'year', label: '2017' } as const,
          peerGroup: 'group',
          standings: [{ organisation: 'X', rank: 'first' }],
        },
      ],
    };
    expect(checkGroup(input)).toEqual([
      {
        code: 'GROUP.MALFORMED_NUMBER',
        path: 'past',
        sentence: { en: '"first" of "X" is no number.', zh: '“X”的“first”不是数字。' },
      },
    ]);
    const refusal = refusalOf(() => runPlan(scorePlan, input));
    expect([refusal.name, refusal.code]).toEqual(['RefusedInput', 'INPUT.REFUSED']);
    expect(refusal.sentence.en).toMatch(
      /^This input cannot be computed: X score: "a" is no plain decimal: .* past: "first" of "X" is no number\.$/u,
    );
    expect(refusal.sentence.zh).toMatch(
      /^录入数据不能计算：X score：“a”不是规范的数字：.*past：“X”的“first”不是数字。$/u,
    );
  });

  const codes = (entry: InputKind, ...values: readonly string[]) => {
    const plan = smallPlan({ inputs: { score: { entry } }, quantities: { score: ENTRY } });
    return values.map((value) => checkEntries(plan, groupOf({ X: { score: value } }))[0]?.code ?? 'fits');
  };

  it('has bounds that are included, at any number of places', () => {
    const bounds: InputKind = { kind: 'decimal', min: '0.5', max: '2.5' };
    expect(codes(bounds, '0', '0.49', '0.5', '1', '2', '2.5', '2.51', '3')).toEqual([
      'ENTRY.OUT_OF_RANGE',
      'ENTRY.OUT_OF_RANGE',
      'fits',
      'fits',
      'fits',
      'fits',
      'ENTRY.OUT_OF_RANGE',
      'ENTRY.OUT_OF_RANGE',
    ]);
    expect(
      codes(bounds, '00000000000.500000', '00000000002.500000', '00000000000.400000', '00000000002.600000'),
    ).toEqual(['fits', 'fits', 'ENTRY.OUT_OF_RANGE', 'ENTRY.OUT_OF_RANGE']);
    expect(codes({ kind: 'decimal', min: '-999999999999999', max: '999999999999999' }, '5', '-5')).toEqual([
      'fits',
      'fits',
    ]);
  });

  it('is whole where that is wanted, however long', () => {
    expect(
      codes({ kind: 'decimal', whole: true }, '3', '3.0', '3.5', '123456789012345.0', '123456789012345.5'),
    ).toEqual(['fits', 'fits', 'ENTRY.NOT_WHOLE', 'fits', 'ENTRY.NOT_WHOLE']);
  });

  it('repeats a label, be it the second or the third', () => {
    const plan = smallPlan({
      inputs: { villages: { entries: 'many' } },
      quantities: { made: { op: 'entries', input: 'villages', reduce: 'sum' } },
    });
    const entries = ['a', 'b', 'b', 'a'].map((label, at) => ({
      id: `e${at}`,
      organisation: 'X',
      input: 'villages',
      label,
      value: '1',
    }));
    expect(checkEntries(plan, { ...groupOf({ X: {} }), entries }).map(({ entryId }) => entryId)).toEqual([
      'e2',
      'e3',
    ]);
  });
});

describe('groups of several kinds', () => {
  const summed = (within: Within): Operator => ({ op: 'group', of: 'score', within, reduce: 'sum' });
  const ranked = (within: Within): Operator => ({
    op: 'rank',
    of: 'score',
    within,
    order: 'highest-first',
    ties: 'standard',
    missing: 'leave-out',
  });
  const plan: SmallPlan = {
    inputs: { score: {} },
    quantities: {
      score: ENTRY,
      peers: summed('peer-group'),
      company: summed({ scope: 'company' }),
      bureau: summed({ scope: 'bureau' }),
      inCompany: ['rank', ranked({ scope: 'company' })],
      byCompany: { op: 'by-rank', rank: 'inCompany', values: ['9'], last: '-1', otherwise: '0' },
      factor: [
        'coefficient',
        { op: 'rank-step', rank: 'inCompany', step: '0.1', middle: 'mean-rank', progression: 'additive' },
      ],
    },
  };
  const places = [
    ['A', 'one', 'north', 'x'],
    ['B', 'one', 'south', 'x'],
    ['C', 'two', 'north', 'x'],
    ['D', 'two', 'north', 'y'],
  ] as const;
  const input = {
    ...groupOf(entering('score', { A: '1', B: '2', C: '4', D: '8' })),
    members: places.map(([organisation, peerGroup, company, bureau]) => ({
      organisation,
      peerGroup,
      scopes: { company, bureau },
    })),
  };

  it('are kept apart in one plan', () => {
    expect(['peers', 'company', 'bureau'].map((name) => computing(plan, input, name))).toEqual([
      ['3', '3', '12', '12'],
      ['13', '2', '13', '13'],
      ['7', '7', '7', '8'],
    ]);
  });

  it('give values and coefficients by the very rank that is meant', () => {
    expect(computing(plan, input, 'inCompany')).toEqual(['3', '1', '2', '1']);
    expect(computing(plan, input, 'byCompany')).toEqual(['-1', '-1', '0', '9']);
    expect(computing(plan, input, 'factor')).toEqual(['0.9', '1', '1', '1.1']);
    const run = runPlan(smallPlan(plan), input);
    expect(explainQuantity(run, 'D', 'factor')?.text.zh).toBe('factor：1 + (2 − 1) × 0.1 = 1.1。');
    expect(explainQuantity(run, 'A', 'inCompany')?.text.en).toBe(
      'inCompany: with 1, place 3 of 3 (2 ahead, 1 at this place).',
    );
  });
});

describe('a result', () => {
  const printing = (places: number, ...values: readonly string[]): readonly string[] => {
    const plan = smallPlan({
      inputs: { score: { entry: OPEN } },
      quantities: { score: ENTRY, printed: { op: 'round', of: 'score', places, mode: 'half-up' } },
      plan: { outcome: { score: 'score', printedScore: 'printed', rank: 'placing', pay: [], flags: [] } },
    });
    const { standings } = resultOf(
      runPlan(
        plan,
        groupOf(entering('score', Object.fromEntries(values.map((value, at) => [`U${at}`, value])))),
      ),
    );
    return standings.map(({ score }) => score);
  };

  it('prints all places of a score, and none where there are none', () => {
    expect(printing(2, '86.5', '86.004', '-0.5', '-0.004')).toEqual(['86.50', '86.00', '0.00', '-0.50']);
    expect(printing(0, '86.5', '86.4', '-0.5')).toEqual(['87', '86', '-1']);
    expect(printing(3, LONG, '7')).toEqual(['123456789012345.123', '7.000']);
  });

  it('lists those who tie by name', () => {
    const { standings } = resultOf(
      runPlan(scorePlan, groupOf({ C: { score: '1' }, A: { score: '1' }, B: { score: '1' } })),
    );
    expect(standings.map(({ organisation, rank }) => `${rank} ${organisation}`)).toEqual([
      '1 A',
      '1 B',
      '1 C',
    ]);
  });

  it('gives no more than a hundred reasons for one gap', () => {
    const names = Array.from({ length: 120 }, (_, at) => `i${at}`);
    const plan = smallPlan({
      inputs: Object.fromEntries(names.map((name) => [name, {}])),
      quantities: {
        made: { op: 'sum', of: names },
        ...Object.fromEntries(names.map((name) => [name, { op: 'entry', input: name } as const])),
      },
    });
    const [left] = resultOf(runPlan(plan, groupOf({ X: {} }))).leftOut;
    expect(left?.missing.map(({ name }) => name)).toEqual(names.slice(0, 100));
  });
});

describe('a rank that a peer blocks', () => {
  const plan = smallPlan({
    inputs: { score: {}, other: {} },
    quantities: {
      total: { op: 'sum', of: ['score', 'other'] },
      score: ENTRY,
      other: { op: 'entry', input: 'other' },
      blocked: [
        'rank',
        {
          op: 'rank',
          of: 'total',
          within: 'peer-group',
          order: 'highest-first',
          ties: 'standard',
          missing: 'block-group',
        },
      ],
    },
  });
  const run = runPlan(plan, groupOf({ X: { score: '1', other: '1' }, Y: {} }));

  it('names the peer, and does not lead to its numbers', () => {
    const told = explainQuantity(run, 'X', 'blocked')!;
    expect(told.text.en).toBe(
      'blocked: missing. Y blocks the ranking of its whole group: Nothing was entered for "score". Y blocks the ranking of its whole group: Nothing was entered for "other".',
    );
    expect(told.text.zh).toBe(
      'blocked：缺。Y缺项，全组无法排名：“score”尚未录入。Y缺项，全组无法排名：“other”尚未录入。',
    );
    expect(told.inputs).toEqual([]);
  });

  it('leads to its own gaps', () => {
    const told = explainQuantity(run, 'Y', 'blocked')!;
    expect(told.inputs.map(({ quantity }) => quantity)).toEqual(['total']);
    expect(told.text.en).toBe(
      'blocked: missing. Nothing was entered for "score". Nothing was entered for "other".',
    );
  });
});
