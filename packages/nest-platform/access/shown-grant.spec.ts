import type { Grant } from './grant.ts';
import { ROLES } from './role.ts';
import { grantOf, shownGrant } from './shown-grant.ts';

describe('a grant in the schema', () => {
  const grants: readonly Grant[] = ROLES.flatMap((role): readonly Grant[] => [
    { role, scope: { kind: 'tenant' } },
    { role, scope: { kind: 'subsidiaries' } },
    { role, scope: { kind: 'subtree', organisationId: 'mine' } },
    { role, scope: { kind: 'unit', organisationId: 'mine' } },
  ]);

  it.each(grants)('is shown and read back: %p', (grant) => {
    expect(grantOf(shownGrant(grant))).toEqual(grant);
  });

  it('that names no organisation where one is due reaches none', () => {
    expect(grantOf({ role: 'RECORDER', scope: 'UNIT', organisationId: null })).toEqual({
      role: 'recorder',
      scope: { kind: 'unit', organisationId: '' },
    });
  });
});
