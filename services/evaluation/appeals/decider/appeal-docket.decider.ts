import { dayOf, isDay } from '@kaoping/calendar';
import type { Decider } from '@kaoping/event-sourcing';
import { DESCRIPTION_LIMIT, REASON_LIMIT, requiredText } from '../../cycles/result/required-text.ts';
import { dueDeadlines } from '../result/due-deadlines.ts';
import type {
  AcknowledgeAppeal,
  AppealDocketCommand,
  LodgeAppeal,
  RecordHearing,
  ReplyToAppeal,
  TendAppeals,
  WithdrawAppeal,
} from './appeal-docket.commands.ts';
import {
  AppealIsClosed,
  AppealLimitReached,
  AppealRepliedAlready,
  AppealUnknown,
  AppellantExcluded,
  HearingDayRefused,
} from './appeal-docket.errors.ts';
import type { AppealDocketEvent, DocketPlace } from './appeal-docket.events.ts';
import {
  appealIn,
  evolveAppealDocket,
  initialAppealDocket,
  type Appeal,
  type AppealDocket,
} from './appeal-docket.state.ts';
import { decideAppeal } from './decide-appeal.ts';
import { EVIDENCE_LIMIT, lodge } from './decide-lodging.ts';

type Decision = readonly AppealDocketEvent[];

/** The most people that a hearing's record names, and the most hearings of one appeal. */
const PARTICIPANT_LIMIT = 50;
const HEARING_LIMIT = 20;

const REPLY = { field: { en: 'Reply', zh: '答复' }, max: DESCRIPTION_LIMIT };
const RECORD = { field: { en: 'Record of the hearing', zh: '听取意见记录' }, max: DESCRIPTION_LIMIT };
const NAME = { field: { en: 'Participant', zh: '参加人' }, max: 100 };
const REASON = { field: { en: 'Reason', zh: '原因' }, max: REASON_LIMIT };

/** The stream id of a docket, e.g. `2018-towns:盐仓街道`. */
export const appealDocketId = ({ cycleId, organisationId }: DocketPlace): string =>
  `${cycleId}:${organisationId}`;

const acknowledge = ({ data, metadata }: AcknowledgeAppeal, { status }: Appeal): Decision => {
  if (status !== 'lodged') return [];
  const { actorId: acknowledgedBy, now } = metadata;
  return [{ type: 'AppealAcknowledged', data: { ...data, acknowledgedBy, acknowledgedOn: dayOf(now) } }];
};

const reply = ({ data, metadata }: ReplyToAppeal, appeal: Appeal): Decision => {
  if (appeal.status === 'replied') throw new AppealRepliedAlready();
  if (appeal.appellantId === metadata.actorId) throw new AppellantExcluded();
  if (data.evidenceIds.length > EVIDENCE_LIMIT) {
    throw new AppealLimitReached({ en: 'Evidence', zh: '佐证材料' }, EVIDENCE_LIMIT);
  }
  const text = requiredText(data.reply, REPLY);
  return [{ type: 'AppealReplied', data: { ...data, reply: text, replierId: metadata.actorId } }];
};

const hear = ({ data, metadata }: RecordHearing, { hearingIds }: Appeal): Decision => {
  if (hearingIds.includes(data.hearingId)) return [];
  const { heldOn, participants } = data;
  if (!isDay(heldOn) || heldOn > dayOf(metadata.now)) throw new HearingDayRefused(heldOn);
  if (participants.length > PARTICIPANT_LIMIT) {
    throw new AppealLimitReached({ en: 'Participants', zh: '参加人' }, PARTICIPANT_LIMIT);
  }
  if (hearingIds.length >= HEARING_LIMIT) {
    throw new AppealLimitReached({ en: 'Hearings', zh: '听取意见' }, HEARING_LIMIT);
  }
  const named = participants.map((name) => requiredText(name, NAME));
  const record = requiredText(data.record, RECORD);
  return [
    { type: 'AppealHeard', data: { ...data, participants: named, record, recordedBy: metadata.actorId } },
  ];
};

const withdraw = ({ data, metadata }: WithdrawAppeal): Decision => {
  const reason = requiredText(data.reason, REASON);
  return [{ type: 'AppealWithdrawn', data: { ...data, reason, withdrawnBy: metadata.actorId } }];
};

const tend = ({ data, metadata }: TendAppeals, { appeals }: AppealDocket): Decision =>
  Object.values(appeals)
    .flatMap((appeal) => dueDeadlines(appeal, dayOf(metadata.now)))
    .map(({ kind, ...deadline }) => ({
      type: kind === 'reminder' ? 'AppealReminderFellDue' : 'AppealOverdue',
      data: { ...data, ...deadline },
    }));

type OfOneAppeal = Exclude<AppealDocketCommand, LodgeAppeal | TendAppeals>;

/** @throws {AppealUnknown} {@link AppealIsClosed} unless the appeal waits for its decision. */
const requireOpen = (docket: AppealDocket, appealId: string): Appeal => {
  const appeal = appealIn(docket, appealId);
  if (!appeal) throw new AppealUnknown(appealId);
  const { status } = appeal;
  if (status === 'decided' || status === 'withdrawn') throw new AppealIsClosed(status);
  return appeal;
};

const decideOpen = (command: OfOneAppeal, docket: AppealDocket): Decision => {
  const appeal = requireOpen(docket, command.data.appealId);
  switch (command.type) {
    case 'AcknowledgeAppeal':
      return acknowledge(command, appeal);
    case 'ReplyToAppeal':
      return reply(command, appeal);
    case 'RecordHearing':
      return hear(command, appeal);
    case 'DecideAppeal':
      return decideAppeal(command, appeal);
    case 'WithdrawAppeal':
      return withdraw(command);
  }
};

/**
 * The rules of the appeals of one organisation in one cycle: all in one stream, so that no two appeals against the
 * same entry can be open.
 */
export const appealDocketDecider: Decider<AppealDocket, AppealDocketCommand, AppealDocketEvent> = {
  category: 'appeal-docket',
  initialState: initialAppealDocket,
  stateVersion: 1,
  evolve: evolveAppealDocket,
  decide: (command, docket) => {
    if (docket.commandIds.includes(command.metadata.commandId)) return [];
    if (command.type === 'LodgeAppeal') return lodge(command, docket);
    if (command.type === 'TendAppeals') return tend(command, docket);
    return decideOpen(command, docket);
  },
};
