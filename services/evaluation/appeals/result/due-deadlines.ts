import { addDays } from '@kaoping/calendar';
import type { Appeal } from '../decider/appeal-docket.state.ts';

/** A deadline of an appeal that is near or over. */
export interface DueDeadline {
  readonly appealId: string;
  readonly what: 'reply' | 'decision';
  readonly deadline: string;
  readonly kind: 'reminder' | 'overdue';
}

/** So many days before a deadline it is reminded of. */
const REMINDER_DAYS = 1;

/** What is to be told of an appeal's deadlines by a day and was not told yet: each once. */
export const dueDeadlines = (appeal: Appeal, today: string): readonly DueDeadline[] => {
  if (appeal.status === 'decided' || appeal.status === 'withdrawn') return [];
  const deadlines = [
    ...(appeal.status === 'replied' ? [] : [{ what: 'reply' as const, deadline: appeal.replyBy }]),
    { what: 'decision' as const, deadline: appeal.decideBy },
  ];
  return deadlines
    .flatMap(({ what, deadline }): readonly DueDeadline[] => {
      const { appealId } = appeal;
      if (deadline < today) return [{ appealId, what, deadline, kind: 'overdue' }];
      return addDays(today, REMINDER_DAYS) >= deadline
        ? [{ appealId, what, deadline, kind: 'reminder' }]
        : [];
    })
    .filter(({ kind, what }) => !appeal.told.includes(`${kind}:${what}`));
};
