import { recorded } from '@kaoping/testing';
import { dailyRecordsOutlet } from './daily-records.outlet.ts';
import type { DailyFactEvent } from './decider/daily-fact.events.ts';

const stream = { category: 'daily-fact', id: 'fact-1' };
const told = (event: DailyFactEvent) =>
  dailyRecordsOutlet.tell(recorded(event, { stream })).map(({ type, data }) => ({ type, data }));
const entry = {
  entryId: 'fact-1.1',
  organisationId: 'o',
  input: 'assessment.daily.politics',
  label: 'fact-1',
  value: '1',
};

describe('what others are told of daily records', () => {
  it('is what counts, once it was confirmed', () => {
    expect(
      told({
        type: 'DailyFactConfirmed',
        data: { cycleId: '2026', confirmed: 'unopposed', entries: [entry] },
      }),
    ).toEqual([
      {
        type: 'kaoping.evaluation.scores-recorded.v1',
        data: { cycleId: '2026', procedure: 'daily-record', sourceId: 'fact-1', entries: [entry] },
      },
    ]);
    expect(told({ type: 'DailyFactDisputed', data: { reason: '有异议' } })).toEqual([]);
  });

  it('is what counts no more', () => {
    const data = { cycleId: '2026', reason: '误录', takenBackEntryIds: ['fact-1.1'] };
    expect(told({ type: 'DailyFactWithdrawn', data })[0]?.data).toMatchObject({
      corrections: [{ replacedEntryId: 'fact-1.1' }],
    });
    expect(told({ type: 'DailyFactWithdrawn', data: { ...data, takenBackEntryIds: [] } })).toEqual([]);
  });
});
