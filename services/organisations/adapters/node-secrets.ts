import type { Secrets } from '@kaoping/nest-platform';
import { createHash, randomBytes, randomInt, timingSafeEqual } from 'node:crypto';

/** Letters and digits that nobody mistakes for each other when they are read out (Crockford's base 32). */
const CODE_LETTERS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** 16 letters of 5 bits: more than anybody can try in the days that a code is good for, even with the ledger at hand. */
const CODE_GROUPS = 4;
const CODE_GROUP_LENGTH = 4;

/** Secrets from the operating system's random source. */
export const nodeSecrets: Secrets = {
  create: () => randomBytes(32).toString('base64url'),
  createCode: () =>
    Array.from({ length: CODE_GROUPS }, () =>
      Array.from({ length: CODE_GROUP_LENGTH }, () =>
        CODE_LETTERS.charAt(randomInt(CODE_LETTERS.length)),
      ).join(''),
    ).join('-'),
  digest: (secret) => createHash('sha256').update(secret).digest('hex'),
  isSame: (digest, other) =>
    digest.length === other.length && timingSafeEqual(Buffer.from(digest), Buffer.from(other)),
};
