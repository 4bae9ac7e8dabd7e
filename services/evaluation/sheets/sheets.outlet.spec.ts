import { recorded } from '@kaoping/testing';
import type { SheetEvent } from './decider/sheet.events.ts';
import { sheetsOutlet } from './sheets.outlet.ts';

const stream = { category: 'assessment-sheet', id: 'sheet-1' };
const entry = { entryId: 'sheet-1.1.1', organisationId: '工会', input: 'performance.leaders', value: '92' };
const told = (event: SheetEvent) =>
  sheetsOutlet.tell(recorded(event, { stream })).map(({ type, data }) => ({ type, data }));

describe('what others are told of sheets', () => {
  it('is what counts, once it was accepted', () => {
    expect(
      told({
        type: 'SheetAccepted',
        data: { cycleId: '2026-03', procedure: 'leader-evaluation', accepted: 'at-once', entries: [entry] },
      }),
    ).toEqual([
      {
        type: 'kaoping.evaluation.scores-recorded.v1',
        data: { cycleId: '2026-03', procedure: 'leader-evaluation', sourceId: 'sheet-1', entries: [entry] },
      },
    ]);
  });

  it('is who filled it in, where the office took it in', () => {
    const filledIn = { actorId: 'xu-feng', at: '2026-03-28T08:00:00.000Z' };
    const sheet = { cycleId: '2026-03', procedure: 'department-evaluation' as const };
    const data = { ...sheet, accepted: 'by-office' as const, filledIn, entries: [entry] };
    expect(told({ type: 'SheetAccepted', data })[0]?.data).toMatchObject({ ...sheet, filledIn });
  });

  it('is what was corrected, and by what', () => {
    const corrections = [
      { replacedEntryId: entry.entryId, replacement: { ...entry, entryId: 'sheet-1.2.1' } },
    ];
    const data = { cycleId: '2026-03', reason: '笔误', corrections };
    expect(told({ type: 'SheetCorrected', data: { ...data, round: 2 } })).toEqual([
      { type: 'kaoping.evaluation.scores-corrected.v1', data: { ...data, sourceId: 'sheet-1' } },
    ]);
  });

  it.each(['SheetSentBack', 'SheetWithdrawn'] as const)('is what counts no more after %s', (type) => {
    const data = { cycleId: '2026-03', reason: '请补充理由', takenBackEntryIds: [entry.entryId] };
    expect(told({ type, data })[0]?.data).toMatchObject({
      corrections: [{ replacedEntryId: entry.entryId }],
    });
    expect(told({ type, data: { ...data, takenBackEntryIds: [] } })).toEqual([]);
  });

  it('is nothing of a draft', () => {
    expect(told({ type: 'SheetDraftSaved', data: { draftRevision: 1, answers: [] } })).toEqual([]);
  });
});
