import { checkPlan } from '../plan/check-plan.ts';
import type { Operator } from '../plan/operator.ts';
import { runPlan } from '../run/run-plan.ts';
import { computing, groupOf, smallPlan, wordsFor, type SmallPlan } from '../spec-support/small-plan.ts';

type Ballot = Extract<Operator, { op: 'ballot' }>;

const COUNT = { entry: { kind: 'decimal', min: '0', whole: true } } as const;
const NAMES = ['excellent', 'good', 'fair', 'poor', 'due', 'issued', 'returned'] as const;

const planWith = (ballot: Partial<Ballot> = {}): SmallPlan => ({
  inputs: Object.fromEntries(NAMES.map((name) => [name, COUNT])),
  quantities: {
    points: {
      op: 'ballot',
      votes: [
        { of: 'excellent', points: '100' },
        { of: 'good', points: '80' },
        { of: 'fair', points: '60' },
        { of: 'poor', points: '40' },
      ],
      ...ballot,
    },
    ...Object.fromEntries(NAMES.map((name) => [name, ['count', { op: 'entry', input: name }] as const])),
  },
});

const votes = { excellent: '20', good: '10', fair: '6', poor: '4' };

const points = (ballot: Partial<Ballot>, counts: Readonly<Record<string, string>>): string =>
  computing(planWith(ballot), groupOf({ A: counts }), 'points')[0]!;

const reason = (ballot: Partial<Ballot>, counts: Readonly<Record<string, string>>) =>
  wordsFor(runPlan(smallPlan(planWith(ballot)), groupOf({ A: counts })), 'A', 'points');

describe('a ballot', () => {
  it('gives 100, 80, 60 and 40 for each vote, by valid votes', () => {
    expect(points({}, votes)).toBe('83');
    expect(points({}, { excellent: '1', good: '1', fair: '1', poor: '0' })).toBe('80');
  });

  it('does not count the unmarked among the valid', () => {
    expect(points({ returned: 'returned' }, { ...votes, returned: '45' })).toBe('83');
  });

  it('is void where more were returned than issued', () => {
    const ballot = { issued: 'issued', returned: 'returned' };
    expect(points(ballot, { ...votes, issued: '41', returned: '41' })).toBe('83');
    expect(reason(ballot, { ...votes, issued: '40', returned: '41' })).toEqual({
      en: 'missing. The ballot is void: 41 were returned, but only 40 issued.',
      zh: '缺。本次测评无效：收回 41 张，多于发出的 40 张。',
    });
  });

  it('is void where more votes are valid than were returned', () => {
    expect(points({ returned: 'returned' }, { ...votes, returned: '40' })).toBe('83');
    expect(reason({ returned: 'returned' }, { ...votes, returned: '39' })).toEqual({
      en: 'missing. The ballot is void: 40 votes are valid, but only 39 were returned.',
      zh: '缺。本次测评无效：有效票 40 张，多于收回的 39 张。',
    });
  });

  it('needs its minimum of returns', () => {
    expect(points({ minimumReturns: 40 }, votes)).toBe('83');
    expect(reason({ minimumReturns: 41 }, votes)).toEqual({
      en: 'missing. The ballot is void: 40 were returned, at least 41 are needed.',
      zh: '缺。本次测评无效：收回 40 张，至少需要 41 张。',
    });
  });

  it('needs more than half of those due, not just half', () => {
    const ballot = { due: 'due', quorum: '0.5' };
    expect(points(ballot, { ...votes, due: '79' })).toBe('83');
    expect(reason(ballot, { ...votes, due: '80' })).toEqual({
      en: 'missing. The ballot is void: 40 of 80 due took part; more than 0.5 of them are needed.',
      zh: '缺。本次测评无效：应参加 80 人，实际参加 40 人，须超过应参加人数的 0.5。',
    });
  });

  it('is void without a valid vote', () => {
    expect(reason({}, { excellent: '0', good: '0', fair: '0', poor: '0' })).toEqual({
      en: 'missing. The ballot is void: there is no valid vote.',
      zh: '缺。本次测评无效：没有有效票。',
    });
  });

  it('is missing where a count is', () => {
    expect(reason({ due: 'due', quorum: '0.5' }, votes).zh).toBe('缺。“due”尚未录入。');
    expect(reason({}, { excellent: '1', good: '1', fair: '1' }).zh).toBe('缺。“poor”尚未录入。');
  });

  it('writes out its votes', () => {
    expect(reason({}, votes)).toEqual({
      en: '(excellent 20 × 100 + good 10 × 80 + fair 6 × 60 + poor 4 × 40) ÷ 40 valid votes = 83.',
      zh: '(excellent 20 × 100 + good 10 × 80 + fair 6 × 60 + poor 4 × 40) ÷ 有效票 40 = 83。',
    });
  });

  it('refuses no levels, odd points, counts and quorums', () => {
    const codes = (ballot: Partial<Ballot>) => checkPlan(smallPlan(planWith(ballot))).map(({ code }) => code);
    expect(codes({ votes: [] })).toEqual(['PLAN.EMPTY_LIST']);
    expect(codes({ votes: [{ of: 'good', points: 'x' }] })).toEqual(['PLAN.MALFORMED_DECIMAL']);
    expect(codes({ minimumReturns: 0 })).toEqual(['PLAN.WRONG_COUNT']);
    expect(codes({ quorum: '1.1' })).toEqual(['PLAN.OUT_OF_RANGE']);
    expect(codes({ due: 'points' })).toContain('PLAN.WRONG_TYPE');
    expect(
      codes({ due: 'due', issued: 'issued', returned: 'returned', quorum: '0.5', minimumReturns: 1 }),
    ).toEqual([]);
  });
});
