import { isWithin, type DataScope, type Place } from './grant.ts';

const mine: Place = { organisationId: 'mine', ancestorIds: ['group'] };
const shaft: Place = { organisationId: 'shaft', ancestorIds: ['group', 'mine'] };
const office: Place = { organisationId: 'office', ancestorIds: ['group'] };
const reached = (scope: DataScope): readonly string[] =>
  [mine, shaft, office].filter((place) => isWithin(scope, place)).map(({ organisationId }) => organisationId);

describe('how far a role reaches', () => {
  it('is the whole enterprise', () => {
    expect(reached({ kind: 'tenant' })).toEqual(['mine', 'shaft', 'office']);
  });

  it('is an organisation and all below it', () => {
    expect(reached({ kind: 'subtree', organisationId: 'mine' })).toEqual(['mine', 'shaft']);
    expect(reached({ kind: 'subtree', organisationId: 'group' })).toEqual(['mine', 'shaft', 'office']);
  });

  it('is one organisation, not those below it', () => {
    expect(reached({ kind: 'unit', organisationId: 'mine' })).toEqual(['mine']);
  });

  it('is nothing of this enterprise for who reads what subsidiaries published', () => {
    expect(reached({ kind: 'subsidiaries' })).toEqual([]);
  });
});
