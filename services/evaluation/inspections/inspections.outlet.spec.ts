import { recorded } from '@kaoping/testing';
import type { InspectionConcluded, InspectionEvent } from './decider/inspection.events.ts';
import { inspectionsOutlet } from './inspections.outlet.ts';

const stream = { category: 'inspection', id: 'spring' };
const told = (event: InspectionEvent) =>
  inspectionsOutlet.tell(recorded(event, { stream })).map(({ id, type, data }) => ({ id, type, data }));
const entry = {
  entryId: 'spring.1.1',
  organisationId: 'kaituo',
  input: 'assessment.special',
  label: 'f1',
  value: '1.5',
};
const problem = {
  problemId: 'f1',
  organisationId: 'kaituo',
  organisationName: '开拓',
  ancestorIds: ['company'],
  description: '三会一课记录不全',
  foundOn: '2026-03-05',
};
const concluded: InspectionConcluded = {
  type: 'InspectionConcluded',
  data: {
    cycleId: '2026-Q1',
    procedure: 'special-task',
    summary: '总体良好',
    entries: [entry],
    problems: [problem, { ...problem, problemId: 'f2' }],
    concludedAt: '2026-03-05T02:00:00.000Z',
  },
};

describe('what others are told of inspections', () => {
  it('is their marks and each problem, under ids of their own', () => {
    const source = { cycleId: '2026-Q1', sourceId: 'spring', procedure: 'special-task' };
    expect(told(concluded)).toEqual([
      {
        id: 'event-1#scores-recorded.0',
        type: 'kaoping.evaluation.scores-recorded.v1',
        data: { ...source, entries: [entry] },
      },
      {
        id: 'event-1#problem-found.0',
        type: 'kaoping.evaluation.problem-found.v1',
        data: { ...source, ...problem },
      },
      {
        id: 'event-1#problem-found.1',
        type: 'kaoping.evaluation.problem-found.v1',
        data: { ...source, ...problem, problemId: 'f2' },
      },
    ]);
  });

  it('is no scores where an inspection marks nothing', () => {
    expect(told({ ...concluded, data: { ...concluded.data, entries: [], problems: [] } })).toEqual([]);
  });

  it('is what was corrected', () => {
    const corrections = [
      { replacedEntryId: entry.entryId, replacement: { ...entry, entryId: 'spring.2.1' } },
    ];
    const data = { cycleId: '2026-Q1', reason: '复核', corrections };
    expect(told({ type: 'InspectionMarksCorrected', data: { ...data, round: 2 } })[0]?.data).toEqual({
      ...data,
      sourceId: 'spring',
    });
  });
});
