import { SetMetadata } from '@nestjs/common';
import type { Role } from './role.ts';

/** The metadata key that {@link Allow} writes and the guard reads. */
export const ALLOWED_ROLES = 'kaoping:allowed-roles';

/** Stands for a request that proves nobody yet, such as signing in. */
export const ANYBODY = 'anybody';

/** Stands for everybody who is signed in, whatever the roles, even none. */
export const SIGNED_IN = 'signed-in';

/** What {@link ALLOWED_ROLES} holds. */
export type Allowed = readonly Role[] | typeof ANYBODY | typeof SIGNED_IN;

/**
 * Names the roles that may use an operation. An operation without it is refused to everybody.
 *
 * @example \@Allow('officer', 'recorder')
 */
export const Allow = (...roles: readonly Role[]): MethodDecorator & ClassDecorator =>
  SetMetadata(ALLOWED_ROLES, roles);

/** Serves an operation without an identity: signing in, taking an invitation, voting with a ballot's own token. */
export const AllowAnybody = (): MethodDecorator & ClassDecorator => SetMetadata(ALLOWED_ROLES, ANYBODY);

/** Serves everybody who is signed in, whatever the roles: one's own account and session. */
export const AllowSignedIn = (): MethodDecorator & ClassDecorator => SetMetadata(ALLOWED_ROLES, SIGNED_IN);
