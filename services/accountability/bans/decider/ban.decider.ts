import { dayOf } from '@kaoping/calendar';
import type { Decider } from '@kaoping/event-sourcing';
import type { BanCommand, ExpireBan, ImposeBan, LiftBan, WithdrawBan } from './ban.commands.ts';
import { BanLiftedBySamePerson, BanOver, BanReasonRefused } from './ban.errors.ts';
import type { BanEvent } from './ban.events.ts';
import { evolveBan, initialBan, requireBan, type Ban, type ImposedBan } from './ban.state.ts';

/** How long a reason may be, in characters: a page. */
const REASON_LENGTH_MAX = 2_000;

const hasActed = (state: Ban, commandId: string): boolean =>
  state.status !== 'absent' && state.changedBy.includes(commandId);

/** One cause bars once; only what was withdrawn and has its ground again is imposed anew. */
const impose = ({ data, metadata }: ImposeBan, state: Ban): readonly BanEvent[] => {
  if (hasActed(state, metadata.commandId)) return [];
  if (state.status !== 'absent' && state.status !== 'withdrawn') return [];
  const { banId: _, ...imposed } = data;
  return [{ type: 'BanImposed', data: imposed }];
};

const lift = ({ data, metadata }: LiftBan, state: Ban): readonly BanEvent[] => {
  const present = requireBan(state, data.banId);
  if (hasActed(present, metadata.commandId)) return [];
  if (present.status !== 'standing') throw new BanOver(present.status);
  const reason = data.reason.trim();
  if (reason === '' || reason.length > REASON_LENGTH_MAX) throw new BanReasonRefused(REASON_LENGTH_MAX);
  if (present.ban.imposedBy === metadata.actorId || bars(present, data.personId)) {
    throw new BanLiftedBySamePerson();
  }
  return [{ type: 'BanLifted', data: { on: dayOf(metadata.now), reason } }];
};

const bars = ({ ban }: ImposedBan, personId: string | undefined): boolean =>
  ban.subjects.some((subject) => subject.kind === 'person' && subject.personId === personId);

const expire = ({ data }: ExpireBan, state: Ban): readonly BanEvent[] =>
  state.status === 'standing' && state.ban.until < data.on
    ? [{ type: 'BanExpired', data: { on: data.on } }]
    : [];

/** Also what is over is withdrawn: that its ground was none belongs to what is known of it. */
const withdraw = ({ data, metadata }: WithdrawBan, state: Ban): readonly BanEvent[] => {
  if (state.status === 'absent' || state.status === 'withdrawn') return [];
  if (hasActed(state, metadata.commandId)) return [];
  const on = state.endedOn ?? dayOf(metadata.now);
  return [{ type: 'BanWithdrawn', data: { on, because: data.because } }];
};

/** The rules of a ban; the ids of its streams come from `banIdOf`. */
export const banDecider: Decider<Ban, BanCommand, BanEvent> = {
  category: 'ban',
  initialState: initialBan,
  stateVersion: 1,
  evolve: evolveBan,
  decide: (command, state) => {
    switch (command.type) {
      case 'ImposeBan':
        return impose(command, state);
      case 'LiftBan':
        return lift(command, state);
      case 'ExpireBan':
        return expire(command, state);
      case 'WithdrawBan':
        return withdraw(command, state);
    }
  },
};
