import type { EventCatalogue } from '@kaoping/event-sourcing';
import type { Role } from '@kaoping/nest-platform';
import type { AccessTokenIssued } from './access-token.events.ts';

/** The first shape: one role for the whole enterprise, made on the command line. */
interface AccessTokenIssuedV1 extends Omit<AccessTokenIssued['data'], 'grants' | 'issuerAccountId'> {
  readonly role: Role;
}

const toGrants = (data: unknown): AccessTokenIssued['data'] => {
  const { role, ...rest } = data as AccessTokenIssuedV1;
  return { ...rest, grants: [{ role, scope: { kind: 'tenant' } }] };
};

/** The stored shapes of access tokens that are no longer written. */
export const accessTokenCatalogue: EventCatalogue = {
  AccessTokenIssued: { version: 2, upcasters: { 1: toGrants } },
};
