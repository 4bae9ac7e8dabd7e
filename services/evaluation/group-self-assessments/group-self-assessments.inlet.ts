import {
  isOf,
  selfAssessmentReviewed,
  selfAssessmentSubmitted,
  typeOf,
  type DataOf,
  type IntegrationEvent,
} from '@kaoping/contracts';
import {
  carryOut,
  orderFor,
  reactionMetadata,
  type CommandExecutor,
  type CommandMetadata,
  type SealedOrder,
} from '@kaoping/event-sourcing';
import type { Inlet } from '@kaoping/messaging';
import { TakeSelfAssessmentReview } from './decider/group-self-assessment.commands.ts';
import { groupSelfAssessmentDecider } from './decider/group-self-assessment.decider.ts';
import { ReceiveSelfAssessment } from './decider/received-self-assessment.commands.ts';
import { receivedSelfAssessmentDecider } from './decider/received-self-assessment.decider.ts';
import { receivedIdOf, selfAssessmentIdOf } from './result/self-assessment-ids.ts';

const NAME = 'group-self-assessments';

/** Takes in self-assessments at headquarters, and at the subsidiary what headquarters say of them. */
export const groupSelfAssessmentsInlet = (commands: CommandExecutor): Inlet => ({
  name: NAME,
  types: [typeOf(selfAssessmentSubmitted), typeOf(selfAssessmentReviewed)],
  receive: async (event) => {
    if (event.recipient === undefined) return;
    const { id, correlationid: correlationId, time: recordedAt, traceparent } = event;
    const cause = { id, correlationId, recordedAt, ...(traceparent !== undefined && { traceparent }) };
    const metadata = reactionMetadata(event.recipient, cause, NAME);
    const order = orderOf(event, metadata);
    if (order) await carryOut(commands, metadata, order);
  },
});

/** Who hands in and who reviews is who tells it, whatever the data say. */
const orderOf = (event: IntegrationEvent, metadata: CommandMetadata): SealedOrder | undefined => {
  if (isOf(selfAssessmentSubmitted, event)) return receiveOrder(event, metadata);
  return isOf(selfAssessmentReviewed, event) ? reviewOrder(event, metadata) : undefined;
};

const receiveOrder = (
  { data, tenantid: subsidiary }: IntegrationEvent<DataOf<typeof selfAssessmentSubmitted>>,
  metadata: CommandMetadata,
): SealedOrder => {
  const id = receivedIdOf({ subsidiary, schemeId: data.schemeId, period: data.period.label });
  const command = new ReceiveSelfAssessment(metadata, { ...data, subsidiary });
  return orderFor(receivedSelfAssessmentDecider, id, command);
};

const reviewOrder = (
  { data, tenantid: headquarters }: IntegrationEvent<DataOf<typeof selfAssessmentReviewed>>,
  metadata: CommandMetadata,
): SealedOrder => {
  const { schemeId, period, round, reason, reviewedAt, verdict } = data;
  const command = new TakeSelfAssessmentReview(metadata, {
    headquarters,
    round,
    reviewedAt,
    ...(verdict === 'sent-back' && { sentBackReason: reason ?? '' }),
  });
  const id = selfAssessmentIdOf({ schemeId, period: period.label });
  return orderFor(groupSelfAssessmentDecider, id, command);
};
