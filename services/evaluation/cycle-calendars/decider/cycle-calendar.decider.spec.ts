import { commandMetadata, deciderSpec } from '@kaoping/testing';
import { ArrangeCalendar, EndCalendar } from './cycle-calendar.commands.ts';
import { cycleCalendarDecider } from './cycle-calendar.decider.ts';
import { CalendarNotRunning, CalendarRefused } from './cycle-calendar.errors.ts';

const schemeId = 'changping-departments-month';
const metadata = commandMetadata();
const spec = deciderSpec(cycleCalendarDecider);
const rule = { assesses: 'past', opensAfterDays: 0, from: '2026-05-01' } as const;
const arranged = { type: 'CycleCalendarArranged', data: rule } as const;
const ended = { type: 'CycleCalendarEnded', data: { reason: '改为手动' } } as const;
const arrange = (data: Partial<ArrangeCalendar['data']> = {}) =>
  new ArrangeCalendar(metadata, { schemeId, periodKind: 'month', ...rule, ...data });
const end = new EndCalendar(metadata, { schemeId, reason: ' 改为手动 ' });

describe('the calendar of a scheme', () => {
  it('is arranged, and arranged otherwise', () => {
    spec.given().when(arrange()).then(arranged);
    spec.given(arranged).when(arrange()).thenNothing();
    spec
      .given(arranged)
      .when(arrange({ opensAfterDays: 4 }))
      .then({ ...arranged, data: { ...rule, opensAfterDays: 4 } });
    spec.given(arranged, ended).when(arrange()).then(arranged);
  });

  it.each([
    { opensAfterDays: -1 },
    { opensAfterDays: 28 },
    { opensAfterDays: 0.5 },
    { from: '五月' },
    { periodKind: 'term' },
  ])('refuses %p', (data) => {
    spec.given().when(arrange(data)).thenRefuses(CalendarRefused);
  });

  it('ends, once', () => {
    spec.given(arranged).when(end).then(ended);
    spec.given(arranged, ended).when(end).thenNothing();
    spec.given().when(end).thenRefuses(CalendarNotRunning);
  });
});
