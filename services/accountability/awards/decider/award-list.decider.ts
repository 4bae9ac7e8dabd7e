import { addDays, dayOf } from '@kaoping/calendar';
import type { Decider } from '@kaoping/event-sourcing';
import { digestOf } from '@kaoping/ledger-proofs';
import { checkOpening } from '../result/check-rules.ts';
import type {
  ApproveAwardList,
  AwardListCommand,
  FinaliseAwardList,
  OpenAwardList,
  PubliciseAwardList,
  RecheckAwardList,
  SendBackAwardList,
} from './award-list.commands.ts';
import {
  AwardListEmpty,
  AwardListNeedsSecondPerson,
  AwardListNotAtThisStep,
  AwardPublicityNotOver,
} from './award-list.errors.ts';
import type { AwardListEvent } from './award-list.events.ts';
import {
  evolveAwardList,
  initialAwardList,
  requireAwardList,
  type AwardList,
  type OpenedAwardList,
} from './award-list.state.ts';
import { conflictsOf, settle } from './conflicts.ts';
import { nominate, removalsOf, requireStep, withdraw } from './nominees.ts';
import { requiredText } from './required-text.ts';

type Decision = readonly AwardListEvent[];

/** An id is made of the request: one that is there was opened by the same. */
const open = ({ data }: OpenAwardList, list: AwardList): Decision => {
  if (list.status !== 'absent') return [];
  const { listId: _, ...opened } = data;
  checkOpening(opened);
  return [{ type: 'AwardListOpened', data: opened }];
};

const approve = ({ data, metadata }: ApproveAwardList, list: OpenedAwardList): Decision => {
  requireStep(list, 'open');
  const nominees = Object.values(list.nominees);
  if (nominees.length === 0) throw new AwardListEmpty();
  const approvedBy = metadata.actorId;
  const hands = [list.openedBy, ...nominees.map(({ nominatedBy }) => nominatedBy)];
  if (hands.includes(approvedBy)) throw new AwardListNeedsSecondPerson();
  const subjectIds = nominees.map(({ subjectId }) => subjectId);
  const { note = '' } = data;
  const noted = note.trim() === '' ? {} : { note: requiredText('note', note) };
  return [{ type: 'AwardListApproved', data: { approvedBy, subjectIds, ...noted } }];
};

const sendBack = ({ data, metadata }: SendBackAwardList, { status }: OpenedAwardList): Decision => {
  if (status !== 'approved' && status !== 'publicised') throw new AwardListNotAtThisStep(status, 'approved');
  const sentBackBy = metadata.actorId;
  return [{ type: 'AwardListSentBack', data: { sentBackBy, reason: requiredText('reason', data.reason) } }];
};

const publicise = ({ metadata }: PubliciseAwardList, list: OpenedAwardList): Decision => {
  requireStep(list, 'approved');
  if (Object.keys(list.nominees).length === 0) throw new AwardListEmpty();
  const from = dayOf(metadata.now);
  const until = addDays(from, list.opened.publicityDays - 1);
  return [{ type: 'AwardListPublicised', data: { from, until } }];
};

/** Nobody slips through: whoever is barred by now comes off in the same moment. */
const finalise = ({ data, metadata }: FinaliseAwardList, list: OpenedAwardList): Decision => {
  requireStep(list, 'publicised');
  const on = dayOf(metadata.now);
  const { publicUntil = on } = list;
  if (on <= publicUntil) throw new AwardPublicityNotOver(publicUntil);
  const removals = removalsOf(list, data.assessed, metadata.now);
  const removed = removals.map((removal) => removal.data.subjectId);
  const awarded = Object.values(list.nominees)
    .filter(({ subjectId }) => !removed.includes(subjectId))
    .map(({ subjectId, name, places, priority }) => ({ subjectId, name, places, priority }));
  if (awarded.length === 0) throw new AwardListEmpty();
  const { kind, title, year } = list.opened;
  const digest = digestOf({ kind, title, year, awarded });
  return [...removals, { type: 'AwardListFinalised', data: { on, awarded, digest } }];
};

const recheck = (command: RecheckAwardList, list: OpenedAwardList): Decision =>
  list.status === 'finalised'
    ? conflictsOf(command, list)
    : removalsOf(list, command.data.assessed, command.metadata.now);

/** The rules of a list; its stream id is the list's. */
export const awardListDecider: Decider<AwardList, AwardListCommand, AwardListEvent> = {
  category: 'award-list',
  initialState: initialAwardList,
  stateVersion: 1,
  evolve: evolveAwardList,
  decide: (command, list) => {
    if (list.commandIds.includes(command.metadata.commandId)) return [];
    if (command.type === 'OpenAwardList') return open(command, list);
    const opened = requireAwardList(list, command.data.listId);
    if (command.type === 'RecheckAwardList') return recheck(command, opened);
    return decideByHand(command, opened);
  },
};

const decideByHand = (
  command: Exclude<AwardListCommand, OpenAwardList | RecheckAwardList>,
  list: OpenedAwardList,
): Decision => {
  switch (command.type) {
    case 'NominateForAward':
      return nominate(command, list);
    case 'WithdrawNomination':
      return withdraw(command, list);
    case 'ApproveAwardList':
      return approve(command, list);
    case 'SendBackAwardList':
      return sendBack(command, list);
    case 'PubliciseAwardList':
      return publicise(command, list);
    case 'FinaliseAwardList':
      return finalise(command, list);
    case 'SettleAwardConflict':
      return settle(command, list);
  }
};
