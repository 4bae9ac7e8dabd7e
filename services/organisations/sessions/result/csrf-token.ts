import type { Secrets } from '@kaoping/nest-platform';

/**
 * What a page sends along with the cookie. It follows from the session's secret, so nothing more is stored, and tells
 * nothing about it.
 */
export const csrfTokenOf = (secrets: Secrets, secret: string): string => secrets.digest(`csrf ${secret}`);
