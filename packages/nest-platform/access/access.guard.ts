import { Inject, Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { requestOf } from '../request/request.decorator.ts';
import { RoleNotAllowed } from './access-errors.ts';
import { ALLOWED_ROLES, ANYBODY, SIGNED_IN, type Allowed } from './allow.decorator.ts';

/**
 * Lets a request through only with a verified identity one of whose roles the operation names, whether it came
 * by GraphQL or by a route of its own.
 */
@Injectable()
export class AccessGuard implements CanActivate {
  constructor(@Inject(Reflector) private readonly reflector: Reflector) {}

  canActivate(context: ExecutionContext): boolean {
    const allowed = this.reflector.getAllAndOverride<Allowed | undefined>(ALLOWED_ROLES, [
      context.getHandler(),
      context.getClass(),
    ]);
    if (allowed === ANYBODY) return true;
    const { grants } = requestOf(context).identity();
    if (allowed === SIGNED_IN) return true;
    const roles = grants.map(({ role }) => role);
    if (!roles.some((role) => allowed?.includes(role))) {
      throw new RoleNotAllowed([...new Set(roles)], allowed ?? []);
    }
    return true;
  }
}
