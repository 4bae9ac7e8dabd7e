/** Failures count for a quarter of an hour: a guesser gets 20 tries an hour, who mistyped is not kept out for long. */
export const FAILURE_WINDOW_MS = 15 * 60_000;

/** How long an account is locked after too many failures. */
export const LOCK_MS = 15 * 60_000;

/** A one-time code for a new account: people may be away for a week. */
export const OPENING_CODE_MS = 7 * 24 * 3_600_000;

/** A one-time code for a new password: who asked for it is waiting for it. */
export const RESET_CODE_MS = 24 * 3_600_000;

/**
 * The least that a failed try takes, from its start: longer than a hash and a write to the disk, so that nobody learns
 * by the clock what it failed at.
 */
export const FAILURE_ANSWER_MS = 400;
