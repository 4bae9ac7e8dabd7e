import type { Sentence } from '@kaoping/event-sourcing';
import type { AwardListEvent } from '../../awards/decider/award-list.events.ts';
import type { BanEvent, BanSubject } from '../../bans/decider/ban.events.ts';
import type { ConsequenceEvent } from '../../consequences/decider/consequence.events.ts';
import type { FollowUpTaskEvent } from '../../follow-up-tasks/decider/follow-up-task.events.ts';
import type { RectificationEvent } from '../../rectifications/decider/rectification.events.ts';
import { personSubject, unitSubject } from '../result/office-fact.ts';

/** What an event says for records of office. */
export interface Telling {
  /** What it is about, where the event says. */
  readonly title?: Sentence;
  /** The unit that it comes of: met as soon as it takes effect. */
  readonly unit?: string;
  /** Whether people are on this list, or units. */
  readonly about?: 'persons' | 'organisations';
  /** Who is met from now on, besides those who are. */
  readonly subjects?: readonly string[];
  readonly meetsUnit?: boolean;
  /** Ids of those on a list: people or units by what the list is about. */
  readonly listed?: readonly string[];
  /** What became of it, for all whom it meets, or for one on a list. */
  readonly state?: Sentence;
  readonly only?: string;
}

/** The events that records of office are made of. */
export type OfficeEvent =
  ConsequenceEvent | BanEvent | FollowUpTaskEvent | RectificationEvent | AwardListEvent;

type Tellings<Event extends OfficeEvent> = {
  readonly [Type in Event['type']]?: (data: Extract<Event, { readonly type: Type }>['data']) => Telling;
};

const said = (zh: string, en: string): Sentence => ({ zh, en });
const joined = (one: Sentence, other: Sentence): Sentence =>
  said(`${one.zh}：${other.zh}`, `${one.en}: ${other.en}`);
const personsOf = (persons: readonly { readonly personId: string }[]): readonly string[] =>
  persons.map(({ personId }) => personSubject(personId));

/** A proposal is no record: it counts from when it takes effect. */
const CONSEQUENCES: Tellings<ConsequenceEvent> = {
  ConsequenceProposed: ({ definition, evidence, organisation }) => ({
    title: joined(definition.title, evidence),
    unit: unitSubject(organisation.organisationId),
  }),
  ConsequenceNoted: ({ definition, evidence, organisation }) => ({
    title: joined(definition.title, evidence),
    unit: unitSubject(organisation.organisationId),
    meetsUnit: true,
    state: said('生效', 'took effect'),
  }),
  ConsequenceConfirmed: ({ persons, reason }) => ({
    subjects: personsOf(persons),
    meetsUnit: true,
    state: said(`已确认：${reason}`, `confirmed: ${reason}`),
  }),
  ConsequenceSoftened: ({ persons, reason }) => ({
    subjects: personsOf(persons),
    meetsUnit: true,
    state: said(`从轻处理：${reason}`, `softened: ${reason}`),
  }),
  ConsequenceWithdrawn: ({ because }) => ({
    state: said(`依据消失，已撤销：${because.reason}`, `withdrawn, its ground is gone: ${because.reason}`),
  }),
  ConsequenceCarriedOut: ({ on, note }) => ({
    state: said(`${on} 已执行：${note}`, `carried out on ${on}: ${note}`),
  }),
};

const barred = (subject: BanSubject): string =>
  subject.kind === 'person' ? personSubject(subject.personId) : unitSubject(subject.organisationId);

const BANS: Tellings<BanEvent> = {
  BanImposed: ({ title, fact, subjects, from, until }) => ({
    title: joined(title, fact),
    subjects: subjects.map(barred),
    state: said(`自 ${from} 至 ${until}`, `from ${from} until ${until}`),
  }),
  BanLifted: ({ reason }) => ({
    state: said(`提前解除：${reason}`, `lifted: ${reason}`),
  }),
  BanExpired: () => ({ state: said('期满', 'expired') }),
  BanWithdrawn: ({ because }) => ({ state: said(`已撤销：${because}`, `withdrawn: ${because}`) }),
};

const TASKS: Tellings<FollowUpTaskEvent> = {
  FollowUpTaskRaised: ({ title, fact, organisation, persons, dueOn }) => ({
    title: joined(title, fact),
    subjects: [unitSubject(organisation.organisationId), ...personsOf(persons)],
    state: said(`应于 ${dueOn} 前完成`, `due by ${dueOn}`),
  }),
  FollowUpTaskRecorded: ({ on, text }) => ({
    state: said(`${on} 记录：${text}`, `recorded of ${on}: ${text}`),
  }),
  FollowUpTaskClosed: ({ outcome, reason = '' }) => ({
    state: outcome === 'done' ? said('完成', 'done') : said(`未完成：${reason}`, `not done: ${reason}`),
  }),
  FollowUpTaskEscalated: ({ dueOn }) => ({
    state: said(`${dueOn} 到期未完成，已报上级`, `not done by ${dueOn}, the level above was told`),
  }),
  FollowUpTaskCancelled: ({ because }) => ({ state: said(`已取消：${because}`, `cancelled: ${because}`) }),
};

const RECTIFICATIONS: Tellings<RectificationEvent> = {
  RectificationRaised: ({ organisation, problem, dueOn, ownerId }) => ({
    title: said(problem, problem),
    subjects: [
      unitSubject(organisation.organisationId),
      ...(ownerId === undefined ? [] : [personSubject(ownerId)]),
    ],
    state: said(`应于 ${dueOn} 前整改`, `to be put right by ${dueOn}`),
  }),
  RectificationAssigned: ({ ownerId, dueOn }) => ({
    subjects: [personSubject(ownerId)],
    state: said(`明确责任人，应于 ${dueOn} 前整改`, `has an owner, to be put right by ${dueOn}`),
  }),
  RectificationFixAccepted: () => ({
    state: said('整改通过', 'fix accepted'),
  }),
  RectificationRevisited: ({ outcome }) => ({
    state:
      outcome === 'holds'
        ? said('回访：整改有效', 'revisited: it holds')
        : said('回访：问题反弹', 'revisited: it is back'),
  }),
  RectificationDropped: ({ reason }) => ({ state: said(`不再整改：${reason}`, `dropped: ${reason}`) }),
  RectificationBecameOverdue: ({ dueOn }) => ({
    state: said(`${dueOn} 到期未整改`, `not put right by ${dueOn}`),
  }),
};

const AWARDS: Tellings<AwardListEvent> = {
  AwardListOpened: ({ title, about }) => ({ title, about }),
  AwardListFinalised: ({ awarded }) => ({
    listed: awarded.map(({ subjectId }) => subjectId),
    state: said('列入确定名单', 'on the final list'),
  }),
  AwardConflictFound: ({ subjectId, grounds }) => ({
    only: subjectId,
    state: said(
      `出现不符情形：${grounds.map(({ fact }) => fact.zh).join('；')}`,
      `a fact speaks against it: ${grounds.map(({ fact }) => fact.en).join(' ')}`,
    ),
  }),
  AwardConflictCleared: ({ subjectId }) => ({
    only: subjectId,
    state: said('不符情形已消除', 'nothing speaks against it any more'),
  }),
  AwardConflictSettled: ({ subjectId, outcome, reason }) => ({
    only: subjectId,
    state:
      outcome === 'kept'
        ? said(`予以保留：${reason}`, `kept: ${reason}`)
        : said(`予以撤销：${reason}`, `revoked: ${reason}`),
  }),
};

const ALL: Tellings<OfficeEvent> = { ...CONSEQUENCES, ...BANS, ...TASKS, ...RECTIFICATIONS, ...AWARDS };

/** What an event says for records of office; undefined where it is none of theirs. */
export const tellingOf = ({ type, data }: OfficeEvent): Telling | undefined =>
  (ALL[type] as ((data: unknown) => Telling) | undefined)?.(data);
