import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import type { Secrets } from './secrets.port.ts';

/** Secrets from the operating system's random source. */
export const nodeSecrets: Secrets = {
  create: () => randomBytes(32).toString('base64url'),
  digest: (secret) => createHash('sha256').update(secret).digest('hex'),
  isSame: (digest, other) =>
    digest.length === other.length && timingSafeEqual(Buffer.from(digest), Buffer.from(other)),
};
