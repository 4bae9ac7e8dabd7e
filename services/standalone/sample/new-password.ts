import { randomBytes } from 'node:crypto';

/** Enough that nobody guesses one, short enough to be typed from a screen. */
const PASSWORD_BYTES = 9;

/** A password by chance. */
export const newPassword = (): string => `Kp-${randomBytes(PASSWORD_BYTES).toString('base64url')}`;
