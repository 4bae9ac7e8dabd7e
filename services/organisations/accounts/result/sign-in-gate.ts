import type { TenantId } from '@kaoping/event-sourcing';

/** The injection token of the {@link SignInGate}. */
export const SIGN_IN_GATE = Symbol('SignInGate');

/**
 * Counts tries to get in by tenant and address, beside the lock of each account: so nobody tries one password on all
 * accounts. Gives the tenant back.
 *
 * @throws {DomainError} with code `REQUEST.TOO_MANY`.
 */
export type SignInGate = (
  tenantId: TenantId,
  from: { readonly address: string; readonly now: string },
) => TenantId;
