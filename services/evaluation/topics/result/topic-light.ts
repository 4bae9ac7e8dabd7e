import { addDays } from '@kaoping/calendar';
import type { KnownTopic } from '../decider/topic.state.ts';

/** How a topic fares: 红, 黄, 绿; none where nothing is under way. */
export type TopicLight = 'red' | 'yellow' | 'green';

/** A step is nearly due so many days before its last one. */
const NEARLY_DUE_DAYS = 7;

/** Red when a step is past its day, yellow when one is nearly due, green else; `today` in China time. */
export const topicLight = (
  { status, milestones }: Pick<KnownTopic, 'status' | 'milestones'>,
  today: string,
): TopicLight | undefined => {
  if (status !== 'under-way') return undefined;
  const open = milestones.filter(({ isDone }) => !isDone);
  if (open.some(({ dueOn }) => dueOn < today)) return 'red';
  return open.some(({ dueOn }) => dueOn <= addDays(today, NEARLY_DUE_DAYS)) ? 'yellow' : 'green';
};
