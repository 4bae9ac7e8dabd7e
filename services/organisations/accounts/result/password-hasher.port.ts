import type { PasswordHash } from '../decider/password-hash.ts';

/**
 * Turns passwords into hashes, slowly. Only so many at once: each takes megabytes, and a flood of sign-ins must
 * not take them all.
 */
export interface PasswordHasher {
  /** @throws {PasswordHasherBusy} when too many wait already. */
  hash(password: string): Promise<PasswordHash>;
  /**
   * Whether a password has this hash. Without a hash it takes as long as with one, and says no: so nobody learns by
   * the clock which accounts there are.
   *
   * @throws {PasswordHasherBusy} when too many wait already.
   */
  verify(password: string, hash: PasswordHash | undefined): Promise<boolean>;
  /** Whether a hash was made with weaker parameters than today's. */
  isOutdated(hash: PasswordHash): boolean;
}
