import type { AccountPorts } from './account-ports.ts';
import type { FailureWindow } from './failed-sign-in.ts';
import { FAILURE_ANSWER_MS, FAILURE_WINDOW_MS, LOCK_MS } from './sign-in-limits.ts';

/** Which failures count at an instant, and until when one too many locks. */
export const failureWindowAt = (
  { instantAfter }: Pick<AccountPorts, 'instantAfter'>,
  now: string,
): FailureWindow => ({
  countedFrom: instantAfter(now, -FAILURE_WINDOW_MS),
  lockUntil: instantAfter(now, LOCK_MS),
});

/** When a failed try that begins now may be answered. */
export const answerNotBefore = ({ sleep }: Pick<AccountPorts, 'sleep'>): Promise<void> =>
  sleep(FAILURE_ANSWER_MS);
