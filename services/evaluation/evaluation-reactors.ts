import type { Reactor } from '@kaoping/event-sourcing';
import type { EvaluationPorts } from './evaluation-ports.ts';
import { deductWhenTopicOverdue } from './overdue-deductions/deduct-when-topic-overdue/deduct-when-topic-overdue.policy.ts';
import { countProblemsWhenSettled } from './rectification-indicator/count-problems-when-settled/count-problems-when-settled.policy.ts';

/** What the service does about its own events. */
export const evaluationReactors = (
  ports: Pick<EvaluationPorts, 'eventStore' | 'commands'>,
): readonly Reactor[] => [deductWhenTopicOverdue(ports), countProblemsWhenSettled(ports)];
