/**
 * A password as the ledger keeps it. The parameters stand beside it, so that they may rise while old passwords
 * can still be checked.
 */
export interface PasswordHash {
  readonly algorithm: 'argon2id';
  /** 16 random bytes, base64url. */
  readonly salt: string;
  /** 32 bytes, base64url. */
  readonly hash: string;
  readonly memoryKib: number;
  readonly passes: number;
  readonly parallelism: number;
}
