import fc from 'fast-check';
import { USUAL_CONDITIONS } from '../decider/usual-conditions.ts';
import type { WarningCondition } from '../decider/warning-conditions.events.ts';
import { noFacts, type ResultFact, type UnitFacts } from './unit-facts.ts';
import { warningOf } from './warning-of.ts';

const unit = { organisationId: 'sihe', name: '寺河矿党支部', ancestorIds: ['changping'] };
const none = noFacts(unit);
const TODAY = '2026-05-01';

const result = (label: string, given: Partial<ResultFact> = {}): ResultFact => ({
  ...{ rankingId: `${label}:branches`, title: { zh: `${label} 考核`, en: `Assessment ${label}` } },
  ...{ period: { kind: 'quarter', label }, series: 'branches quarter', size: 12, fromBottom: 6 },
  ...{ publishedAt: '2026-04-20T01:00:00.000Z', rank: '7', score: '90' },
  ...given,
});
const last = (label: string) => result(label, { rank: '12', fromBottom: 1 });
const facts = (given: Partial<UnitFacts>): UnitFacts => ({ ...none, ...given });
const usual = (given: Partial<UnitFacts>, today = TODAY) => warningOf(USUAL_CONDITIONS, facts(given), today);
const keysOf = (given: Partial<UnitFacts>, today = TODAY) =>
  usual(given, today).because.map(({ condition }) => condition);

describe('a unit', () => {
  it('is green when nothing is the matter, and nothing is said of it', () => {
    expect(usual({ results: [result('2026-Q1')] })).toEqual({ colour: 'green', because: [] });
  });

  it('is yellow when it is last, and red when it is last twice running by the calendar', () => {
    expect(usual({ results: [last('2026-Q1')] })).toEqual({
      colour: 'yellow',
      because: [
        {
          ...{ condition: 'last', colour: 'yellow' },
          sentence: {
            zh: '2026-Q1 考核排名第 12（共 12 个），居后 1 名',
            en: 'rank 12 of 12 in Assessment 2026-Q1, among the last 1',
          },
        },
      ],
    });
    expect(keysOf({ results: [last('2025-Q4'), last('2026-Q1')] })).toEqual(['last-twice', 'last']);
    expect(keysOf({ results: [last('2025-Q3'), last('2026-Q1')] })).toEqual(['last']);
    expect(keysOf({ results: [last('2025-Q4'), result('2026-Q1')] })).toEqual([]);
  });

  it('is not last among none but itself', () => {
    expect(keysOf({ results: [result('2026-Q1', { size: 1, fromBottom: 1 })] })).toEqual([]);
  });

  it('is warned by a weak grade, and by a score that fell far since the period before', () => {
    const poor = { grade: { key: 'D', title: { zh: '差', en: 'Poor' } } };
    expect(usual({ results: [result('2026-Q1', poor)] }).because).toMatchObject([
      { condition: 'failed', colour: 'red', sentence: { zh: '2026-Q1 考核评为“差”' } },
    ]);
    const fell = [result('2025-Q4', { score: '95.5' }), result('2026-Q1', { score: '90.25' })];
    expect(usual({ results: fell }).because).toMatchObject([
      { condition: 'dropped', sentence: { zh: '2026-Q1 考核得分由 95.5 降至 90.25，下降 5.25 分' } },
    ]);
    expect(
      keysOf({ results: [result('2025-Q4', { score: '95' }), result('2026-Q1', { score: '90.01' })] }),
    ).toEqual([]);
    expect(keysOf({ results: [result('2025-Q3', { score: '99' }), result('2026-Q1')] })).toEqual([]);
  });

  it('is warned by what is overdue, poorly put right or undecided, with how many there are', () => {
    const given = {
      rectifications: { ...none.rectifications, overdue: 2 },
      poorRectifications: 1,
      consequences: { ...none.consequences, waiting: 1 },
      openTasks: ['2026-04-01', '2026-04-30', '2026-05-01'].map((dueOn) => ({ taskId: dueOn, dueOn })),
    };
    expect(usual(given).because.map(({ condition, sentence }) => `${condition}：${sentence.zh}`)).toEqual([
      'overdue-twice：整改超期 2 项',
      'poor：整改不力（两次超期或反弹） 1 项',
      'overdue：整改超期 2 项',
      'waiting：待处理的结果运用 1 项',
      'tasks：督办事项超期 2 项',
    ]);
  });

  it('is warned by each series of results for itself, and by no result of long ago', () => {
    const year = {
      ...last('2025'),
      ...{ period: { kind: 'year' as const, label: '2025' }, series: 'duty year' },
    };
    expect(keysOf({ results: [year, last('2026-Q1')] })).toHaveLength(2);
    expect(keysOf({ results: [last('2026-Q1')] }, '2027-05-25')).toEqual(['last']);
    expect(keysOf({ results: [last('2026-Q1')] }, '2027-05-26')).toEqual([]);
  });

  it.each<[string, WarningCondition]>([
    ['relapses', { key: 'k', colour: 'red', fact: 'rectifications-relapsed', atLeast: 1 }],
    ['confirmed consequences', { key: 'k', colour: 'red', fact: 'consequences-confirmed', atLeast: 1 }],
    ['a place in the last third', { key: 'k', colour: 'red', fact: 'bottom', last: 4, running: 1 }],
    ['a grade', { key: 'k', colour: 'red', fact: 'grade', grades: ['C', 'D'], running: 1 }],
  ])('may be warned by %s', (_, condition) => {
    const grade = { key: 'C', title: { zh: '一般', en: 'Fair' } };
    const met = facts({
      results: [result('2026-Q1', { fromBottom: 4, grade })],
      rectifications: { ...none.rectifications, reopened: 1 },
      consequences: { ...none.consequences, confirmed: 1 },
    });
    expect(warningOf([condition], met, TODAY).colour).toBe('red');
    expect(warningOf([condition], facts({ results: [result('2026-Q1')] }), TODAY).colour).toBe('green');
  });

  it('has the worst colour that any condition gives, in whatever order they stand', () => {
    const shuffled = fc.shuffledSubarray([...USUAL_CONDITIONS]);
    const counts = fc.record({ overdue: fc.nat(3), poor: fc.nat(2), waiting: fc.nat(2) });
    fc.assert(
      fc.property(shuffled, counts, (conditions, { overdue, poor, waiting }) => {
        const given = facts({
          rectifications: { ...none.rectifications, overdue },
          poorRectifications: poor,
          consequences: { ...none.consequences, waiting },
        });
        const warning = warningOf(conditions, given, TODAY);
        const colours = warning.because.map(({ colour }) => colour);
        const expected = colours.includes('red') ? 'red' : (colours[0] ?? 'green');
        expect(warning.colour).toBe(expected);
        expect(warningOf(conditions.toReversed(), given, TODAY).colour).toBe(expected);
      }),
    );
  });
});
