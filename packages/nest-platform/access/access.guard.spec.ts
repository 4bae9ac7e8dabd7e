import { tenantId } from '@kaoping/event-sourcing';
import { Reflector } from '@nestjs/core';
import { ExecutionContextHost } from '@nestjs/core/helpers/execution-context-host.js';
import type { RequestContext } from '../request/request-context.ts';
import { RoleNotAllowed, TokenMissing } from './access-errors.ts';
import { AccessGuard } from './access.guard.ts';
import { Allow, AllowAnybody } from './allow.decorator.ts';
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
  const context = new ExecutionContextHost([{}, {}, request, {}], target, handler);
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

  it('is not asked for where no GraphQL is served', () => {
    expect(canUse(Silent, 'read', {}, 'http')).toBe(true);
  });
});
