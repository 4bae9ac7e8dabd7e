import { dayOf } from '@kaoping/calendar';
import type { OverdueFound } from '../../adjustments/result/overdue-notice.ts';
import type { NoticeClosing } from '../../adjustments/result/close-notice.ts';
import type { AdjustmentAccount, NoticedWork } from '../../adjustments/decider/adjustment-account.state.ts';
import type {
  TopicClosed,
  TopicEvent,
  TopicOverdueNoticed,
  TopicPlanned,
  TopicProgressReported,
} from '../../topics/decider/topic.events.ts';
import { NOTICE_DAYS } from '../../topics/result/overdue-work.ts';

/** The id of a step with its day: a step that gets another day is other work. */
const topicWorkId = (topicId: string, milestoneId: string, dueOn: string): string =>
  `topic:${JSON.stringify([topicId, milestoneId, dueOn])}`;

/** What the account of the unit is told of a step. The unit has its notice from the topic, and gets no second one. */
export const topicWorkFound = (
  topicId: string,
  { organisationId, topicTitle, milestoneId, title, dueOn, noticedOn, overdue }: TopicOverdueNoticed['data'],
): (OverdueFound & { readonly cycleId: string }) | undefined =>
  overdue && {
    ...{ organisationId, ...overdue },
    workId: topicWorkId(topicId, milestoneId, dueOn),
    work: { kind: 'topic', title: `${topicTitle}：${title}`, dueOn },
    ...{ noticedOn, graceDays: NOTICE_DAYS },
  };

/** Events of a topic by which what was told of may hold no longer. */
type Closing = TopicProgressReported | TopicPlanned | TopicClosed;

const CLOSING: readonly string[] = [
  'TopicProgressReported',
  'TopicPlanned',
  'TopicClosed',
] satisfies readonly Closing['type'][];

/** Whether an event of a topic may close notices. */
export const mayCloseNotices = (event: TopicEvent): event is Closing => CLOSING.includes(event.type);

/** The notices of a topic that an event closes, each with the reason. */
export const closedBy = (
  topicId: string,
  event: Closing & { readonly recordedAt: string },
  { notices }: AdjustmentAccount,
): readonly (readonly [NoticedWork, NoticeClosing])[] =>
  Object.values(notices)
    .filter(({ workId }) => workId.startsWith(prefixOf(topicId)))
    .flatMap((notice) => {
      const closing = closingOf(topicId, event, notice);
      return closing ? [[notice, closing] as const] : [];
    });

/** What the ids of all work of a topic begin with. */
const prefixOf = (topicId: string): string => `topic:${JSON.stringify([topicId]).slice(0, -1)},`;

const closingOf = (
  topicId: string,
  event: Closing & { readonly recordedAt: string },
  { workId, work }: NoticedWork,
): NoticeClosing | undefined => {
  const idWith = (milestoneId: string, dueOn = work.dueOn): string =>
    topicWorkId(topicId, milestoneId, dueOn);
  switch (event.type) {
    case 'TopicProgressReported': {
      const { doneMilestoneIds, reportedAt } = event.data;
      const isDone = doneMilestoneIds.some((milestoneId) => idWith(milestoneId) === workId);
      return isDone ? { how: 'done', reason: '已按期办结', on: dayOf(reportedAt) } : undefined;
    }
    case 'TopicPlanned': {
      const stays = event.data.milestones.some(
        ({ milestoneId, dueOn }) => idWith(milestoneId, dueOn) === workId,
      );
      return stays ? undefined : { how: 'excused', reason: '节点计划已调整', on: dayOf(event.recordedAt) };
    }
    case 'TopicClosed':
      return whenClosed(event, work.dueOn);
  }
};

/** A topic that was achieved owes nothing; of any other, what was late already stays late. */
const whenClosed = (
  { data: { outcome, closedAt } }: TopicClosed,
  dueOn: string,
): NoticeClosing | undefined => {
  const on = dayOf(closedAt);
  if (outcome === 'achieved') return { how: 'done', reason: '课题已办结', on };
  return on <= dueOn ? { how: 'excused', reason: '课题在期限前终止', on } : undefined;
};
