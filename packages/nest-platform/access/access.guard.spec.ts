import { tenantId } from '@kaoping/event-sourcing';
import { Reflector } from '@nestjs/core';
import { ExecutionContextHost } from '@nestjs/core/helpers/execution-context-host.js';
import type { RequestContext } from '../request/request-context.ts';
import { RoleNotAllowed, TokenMissing } from './access-errors.ts';
import { AccessGuard } from './access.guard.ts';
import { bindRequestContext } from '../request/bound-request-context.ts';
import { Allow, AllowAnybody, AllowSignedIn } from './allow.decorator.ts';
import { ROLES, type Role } from './role.ts';

class Silent {
  read(): void {}

  @Allow('auditor')
  audit(): void {}
}

@Allow(...ROLES)
class Open {
  read(): void {}

  @Allow('officer')
  seal(): void {}

  @Allow()
  never(): void {}

  @AllowAnybody()
  signIn(): void {}

  @AllowSignedIn()
  signOut(): void {}
}

const guard = new AccessGuard(new Reflector());
const requestBy = (role: Role): Pick<RequestContext, 'identity'> => ({
  identity: () => ({
    tenantId: tenantId('louxing'),
    actorId: 'wang-fang',
    grants: [{ role, scope: { kind: 'tenant' } }],
  }),
});
const canUse = (
  target: typeof Silent | typeof Open,
  method: string,
  request: object,
  type = 'graphql',
): boolean => {
  const handler = (target.prototype as unknown as Record<string, () => void>)[method]!;
  const context = new ExecutionContextHost(
    type === 'http' ? [request] : [{}, {}, request, {}],
    target,
    handler,
  );
  context.setType(type);
  return guard.canActivate(context);
};

describe('access to an operation', () => {
  it.each(ROLES)('that names no role is refused to the %s', (role) => {
    expect(() => canUse(Silent, 'read', requestBy(role))).toThrow(RoleNotAllowed);
    expect(() => canUse(Open, 'never', requestBy(role))).toThrow('open to nobody');
  });

  it('is open to the roles that its class names', () => {
    for (const role of ROLES) expect(canUse(Open, 'read', requestBy(role))).toBe(true);
  });

  it('is narrowed, not widened, by the roles that it names itself', () => {
    expect(canUse(Open, 'seal', requestBy('officer'))).toBe(true);
    expect(() => canUse(Open, 'seal', requestBy('auditor'))).toThrow('it takes: officer');
    expect(canUse(Silent, 'audit', requestBy('auditor'))).toBe(true);
    expect(() => canUse(Silent, 'audit', requestBy('officer'))).toThrow(RoleNotAllowed);
  });

  it('needs a token first', () => {
    const nobody: Pick<RequestContext, 'identity'> = {
      identity: () => {
        throw new TokenMissing();
      },
    };
    expect(() => canUse(Open, 'read', nobody)).toThrow(TokenMissing);
    expect(() => canUse(Silent, 'read', nobody)).toThrow(TokenMissing);
    expect(canUse(Open, 'signIn', nobody)).toBe(true);
  });

  it('is open to everybody who is signed in where it says so, even without a role', () => {
    const withoutRole: Pick<RequestContext, 'identity'> = {
      identity: () => ({ tenantId: tenantId('louxing'), actorId: 'li-qiang', grants: [] }),
    };
    expect(canUse(Open, 'signOut', withoutRole)).toBe(true);
    expect(() => canUse(Open, 'read', withoutRole)).toThrow(RoleNotAllowed);
    const nobody = { identity: () => fail(new TokenMissing()) };
    expect(() => canUse(Open, 'signOut', nobody)).toThrow(TokenMissing);
  });

  it('is held to the same on a route of its own', () => {
    const request = {};
    expect(() => canUse(Open, 'read', request, 'http')).toThrow(TokenMissing);
    bindRequestContext(request, requestBy('auditor') as RequestContext);
    expect(canUse(Open, 'read', request, 'http')).toBe(true);
    expect(() => canUse(Open, 'seal', request, 'http')).toThrow(RoleNotAllowed);
    expect(canUse(Open, 'signIn', {}, 'http')).toBe(true);
  });
});

const fail = (error: Error): never => {
  throw error;
};
