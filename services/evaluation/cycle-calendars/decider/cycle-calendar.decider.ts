import { isDay } from '@kaoping/calendar';
import type { Decider } from '@kaoping/event-sourcing';
import type { ArrangeCalendar, CycleCalendarCommand, EndCalendar } from './cycle-calendar.commands.ts';
import { CalendarNotRunning, CalendarRefused } from './cycle-calendar.errors.ts';
import type { CycleCalendarEvent } from './cycle-calendar.events.ts';
import { evolveCycleCalendar, initialCycleCalendar, type CycleCalendar } from './cycle-calendar.state.ts';

/** The latest day of a period on which its cycle may open by itself; the shortest month has 28. */
const OPENS_AFTER_DAYS_LIMIT = 27;

const arrange = ({ data }: ArrangeCalendar, state: CycleCalendar): readonly CycleCalendarEvent[] => {
  const { schemeId: _, periodKind, ...rule } = data;
  checkRule(rule, periodKind);
  const isSame =
    state.status === 'running' &&
    state.assesses === rule.assesses &&
    state.opensAfterDays === rule.opensAfterDays &&
    state.from === rule.from;
  return isSame ? [] : [{ type: 'CycleCalendarArranged', data: rule }];
};

const checkRule = (
  { opensAfterDays, from }: Pick<ArrangeCalendar['data'], 'opensAfterDays' | 'from'>,
  periodKind: string,
): void => {
  if (periodKind === 'term') {
    throw new CalendarRefused({
      en: 'a term has no fixed length, so its cycles are opened by hand.',
      zh: '任期没有固定长度，须手动开启。',
    });
  }
  if (!Number.isInteger(opensAfterDays) || opensAfterDays < 0 || opensAfterDays > OPENS_AFTER_DAYS_LIMIT) {
    const limit = String(OPENS_AFTER_DAYS_LIMIT);
    throw new CalendarRefused({
      en: `"opensAfterDays" is a whole number from 0 to ${limit}, not ${String(opensAfterDays)}.`,
      zh: `“开启日”须为 0 至 ${limit} 的整数，现为 ${String(opensAfterDays)}。`,
    });
  }
  if (!isDay(from)) {
    throw new CalendarRefused({
      en: `"from" is a day such as 2026-01-01, not "${from}".`,
      zh: `“起始日”应写作 2026-01-01，现为“${from}”。`,
    });
  }
};

const end = ({ data }: EndCalendar, state: CycleCalendar): readonly CycleCalendarEvent[] => {
  if (state.status === 'absent') throw new CalendarNotRunning(data.schemeId);
  if (state.status === 'ended') return [];
  return [{ type: 'CycleCalendarEnded', data: { reason: data.reason.trim() } }];
};

/** The rules of a calendar; its stream id is the scheme's id. */
export const cycleCalendarDecider: Decider<CycleCalendar, CycleCalendarCommand, CycleCalendarEvent> = {
  category: 'cycle-calendar',
  initialState: initialCycleCalendar,
  stateVersion: 1,
  evolve: evolveCycleCalendar,
  decide: (command, state) =>
    command.type === 'ArrangeCalendar' ? arrange(command, state) : end(command, state),
};
