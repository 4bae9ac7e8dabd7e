import { foundUnits, openCycle, publishShipped, registerPeople } from './support/assessed-units.ts';
import { startEmptyProduct, type EmptyProduct } from './support/empty-product.ts';
import { eventually } from './support/eventually.ts';
import { settledLength } from './support/settled-length.ts';
import type { SignedInClient } from './support/signed-in-client.ts';

const CYCLE = 'duty-2026';
const SPECIAL = 'assessment.special';
const INSPECTION = 'inspection-2026-12';
const TASKS = `query ($organisationId: ID) { rectifications(organisationId: $organisationId) {
  rectifications { id organisationId organisationName problem procedure sourceId cycleId indicator foundOn dueOn ownerId }
} }`;

const FOLLOWED = `query ($id: ID!) { rectification(id: $id) {
  rectification { state dueOn revisitOn relapses overdueTimes isEscalated sentBackBecause evidenceIds grounds }
  history { kind toOrganisationId }
} }`;
const DERIVATION = `query ($organisationId: ID!) {
  standingDerivation(cycleId: "duty-2027", organisationId: $organisationId, quantity: "assessment.basic.rectification") {
    steps { depth value entries { value origin { procedure } } }
  }
}`;

interface Followed {
  readonly rectification: {
    readonly rectification: Readonly<Record<string, unknown>>;
    readonly history: readonly { readonly kind: string }[];
  };
}

interface Derivation {
  readonly standingDerivation: {
    readonly steps: readonly { readonly value: string | null }[];
  };
}

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
  let reviewer: SignedInClient;

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
    reviewer = await welcome('zhou.min', '周敏', 'REVIEWER');
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

  describe('followed to its end', () => {
    const followed = async (id: string, who = officer) => {
      const { rectification } = await who.ask<Followed>(FOLLOWED, { id });
      return { ...rectification.rectification, kinds: rectification.history.map(({ kind }) => kind) };
    };
    const worth = async (organisationId: string) => {
      const { standingDerivation } = await officer.ask<Derivation>(DERIVATION, { organisationId });
      return standingDerivation.steps[0]?.value;
    };
    const roof = { rectificationId: 'finding-roof' };

    it('is measured, put right with proof, sent back once and accepted by somebody else', async () => {
      const measure = { ...roof, measure: '加密锚杆，复测顶板离层' };
      expect((await sihe.refusedChange('planMeasure', measure)).code).toBe('ACCESS.OUTSIDE_SCOPE');
      await changping.change('planMeasure', measure);
      const photo = await changping.handIn('changping', '顶板支护.pdf', '%PDF-1.7 支护照片与离层记录');
      const fix = { ...roof, fix: '已补打锚杆 24 根', evidenceIds: [photo] };
      await changping.change('reportFix', fix);
      expect((await changping.refusedChange('acceptFix', roof)).code).toBe('ACCESS.ROLE_NOT_ALLOWED');
      await reviewer.change('sendBackFix', { ...roof, reason: '照片看不出支护间距' });
      expect(await followed('finding-roof')).toMatchObject({
        ...{ state: 'OPEN', sentBackBecause: '照片看不出支护间距' },
      });
      await changping.change('reportFix', fix);
      await reviewer.change('acceptFix', roof);
      expect(await followed('finding-roof', changping)).toMatchObject({
        ...{ state: 'RESOLVED', revisitOn: '2027-01-15', evidenceIds: [photo] },
      });
    });

    it('is not accepted by whoever reported it, whatever the roles', async () => {
      const drill = { rectificationId: 'finding-drill' };
      const both = await product.welcome(officer, 'jinneng', {
        ...{ loginName: 'sun.tao', displayName: '孙涛' },
        grants: [
          { role: 'RECORDER', scope: 'UNIT', organisationId: 'sihe' },
          { role: 'REVIEWER', scope: 'TENANT' },
        ],
      });
      await both.change('reportFix', { ...drill, fix: '12 月 16 日已组织演练' });
      expect((await both.refusedChange('acceptFix', drill)).code).toBe('RECTIFICATION.OWN_FIX');
      await reviewer.change('acceptFix', drill);
      expect(await followed('finding-drill')).toMatchObject({ state: 'RESOLVED', overdueTimes: 0 });
    });

    it('is reminded of, overdue by itself, and told the level above a week later', async () => {
      const id = 'review-changping.1';
      product.clock.moveTo('2026-12-28');
      await eventually(async () => expect((await followed(id)).kinds).toContain('REMINDED'));
      const later = { rectificationId: id, ownerId: 'li-jianguo', dueOn: '2027-06-30' };
      expect((await changping.refusedChange('assignRectification', later)).code).toBe(
        'RECTIFICATION.NOT_YOURS_TO_EXTEND',
      );
      product.clock.moveTo('2027-01-01');
      await eventually(async () => {
        expect(await followed(id)).toMatchObject({ state: 'OVERDUE', overdueTimes: 1, isEscalated: false });
      });
      product.clock.moveTo('2027-01-08');
      await eventually(async () => {
        const { rectification } = await officer.ask<Followed>(FOLLOWED, { id });
        expect(rectification.rectification).toMatchObject({ isEscalated: true });
        expect(rectification.history.at(-1)).toEqual({ kind: 'ESCALATED', toOrganisationId: 'group' });
      });
    });

    it('is opened again by a revisit that finds it back, and makes the unit red', async () => {
      product.clock.moveTo('2027-01-15');
      const visit = { ...roof, outcome: 'RELAPSED', note: '新掘段支护间距又超标' };
      expect((await changping.refusedChange('recordRevisit', visit)).code).toBe('ACCESS.ROLE_NOT_ALLOWED');
      await reviewer.change('recordRevisit', visit);
      expect(await followed('finding-roof')).toMatchObject({
        ...{ state: 'REOPENED', dueOn: '2027-02-15', relapses: 1, grounds: ['RELAPSED'] },
      });
      await eventually(async () => {
        expect(await officer.ask('{ warnings(colour: RED) { warnings { organisationId } } }')).toEqual({
          warnings: { warnings: [{ organisationId: 'changping' }] },
        });
      });
    });

    // Full mark 10 × solved ÷ raised: 长平 0 of 2, 寺河 1 of 1.
    it('counts in the next year’s assessment by itself, down to the score', async () => {
      product.clock.moveTo('2027-12-01');
      await openCycle(officer, {
        ...{ cycleId: 'duty-2027', schemeId: 'energy-group-duty', period: '2027', startsOn: '2027-12-01' },
        groups: { production: ['changping', 'sihe'], service: [], functional: [] },
        stages: [
          { stage: 'REPORT', from: '2027-12-01', until: '2027-12-05' },
          { stage: 'REVIEW', from: '2027-12-06', until: '2027-12-15' },
          { stage: 'ASSESS', from: '2027-12-16', until: '2027-12-31' },
          { stage: 'PUBLICITY', from: '2028-01-01', until: '2028-01-05' },
          { stage: 'APPEAL', from: '2028-01-06', until: '2028-01-10' },
          { stage: 'APPLY', from: '2028-01-11', until: '2028-01-20' },
        ],
      });
      await eventually(async () => {
        expect([await worth('changping'), await worth('sihe')]).toEqual(['0', '10']);
      });
    });

    it('counts half when one of two is put right before the assessment is over', async () => {
      await changping.change('reportFix', { ...roof, fix: '新掘段已按 800 mm 间距补打' });
      await reviewer.change('acceptFix', roof);
      await eventually(async () => expect(await worth('changping')).toBe('5'));
    });

    it('is the indicator of nobody’s hand: no inspection marks it', async () => {
      product.clock.moveTo('2027-12-16');
      const plan = {
        ...{ cycleId: 'duty-2027', kind: 'SCHEDULED', title: '年度检查', organisationIds: ['changping'] },
        ...{ inputs: ['assessment.basic.rectification'], on: '2027-12-16', requestId: 'inspection-2027-12' },
        inspectors: [{ personId: 'zhao-lei', name: '赵磊' }],
      };
      expect((await officer.refusedChange('planInspection', plan)).code).toBe('INSPECTION.PLAN_REFUSED');
    });

    it('shows the same after a start without any read model, and does nothing twice', async () => {
      const look = async () => ({
        tasks: await officer.ask('{ rectifications { rectifications { id state dueOn ownerId relapses } } }'),
        counts: await officer.ask(
          '{ rectificationCounts { units { organisationId open resolved reopened } } }',
        ),
        carried: await officer.ask(
          '{ carriedProblems(cycleId: "duty-2027", organisationId: "changping") { raised solved items { state } } }',
        ),
        inspections: await officer.ask(
          `{ inspections(cycleId: "${CYCLE}") { inspections { inspectionId } } }`,
        ),
        warnings: await officer.ask('{ warnings { warnings { organisationId colour } } }'),
      });
      // The clock was moved on: the two stages that are over by now close by themselves first.
      await eventually(async () => {
        const closed = (await product.events('jinneng')).filter(
          ({ type, stream }) => type === 'EvaluationStageClosed' && stream.id === 'duty-2027',
        );
        expect(closed).toHaveLength(2);
      });
      const written = await settledLength(product, 'jinneng');
      const before = await look();
      await product.restartWithoutReadModels();
      await eventually(async () => expect(await look()).toEqual(before));
      const since = (await product.events('jinneng')).slice(written);
      expect(since.map(({ type, actorId }) => `${type} ${actorId}`)).toEqual([]);
    });
  });
});
