import { DomainError } from '@kaoping/event-sourcing';

/** The rule of a calendar makes no sense. */
export class CalendarRefused extends DomainError {
  readonly code = 'CYCLE_CALENDAR.REFUSED';

  constructor(problem: { readonly en: string; readonly zh: string }) {
    super({ en: `Calendar: ${problem.en}`, zh: `考核日历：${problem.zh}` });
  }
}

/** No calendar runs for the scheme. */
export class CalendarNotRunning extends DomainError {
  readonly code = 'CYCLE_CALENDAR.NOT_RUNNING';

  constructor(readonly schemeId: string) {
    super({
      en: `No calendar runs for the scheme "${schemeId}".`,
      zh: `方案“${schemeId}”没有正在执行的考核日历。`,
    });
  }
}
