import { dayOf } from '@kaoping/calendar';
import type { Eligibility } from '../result/eligibility.ts';
import type { Assessed, NominateForAward, WithdrawNomination } from './award-list.commands.ts';
import {
  AwardListFull,
  AwardListNotAtThisStep,
  AwardNomineeBarred,
  AwardNomineeUnknown,
  AwardNominatedAlready,
} from './award-list.errors.ts';
import type { AwardGround, AwardListEvent, AwardNomineeRemoved } from './award-list.events.ts';
import type { OpenedAwardList } from './award-list.state.ts';
import { requiredText } from './required-text.ts';

type Decision = readonly AwardListEvent[];

/** Names on one list: a document names some dozens. */
const NOMINEE_LIMIT = 500;

/** @throws {AwardListNotAtThisStep} unless it is. */
export const requireStep = ({ status }: OpenedAwardList, needed: OpenedAwardList['status']): void => {
  if (status !== needed) throw new AwardListNotAtThisStep(status, needed);
};

/** Only who is eligible is put on a list: the fact that bars is said at once. */
export const nominate = ({ data, metadata }: NominateForAward, list: OpenedAwardList): Decision => {
  const { subject, eligibility } = data;
  requireStep(list, 'open');
  if (Object.hasOwn(list.nominees, subject.subjectId)) throw new AwardNominatedAlready(subject.name);
  if (eligibility.grounds.length > 0) throw new AwardNomineeBarred(subject.name, eligibility.grounds);
  if (Object.keys(list.nominees).length >= NOMINEE_LIMIT) throw new AwardListFull(NOMINEE_LIMIT);
  const statement = requiredText('statement', data.statement);
  const { priority } = eligibility;
  const nominatedBy = metadata.actorId;
  return [{ type: 'AwardNominated', data: { ...subject, statement, nominatedBy, priority } }];
};

/** Takes somebody off by hand. */
export const withdraw = ({ data }: WithdrawNomination, list: OpenedAwardList): Decision => {
  requireStep(list, 'open');
  const { subjectId } = data;
  if (!Object.hasOwn(list.nominees, subjectId)) throw new AwardNomineeUnknown(subjectId);
  const reason = requiredText('reason', data.reason);
  return [{ type: 'AwardNominationWithdrawn', data: { subjectId, reason } }];
};

/** Takes off whoever is not eligible any more, each with the facts. */
export const removalsOf = (
  { nominees }: OpenedAwardList,
  assessed: Assessed,
  now: string,
): readonly AwardNomineeRemoved[] =>
  Object.keys(nominees).flatMap((subjectId): readonly AwardNomineeRemoved[] => {
    const grounds = groundsOf(assessed, subjectId);
    const on = dayOf(now);
    return grounds.length === 0 ? [] : [{ type: 'AwardNomineeRemoved', data: { subjectId, grounds, on } }];
  });

/** What speaks against somebody; nobody said anything of one who was not assessed. */
export const groundsOf = (assessed: Assessed, subjectId: string): readonly AwardGround[] =>
  (Object.hasOwn(assessed, subjectId) ? assessed[subjectId] : NOTHING)?.grounds ?? [];

const NOTHING: Eligibility = { grounds: [], priority: [] };
