import { recorded } from '@kaoping/testing';
import type { SheetAssigned, SheetEvent } from '../../sheets/decider/sheet.events.ts';
import { isSheetOverdue, lastDayOf, sheetIdOf, sheetWorkId } from './sheet-work.ts';
import { foldUnitSheet, type UnitSheet } from './unit-sheet.ts';

const sheet: UnitSheet = {
  cycleId: '2026',
  organisationId: '盐仓街道',
  title: '自评表',
  assignedOn: '2026-03-01',
};
const assigned = (given: Partial<SheetAssigned['data']> = {}): SheetAssigned => ({
  type: 'SheetAssigned',
  data: {
    cycleId: '2026',
    procedure: 'self-assessment',
    rater: { name: '盐仓街道', organisationId: '盐仓街道', ancestorIds: ['root'] },
    acceptance: 'by-office',
    inputs: [],
    assessed: [],
    questions: [],
    leftOut: [],
    late: 'refused',
    ...given,
  },
});
const submittedAt = (instant: string): SheetEvent => ({
  type: 'SheetSubmitted',
  data: { round: 1, answers: [], submittedAt: instant },
});
const foldOf = (...events: readonly SheetEvent[]) =>
  events.reduce<UnitSheet | undefined>(
    (folded, event) => foldUnitSheet(folded, recorded(event, { recordedAt: '2026-03-01T02:00:00.000Z' })),
    undefined,
  );

describe('a sheet that a unit has to hand in', () => {
  it('is its self-assessment or what its department rates, and no person’s', () => {
    expect(foldOf(assigned())).toEqual(sheet);
    expect(foldOf(assigned({ procedure: 'department-evaluation' }))?.title).toBe('部门评价表');
    expect(foldOf(assigned({ procedure: 'peer-evaluation' }))).toBeUndefined();
    const person = { name: '李明', personId: 'li-ming', organisationId: '盐仓街道', ancestorIds: [] };
    expect(foldOf(assigned({ procedure: 'department-evaluation', rater: person }))).toBeUndefined();
    expect(foldOf(assigned({ rater: { name: '评估中心', ancestorIds: [] } }))).toBeUndefined();
  });

  it('is handed in on the day in China of its first submission', () => {
    const again = submittedAt('2026-04-09T02:00:00.000Z');
    const folded = foldOf(assigned(), submittedAt('2026-03-30T16:00:00.000Z'), again);
    expect(folded?.handedInOn).toBe('2026-03-31');
  });

  it('is due on its own day, or when the last stage ends that takes sheets in', () => {
    const stages = [
      { stage: 'assess', until: '2026-04-10' },
      { stage: 'review', until: '2026-03-31' },
      { stage: 'publicity', until: '2026-04-20' },
    ] as const;
    expect(lastDayOf({ ...sheet, dueOn: '2026-03-20' }, stages)).toBe('2026-03-20');
    expect(lastDayOf(sheet, stages)).toBe('2026-04-10');
    expect(lastDayOf(sheet, [])).toBeUndefined();
  });

  it.each([
    [{}, '2026-03-31', false],
    [{}, '2026-04-01', true],
    [{ handedInOn: '2026-04-01' }, '2026-04-01', false],
    [{ withdrawnOn: '2026-03-05' }, '2026-04-01', false],
    [{ assignedOn: '2026-04-01' }, '2026-04-02', false],
    [{ assignedOn: '2026-03-31' }, '2026-04-01', true],
  ])('with %j is on %s overdue: %p', (given, today, isOverdue) => {
    expect(isSheetOverdue({ ...sheet, ...given }, '2026-03-31', today)).toBe(isOverdue);
  });

  it('is never overdue where nobody set a day', () => {
    expect(isSheetOverdue(sheet, undefined, '2099-01-01')).toBe(false);
  });

  it('is known by the id of its work, whatever its own id looks like', () => {
    for (const sheetId of ['request-1-3', 'a@b', '2026:盐仓@2026-01-01']) {
      expect(sheetIdOf({ workId: sheetWorkId(sheetId, '2026-03-31') })).toBe(sheetId);
    }
    expect(sheetIdOf({ workId: 'topic-7' })).toBeUndefined();
  });
});
