import { dayOf } from '@kaoping/calendar';
import type { Decider } from '@kaoping/event-sourcing';
import type {
  AdjustmentAccountCommand,
  NoticeOverdue,
  ReplyToOverdue,
  SettleDueAdjustments,
  SettleOverdue,
} from './adjustment-account.commands.ts';
import type { AccountPlace, AdjustmentAccountEvent } from './adjustment-account.events.ts';
import {
  evolveAdjustmentAccount,
  initialAdjustmentAccount,
  type AdjustmentAccount,
} from './adjustment-account.state.ts';
import { claim } from './decide-claim.ts';
import { settleDue } from './decide-effect.ts';
import { answer, object } from './decide-objection.ts';
import { deductOverdue, notice, reply, settle } from './decide-overdue.ts';
import { review } from './decide-review.ts';
import { remedy, withdraw } from './decide-withdrawal.ts';
import { after, type Decision } from './decision.ts';

/** The stream id of an account, e.g. `2018-towns:盐仓街道`. */
export const adjustmentAccountId = ({ cycleId, organisationId }: AccountPlace): string =>
  `${cycleId}:${organisationId}`;

const settleAll = ({ data, metadata }: SettleDueAdjustments, account: AdjustmentAccount): Decision => {
  const { cycleId, organisationId } = data;
  const place = { cycleId, organisationId };
  const today = dayOf(metadata.now);
  const effects = settleDue(account, place, { today });
  return [...effects, ...deductOverdue(after(account, effects), place, today)];
};

/** What concerns an adjustment that was claimed, and what time asks. */
const decideClaimed = (
  command: Exclude<AdjustmentAccountCommand, OverdueCommand>,
  account: AdjustmentAccount,
): Decision => {
  switch (command.type) {
    case 'ClaimAdjustment':
      return claim(command, account);
    case 'ReviewClaim':
      return review(command, account);
    case 'ObjectToAdjustment':
      return object(command, account);
    case 'AnswerObjection':
      return answer(command, account);
    case 'SettleDueAdjustments':
      return settleAll(command, account);
    case 'WithdrawAdjustment':
      return withdraw(command, account);
    case 'RemedyAdjustment':
      return remedy(command, account);
  }
};

type OverdueCommand = NoticeOverdue | ReplyToOverdue | SettleOverdue;

const decideOverdue = (command: OverdueCommand, account: AdjustmentAccount): Decision => {
  switch (command.type) {
    case 'NoticeOverdue':
      return notice(command, account);
    case 'ReplyToOverdue':
      return reply(command, account);
    case 'SettleOverdue':
      return settle(command, account);
  }
};

/** A command that was carried out decides nothing, whoever came after it. */
const decide = (command: AdjustmentAccountCommand, account: AdjustmentAccount): Decision => {
  if (account.commandIds.includes(command.metadata.commandId)) return [];
  return 'workId' in command.data
    ? decideOverdue(command as OverdueCommand, account)
    : decideClaimed(command as Exclude<AdjustmentAccountCommand, OverdueCommand>, account);
};

/**
 * The rules of bonuses and deductions of one organisation in one cycle: all of them in one stream, so that no two
 * approvals at the same moment can exceed a cap together.
 */
export const adjustmentAccountDecider: Decider<
  AdjustmentAccount,
  AdjustmentAccountCommand,
  AdjustmentAccountEvent
> = {
  category: 'adjustment-account',
  initialState: initialAdjustmentAccount,
  stateVersion: 1,
  evolve: evolveAdjustmentAccount,
  decide,
};
