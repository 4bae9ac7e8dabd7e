import { OutsideScope } from './access-errors.ts';
import type { Grant, Place } from './grant.ts';
import { reachOf } from './reach.ts';

const shaft: Place = { organisationId: 'shaft', ancestorIds: ['group', 'mine'] };
const office: Place = { organisationId: 'office', ancestorIds: ['group'] };
const grants: readonly Grant[] = [
  { role: 'recorder', scope: { kind: 'subtree', organisationId: 'mine' } },
  { role: 'recorder', scope: { kind: 'unit', organisationId: 'mine' } },
  { role: 'auditor', scope: { kind: 'tenant' } },
];

describe('the reach of an identity', () => {
  it('is that of the roles which an operation allows, and of no other', () => {
    expect(reachOf({ grants }, ['recorder']).covers(shaft)).toBe(true);
    expect(reachOf({ grants }, ['recorder']).covers(office)).toBe(false);
    expect(reachOf({ grants }, ['recorder', 'auditor']).covers(office)).toBe(true);
    expect(reachOf({ grants }, ['officer']).covers(shaft)).toBe(false);
  });

  it('names its organisations once each, and says when it is the whole enterprise', () => {
    expect(reachOf({ grants }, ['recorder'])).toMatchObject({ isWhole: false, organisationIds: ['mine'] });
    expect(reachOf({ grants }, ['auditor'])).toMatchObject({ isWhole: true, organisationIds: [] });
  });

  it('refuses what lies outside', () => {
    expect(() => {
      reachOf({ grants }, ['recorder']).require(office);
    }).toThrow(OutsideScope);
    reachOf({ grants }, ['recorder']).require(shaft);
  });

  it('is asked for as a whole where the enterprise itself is meant', () => {
    expect(() => {
      reachOf({ grants }, ['recorder']).requireWhole();
    }).toThrow(OutsideScope);
    reachOf({ grants }, ['auditor']).requireWhole();
  });
});
