import { foundUnits, openCycle, publishShipped } from './support/assessed-units.ts';
import { startEmptyProduct, type EmptyProduct } from './support/empty-product.ts';
import { eventually } from './support/eventually.ts';
import type { SignedInClient } from './support/signed-in-client.ts';

const SCHEME = 'energy-group-duty';
const GROUPS = { production: ['changping', 'sihe'], service: [], functional: [] };
const RECTIFICATION = `query ($id: ID!) { rectification(id: $id) {
  rectification { state measure fix dueOn revisitOn relapses overdueTimes isEscalated grounds }
  history { kind text toOrganisationId }
} }`;
const CARRIED = `query ($cycleId: ID!, $organisationId: ID!) {
  carriedProblems(cycleId: $cycleId, organisationId: $organisationId) {
    indicator raised solved items { rectificationId state isSolved }
  }
}`;

const stagesOf = (year: string) => {
  const next = String(parseInt(year, 10) + 1);
  return [
    { stage: 'REPORT', from: `${year}-12-01`, until: `${year}-12-05` },
    { stage: 'REVIEW', from: `${year}-12-06`, until: `${year}-12-15` },
    { stage: 'ASSESS', from: `${year}-12-16`, until: `${year}-12-31` },
    { stage: 'PUBLICITY', from: `${next}-01-01`, until: `${next}-01-05` },
    { stage: 'APPEAL', from: `${next}-01-06`, until: `${next}-01-10` },
    { stage: 'APPLY', from: `${next}-01-11`, until: `${next}-01-20` },
  ];
};

interface Seen {
  readonly rectification: Readonly<Record<string, unknown>>;
  readonly history: readonly { readonly kind: string }[];
}

describe('the loop closes (J10)', () => {
  let product: EmptyProduct;
  const who = (loginName: string): Promise<SignedInClient> => product.signIn('jinneng', loginName);

  beforeAll(async () => {
    product = await startEmptyProduct({
      ...{ enterprise: 'jinneng', name: '晋能集团', officer: '李强', today: '2026-12-01' },
    });
    const { officer } = product;
    const committee = { kind: 'PARTY_COMMITTEE' } as const;
    await foundUnits(officer, '2026-01-01', [
      { organisationId: 'group', code: 'JN', name: '晋能集团党委', ...committee },
      { organisationId: 'changping', code: 'JN-1', name: '长平公司党委', ...committee, parentId: 'group' },
      { organisationId: 'sihe', code: 'JN-2', name: '寺河煤矿党委', ...committee, parentId: 'group' },
    ]);
    const reviewer = await product.welcome(officer, 'jinneng', {
      ...{ loginName: 'zhou.min', displayName: '周敏', grants: [{ role: 'REVIEWER', scope: 'TENANT' }] },
    });
    await product.welcome(officer, 'jinneng', {
      ...{ loginName: 'wang.fang', displayName: '王芳' },
      grants: [{ role: 'RECORDER', scope: 'UNIT', organisationId: 'changping' }],
    });
    await publishShipped({ officer, reviewer }, SCHEME);
    await openCycle(officer, {
      ...{ cycleId: 'duty-2026', schemeId: SCHEME, period: '2026', startsOn: '2026-12-01', groups: GROUPS },
      stages: stagesOf('2026'),
    });
  });
  afterAll(() => product.stop());

  const seen = async (client: SignedInClient, id: string): Promise<Seen> =>
    (await client.ask<{ readonly rectification: Seen }>(RECTIFICATION, { id })).rectification;
  const carried = async (client: SignedInClient, cycleId: string, organisationId = 'changping') =>
    (await client.ask<{ readonly carriedProblems: readonly unknown[] }>(CARRIED, { cycleId, organisationId }))
      .carriedProblems;

  it('begins with problems that are put on the list and that the unit plans measures for', async () => {
    const officer = await who('officer');
    const problem = { organisationId: 'changping', cycleId: 'duty-2026', dueOn: '2026-12-20' };
    await eventually(() =>
      officer.change('raiseRectification', {
        ...{ ...problem, rectificationId: 'p1', problem: '两个支部换届超期' },
      }),
    );
    await officer.change('promptDeficit', {
      ...{ ...problem, rectificationId: 'p2', deficit: '“第一议题”记录不全' },
    });
    const recorder = await who('wang.fang');
    await recorder.change('planMeasure', { rectificationId: 'p1', measure: '两个支部本月换届' });
    expect((await seen(recorder, 'p1')).rectification).toMatchObject({
      ...{ state: 'OPEN', measure: '两个支部本月换届', dueOn: '2026-12-20' },
    });
  });

  it('goes on with a fix that somebody else checks', async () => {
    const recorder = await who('wang.fang');
    await recorder.change('reportFix', { rectificationId: 'p1', fix: '已于 12 月 10 日换届' });
    expect((await recorder.refusedChange('acceptFix', { rectificationId: 'p1' })).code).toBe(
      'ACCESS.ROLE_NOT_ALLOWED',
    );
    const reviewer = await who('zhou.min');
    await reviewer.change('acceptFix', { rectificationId: 'p1' });
    expect((await seen(recorder, 'p1')).rectification).toMatchObject({
      ...{ state: 'RESOLVED', revisitOn: '2026-12-31' },
    });
  });

  it('marks what is overdue by itself, and tells the level above', async () => {
    product.clock.moveTo('2026-12-29');
    const officer = await who('officer');
    await eventually(async () => {
      const { rectification, history } = await seen(officer, 'p2');
      expect(rectification).toMatchObject({ state: 'OVERDUE', isEscalated: true, overdueTimes: 1 });
      expect(history).toMatchObject([
        { kind: 'RAISED' },
        { kind: 'BECAME_OVERDUE' },
        { kind: 'ESCALATED', toOrganisationId: 'group' },
      ]);
    });
  });

  it('enters the next year’s indicator with what is put right and what is not', async () => {
    product.clock.moveTo('2027-12-01');
    const officer = await who('officer');
    await openCycle(officer, {
      ...{ cycleId: 'duty-2027', schemeId: SCHEME, period: '2027', startsOn: '2027-12-01', groups: GROUPS },
      stages: stagesOf('2027'),
    });
    await eventually(async () => {
      expect(await carried(officer, 'duty-2027')).toEqual([
        {
          ...{ indicator: 'assessment.basic.rectification', raised: 2, solved: 1 },
          items: [
            { rectificationId: 'p1', state: 'RESOLVED', isSolved: true },
            { rectificationId: 'p2', state: 'OVERDUE', isSolved: false },
          ],
        },
      ]);
      expect(await carried(officer, 'duty-2027', 'sihe')).toMatchObject([{ raised: 0, solved: 0 }]);
    });
  });

  it('counts anew when the rest is put right before the assessment is over', async () => {
    const recorder = await who('wang.fang');
    await recorder.change('reportFix', { rectificationId: 'p2', fix: '记录已补齐' });
    await (await who('zhou.min')).change('acceptFix', { rectificationId: 'p2' });
    await eventually(async () => {
      expect(await carried(recorder, 'duty-2027')).toMatchObject([{ raised: 2, solved: 2 }]);
    });
  });

  it('opens again what a later visit finds back', async () => {
    const reviewer = await who('zhou.min');
    const visit = { rectificationId: 'p1', outcome: 'RELAPSED', note: '一个支部再次超期' };
    await reviewer.change('recordRevisit', visit);
    expect((await seen(reviewer, 'p1')).rectification).toMatchObject({
      ...{ state: 'REOPENED', relapses: 1, grounds: ['RELAPSED'] },
    });
    const { warnings } = await reviewer.ask<{
      readonly warnings: { readonly warnings: readonly unknown[] };
    }>('{ warnings(colour: RED) { warnings { organisationId because { condition sentence { zh } } } } }', {});
    expect(warnings.warnings).toEqual([
      {
        organisationId: 'changping',
        because: [{ condition: 'poor', sentence: { zh: '整改不力（两次超期或反弹） 1 项' } }],
      },
    ]);
  });
});
