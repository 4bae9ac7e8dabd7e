import { recorded } from '@kaoping/testing';
import type { DutyReportEvent } from './decider/duty-report.events.ts';
import { dutyReportsOutlet } from './duty-reports.outlet.ts';

const stream = { category: 'duty-report', id: '2026:wangtai' };
const told = (event: DutyReportEvent) =>
  dutyReportsOutlet.tell(recorded(event, { stream })).map(({ type, data }) => ({ type, data }));
const entry = {
  entryId: 'r1',
  organisationId: 'wangtai',
  input: 'assessment.dutyReview@superior',
  value: 'good',
};

describe('what others are told of duty reports', () => {
  it('is the grade of a review, without who gave it, and each problem that it named', () => {
    const events = told({
      type: 'DutyReportReviewed',
      data: {
        cycleId: '2026',
        reviewId: 'r1',
        who: 'secretary',
        reviewer: { name: '陈书记', places: [] },
        entry,
        questions: [],
        problems: [{ problemId: 'r1.1', description: '联系基层不够', dueOn: '2027-03-31' }],
        organisation: { organisationId: 'wangtai', name: '王台矿', ancestorIds: ['company'] },
        reviewedOn: '2026-12-20',
      },
    });
    const source = { cycleId: '2026', sourceId: 'r1', procedure: 'duty-report' };
    expect(events).toEqual([
      { type: 'kaoping.evaluation.scores-recorded.v1', data: { ...source, entries: [entry] } },
      {
        type: 'kaoping.evaluation.problem-found.v1',
        data: {
          ...source,
          problemId: 'r1.1',
          description: '联系基层不够',
          dueOn: '2027-03-31',
          organisationId: 'wangtai',
          organisationName: '王台矿',
          ancestorIds: ['company'],
          foundOn: '2026-12-20',
        },
      },
    ]);
    expect(JSON.stringify(events)).not.toContain('陈书记');
  });

  it('is that a withdrawn review counts no more', () => {
    const data = { cycleId: '2026', reviewId: 'r1', entryId: 'r1', reason: '误录' };
    expect(told({ type: 'DutyReportReviewWithdrawn', data })[0]?.data).toMatchObject({
      corrections: [{ replacedEntryId: 'r1' }],
    });
  });

  it('is nothing of what is written', () => {
    expect(
      told({ type: 'DutyReportSectionsSaved', data: { who: 'secretary', revision: 1, sections: [] } }),
    ).toEqual([]);
  });
});
