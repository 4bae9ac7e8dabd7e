import type { TenantId } from '@kaoping/event-sourcing';

/** The injection token of the {@link SecretStore}. */
export const SECRET_STORE = Symbol('SecretStore');

/**
 * Keeps secrets that the product must be able to say again, such as that of an OpenID Connect client. They are not in
 * the ledger, which is copied, exported and kept for ever.
 */
export interface SecretStore {
  /** Keeps a secret under a name in place of an earlier one; durable when it resolves. */
  keep(tenantId: TenantId, name: string, secret: string): Promise<void>;
  /** Undefined where none is kept under the name. */
  find(tenantId: TenantId, name: string): Promise<string | undefined>;
}

/** The name under which the secret of the enterprise's client is kept. */
export const CLIENT_SECRET = 'sign-on-client';
