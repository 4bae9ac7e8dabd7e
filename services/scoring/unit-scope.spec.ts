import { tenantId } from '@kaoping/event-sourcing';
import type { DataScope } from '@kaoping/nest-platform';
import { requireUnit } from './unit-scope.ts';

const asking = (scope: DataScope, organisationId: string) => () =>
  requireUnit(
    {
      identity: () => ({
        tenantId: tenantId('louxing'),
        actorId: '石井填报员',
        grants: [{ role: 'recorder', scope }],
      }),
    },
    organisationId,
    ['officer', 'recorder'],
  );

describe('the scores of an organisation', () => {
  it.each([
    ['the whole enterprise', { kind: 'tenant' }],
    ['its unit', { kind: 'unit', organisationId: 'shijing' }],
    ['all below it', { kind: 'subtree', organisationId: 'shijing' }],
  ] as const)('are open to who is responsible for %s', (_, scope) => {
    expect(asking(scope, 'shijing')).not.toThrow();
  });

  it.each([
    ['another unit', { kind: 'unit', organisationId: 'shuangjiang' }],
    ['another subtree', { kind: 'subtree', organisationId: 'shuangjiang' }],
    ['what subsidiaries published', { kind: 'subsidiaries' }],
  ] as const)('are closed to who is responsible for %s', (_, scope) => {
    expect(asking(scope, 'shijing')).toThrow(
      expect.objectContaining({ code: 'ACCESS.OUTSIDE_SCOPE' }) as Error,
    );
  });
});
