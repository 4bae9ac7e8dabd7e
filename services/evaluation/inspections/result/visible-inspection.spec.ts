import { visibleOrganisations, type Onlooker, type SeenInspection } from './visible-inspection.ts';

const [kaituo, dongfeng] = ['开拓', '东峰'].map((name) => ({ organisationId: name, name, ancestorIds: [] }));
const nobody: Onlooker = { oversees: () => false, recordsFor: () => false };
const recorder: Onlooker = { ...nobody, recordsFor: ({ name }) => name === '开拓' };
const inspection = (given: Partial<SeenInspection> = {}): SeenInspection => ({
  kind: 'surprise',
  status: 'planned',
  organisations: [kaituo!, dongfeng!],
  inspectorIds: ['li-ming'],
  ...given,
});

describe('a surprise inspection', () => {
  it('is hidden from the inspected until it begins', () => {
    expect(visibleOrganisations(inspection(), recorder)).toEqual([]);
    expect(visibleOrganisations(inspection({ status: 'cancelled' }), recorder)).toEqual([]);
    expect(visibleOrganisations(inspection({ status: 'begun' }), recorder)).toEqual([kaituo]);
  });

  it('shows to its inspectors and to who oversees the inspected', () => {
    expect(visibleOrganisations(inspection(), { ...nobody, personId: 'li-ming' })).toHaveLength(2);
    expect(visibleOrganisations(inspection(), { ...nobody, oversees: () => true })).toHaveLength(2);
    expect(visibleOrganisations(inspection(), { ...nobody, personId: 'wang-fang' })).toEqual([]);
  });
});

it('shows a scheduled inspection to the inspected, each the own part', () => {
  expect(visibleOrganisations(inspection({ kind: 'scheduled' }), recorder)).toEqual([kaituo]);
});
