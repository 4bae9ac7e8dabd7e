import { dayOf, isDay } from '@kaoping/calendar';
import { compare, parseDecimal, type PlanInput } from '@kaoping/scoring-engine';
import { checkEntry } from '../../cycles/result/check-entry.ts';
import { DESCRIPTION_LIMIT, requiredText } from '../../cycles/result/required-text.ts';
import type { ClaimAdjustment, ClaimRules } from './adjustment-account.commands.ts';
import type { AdjustmentClaimed, ClaimAmount, ClaimDocument } from './adjustment-account.events.ts';
import { adjustmentIn, type AdjustmentAccount } from './adjustment-account.state.ts';
import {
  AdjustmentAmountRefused,
  AdjustmentIdTaken,
  AdjustmentLimitReached,
  ClaimOfAnother,
  DocumentDayMalformed,
  DocumentOutsidePeriod,
  FormalDocumentNeeded,
  GroundMissing,
} from './claim.errors.ts';
import type { Decision } from './decision.ts';

/** The most bonuses and deductions of one organisation in one cycle: far above any document's, and states stay small. */
const ADJUSTMENT_LIMIT = 500;

/** The most files with one claim. */
const EVIDENCE_LIMIT = 50;

/** The longest number or title of a document, in characters; a number is the label of an entry, too. */
const DOCUMENT_TEXT_LIMIT = 200;

/** A claim stands as it was made until somebody sends it back. */
export const claim = ({ data, metadata }: ClaimAdjustment, account: AdjustmentAccount): Decision => {
  const { rules, document, lateReason, onBehalfOf, amount, ...given } = data;
  requirePlace(account, data.adjustmentId, metadata.actorId);
  checkAmount(amount, rules.inputs);
  checkGround(data);
  const event: AdjustmentClaimed = {
    type: 'AdjustmentClaimed',
    data: {
      ...given,
      description: requiredText(data.description, DESCRIPTION),
      terms: rules.terms,
      amount,
      ...(document !== undefined && { document: checkedDocument(document, rules) }),
      claimantId: metadata.actorId,
      claimedOn: dayOf(metadata.now),
      approvals: rules.approvals,
      publicityDays: rules.publicityDays,
      ...(lateReason !== undefined && { lateReason }),
      ...(onBehalfOf !== undefined && { onBehalfOf }),
    },
  };
  return [event];
};

const DESCRIPTION = { field: { en: 'Description', zh: '事由' }, max: DESCRIPTION_LIMIT };

const requirePlace = (account: AdjustmentAccount, adjustmentId: string, actorId: string): void => {
  const present = adjustmentIn(account, adjustmentId);
  if (present && present.status !== 'sent-back') throw new AdjustmentIdTaken(adjustmentId);
  if (present && present.claimantId !== actorId) throw new ClaimOfAnother();
  if (present || Object.keys(account.adjustments).length < ADJUSTMENT_LIMIT) return;
  throw new AdjustmentLimitReached({ en: 'bonuses and deductions', zh: '加减分事项' }, ADJUSTMENT_LIMIT);
};

/**
 * Both amounts against the plan's inputs.
 *
 * @throws {AdjustmentAmountRefused} also when neither is above zero, or one is given that is not asked for.
 */
export const checkAmount = (amount: ClaimAmount, [input, further]: readonly PlanInput[]): void => {
  checkValue(input, amount.value);
  if (amount.beyond !== undefined) checkValue(further, amount.beyond);
  const isAboveZero = [amount.value, amount.beyond ?? '0'].some(
    (value) => compare(parseDecimal(value), parseDecimal('0')) > 0,
  );
  if (isAboveZero) return;
  throw new AdjustmentAmountRefused({ en: 'nothing is claimed with 0.', zh: '不得为 0。' });
};

const checkValue = (input: PlanInput | undefined, value: string): void => {
  if (!input) {
    throw new AdjustmentAmountRefused({
      en: 'this circumstance takes nothing "beyond" a target.',
      zh: '该情形不计“超出部分”。',
    });
  }
  const problem = checkEntry(input, value);
  if (problem) throw new AdjustmentAmountRefused(problem);
};

const checkGround = ({ document, evidenceIds, rules }: ClaimAdjustment['data']): void => {
  if (evidenceIds.length > EVIDENCE_LIMIT) {
    throw new AdjustmentLimitReached({ en: 'pieces of evidence', zh: '佐证材料' }, EVIDENCE_LIMIT);
  }
  if (rules.formalDocumentsOnly && document?.isFormal !== true) throw new FormalDocumentNeeded();
  if (document === undefined && evidenceIds.length === 0) throw new GroundMissing();
};

const checkedDocument = (document: ClaimDocument, { period, lateCounts }: ClaimRules): ClaimDocument => {
  const { issuedOn } = document;
  if (!isDay(issuedOn)) throw new DocumentDayMalformed(issuedOn);
  const isLate = issuedOn > period.until || (lateCounts === 'never' && issuedOn < period.from);
  if (isLate && lateCounts !== undefined) {
    throw new DocumentOutsidePeriod(issuedOn, { until: period.until, lateCounts });
  }
  return {
    ...document,
    number: documentText(document.number, { en: 'Number of the document', zh: '文号' }),
    title: documentText(document.title, { en: 'Title of the document', zh: '文件标题' }),
    issuer: documentText(document.issuer, { en: 'Issuer of the document', zh: '发文单位' }),
  };
};

const documentText = (given: string, field: { readonly en: string; readonly zh: string }): string =>
  requiredText(given, { field, max: DOCUMENT_TEXT_LIMIT });
