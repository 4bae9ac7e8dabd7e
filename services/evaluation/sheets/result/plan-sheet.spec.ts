import type { CheckedScheme } from '@kaoping/schemes';
import fc from 'fast-check';
import { rosterOf, shippedScheme } from '../../spec-support/open-shipped-cycle.ts';
import { planSheet } from './plan-sheet.ts';
import type { RaterSeat } from './rater-seat.ts';

const NAMES = ['组织部', '宣传部', '工会', '团委'];

const schemes = new Map<string, CheckedScheme>();

/** Compiling takes a moment, and a law asks a hundred times. */
const schemeOf = (schemeId: string): CheckedScheme => {
  const scheme = schemes.get(schemeId) ?? shippedScheme(schemeId);
  schemes.set(schemeId, scheme);
  return scheme;
};

const plan = (schemeId: string, seat: Partial<RaterSeat> & Pick<RaterSeat, 'procedure' | 'rater'>) => {
  const scheme = schemeOf(schemeId);
  const roster = rosterOf(scheme, ...NAMES);
  return planSheet({ cycleId: '2026', entering: scheme.entering, roster }, { relatives: [], ...seat });
};
const leader = { name: '张伟', personId: 'zhang-wei', organisationId: 'root', ancestorIds: [] };

describe('the sheet of a rater', () => {
  it('asks a leader about every department (003-05)', () => {
    const sheet = plan('changping-departments-month', { procedure: 'leader-evaluation', rater: leader });
    expect(sheet.questions).toEqual(
      NAMES.map((organisationId) => ({ organisationId, input: 'performance.leaders' })),
    );
    expect([sheet.acceptance, sheet.late]).toEqual(['at-once', 'refused']);
  });

  it('leaves a rater out of its own department, as the scheme says, and tells why', () => {
    const rater = { name: '刘洋', personId: 'liu-yang', organisationId: '宣传部', ancestorIds: ['root'] };
    const sheet = plan('changping-departments-month', {
      procedure: 'peer-evaluation',
      raterGroup: 'peers',
      rater,
    });
    expect(sheet.questions.map(({ organisationId }) => organisationId)).toEqual(['组织部', '工会', '团委']);
    expect(sheet.leftOut).toEqual([
      { input: 'performance.peers@peers', organisationId: '宣传部', because: 'own-organisation' },
    ]);
  });

  it('leaves relatives out whatever the scheme says, with what was declared', () => {
    const relatives = [{ organisationId: '工会', reason: '配偶任工会主席' }];
    const sheet = plan('changping-departments-month', {
      procedure: 'leader-evaluation',
      rater: leader,
      relatives,
    });
    expect(sheet.questions).toHaveLength(3);
    expect(sheet.leftOut).toEqual([
      {
        input: 'performance.leaders',
        organisationId: '工会',
        because: 'own-relatives',
        reason: '配偶任工会主席',
      },
    ]);
  });

  it('asks each of several bodies for its own indicator only (001-05)', () => {
    const body = { procedure: 'department-evaluation' as const, rater: { name: '区纪委', ancestorIds: [] } };
    expect(plan('dinghai-towns-2017', body).inputs).toHaveLength(4);
    const own = plan('dinghai-towns-2017', { ...body, inputs: ['party.discipline'] });
    expect(own.inputs.map(({ name }) => name)).toEqual(['party.discipline']);
    expect(own.questions).toEqual(
      NAMES.map((organisationId) => ({ organisationId, input: 'party.discipline' })),
    );
    expect(() => plan('dinghai-towns-2017', { ...body, inputs: ['threeTasks'] })).toThrow(
      'it asks: party.discipline, party.organisation, party.publicity, party.unitedFront',
    );
  });

  it('asks an organisation about itself alone (004-14)', () => {
    const rater = { name: '工会', organisationId: '工会', ancestorIds: ['root'] };
    const sheet = plan('hubei-union', { procedure: 'self-assessment', rater });
    expect(sheet.questions).toEqual([{ input: 'assessment.self', organisationId: '工会' }]);
    expect(sheet.inputs[0]?.entry.kind).toBe('level');
    expect(sheet.acceptance).toBe('by-office');
  });

  it.each(['self', 'partyOffices', 'leaders', 'people'])('asks the dimension %s of 000-13', (raterGroup) => {
    const sheet = plan('energy-group-duty', {
      procedure: 'evaluation',
      raterGroup,
      rater: leader,
      organisationIds: ['组织部'],
    });
    expect(sheet.questions).toHaveLength(5);
    expect(sheet.questions.every(({ input }) => input.endsWith(`@${raterGroup}`))).toBe(true);
  });

  it('asks nothing that another procedure collects', () => {
    const sheet = plan('energy-group-duty', {
      procedure: 'evaluation',
      raterGroup: 'superior',
      rater: leader,
    });
    expect(sheet.questions).toEqual([]);
  });

  it('asks or leaves out each pair of input and organisation once, whoever rates whom', () => {
    fc.assert(
      fc.property(fc.subarray(NAMES), fc.constantFrom(...NAMES), fc.subarray(NAMES), (rated, own, kin) => {
        const sheet = plan('changping-departments-month', {
          procedure: 'peer-evaluation',
          raterGroup: 'peers',
          rater: { name: '某', organisationId: own, ancestorIds: [] },
          organisationIds: rated,
          relatives: kin.map((organisationId) => ({ organisationId, reason: '亲属' })),
        });
        const all = [...sheet.questions, ...sheet.leftOut].map(({ organisationId }) => organisationId);
        expect(all.toSorted()).toEqual(rated.toSorted());
        expect(
          sheet.questions.some(
            ({ organisationId }) => organisationId === own || kin.includes(organisationId),
          ),
        ).toBe(false);
      }),
    );
  });
});
