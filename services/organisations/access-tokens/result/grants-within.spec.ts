import type { DataScope, Grant } from '@kaoping/nest-platform';
import { isGrantWithin } from './grants-within.ts';

const officer = (scope: DataScope): Grant => ({ role: 'officer', scope });
const all: DataScope = { kind: 'tenant' };
const subsidiaries: DataScope = { kind: 'subsidiaries' };
const mine: DataScope = { kind: 'subtree', organisationId: 'mine' };
const mineOnly: DataScope = { kind: 'unit', organisationId: 'mine' };
const office: DataScope = { kind: 'unit', organisationId: 'office' };

describe('a grant lies within what somebody holds', () => {
  it.each([
    [all, [all, mine, mineOnly, office]],
    [mine, [mine, mineOnly]],
    [mineOnly, [mineOnly]],
    [subsidiaries, [subsidiaries]],
  ])('%p takes in %p', (held, within) => {
    const scopes = [all, mine, mineOnly, office, subsidiaries];
    expect(scopes.filter((scope) => isGrantWithin([officer(held)], officer(scope)))).toEqual(within);
  });

  it('in the same role only', () => {
    expect(isGrantWithin([officer(all)], { role: 'auditor', scope: all })).toBe(false);
    expect(isGrantWithin([], officer(mineOnly))).toBe(false);
  });
});
