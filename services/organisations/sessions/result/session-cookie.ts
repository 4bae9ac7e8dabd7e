import type { ResponseCookie } from '@kaoping/nest-platform';
import type { StartedSession } from './new-session.ts';

/** The name of the cookie that carries a session. */
export const SESSION_COOKIE = 'kaoping_session';

/** The cookie of a session that was opened. */
export const sessionCookie = ({ cookieValue, expiresAt }: StartedSession): ResponseCookie => ({
  name: SESSION_COOKIE,
  value: cookieValue,
  expiresAt,
});

/** Takes the cookie back. */
export const noSessionCookie: ResponseCookie = {
  name: SESSION_COOKIE,
  value: '',
  expiresAt: '1970-01-01T00:00:00.000Z',
};
