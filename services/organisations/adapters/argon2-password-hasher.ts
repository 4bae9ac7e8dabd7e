import { DomainError } from '@kaoping/event-sourcing';
import { argon2, randomBytes, timingSafeEqual } from 'node:crypto';
import type { PasswordHash } from '../accounts/decider/password-hash.ts';
import type { PasswordHasher } from '../accounts/result/password-hasher.port.ts';
import { boundedQueue } from './bounded-queue.ts';

/** The cost of a hash: memory in KiB, passes over it, lanes. */
export interface HashCost {
  readonly memoryKib: number;
  readonly passes: number;
  readonly parallelism: number;
}

/** The least that OWASP's cheat sheet on password storage asks of Argon2id; about 50 ms of one core. */
const COST: HashCost = { memoryKib: 19_456, passes: 2, parallelism: 1 };

const SALT_BYTES = 16;
const HASH_BYTES = 32;

/** Hashes at once: 2 × 19 MiB, and never more than half of the threads of libuv. */
const AT_ONCE = 2;

/** Hashes that wait: at 50 ms each the last waits less than three seconds. */
const WAITING_LIMIT = 100;

/** More people sign in at this moment than passwords can be checked. */
export class PasswordHasherBusy extends DomainError {
  readonly code = 'SIGN_IN.BUSY';

  constructor() {
    super({
      en: 'Many people are signing in right now: try again in a few seconds.',
      zh: '当前登录人数较多，请几秒后重试。',
    });
  }
}

/** Argon2id (RFC 9106) of the runtime itself: no native module to build. */
export const argon2PasswordHasher = (cost: HashCost = COST): PasswordHasher => {
  const enqueue = boundedQueue({ atOnce: AT_ONCE, waitingLimit: WAITING_LIMIT, refuse: refuseBusy });
  const nobody = hashOf(Buffer.alloc(SALT_BYTES), Buffer.alloc(HASH_BYTES), cost);
  return {
    hash: (password) =>
      enqueue(async () => {
        const salt = randomBytes(SALT_BYTES);
        return hashOf(salt, await derive(password, salt, cost), cost);
      }),
    verify: (password, hash) =>
      enqueue(async () => {
        const expected = hash ?? nobody;
        const derived = await derive(password, Buffer.from(expected.salt, 'base64url'), expected);
        const isRight = timingSafeEqual(derived, Buffer.from(expected.hash, 'base64url'));
        return isRight && hash !== undefined;
      }),
    isOutdated: (hash) => hash.memoryKib < cost.memoryKib || hash.passes < cost.passes,
  };
};

const refuseBusy = (): never => {
  throw new PasswordHasherBusy();
};

const hashOf = (salt: Buffer, hash: Buffer, { memoryKib, passes, parallelism }: HashCost): PasswordHash => ({
  algorithm: 'argon2id',
  salt: salt.toString('base64url'),
  hash: hash.toString('base64url'),
  memoryKib,
  passes,
  parallelism,
});

const derive = (
  password: string,
  nonce: Buffer,
  { memoryKib, passes, parallelism }: HashCost,
): Promise<Buffer> =>
  new Promise((resolve, reject) => {
    const parameters = {
      message: Buffer.from(password, 'utf8'),
      nonce,
      parallelism,
      tagLength: HASH_BYTES,
      memory: memoryKib,
      passes,
    };
    argon2('argon2id', parameters, (error, derived) => {
      if (error) reject(error);
      else resolve(derived);
    });
  });
