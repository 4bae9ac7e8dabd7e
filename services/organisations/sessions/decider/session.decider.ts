import type { Decider } from '@kaoping/event-sourcing';
import type { EndSession, OpenSession, SessionCommand } from './session.commands.ts';
import { SessionUnknown } from './session.errors.ts';
import type { SessionEvent } from './session.events.ts';
import { evolveSession, initialSession, type Session } from './session.state.ts';

/** A session that exists was opened by the first try of this very command: its id is made for it alone. */
const open = ({ data, metadata }: OpenSession, state: Session): readonly SessionEvent[] => {
  if (state.status !== 'absent') return [];
  const { accountId, accountEpoch, secretDigest, expiresAt } = data;
  return [
    {
      type: 'SessionOpened',
      data: { accountId, accountEpoch, secretDigest, openedAt: metadata.now, expiresAt },
    },
  ];
};

/** Ending twice is a retry: it decides nothing. */
const end = ({ data, metadata }: EndSession, state: Session): readonly SessionEvent[] => {
  if (state.status === 'absent') throw new SessionUnknown(data.sessionId);
  if (state.status === 'ended') return [];
  return [{ type: 'SessionEnded', data: { accountId: state.accountId, endedAt: metadata.now } }];
};

/** The rules of a session; its stream id is the session's id. */
export const sessionDecider: Decider<Session, SessionCommand, SessionEvent> = {
  category: 'session',
  initialState: initialSession,
  stateVersion: 1,
  evolve: evolveSession,
  decide: (command, state) => {
    switch (command.type) {
      case 'OpenSession':
        return open(command, state);
      case 'EndSession':
        return end(command, state);
    }
  },
};
