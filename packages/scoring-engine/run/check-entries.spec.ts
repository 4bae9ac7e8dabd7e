import type { GroupInput, PastResult, PlanEntry } from '../plan/group-input.ts';
import { groupOf, smallPlan } from '../spec-support/small-plan.ts';
import { checkEntries } from './check-entries.ts';
import { checkGroup } from './check-group.ts';
import { RefusedInput } from './input-problem.ts';
import { runPlan } from './run-plan.ts';

const plan = smallPlan({
  inputs: {
    score: { entry: { kind: 'decimal', min: '0', max: '40.5' } },
    least: { entry: { kind: 'decimal', min: '-1' } },
    most: { entry: { kind: 'decimal', max: '9' } },
    votes: { entry: { kind: 'decimal', whole: true } },
    veto: { entry: { kind: 'flag' } },
    level: {
      entry: {
        kind: 'level',
        levels: [
          { key: 'good', title: { en: 'Good', zh: '好' } },
          { key: 'poor', title: { en: 'Poor', zh: '差' } },
        ],
      },
    },
    villages: { entries: 'many' },
  },
  quantities: { made: { op: 'entry', input: 'score' } },
});

const entry = (rest: Partial<PlanEntry>): PlanEntry => ({
  id: 'e1',
  organisation: 'A',
  input: 'score',
  value: '1',
  ...rest,
});

const found = (...entries: readonly PlanEntry[]) =>
  checkEntries(plan, { ...groupOf({ A: {}, B: {} }), entries });

const only = (rest: Partial<PlanEntry>) => {
  const [problem, ...others] = found(entry(rest));
  expect(others).toEqual([]);
  return problem && [problem.code, problem.entryId, problem.field, problem.sentence.en, problem.sentence.zh];
};

describe('checking entries', () => {
  it.each(['0', '40.5', '40.500', '0.0', '12.345678901'.slice(0, 11)])('takes %s', (value) => {
    expect(found(entry({ value }))).toEqual([]);
  });

  it('names what lies outside its bounds, and the bounds', () => {
    expect(only({ value: '40.501' })).toEqual([
      'ENTRY.OUT_OF_RANGE',
      'e1',
      'value',
      '40.501 is out of range: write a number from 0 to 40.5.',
      '40.501 超出范围：应在 0 至 40.5 之间。',
    ]);
    expect(only({ value: '-0.000000001' })?.[0]).toBe('ENTRY.OUT_OF_RANGE');
    expect(only({ value: '123456789012345.123456789' })?.[0]).toBe('ENTRY.OUT_OF_RANGE');
    expect(only({ input: 'least', value: '-1.5' })?.slice(3)).toEqual([
      '-1.5 is out of range: write a number at least -1.',
      '-1.5 超出范围：应不小于 -1。',
    ]);
    expect(only({ input: 'most', value: '9.1' })?.slice(3)).toEqual([
      '9.1 is out of range: write a number at most 9.',
      '9.1 超出范围：应不大于 9。',
    ]);
    expect(
      found(
        entry({ input: 'least', value: '999999999999999.999999999' }),
        entry({ id: 'e2', input: 'most', value: '-999999999999999.999999999' }),
      ),
    ).toEqual([]);
  });

  it('names what is no decimal, or not whole', () => {
    expect(only({ value: '86..67' })?.slice(0, 3)).toEqual(['ENTRY.MALFORMED_DECIMAL', 'e1', 'value']);
    expect(only({ value: '86..67' })?.[3]).toContain('"86..67" is no plain decimal');
    expect(only({ input: 'votes', value: '1.5' })).toEqual([
      'ENTRY.NOT_WHOLE',
      'e1',
      'value',
      '1.5 is not whole: write a whole number.',
      '1.5 不是整数：请填写整数。',
    ]);
    expect(found(entry({ input: 'votes', value: '2.0' }))).toEqual([]);
  });

  it('names a level that there is not, and those that there are', () => {
    expect(only({ input: 'level', value: 'best' })).toEqual([
      'ENTRY.UNKNOWN_LEVEL',
      'e1',
      'value',
      'There is no level "best"; the levels are: good, poor.',
      '没有等级“best”；可选：好（good）、差（poor）。',
    ]);
    expect(found(entry({ input: 'level', value: 'poor' }))).toEqual([]);
    expect(only({ input: 'veto', value: '1' })).toEqual([
      'ENTRY.NOT_YES_OR_NO',
      'e1',
      'value',
      '"1" is neither "yes" nor "no".',
      '“1”既不是 yes（是）也不是 no（否）。',
    ]);
  });

  it('names an unknown input or organisation', () => {
    expect(only({ input: 'scores' })).toEqual([
      'ENTRY.UNKNOWN_INPUT',
      'e1',
      'input',
      'There is no input "scores"; the inputs are: "score", "least", "most", "votes", "veto", "level", "villages".',
      '没有输入项“scores”；现有：“score”、“least”、“most”、“votes”、“veto”、“level”、“villages”。',
    ]);
    expect(only({ organisation: '__proto__' })).toEqual([
      'ENTRY.UNKNOWN_ORGANISATION',
      'e1',
      'organisation',
      '"__proto__" is not one of the organisations of this run.',
      '“__proto__”不在参加本次计算的单位之列。',
    ]);
  });

  it('wants a label just where many entries are taken', () => {
    expect(only({ input: 'villages' })?.slice(0, 4)).toEqual([
      'ENTRY.LABEL_MISSING',
      'e1',
      'label',
      '"villages" takes many entries: say by a label which one this is.',
    ]);
    expect(only({ input: 'villages', label: '' })?.[4]).toBe('“villages”可录多项：请用标签注明是哪一项。');
    expect(only({ label: 'x' })?.slice(0, 5)).toEqual([
      'ENTRY.LABEL_UNEXPECTED',
      'e1',
      'label',
      '"score" takes one entry for each organisation: leave the label out.',
      '“score”每个单位只录一项：不应带标签。',
    ]);
  });

  it('names what was entered twice', () => {
    expect(found(entry({}), entry({ id: 'e2', value: '2' }), entry({ id: 'e3', organisation: 'B' }))).toEqual(
      [
        {
          code: 'ENTRY.REPEATED',
          entryId: 'e2',
          field: 'input',
          sentence: { en: '"A" has another entry for "score".', zh: '“A”的“score”重复录入。' },
        },
      ],
    );
    const villages = { input: 'villages', label: 'v' };
    expect(
      found(entry(villages), entry({ ...villages, id: 'e2' }), entry({ ...villages, id: 'e3', label: 'w' })),
    ).toEqual([
      {
        code: 'ENTRY.REPEATED',
        entryId: 'e2',
        field: 'label',
        sentence: { en: '"A" has another entry for "villages/v".', zh: '“A”的“villages/v”重复录入。' },
      },
    ]);
    expect(found(entry({}), entry({ organisation: 'B' }))).toEqual([
      {
        code: 'ENTRY.REPEATED_ID',
        entryId: 'e1',
        field: 'id',
        sentence: { en: 'Two entries have the id "e1".', zh: '有两项录入的编号都是“e1”。' },
      },
    ]);
  });
});

describe('checking the rest of an input', () => {
  const past = (rest: Partial<PastResult>): PastResult => ({
    id: 'p1',
    period: { kind: 'year', label: '2017' },
    peerGroup: 'group',
    standings: [{ organisation: 'A', rank: '1', score: '80', figures: { pay: '1/3' } }],
    ...rest,
  });
  const problems = (input: Partial<GroupInput>) => checkGroup(groupOf({ A: {} }, input));

  it('takes a sound one', () => {
    expect(problems({ history: [past({}), past({ id: 'p2', peerGroup: 'other', standings: [] })] })).toEqual(
      [],
    );
  });

  it('names an organisation that is listed twice', () => {
    const member = { organisation: 'A', peerGroup: 'g' };
    expect(problems({ members: [member, member, member] })).toEqual([
      {
        code: 'GROUP.REPEATED_ORGANISATION',
        path: 'A',
        sentence: { en: '"A" is listed twice.', zh: '“A”重复列出。' },
      },
    ]);
  });

  it('names a period that is written wrongly, here or in the past', () => {
    expect(
      problems({
        period: { kind: 'month', label: '2017-13' },
        history: [past({ period: { kind: 'term', label: '2017' } })],
      }),
    ).toEqual([
      {
        code: 'GROUP.MALFORMED_PERIOD',
        path: 'period',
        sentence: {
          en: '"2017-13" names no month: write it like 2017-04.',
          zh: '“2017-13”不是规范的周期：应写作 2017-04 的形式。',
        },
      },
      {
        code: 'GROUP.MALFORMED_PERIOD',
        path: 'p1',
        sentence: {
          en: '"2017" names no term: write it like 2021-2025.',
          zh: '“2017”不是规范的周期：应写作 2021-2025 的形式。',
        },
      },
    ]);
  });

  it('names two results of one period and group', () => {
    expect(problems({ history: [past({}), past({ id: 'p2', standings: [] })] })).toEqual([
      {
        code: 'GROUP.REPEATED_RESULT',
        path: 'p2',
        sentence: {
          en: '"group" has two results for 2017: p1 and p2. Give the one that stands.',
          zh: '“group”在 2017 有两份结果：p1 和 p2。只应给出有效的一份。',
        },
      },
    ]);
  });

  it('names an organisation that stands in two groups of one period', () => {
    expect(problems({ history: [past({}), past({ id: 'p2', peerGroup: 'other' })] })).toEqual([
      {
        code: 'GROUP.REPEATED_STANDING',
        path: 'p2',
        sentence: { en: '"A" stands twice in the results of 2017.', zh: '“A”在 2017 的结果中出现两次。' },
      },
    ]);
  });

  it('names a past number that is none', () => {
    const standings = [{ organisation: 'A', rank: 'first', score: '1e3', figures: { pay: 'much' } }];
    expect(
      problems({ history: [past({ standings })] }).map(
        ({ code, path, sentence }) => `${code} ${path} ${sentence.zh}`,
      ),
    ).toEqual([
      'GROUP.MALFORMED_NUMBER p1 “A”的“first”不是数字。',
      'GROUP.MALFORMED_NUMBER p1 “A”的“1e3”不是数字。',
      'GROUP.MALFORMED_NUMBER p1 “A”的“much”不是数字。',
    ]);
  });

  it('keeps all of it from being computed', () => {
    const input: GroupInput = {
      ...groupOf({ A: {} }),
      entries: [entry({ value: '41' })],
      period: { kind: 'year', label: 'x' },
    };
    expect(() => runPlan(plan, input)).toThrow(RefusedInput);
    expect(() => runPlan(plan, input)).toThrow(
      'This input cannot be computed: e1: 41 is out of range: write a number from 0 to 40.5. period: "x" names no year: write it like 2017.',
    );
    const refused = new RefusedInput(checkEntries(plan, input), checkGroup(input));
    expect(refused.sentence.zh).toBe(
      '录入数据不能计算：e1：41 超出范围：应在 0 至 40.5 之间。period：“x”不是规范的周期：应写作 2017 的形式。',
    );
  });
});
