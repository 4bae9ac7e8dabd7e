import { cycleCancelled, cycleOpened, integrationEvent, stageClosed } from '@kaoping/contracts';
import type { RecordedEvent } from '@kaoping/event-sourcing';
import type { Outlet } from '@kaoping/messaging';
import type { EvaluationCycleEvent, EvaluationCycleOpened } from './decider/evaluation-cycle.events.ts';

/** What others are told of cycles. */
export const cyclesOutlet: Outlet = {
  name: 'cycles',
  categories: ['evaluation-cycle'],
  tell: (recorded) => {
    const event = recorded as RecordedEvent<EvaluationCycleEvent>;
    const cycleId = event.stream.id;
    switch (event.type) {
      case 'EvaluationCycleOpened':
        return tellOpened(event);
      case 'EvaluationStageClosed': {
        const { stage, closedAt } = event.data;
        return [integrationEvent(stageClosed, event, { cycleId, stage, closedAt })];
      }
      case 'EvaluationCycleCancelled':
        return [integrationEvent(cycleCancelled, event, { cycleId, reason: event.data.reason })];
      case 'EvaluationStageExtended':
      case 'EvaluationReminderFellDue':
        return [];
    }
  },
};

const tellOpened = (event: RecordedEvent<EvaluationCycleOpened>) => {
  const { title, period, scheme, roster } = event.data;
  const { kind, label } = period;
  const data = {
    cycleId: event.stream.id,
    title,
    period: { kind, label },
    scheme,
    roster: roster.map((one) => ({ ...one, ancestorIds: [...one.ancestorIds] })),
  };
  return [integrationEvent(cycleOpened, event, data)];
};
