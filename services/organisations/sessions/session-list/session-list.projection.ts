import type { Projection, RecordedEvent, Rows } from '@kaoping/event-sourcing';
import type { SessionEvent } from '../decider/session.events.ts';

/** A session as its account's managers see it. */
export interface ListedSession {
  readonly id: string;
  readonly openedAt: string;
  readonly expiresAt: string;
  readonly endedAt?: string;
}

/** The last sessions of one account, newest first. */
export interface SessionsRow {
  readonly sessions: readonly ListedSession[];
}

/** The table of {@link SessionsRow}, by account id. */
export const SESSIONS = 'sessions';

/** The injection token of the sessions of all tenants. */
export const SESSION_LIST = Symbol('SessionList');

/** Sessions that an account's row remembers: two working weeks. */
const SESSIONS_PER_ACCOUNT = 20;

/** Keeps the last sessions of each account. */
export const sessionListProjection: Projection = {
  name: 'session-list',
  version: 1,
  categories: ['session', 'account'],
  tables: [SESSIONS],
  project: async (events, rows) => {
    for (const event of events) {
      if (event.stream.category === 'session') await applySession(event as RecordedEvent<SessionEvent>, rows);
      else await applyAccount(event, rows);
    }
  },
};

const applySession = async (event: RecordedEvent<SessionEvent>, rows: Rows): Promise<void> => {
  const { id } = event.stream;
  const { accountId } = event.data;
  const present = await sessionsOf(rows, accountId);
  if (event.type === 'SessionOpened') {
    const { openedAt, expiresAt } = event.data;
    keep(rows, accountId, [{ id, openedAt, expiresAt }, ...present].slice(0, SESSIONS_PER_ACCOUNT));
  } else {
    const { endedAt } = event.data;
    keep(
      rows,
      accountId,
      present.map((session) => (session.id === id ? { ...session, endedAt } : session)),
    );
  }
};

/** What ends all sessions of an account, as its own state counts it. */
const ENDS_ALL: readonly string[] = ['PasswordChosen', 'AccountSessionsEnded', 'AccountClosed'];

const applyAccount = async ({ type, stream, recordedAt }: RecordedEvent, rows: Rows): Promise<void> => {
  if (!ENDS_ALL.includes(type)) return;
  const present = await sessionsOf(rows, stream.id);
  keep(
    rows,
    stream.id,
    present.map((session) => ({ endedAt: recordedAt, ...session })),
  );
};

const sessionsOf = async (rows: Rows, accountId: string): Promise<readonly ListedSession[]> =>
  (await rows.get<SessionsRow>(SESSIONS, accountId))?.sessions ?? [];

const keep = (rows: Rows, accountId: string, sessions: readonly ListedSession[]): void => {
  if (sessions.length > 0) rows.put(SESSIONS, accountId, { sessions });
};
