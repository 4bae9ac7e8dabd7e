import type { Decider } from '@kaoping/event-sourcing';
import { REASON_LIMIT, requiredText } from '../../cycles/result/required-text.ts';
import type { SelfEntry } from './group-self-assessment.events.ts';
import type {
  AcceptSelfAssessment,
  ReadRound,
  ReceivedSelfAssessmentCommand,
  ReceiveSelfAssessment,
  SendBackSelfAssessment,
} from './received-self-assessment.commands.ts';
import {
  ReceivedSelfAssessmentOtherwise,
  ReceivedSelfAssessmentReviewed,
  ReceivedSelfAssessmentRoundOver,
  ReceivedSelfAssessmentRoundsExhausted,
  ReceivedSelfAssessmentUnknown,
} from './received-self-assessment.errors.ts';
import type { ReceivedSelfAssessmentEvent } from './received-self-assessment.events.ts';
import {
  evolveReceivedSelfAssessment,
  initialReceivedSelfAssessment,
  type KnownSelfAssessment,
  type ReceivedRound,
  type ReceivedSelfAssessment,
} from './received-self-assessment.state.ts';

/** How many rounds are taken: what is not settled by then is not settled by forms. */
const ROUND_LIMIT = 50;

type Decision = readonly ReceivedSelfAssessmentEvent[];

/** A round never changes: the same one again is a repeated delivery, another content of it is a fault. */
const receive = ({ data }: ReceiveSelfAssessment, state: ReceivedSelfAssessment): Decision => {
  const present = state.status === 'absent' ? undefined : state.rounds[String(data.round)];
  if (!present) return [{ type: 'SelfAssessmentReceived', data }];
  if (!isSame(present, data)) throw new ReceivedSelfAssessmentOtherwise(data.subsidiary, data.round);
  return [];
};

const isSame = (one: ReceivedRound, other: ReceivedRound): boolean =>
  one.submittedAt === other.submittedAt &&
  one.entries.length === other.entries.length &&
  one.entries.every((entry, index) => isSameEntry(entry, other.entries[index]));

const isSameEntry = (one: SelfEntry, other: SelfEntry | undefined): boolean =>
  one.entryId === other?.entryId &&
  one.input === other.input &&
  one.label === other.label &&
  one.value === other.value &&
  one.reason === other.reason;

const accept = ({ data, metadata }: AcceptSelfAssessment, state: KnownSelfAssessment): Decision => {
  if (state.status === 'accepted') return [];
  requireUnreviewed(state);
  return [{ type: 'ReceivedSelfAssessmentAccepted', data: reviewedRound(state, data, metadata.now) }];
};

const sendBack = ({ data, metadata }: SendBackSelfAssessment, state: KnownSelfAssessment): Decision => {
  requireUnreviewed(state);
  const reason = requiredText(data.reason, { field: { en: 'Reason', zh: '退回原因' }, max: REASON_LIMIT });
  if (data.round >= ROUND_LIMIT) throw new ReceivedSelfAssessmentRoundsExhausted(ROUND_LIMIT);
  return [
    { type: 'ReceivedSelfAssessmentSentBack', data: { ...reviewedRound(state, data, metadata.now), reason } },
  ];
};

const reviewedRound = (
  { subsidiary, schemeId, period }: KnownSelfAssessment,
  { round }: ReadRound,
  reviewedAt: string,
) => ({ subsidiary, schemeId, period, round, reviewedAt });

const requireUnreviewed = ({ status }: KnownSelfAssessment): void => {
  if (status !== 'received') throw new ReceivedSelfAssessmentReviewed(status);
};

/** Nobody reviews what came after the page was opened. */
const requireRead = (
  { subsidiary, schemeId, period, round }: ReadRound,
  state: ReceivedSelfAssessment,
): KnownSelfAssessment => {
  if (state.status === 'absent') throw new ReceivedSelfAssessmentUnknown(subsidiary, schemeId, period);
  if (state.round !== round) throw new ReceivedSelfAssessmentRoundOver(round, state.round);
  return state;
};

/** The rules of a subsidiary's self-assessment at headquarters; its stream id is subsidiary, scheme and period. */
export const receivedSelfAssessmentDecider: Decider<
  ReceivedSelfAssessment,
  ReceivedSelfAssessmentCommand,
  ReceivedSelfAssessmentEvent
> = {
  category: 'received-self-assessment',
  initialState: initialReceivedSelfAssessment,
  stateVersion: 1,
  evolve: evolveReceivedSelfAssessment,
  decide: (command, state) => {
    if (command.type === 'ReceiveSelfAssessment') return receive(command, state);
    if (state.status !== 'absent' && state.doneBy.includes(command.metadata.commandId)) return [];
    const known = requireRead(command.data, state);
    return command.type === 'AcceptSelfAssessment' ? accept(command, known) : sendBack(command, known);
  },
};
