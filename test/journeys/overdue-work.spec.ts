import { foundUnits, openCycle, publishShipped } from './support/assessed-units.ts';
import { startEmptyProduct, type EmptyProduct } from './support/empty-product.ts';
import { eventually } from './support/eventually.ts';
import type { SignedInClient } from './support/signed-in-client.ts';

type Welcomed = Parameters<EmptyProduct['welcome']>[2];

const CYCLE = 'union-2026';
const COSTS = { cycleId: CYCLE, circumstance: 'n05' };
const NOTICES = `{ overdueNotices(cycleId: "${CYCLE}") { notices { kind workTitle dueOn deadline status } } }`;
const DEDUCTIONS = `{ adjustments(cycleId: "${CYCLE}", side: DEDUCTION) {
  adjustments { organisationId status counted description }
} }`;
const topic = (topicId: string, title: string) => ({
  topicId,
  kind: 'SUPERVISED',
  title,
  description: '产业工人队伍建设改革督办事项',
  organisationId: 'jijiao',
  milestones: [{ milestoneId: 'm1', title: '报送实施方案', dueOn: '2026-06-20' }],
});

interface Noticed {
  readonly overdueNotices: { readonly notices: readonly { readonly status: string }[] };
}

interface Deducted {
  readonly adjustments: { readonly adjustments: readonly unknown[] };
}

describe('overdue work', () => {
  let product: EmptyProduct;
  let officer: SignedInClient;
  let unit: SignedInClient;

  beforeAll(async () => {
    product = await startEmptyProduct({
      enterprise: 'hubei',
      name: '湖北省总工会',
      officer: '李强',
      today: '2026-06-01',
    });
    ({ officer } = product);
    await foundUnits(officer, '2026-01-01', [
      { organisationId: 'zonggonghui', code: 'ZGH', name: '省总工会', kind: 'PARTY_COMMITTEE' },
      {
        organisationId: 'jijiao',
        code: 'ZGH-1',
        name: '机关第一党支部',
        kind: 'BRANCH',
        parentId: 'zonggonghui',
      },
    ]);
    const welcome = (loginName: string, displayName: string, grant: Welcomed['grants'][number]) =>
      product.welcome(officer, 'hubei', { loginName, displayName, grants: [grant] });
    const reviewer = await welcome('zhou.min', '周敏', { role: 'REVIEWER', scope: 'TENANT' });
    unit = await welcome('wang.fang', '王芳', {
      role: 'RECORDER',
      scope: 'UNIT',
      organisationId: 'jijiao',
    });
    await publishShipped({ officer, reviewer }, 'hubei-union');
    await openCycle(officer, {
      cycleId: CYCLE,
      schemeId: 'hubei-union',
      period: '2026',
      startsOn: '2026-06-01',
      groups: { offices: ['jijiao'] },
    });
  });
  afterAll(() => product.stop());

  const notices = async () => (await unit.ask<Noticed>(NOTICES)).overdueNotices.notices;
  const deductions = async () => (await officer.ask<Deducted>(DEDUCTIONS)).adjustments.adjustments;

  it('costs what the superior said when it gave a topic out, by a deduction of the scheme', async () => {
    const reform = topic('reform', '产改方案');
    const unknown = { ...reform, overdue: { ...COSTS, circumstance: 'n99' } };
    expect((await officer.refusedChange('publishTopic', unknown)).code).toBe(
      'ADJUSTMENT.CIRCUMSTANCE_UNKNOWN',
    );
    const outside = { ...reform, organisationId: 'zonggonghui', overdue: COSTS };
    expect((await officer.refusedChange('publishTopic', outside)).code).toBe(
      'EVALUATION_CYCLE.ORGANISATION_NOT_IN_IT',
    );
    await officer.change('publishTopic', { ...reform, overdue: COSTS });
    await unit.change('proposeTopic', topic('model', '劳模工作室'));
    await officer.change('acceptTopicProposal', { topicId: 'model', overdue: COSTS });
    await eventually(async () => {
      expect(
        await unit.ask('{ topics { topics { id overdue { cycleId circumstance value } } } }'),
      ).toMatchObject({
        topics: {
          topics: [
            { id: 'model', overdue: { ...COSTS, value: '1' } },
            { id: 'reform', overdue: { ...COSTS, value: '1' } },
          ],
        },
      });
    });
    const later = [{ milestoneId: 'm1', title: '报送实施方案', dueOn: '2026-12-31' }];
    const moving = { topicId: 'reform', milestones: later, reason: '人手不足' };
    expect((await unit.refusedChange('planTopic', moving)).code).toBe('TOPIC.DAYS_FIXED');
  });

  it('costs for sheets what the office arranged for the cycle', async () => {
    const arranging = { cycleId: CYCLE, forSheets: { circumstance: 'n05', graceDays: 2 } };
    expect((await unit.refusedChange('arrangeOverdueDeduction', arranging)).code).toBe(
      'ACCESS.ROLE_NOT_ALLOWED',
    );
    await officer.change('arrangeOverdueDeduction', arranging);
    expect(
      await unit.ask(
        `{ overdueDeduction(cycleId: "${CYCLE}") { forSheets { circumstance value graceDays } } }`,
      ),
    ).toEqual({ overdueDeduction: { forSheets: { circumstance: 'n05', value: '1', graceDays: 2 } } });
    await officer.change('assignSheets', {
      cycleId: CYCLE,
      raters: [],
      selfAssessment: true,
      dueOn: '2026-06-19',
    });
  });

  it('is told to the unit before anything is taken', async () => {
    product.clock.moveTo('2026-06-17');
    await eventually(async () => {
      expect(await notices()).toMatchObject([
        { kind: 'TOPIC', workTitle: '劳模工作室：报送实施方案', deadline: '2026-06-20', status: 'NOTICED' },
        { kind: 'TOPIC', workTitle: '产改方案：报送实施方案', deadline: '2026-06-20', status: 'NOTICED' },
      ]);
    });
    const report = { topicId: 'model', month: '2026-06', text: '方案已报送', doneMilestoneIds: ['m1'] };
    await unit.change('reportTopicProgress', report);
    product.clock.moveTo('2026-06-20');
    await eventually(async () => {
      expect(await notices()).toMatchObject([
        {
          kind: 'SHEET',
          workTitle: '自评表',
          dueOn: '2026-06-19',
          deadline: '2026-06-22',
          status: 'NOTICED',
        },
        { status: 'SETTLED' },
        { status: 'NOTICED' },
      ]);
    });
    expect(await deductions()).toEqual([]);
  });

  it('deducts by itself when the days of grace are over, and not what was done', async () => {
    product.clock.moveTo('2026-06-21');
    await eventually(async () => {
      expect(await deductions()).toMatchObject([{ status: 'EFFECTIVE', counted: '2' }]);
    });
    product.clock.moveTo('2026-06-23');
    await eventually(async () => {
      expect((await notices()).map(({ status }) => status)).toEqual(['DEDUCTED', 'SETTLED', 'DEDUCTED']);
    });
    expect(await deductions()).toHaveLength(2);
    const events = await product.events('hubei');
    expect(events.filter(({ type }) => type === 'AdjustmentTookEffect')).toHaveLength(2);
  });
});
