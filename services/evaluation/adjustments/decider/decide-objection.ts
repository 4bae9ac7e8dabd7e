import { dayOf } from '@kaoping/calendar';
import { DESCRIPTION_LIMIT, requiredText } from '../../cycles/result/required-text.ts';
import type { AnswerObjection, ObjectToAdjustment } from './adjustment-account.commands.ts';
import type { AdjustmentAccount } from './adjustment-account.state.ts';
import { AdjustmentLimitReached } from './claim.errors.ts';
import { requireAdjustment, type Decision } from './decision.ts';
import { AnswerToOwnObjection, NotPublic, ObjectionUnknown } from './review.errors.ts';

/** The most objections to one adjustment that may wait for an answer: more would say the same again. */
const OPEN_OBJECTION_LIMIT = 50;

const OBJECTION = { field: { en: 'Objection', zh: '异议' }, max: DESCRIPTION_LIMIT };
const ANSWER = { field: { en: 'Answer', zh: '答复' }, max: DESCRIPTION_LIMIT };

/** An objection holds the adjustment back until it is answered. */
export const object = ({ data, metadata }: ObjectToAdjustment, account: AdjustmentAccount): Decision => {
  const { cycleId, organisationId, adjustmentId, objectionId } = data;
  const { status, publicUntil = '', openObjections } = requireAdjustment(account, adjustmentId);
  if (Object.hasOwn(openObjections, objectionId)) return [];
  if (status !== 'approved' || dayOf(metadata.now) > publicUntil) throw new NotPublic();
  if (Object.keys(openObjections).length >= OPEN_OBJECTION_LIMIT) {
    throw new AdjustmentLimitReached({ en: 'open objections', zh: '待答复异议' }, OPEN_OBJECTION_LIMIT);
  }
  const text = requiredText(data.text, OBJECTION);
  const objectorId = metadata.actorId;
  return [
    {
      type: 'AdjustmentObjected',
      data: { cycleId, organisationId, adjustmentId, objectionId, objectorId, text },
    },
  ];
};

/** Answers an objection that did not hold. */
export const answer = ({ data, metadata }: AnswerObjection, account: AdjustmentAccount): Decision => {
  const { cycleId, organisationId, adjustmentId, objectionId } = data;
  const { openObjections } = requireAdjustment(account, adjustmentId);
  if (!Object.hasOwn(openObjections, objectionId)) throw new ObjectionUnknown(objectionId);
  if (openObjections[objectionId] === metadata.actorId) throw new AnswerToOwnObjection();
  const text = requiredText(data.answer, ANSWER);
  return [
    {
      type: 'AdjustmentObjectionAnswered',
      data: { cycleId, organisationId, adjustmentId, objectionId, answer: text },
    },
  ];
};
