import type { TenantId } from '@kaoping/event-sourcing';

/** The injection token of {@link TenantKeys}. */
export const TENANT_KEYS = Symbol('TenantKeys');

/** The public part of an enterprise's keys. */
export interface TenantKey {
  /** SHA-256 of the public key in lower-case hexadecimal. */
  readonly keyId: string;
  readonly algorithm: 'ed25519';
  /** SubjectPublicKeyInfo in PEM. */
  readonly publicKey: string;
}

/** Keeps the pair of keys with which an enterprise signs, apart from those of all others. */
export interface TenantKeys {
  /** Makes the pair, unless there is one; only its public part comes out. */
  create(tenantId: TenantId): Promise<TenantKey>;
}
