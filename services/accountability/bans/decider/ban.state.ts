import type { ProposedEvent } from '@kaoping/event-sourcing';
import { BanUnknown } from './ban.errors.ts';
import type { BanEvent, BanImposed } from './ban.events.ts';

/** A ban that was imposed; plain JSON, so that it can be a snapshot. */
export interface ImposedBan {
  readonly status: 'standing' | 'lifted' | 'expired' | 'withdrawn';
  readonly ban: BanImposed['data'];
  /** The first day on which it does not bar any more, where it ended before its time. */
  readonly endedOn?: string;
  /** Why it ended before its time. */
  readonly endedBecause?: string;
  /** The commands that changed it, so that a repetition is recognised after a later one. */
  readonly changedBy: readonly string[];
}

/** What is so about a ban. */
export type Ban = { readonly status: 'absent' } | ImposedBan;

/** Before anything happened. */
export const initialBan: Ban = { status: 'absent' };

/** @throws {BanUnknown} when there is none. */
export const requireBan = (state: Ban, banId: string): ImposedBan => {
  if (state.status === 'absent') throw new BanUnknown(banId);
  return state;
};

/** Folds one event into the ban. */
export const evolveBan = (state: Ban, event: ProposedEvent<BanEvent>): Ban => {
  const before = state.status === 'absent' ? [] : state.changedBy;
  const changedBy = [...before, event.causationId];
  if (event.type === 'BanImposed') return { status: 'standing', ban: event.data, changedBy };
  return state.status === 'absent' ? state : { ...state, ...endOf(event), changedBy };
};

const endOf = (event: Exclude<ProposedEvent<BanEvent>, { readonly type: 'BanImposed' }>) => {
  switch (event.type) {
    case 'BanLifted':
      return { status: 'lifted', endedOn: event.data.on, endedBecause: event.data.reason } as const;
    case 'BanExpired':
      return { status: 'expired' } as const;
    case 'BanWithdrawn':
      return { status: 'withdrawn', endedOn: event.data.on, endedBecause: event.data.because } as const;
  }
};
