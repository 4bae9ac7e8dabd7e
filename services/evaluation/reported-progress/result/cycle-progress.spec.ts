import type { FoldedCycle } from '../../cycles/decider/fold-cycles.ts';
import { cycleProgress } from './cycle-progress.ts';
import type { SheetProgress } from './sheet-progress.ts';

type Stages = FoldedCycle['stages'];

const stage = (kind: Stages[number]['stage'], until: string, closedAt?: string): Stages[number] => ({
  ...{ stage: kind, title: { zh: kind, en: kind }, from: '2026-04-01', until, remindedDays: [] },
  ...(closedAt !== undefined && { closedAt }),
});
const cycle = (given: Partial<FoldedCycle> = {}): FoldedCycle => ({
  ...{ cycleId: '2026-Q1', schemeId: 'branches', status: 'open' },
  title: { zh: '一季度党支部考核', en: 'Branches, first quarter' },
  period: { kind: 'quarter', label: '2026-Q1', from: '2026-01-01', until: '2026-03-31' },
  stages: [stage('assess', '2026-04-10'), stage('publicity', '2026-04-17')],
  ...given,
});
const sheet = (isIn: boolean, dueOn?: string): SheetProgress => ({
  ...{ cycleId: '2026-Q1', isIn },
  ...(dueOn !== undefined && { dueOn }),
});
const closed = [stage('assess', '2026-04-10', '2026-04-11'), stage('publicity', '2026-04-17', '2026-04-18')];

describe('how far a cycle is', () => {
  it('is its first open stage, and how many sheets are in', () => {
    expect(cycleProgress([cycle()], [sheet(true), sheet(true), sheet(false)], '2026-04-09')).toEqual([
      {
        ...{ cycleId: '2026-Q1', title: cycle().title, period: { kind: 'quarter', label: '2026-Q1' } },
        ...{ stage: 'assess', until: '2026-04-10', daysLate: 0, sheetsDue: 3, sheetsIn: 2 },
      },
    ]);
  });

  it.each<[string, Stages, readonly SheetProgress[], number]>([
    ['an open stage over its last day', cycle().stages, [], 3],
    ['a sheet over its own day', [stage('assess', '2026-04-20')], [sheet(false, '2026-04-08')], 5],
    [
      'a sheet that was never handed in',
      [stage('assess', '2026-04-10', '2026-04-11'), stage('publicity', '2026-04-17')],
      [sheet(false), sheet(true, '2026-04-01')],
      3,
    ],
    ['nothing once the cycle is over', closed, [sheet(false)], 0],
  ])('is late by %s', (_, stages, sheets, daysLate) => {
    expect(cycleProgress([cycle({ stages })], sheets, '2026-04-13')[0]?.daysLate).toBe(daysLate);
  });

  it('is by its sheets alone where it has no stages', () => {
    const bare = cycle({ stages: [] });
    const [told] = cycleProgress([bare], [sheet(false, '2026-04-08'), sheet(false)], '2026-04-13');
    expect(told).toMatchObject({ daysLate: 5, sheetsDue: 2, sheetsIn: 0 });
    expect(told?.stage).toBeUndefined();
    expect(cycleProgress([bare], [], '2026-05-02')).toEqual([]);
  });

  it('is told for a month after it is over, and never of what was cancelled', () => {
    const over = cycle({ stages: closed });
    expect(cycleProgress([over], [], '2026-05-18')).toHaveLength(1);
    expect(cycleProgress([over], [], '2026-05-18')[0]?.stage).toBeUndefined();
    expect(cycleProgress([over], [], '2026-05-19')).toEqual([]);
    expect(cycleProgress([cycle({ status: 'cancelled' })], [], '2026-04-09')).toEqual([]);
  });

  it('is told of 200 cycles at the most, those of the newest periods', () => {
    const many = Array.from({ length: 230 }, (_, index) =>
      cycle({
        cycleId: `c${String(index).padStart(3, '0')}`,
        period: { kind: 'month', label: 'm', from: '', until: `2026-${String(1000 + index)}` },
      }),
    );
    const told = cycleProgress(many, [], '2026-04-09');
    expect([told.length, told[0]?.cycleId, told.at(-1)?.cycleId]).toEqual([200, 'c229', 'c030']);
  });
});
