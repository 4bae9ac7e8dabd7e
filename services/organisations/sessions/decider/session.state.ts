import type { ProposedEvent } from '@kaoping/event-sourcing';
import type { SessionEvent, SessionOpened } from './session.events.ts';

/** What is so about a session. */
export type Session =
  { readonly status: 'absent' } | ({ readonly status: 'open' | 'ended' } & SessionOpened['data']);

/** Before anything happened. */
export const initialSession: Session = { status: 'absent' };

/** Folds one event into the session. */
export const evolveSession = (state: Session, event: ProposedEvent<SessionEvent>): Session => {
  switch (event.type) {
    case 'SessionOpened':
      return { status: 'open', ...event.data };
    case 'SessionEnded':
      return state.status === 'absent' ? state : { ...state, status: 'ended' };
  }
};
