import { foundUnits, openCycle, publishShipped, registerPeople } from './support/assessed-units.ts';
import { startEmptyProduct, type EmptyProduct } from './support/empty-product.ts';
import { eventually } from './support/eventually.ts';
import type { SignedInClient } from './support/signed-in-client.ts';

const CYCLE = 'duty-2026';
const SPECIAL = 'assessment.special';
const INSPECTION = 'inspection-2026-12';
const TASKS = `query ($organisationId: ID) { rectifications(organisationId: $organisationId) {
  rectifications { id organisationId organisationName problem procedure sourceId cycleId indicator foundOn dueOn ownerId }
} }`;

interface Task {
  readonly id: string;
  readonly organisationId: string;
  readonly problem: string;
  readonly procedure: string;
  readonly dueOn: string;
  readonly ownerId: string | null;
}

describe('a problem that becomes a task', () => {
  let product: EmptyProduct;
  let officer: SignedInClient;
  let changping: SignedInClient;
  let sihe: SignedInClient;
  let auditor: SignedInClient;
  let inspector: SignedInClient;

  beforeAll(async () => {
    product = await startEmptyProduct({
      enterprise: 'jinneng',
      name: '晋能集团',
      officer: '李强',
      today: '2026-12-01',
    });
    ({ officer } = product);
    await foundUnits(officer, '2026-01-01', [
      { organisationId: 'group', code: 'JN', name: '晋能集团党委', kind: 'PARTY_COMMITTEE' },
      {
        organisationId: 'changping',
        code: 'JN-1',
        name: '长平公司党委',
        kind: 'PARTY_COMMITTEE',
        parentId: 'group',
      },
      {
        organisationId: 'sihe',
        code: 'JN-2',
        name: '寺河煤矿党委',
        kind: 'PARTY_COMMITTEE',
        parentId: 'group',
      },
    ]);
    await registerPeople(officer, [
      { personId: 'zhao-lei', name: '赵磊' },
      { personId: 'li-jianguo', name: '李建国' },
    ]);
    const welcome = (
      loginName: string,
      displayName: string,
      role: 'RECORDER' | 'REVIEWER' | 'AUDITOR',
      at?: string,
    ) =>
      product.welcome(officer, 'jinneng', {
        loginName,
        displayName,
        grants: [at === undefined ? { role, scope: 'TENANT' } : { role, scope: 'UNIT', organisationId: at }],
      });
    const reviewer = await welcome('zhou.min', '周敏', 'REVIEWER');
    changping = await welcome('wang.fang', '王芳', 'RECORDER', 'changping');
    sihe = await welcome('liu.yang', '刘洋', 'RECORDER', 'sihe');
    auditor = await welcome('wu.gang', '吴刚', 'AUDITOR');
    inspector = await product.welcome(officer, 'jinneng', {
      loginName: 'zhao.lei',
      displayName: '赵磊',
      personId: 'zhao-lei',
      grants: [{ role: 'EVALUATOR', scope: 'TENANT' }],
    });
    await publishShipped({ officer, reviewer }, 'energy-group-duty');
    await openCycle(officer, {
      cycleId: CYCLE,
      schemeId: 'energy-group-duty',
      period: '2026',
      startsOn: '2026-12-01',
      groups: { production: ['changping', 'sihe'], service: [], functional: [] },
      stages: [
        { stage: 'REPORT', from: '2026-12-01', until: '2026-12-01' },
        { stage: 'REVIEW', from: '2026-12-02', until: '2026-12-15' },
        { stage: 'ASSESS', from: '2026-12-16', until: '2026-12-31' },
        { stage: 'PUBLICITY', from: '2027-01-01', until: '2027-01-05' },
        { stage: 'APPEAL', from: '2027-01-06', until: '2027-01-10' },
        { stage: 'APPLY', from: '2027-01-11', until: '2027-01-20' },
      ],
    });
  });
  afterAll(() => product.stop());

  const tasks = async (who: SignedInClient, organisationId?: string): Promise<readonly Task[]> => {
    const { rectifications } = await who.ask<{
      readonly rectifications: { readonly rectifications: readonly Task[] };
    }>(TASKS, { organisationId });
    return rectifications.rectifications;
  };
  const toldOf = async (who: SignedInClient) => (await tasks(who)).map(({ problem }) => problem).toSorted();

  describe('found in a review of a duty report', () => {
    const report = { cycleId: CYCLE, organisationId: 'changping', who: 'SECRETARY' };

    it('is raised for the unit, with a deadline of a month where the reviewer named none', async () => {
      const sections = ['performance', 'problems', 'causes', 'measures'].map((key) => ({
        key,
        text: `${key}：见附件`,
      }));
      await changping.change('saveDutyReport', { ...report, baseRevision: 0, sections });
      await changping.change('submitDutyReport', report);
      product.clock.moveTo('2026-12-03');
      const review = {
        ...report,
        input: 'assessment.dutyReview@superior',
        value: 'fair',
        reviewerName: '赵磊',
        problems: [{ description: '两个支部换届超期', indicator: SPECIAL }],
        requestId: 'review-changping',
      };
      await inspector.change('reviewDutyReport', review);
      await inspector.change('reviewDutyReport', review);
      await eventually(async () => {
        expect(await tasks(changping)).toEqual([
          {
            id: 'review-changping.1',
            organisationId: 'changping',
            organisationName: '长平公司党委',
            problem: '两个支部换届超期',
            procedure: 'duty-report',
            sourceId: 'review-changping',
            cycleId: CYCLE,
            indicator: SPECIAL,
            foundOn: '2026-12-03',
            dueOn: '2027-01-03',
            ownerId: null,
          },
        ]);
      });
    });

    it('is seen within scope only', async () => {
      expect(await tasks(sihe)).toEqual([]);
      expect(await tasks(sihe, 'changping')).toEqual([]);
      expect(await toldOf(auditor)).toEqual(['两个支部换届超期']);
      expect((await inspector.refusedAsking(TASKS)).code).toBe('ACCESS.ROLE_NOT_ALLOWED');
    });

    it('gets an owner and another deadline from the unit itself, and from no other', async () => {
      const owned = { rectificationId: 'review-changping.1', ownerId: 'li-jianguo' };
      expect((await sihe.refusedChange('assignRectification', owned)).code).toBe('ACCESS.OUTSIDE_SCOPE');
      expect((await auditor.refusedChange('assignRectification', owned)).code).toBe(
        'ACCESS.ROLE_NOT_ALLOWED',
      );
      const past = await changping.refusedChange('assignRectification', { ...owned, dueOn: '2026-11-30' });
      expect(past).toEqual({
        code: 'RECTIFICATION.DAY_REFUSED',
        sentence: '"2026-11-30" in "dueOn" must be a day to come, such as 2026-06-30.',
      });
      expect((await changping.refusedChange('assignRectification', { ...owned, ownerId: ' ' })).code).toBe(
        'RECTIFICATION.OWNER_BLANK',
      );
      await changping.change('assignRectification', { ...owned, dueOn: '2026-12-31' });
      await eventually(async () => {
        expect(await tasks(changping)).toMatchObject([{ ownerId: 'li-jianguo', dueOn: '2026-12-31' }]);
      });
    });
  });

  describe('found in an inspection', () => {
    const finding = (organisationId: string, description: string, requestId: string, more: object = {}) => ({
      inspectionId: INSPECTION,
      organisationId,
      severity: 'SERIOUS',
      description,
      requestId,
      ...more,
    });
    const toRectify = { toRectify: true, dueOn: '2026-12-28', ownerId: 'li-jianguo', indicator: SPECIAL };

    it('is written down by the inspector, on the units that are inspected', async () => {
      product.clock.moveTo('2026-12-16');
      const plan = {
        cycleId: CYCLE,
        kind: 'SPECIAL_TASK',
        title: '安全生产专项督查',
        organisationIds: ['changping', 'sihe'],
        on: '2026-12-16',
        inspectors: [{ personId: 'zhao-lei', name: '赵磊' }],
        requestId: INSPECTION,
      };
      const own = { ...plan, inspectors: [{ personId: 'zhao-lei', name: '赵磊', organisationId: 'sihe' }] };
      expect((await officer.refusedChange('planInspection', { ...own, requestId: 'own-unit' })).code).toBe(
        'INSPECTION.INSPECTOR_CONFLICT',
      );
      await officer.change('planInspection', plan);
      const early = finding('changping', '顶板支护不到位', 'finding-early');
      expect((await inspector.refusedChange('recordFinding', early)).code).toBe('INSPECTION.NOT_OPEN');
      await inspector.change('beginInspection', { inspectionId: INSPECTION });
      const deducted = { deductionInput: SPECIAL, deductionPoints: '3' };
      await inspector.change(
        'recordFinding',
        finding('changping', '顶板支护不到位', 'finding-roof', { ...toRectify, ...deducted }),
      );
      await inspector.change('recordFinding', finding('changping', '记录字迹潦草', 'finding-notes'));
      await inspector.change(
        'recordFinding',
        finding('sihe', '应急预案未演练', 'finding-drill', { toRectify: true }),
      );
      await inspector.change(
        'recordFinding',
        finding('sihe', '误记', 'finding-mistaken', { toRectify: true }),
      );
      const elsewhere = finding('group', '误填', 'finding-elsewhere');
      expect((await inspector.refusedChange('recordFinding', elsewhere)).code).toBe(
        'INSPECTION.FINDING_REFUSED',
      );
    });

    it('is not announced where it is a surprise: the unit sees it once it has begun', async () => {
      const inspectionId = 'surprise-2026-12';
      const surprise = {
        cycleId: CYCLE,
        kind: 'SURPRISE',
        title: '井下带班不定期抽查',
        organisationIds: ['sihe'],
        on: '2026-12-17',
        inspectors: [{ personId: 'zhao-lei', name: '赵磊' }],
        requestId: inspectionId,
      };
      await officer.change('planInspection', surprise);
      const list = `{ inspections(cycleId: "${CYCLE}") { inspections { inspectionId } } }`;
      const one = (id: string) => `{ inspection(inspectionId: "${id}") { title } }`;
      await eventually(async () => expect(JSON.stringify(await officer.ask(list))).toContain(inspectionId));
      expect(JSON.stringify(await sihe.ask(list))).not.toContain(inspectionId);
      const hidden = await sihe.refusedAsking(one(inspectionId));
      const unknown = await sihe.refusedAsking(one('surprise-2026-13'));
      expect(hidden.code).toBe('INSPECTION.UNKNOWN');
      expect(hidden.sentence.replace(inspectionId, 'surprise-2026-13')).toBe(unknown.sentence);
      await inspector.change('beginInspection', { inspectionId });
      await eventually(async () => expect(JSON.stringify(await sihe.ask(list))).toContain(inspectionId));
      expect(JSON.stringify(await changping.ask(list))).not.toContain(inspectionId);
      await officer.change('cancelInspection', { inspectionId, reason: '并入专项督查' });
    });

    it('is answered by the unit that it is about, and withdrawn where it was a mistake', async () => {
      const answer = {
        inspectionId: INSPECTION,
        findingId: 'finding-roof',
        stance: 'ACCEPTED',
        answer: '属实，立即整改',
      };
      expect((await sihe.refusedChange('answerFinding', answer)).code).toBe('ACCESS.OUTSIDE_SCOPE');
      await changping.change('answerFinding', answer);
      const mistaken = { inspectionId: INSPECTION, findingId: 'finding-mistaken', reason: '重复记录' };
      await inspector.change('withdrawFinding', mistaken);
    });

    it('is no task before the inspection is concluded', async () => {
      expect(await toldOf(auditor)).toEqual(['两个支部换届超期']);
    });

    it('is a task once it is concluded: one for each problem that is to be put right', async () => {
      const conclusion = {
        inspectionId: INSPECTION,
        summary: '总体可控，问题 3 项',
        marks: [{ organisationId: 'sihe', input: SPECIAL, label: '督查', value: '0' }],
        requestId: 'conclude-inspection',
      };
      await inspector.change('concludeInspection', conclusion);
      expect(await inspector.change('concludeInspection', conclusion)).toMatchObject({ eventIds: [] });
      await eventually(async () => {
        expect(await toldOf(auditor)).toEqual(
          ['两个支部换届超期', '应急预案未演练', '顶板支护不到位'].toSorted(),
        );
      });
      const raised = (await product.events('jinneng')).filter(({ type }) => type === 'RectificationRaised');
      expect(raised).toHaveLength(3);
    });

    it('carries owner and deadline as the inspector named them, and where it came from', async () => {
      const [roof] = (await tasks(changping)).filter(({ procedure }) => procedure === 'special-task');
      expect(roof).toMatchObject({
        id: 'finding-roof',
        problem: '顶板支护不到位',
        sourceId: INSPECTION,
        indicator: SPECIAL,
        foundOn: '2026-12-16',
        dueOn: '2026-12-28',
        ownerId: 'li-jianguo',
      });
      expect(await tasks(sihe)).toMatchObject([
        { id: 'finding-drill', problem: '应急预案未演练', dueOn: '2027-01-16', ownerId: null },
      ]);
    });

    it('is seen by each unit’s recorder for its own unit, and not by the other', async () => {
      expect(new Set((await tasks(changping)).map(({ organisationId }) => organisationId))).toEqual(
        new Set(['changping']),
      );
      expect(await tasks(changping, 'sihe')).toEqual([]);
      const owned = { rectificationId: 'finding-drill', ownerId: 'li-jianguo' };
      expect((await changping.refusedChange('assignRectification', owned)).code).toBe('ACCESS.OUTSIDE_SCOPE');
      await officer.change('assignRectification', owned);
      await eventually(async () => {
        expect(await tasks(sihe)).toMatchObject([{ id: 'finding-drill', ownerId: 'li-jianguo' }]);
      });
    });
  });
});
