import { SetMetadata } from '@nestjs/common';
import type { Role } from './role.ts';

/** The metadata key that {@link Allow} writes and the guard reads. */
export const ALLOWED_ROLES = 'kaoping:allowed-roles';

/**
 * Names the roles that may use an operation. An operation without it is refused to everybody.
 *
 * @example \@Allow('officer', 'recorder')
 */
export const Allow = (...roles: readonly Role[]): MethodDecorator & ClassDecorator =>
  SetMetadata(ALLOWED_ROLES, roles);
