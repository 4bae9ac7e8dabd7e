import { asGolden, goldenSamples } from '@kaoping/testing';
import type { CycleCalendarEvent } from './cycle-calendar.events.ts';

const history: readonly CycleCalendarEvent[] = [
  { type: 'CycleCalendarArranged', data: { assesses: 'past', opensAfterDays: 0, from: '2026-05-01' } },
  { type: 'CycleCalendarEnded', data: { reason: '改为手动开启' } },
];

describe('the stored shapes of a calendar', () => {
  it('have a sample of every kind of event, just as it is written today', () => {
    expect(goldenSamples(new URL('golden/', import.meta.url))).toEqual(asGolden(history));
  });
});
