import { Inject, Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { GqlExecutionContext } from '@nestjs/graphql';
import type { RequestContext } from '../request/request-context.ts';
import { RoleNotAllowed } from './access-errors.ts';
import { ALLOWED_ROLES, ANYBODY } from './allow.decorator.ts';
import type { Role } from './role.ts';

/** Lets a request through only with a verified identity one of whose roles the operation names. */
@Injectable()
export class AccessGuard implements CanActivate {
  constructor(@Inject(Reflector) private readonly reflector: Reflector) {}

  canActivate(context: ExecutionContext): boolean {
    // Only what belongs to nobody is served without GraphQL: health and the page that asks for a token.
    if (context.getType<string>() !== 'graphql') return true;
    const request = GqlExecutionContext.create(context).getContext<RequestContext>();
    const allowed = this.reflector.getAllAndOverride<readonly Role[] | typeof ANYBODY | undefined>(ALLOWED_ROLES, [
      context.getHandler(),
      context.getClass(),
    ]);
    if (allowed === ANYBODY) return true;
    const roles = request.identity().grants.map(({ role }) => role);
    if (!roles.some((role) => allowed?.includes(role))) {
      throw new RoleNotAllowed([...new Set(roles)], allowed ?? []);
    }
    return true;
  }
}
