import { foundUnits, publishShipped, registerPeople } from './support/assessed-units.ts';
import { startEmptyProduct, type EmptyProduct } from './support/empty-product.ts';
import { eventually } from './support/eventually.ts';
import { graphqlClient } from './support/graphql-client.ts';
import { settledLength } from './support/settled-length.ts';
import type { SignedInClient } from './support/signed-in-client.ts';

const SCHEME = 'changping-branches-quarter';
const GROUP = 'branches';
const BRANCHES: Readonly<Record<string, string>> = {
  zongcai: '综采支部',
  juejin: '掘进支部',
  jidian: '机电支部',
  tongfeng: '通风支部',
  yunshu: '运输支部',
  xuanmei: '选煤支部',
};
const IDS = Object.keys(BRANCHES);
const KEY_TASKS = [
  ...['politics', 'ideology', 'organisation', 'conduct', 'integrity'],
  ...['publicity', 'unions', 'stability', 'safety', 'vanguard'],
];
const SELF = 'assessment.self';
const SPECIAL = 'assessment.special';
const BALLOT = 'assessment.ballot';

// In each quarter the branch in place k (the best is 0) loses k points of 100 with the departments, all of them for
// politics, and 5 k in the special inspection. Ten of twelve vote, six 满意 and four 基本满意: (600 + 320) ÷ 10 = 92.
// Score = 100 × 10 % + (100 − k) × 50 % + 92 × 20 % + (100 − 5 k) × 20 % = 98.4 − 1.5 k.
const SCORES = ['98.40', '96.90', '95.40', '93.90', '92.40', '90.90'];
// Behind are the last two (003-13), last is the last (003-14):
//
//   2025-Q1  综采 掘进 机电 通风 | 运输 选煤
//   2025-Q2  综采 掘进 机电 运输 | 通风 选煤    选煤 behind twice running; 运输 and 通风 only once
//   2025-Q3  综采 掘进 机电 通风 | 运输 选煤    选煤 last three times running
//   2025-Q4  not assessed
//   2026-Q1  综采 掘进 机电 通风 | 运输 选煤    behind in Q3 and now: not running, for a quarter is missing
const USUAL = IDS;
const SECOND = ['zongcai', 'juejin', 'jidian', 'yunshu', 'tongfeng', 'xuanmei'];

const RANKING = `query ($cycleId: ID!) { assessmentRanking(cycleId: $cycleId, peerGroup: "${GROUP}") {
  standings { organisationId rank score flags { key } pay { key value } }
} }`;
const PUBLISHED = `query ($cycleId: ID!) { publishedResult(cycleId: $cycleId, peerGroup: "${GROUP}") {
  revision standings { organisationId rank score }
} }`;
const GATE = `query ($cycleId: ID!) { publicationGate(cycleId: $cycleId, peerGroup: "${GROUP}") {
  resultDigest items { code sentence { en } }
} }`;
const CONSEQUENCES = `query ($filter: ConsequenceFilter) { consequences(filter: $filter) { consequences {
  id kind status organisationId persons { name post } restsOn withdrawnBecause carriedOutOn evidence { zh }
} } }`;
const BANS = '{ bans(organisationId: "juejin") { bans { status blocks consequenceId from until } } }';
const TASKS = `{ followUpTasks(filter: { kind: ADMONITION_TALK }) { tasks {
  id status persons { name } conductorName records { text } closedBecause cycleId
} } }`;

interface Standing {
  readonly organisationId: string;
  readonly score: string;
}

interface Ranking {
  readonly assessmentRanking: { readonly standings: readonly Standing[] };
}

interface Gate {
  readonly publicationGate: { readonly resultDigest: string; readonly items: readonly unknown[] };
}

interface Consequence {
  readonly id: string;
  readonly kind: string;
  readonly status: string;
  readonly organisationId: string;
}

interface Consequences {
  readonly consequences: { readonly consequences: readonly Consequence[] };
}

interface Task {
  readonly id: string;
  readonly cycleId: string;
}

interface Papers {
  readonly openingKeys: readonly string[];
  readonly sheets: readonly { readonly tokens: readonly { readonly text: string }[] }[];
}

interface Entry {
  readonly entryId: string;
  readonly input: string;
  readonly organisationId: string;
  readonly value: string;
}

describe('quarters of branches (J5)', () => {
  let product: EmptyProduct;
  let officer: SignedInClient;
  /** 周敏, the leader who speaks for the committee. */
  let reviewer: SignedInClient;
  /** 孙丽 of 党委工作部, who assesses the ten key tasks. */
  let department: SignedInClient;
  /** 赵磊, who inspects and leads talks. */
  let inspector: SignedInClient;
  /** 张建国, secretary of 选煤支部, who also reviews within his branch. */
  let secretary: SignedInClient;
  /** 马丽, who records for 选煤支部, and 刘洋, who does for 运输支部. */
  let recorder: SignedInClient;
  let neighbour: SignedInClient;

  beforeAll(async () => {
    product = await startEmptyProduct({
      ...{ enterprise: 'changping', name: '长平公司', officer: '李强', today: '2025-04-01' },
    });
    ({ officer } = product);
    await foundUnits(officer, '2024-01-01', [
      { organisationId: 'company', code: 'CP', name: '长平公司党委', kind: 'PARTY_COMMITTEE' },
      ...IDS.map((organisationId, at) => ({
        ...{ organisationId, code: `CP-${String(at + 1)}`, name: BRANCHES[organisationId]! },
        ...{ kind: 'BRANCH' as const, parentId: 'company' },
      })),
    ]);
    await registerPeople(officer, [
      { personId: 'zhao-lei', name: '赵磊' },
      { personId: 'sun-li', name: '孙丽' },
      { personId: 'zhang-jianguo', name: '张建国' },
      { personId: 'wang-hai', name: '王海' },
    ]);
    const secretaryFrom = (personId: string, from: string) => ({
      ...{ personId, postId: `secretary-${personId}`, organisationId: 'xuanmei', from },
      ...{ kind: 'FULL_TIME_SECRETARY', title: '选煤支部书记' },
    });
    await officer.change(
      'takePosts',
      { posts: [secretaryFrom('zhang-jianguo', '2024-01-01')] },
      '{ postIds }',
    );
    const welcome = (
      loginName: string,
      displayName: string,
      grants: Parameters<EmptyProduct['welcome']>[2]['grants'],
      personId?: string,
    ) =>
      product.welcome(officer, 'changping', {
        ...{ loginName, displayName, grants },
        ...(personId !== undefined && { personId }),
      });
    const everywhere = (role: 'REVIEWER' | 'EVALUATOR') => [{ role, scope: 'TENANT' as const }];
    const within = (organisationId: string, ...roles: readonly ('RECORDER' | 'REVIEWER')[]) =>
      roles.map((role) => ({ role, scope: 'UNIT' as const, organisationId }));
    reviewer = await welcome('zhou.min', '周敏', everywhere('REVIEWER'));
    department = await welcome('sun.li', '孙丽', everywhere('EVALUATOR'), 'sun-li');
    inspector = await welcome('zhao.lei', '赵磊', everywhere('EVALUATOR'), 'zhao-lei');
    secretary = await welcome(
      'zhang.jianguo',
      '张建国',
      within('xuanmei', 'RECORDER', 'REVIEWER'),
      'zhang-jianguo',
    );
    recorder = await welcome('ma.li', '马丽', within('xuanmei', 'RECORDER'));
    neighbour = await welcome('liu.yang', '刘洋', within('yunshu', 'RECORDER'));
    await publishShipped({ officer, reviewer }, SCHEME);
    await officer.change('arrangePeerGroups', {
      ...{ schemeId: SCHEME, from: '2025-04-01' },
      groups: [{ key: GROUP, title: { zh: '基层党支部' }, organisationIds: IDS }],
    });
  });
  afterAll(() => product.stop());

  const ranking = async (cycleId: string, who = officer) =>
    (await who.ask<Ranking>(RANKING, { cycleId })).assessmentRanking.standings;
  const consequences = async (filter: object, who = officer): Promise<readonly Consequence[]> =>
    (await who.ask<Consequences>(CONSEQUENCES, { filter })).consequences.consequences;
  /** What meets the branches of a quarter, as `<branch> <kind> <status>`. */
  const meets = async (cycleId: string): Promise<readonly string[]> =>
    (await consequences({ cycleId }))
      .map(({ organisationId, kind, status }) => `${organisationId} ${kind} ${status}`)
      .toSorted();
  const only = async (cycleId: string, kind: string): Promise<Consequence> => {
    const [found] = await consequences({ cycleId, kind });
    return found!;
  };
  const tasks = async () =>
    (await officer.ask<{ readonly followUpTasks: { readonly tasks: readonly Task[] } }>(TASKS)).followUpTasks
      .tasks;

  const open = (cycleId: string) =>
    eventually(() =>
      officer.change('openEvaluationCycle', {
        ...{ cycleId, schemeId: SCHEME, period: cycleId, startsOn: product.clock.today() },
      }),
    );
  const assessThemselves = async (cycleId: string): Promise<void> => {
    await officer.change('assignSheets', {
      ...{ cycleId, selfAssessment: true, requestId: `sheets-${cycleId}` },
      raters: [{ procedure: 'DEPARTMENT_EVALUATION', rater: { name: '孙丽', personId: 'sun-li' } }],
    });
    const { sheets } = await officer.ask<{
      readonly sheets: {
        readonly sheets: readonly {
          readonly sheetId: string;
          readonly procedure: string;
          readonly rater: { readonly organisationId: string | null };
        }[];
      };
    }>(
      'query ($cycleId: ID!) { sheets(cycleId: $cycleId) { sheets { sheetId procedure rater { organisationId } } } }',
      {
        cycleId,
      },
    );
    for (const { sheetId, procedure, rater } of sheets.sheets) {
      if (procedure !== 'SELF_ASSESSMENT') continue;
      const isOwn = rater.organisationId === 'xuanmei';
      await (isOwn ? secretary : officer).change('submitSheet', {
        ...{ sheetId, ...(!isOwn && { onBehalfReason: '纸质自评表，代为录入' }) },
        answers: [{ input: SELF, organisationId: rater.organisationId, value: '100' }],
      });
      await officer.change('acceptSheet', { sheetId });
    }
  };
  const departmentAnswers = (order: readonly string[]) =>
    order.flatMap((organisationId, place) =>
      KEY_TASKS.map((task) => ({
        ...{ input: `assessment.department.${task}`, organisationId },
        value: task === 'politics' ? String(place) : '0',
      })),
    );
  const assessByDepartment = async (cycleId: string, order: readonly string[]): Promise<void> => {
    const sheetId = `sheets-${cycleId}-1`;
    await department.change('submitSheet', { sheetId, answers: departmentAnswers(order) });
    await officer.change('acceptSheet', { sheetId });
  };
  const vote = async (cycleId: string): Promise<void> => {
    const campaignId = `ballot-${cycleId}`;
    const { openingKeys, sheets } = await officer.change<Papers>(
      'prepareBallotCampaign',
      {
        ...{ campaignId, cycleId, title: '党员群众民主测评' },
        electorates: [{ key: 'masses', title: '党员和群众代表', due: 12 }],
        closesAt: `${product.clock.today()}T20:00:00.000Z`,
      },
      '{ openingKeys sheets { tokens { text } } }',
    );
    await officer.change('openBallotCampaign', { campaignId });
    const phone = graphqlClient(product.url, undefined);
    for (const [at, { text }] of sheets[0]!.tokens.slice(0, 10).entries()) {
      const choice = at < 6 ? 'satisfied' : 'fairly';
      const answers = IDS.map((organisationId) => ({ indicator: BALLOT, organisationId, choice }));
      expect(
        await phone.ask('mutation ($input: CastBallotInput!) { castBallot(input: $input) { outcome } }', {
          variables: { input: { token: text, answers } },
        }),
      ).toEqual({ castBallot: { outcome: 'ACCEPTED' } });
    }
    await officer.change('closeBallotCampaign', { campaignId });
    await officer.change('tallyBallotCampaign', { campaignId, openingKeys: openingKeys.slice(1) });
  };
  const inspect = async (cycleId: string, order: readonly string[]): Promise<void> => {
    const inspectionId = `inspection-${cycleId}`;
    await officer.change('planInspection', {
      ...{ cycleId, kind: 'SPECIAL_TASK', title: '党委重点工作专项督查', organisationIds: IDS },
      ...{ on: product.clock.today(), inspectors: [{ personId: 'zhao-lei', name: '赵磊' }] },
      requestId: inspectionId,
    });
    await inspector.change('beginInspection', { inspectionId });
    const marks = order.map((organisationId, place) => ({
      ...{ organisationId, input: SPECIAL, label: '重点工作', value: String(5 * place) },
    }));
    await inspector.change('concludeInspection', { inspectionId, summary: '督查完毕', marks });
  };
  const isRanked = (cycleId: string, order: readonly string[], scores: readonly string[] = SCORES) =>
    eventually(async () => {
      const standings = await ranking(cycleId);
      expect(standings.map(({ organisationId, score }) => [organisationId, score])).toEqual(
        order.map((organisationId, place) => [organisationId, scores[place]]),
      );
    });
  const agree = async (cycleId: string): Promise<void> => {
    const { publicationGate } = await reviewer.ask<Gate>(GATE, { cycleId });
    const { resultDigest } = publicationGate;
    await reviewer.change('approveResult', { cycleId, peerGroup: GROUP, resultDigest });
  };
  const publish = async (cycleId: string, reason = '季度讲评会'): Promise<void> => {
    await agree(cycleId);
    await officer.change('publishResult', { cycleId, peerGroup: GROUP, reason });
  };
  const revise = async (cycleId: string, reason: string): Promise<void> => {
    await agree(cycleId);
    await officer.change('reviseResult', { cycleId, peerGroup: GROUP, reason });
  };
  const wholeQuarter = async (cycleId: string, on: string, order: readonly string[]): Promise<void> => {
    if (on !== product.clock.today()) product.clock.moveTo(on);
    await open(cycleId);
    await assessThemselves(cycleId);
    await assessByDepartment(cycleId, order);
    await vote(cycleId);
    await inspect(cycleId, order);
    await isRanked(cycleId, order);
  };

  describe('the first quarter', () => {
    const cycleId = '2025-Q1';

    it('waits until all four ways of assessing are in: themselves, the departments, the ballot, the inspection', async () => {
      await open(cycleId);
      await assessThemselves(cycleId);
      const sheetId = `sheets-${cycleId}-1`;
      const nine = departmentAnswers(USUAL).filter(({ input }) => !input.endsWith('.vanguard'));
      expect((await department.refusedChange('submitSheet', { sheetId, answers: nine })).sentence).toContain(
        'not answered yet',
      );
      expect((await neighbour.refusedChange('submitSheet', { sheetId, answers: nine })).code).toBe(
        'ACCESS.OUTSIDE_SCOPE',
      );
      await assessByDepartment(cycleId, USUAL);
      await vote(cycleId);
      await eventually(async () => {
        const { publicationGate } = await officer.ask<Gate>(GATE, { cycleId });
        expect(JSON.stringify(publicationGate.items).match(/Special inspection/gu)).toHaveLength(IDS.length);
      });
      expect(await ranking(cycleId)).toEqual([]);
      await inspect(cycleId, USUAL);
      await isRanked(cycleId, USUAL);
    });

    it('is published, rewards the first three and holds nothing against who is behind for the first time', async () => {
      await publish(cycleId);
      await eventually(async () => {
        expect(await meets(cycleId)).toEqual([
          'jidian REWARD NOTED',
          'juejin REWARD NOTED',
          'zongcai REWARD NOTED',
        ]);
      });
    });
  });

  describe('the second quarter running behind', () => {
    const cycleId = '2025-Q2';
    const decision = { reason: '一、二季度连续靠后', meeting: '公司党委会 2025 年第 7 次会议' };

    it('has an admonition of the secretary proposed, for the one branch that was behind in both', async () => {
      await wholeQuarter(cycleId, '2025-07-01', SECOND);
      await publish(cycleId);
      await eventually(async () => {
        expect(await meets(cycleId)).toEqual([
          'jidian REWARD NOTED',
          'juejin REWARD NOTED',
          'xuanmei ADMONITION_TALK PROPOSED',
          'zongcai REWARD NOTED',
        ]);
      });
      expect(await only(cycleId, 'ADMONITION_TALK')).toMatchObject({ restsOn: ['2025-Q1:branches'] });
      expect(await tasks()).toEqual([]);
    });

    it('is not confirmed by anybody else than a leader with the record of the meeting and a reason', async () => {
      const { id: consequenceId } = await only(cycleId, 'ADMONITION_TALK');
      const confirming = { consequenceId, ...decision };
      const refusals = [
        await officer.refusedChange('confirmConsequence', confirming),
        await secretary.refusedChange('confirmConsequence', confirming),
        await inspector.refusedChange('confirmConsequence', confirming),
        await neighbour.refusedChange('confirmConsequence', confirming),
        await reviewer.refusedChange('confirmConsequence', { consequenceId, reason: decision.reason }),
        await reviewer.refusedChange('confirmConsequence', { ...confirming, reason: '' }),
      ];
      expect(refusals.map(({ code }) => code)).toEqual([
        'CONSEQUENCE.NOT_ENTITLED',
        'CONSEQUENCE.OWN_CASE',
        'ACCESS.ROLE_NOT_ALLOWED',
        'ACCESS.ROLE_NOT_ALLOWED',
        'CONSEQUENCE.MEETING_MISSING',
        'CONSEQUENCE.TEXT_REFUSED',
      ]);
      expect(await meets(cycleId)).toContain('xuanmei ADMONITION_TALK PROPOSED');
    });

    it('meets the secretary by post once it is confirmed, and is done when the talk is recorded', async () => {
      const { id: consequenceId } = await only(cycleId, 'ADMONITION_TALK');
      await reviewer.change('confirmConsequence', { consequenceId, ...decision });
      await eventually(async () => {
        expect(await tasks()).toMatchObject([{ status: 'OPEN', persons: [{ name: '张建国' }] }]);
      });
      expect(await only(cycleId, 'ADMONITION_TALK')).toMatchObject({
        status: 'CONFIRMED',
        persons: [{ name: '张建国', post: '选煤支部书记' }],
      });
      const [task] = await tasks();
      const taskId = task!.id;
      await reviewer.change('assignTask', { taskId, conductorId: 'zhao-lei' });
      await inspector.change('recordTask', {
        ...{ taskId, on: '2025-07-01', participants: ['赵磊', '张建国'], text: '指出政治学习欠账，限期补课' },
      });
      await reviewer.change('closeTask', { taskId, outcome: 'DONE' });
      await eventually(async () => {
        expect(await only(cycleId, 'ADMONITION_TALK')).toMatchObject({
          ...{ status: 'CARRIED_OUT', carriedOutOn: '2025-07-01' },
        });
      });
    });
  });

  describe('the third quarter, with a veto', () => {
    const cycleId = '2025-Q3';

    it('leaves the rank as it is and takes reward and awards from whom the safety veto meets', async () => {
      await officer.change('leavePost', {
        ...{ personId: 'zhang-jianguo', postId: 'secretary-zhang-jianguo', on: '2025-09-01' },
      });
      await officer.change(
        'takePosts',
        {
          posts: [
            {
              ...{ personId: 'wang-hai', organisationId: 'xuanmei', from: '2025-09-01' },
              ...{ kind: 'FULL_TIME_SECRETARY', title: '选煤支部书记' },
            },
          ],
        },
        '{ postIds }',
      );
      await wholeQuarter(cycleId, '2025-10-08', USUAL);
      const veto = {
        organisationId: 'juejin',
        veto: 'safetyTarget',
        cycleId,
        reason: '8 月运输事故，安全目标未完成',
      };
      expect((await neighbour.refusedChange('raiseVeto', veto)).code).toBe('ACCESS.ROLE_NOT_ALLOWED');
      await officer.change('raiseVeto', veto, '{ vetoId }');
      await eventually(async () => {
        const [, second] = await ranking(cycleId);
        expect(second).toMatchObject({
          ...{ organisationId: 'juejin', rank: '2', score: '96.90', flags: [{ key: 'safetyTarget' }] },
          pay: [
            { key: 'reward', value: '3000' },
            { key: 'paidReward', value: '0' },
          ],
        });
      });
      await publish(cycleId);
      await eventually(async () => {
        expect(await meets(cycleId)).toEqual([
          'jidian REWARD NOTED',
          'juejin AWARD_BAR PROPOSED',
          'xuanmei ADMONITION_TALK PROPOSED',
          'xuanmei REMOVAL_PROPOSAL PROPOSED',
          'zongcai REWARD NOTED',
        ]);
      });
    });

    it('pays the first three what they won, and nothing where the veto took it', async () => {
      const run = {
        ...{ payRunId: 'rewards-2025-Q3', title: '三季度专项奖励', cycleId, peerGroup: GROUP },
        ...{ reward: 'paidReward', budget: '10000' },
      };
      await officer.change('openPayRun', run, '{ payRunId }');
      const { payRun } = await officer.ask<{
        readonly payRun: {
          readonly digest: string;
          readonly lines: readonly { readonly name: string; readonly due: string }[];
        };
      }>('{ payRun(payRunId: "rewards-2025-Q3") { digest total left lines { kind name due } } }');
      expect(payRun).toMatchObject({ total: '7000.00', left: '3000.00' });
      const due = Object.fromEntries(payRun.lines.map(({ name, due: sum }) => [name, sum]));
      expect(due).toMatchObject({ 综采支部: '5000.00', 掘进支部: '0.00', 机电支部: '2000.00' });
      await reviewer.change('approvePayRun', { payRunId: 'rewards-2025-Q3', digest: payRun.digest });
      await officer.change('settlePayRun', { payRunId: 'rewards-2025-Q3' });
    });

    it('keeps the vetoed branch off the list of awards, with the fact', async () => {
      await eventually(async () => {
        expect(
          await officer.ask('{ bans(organisationId: "juejin") { bans { status blocks cycleId } } }'),
        ).toMatchObject({ bans: { bans: [{ status: 'STANDING', blocks: ['AWARDS'], cycleId }] } });
      });
      const { listId } = await officer.change<{ readonly listId: string }>(
        'openAwardList',
        {
          ...{ kind: 'OTHER', about: 'ORGANISATIONS', year: '2025', barredBy: ['AWARDS'] },
          title: { zh: '三季度先进党支部', en: 'Advanced branches of the quarter' },
        },
        '{ listId }',
      );
      const refused = await officer.refusedChange('nominateForAward', {
        ...{ listId, subjectId: 'juejin', statement: '季度第二名' },
      });
      expect(refused.code).toMatch(/^AWARD_LIST\./u);
      expect(refused.sentence).toContain('Safety target');
      await officer.change('nominateForAward', { listId, subjectId: 'jidian', statement: '季度第三名' });
    });

    it('proposes to remove the secretary of who was last three times running: who held the post in the end', async () => {
      const { id: consequenceId } = await only(cycleId, 'REMOVAL_PROPOSAL');
      expect(await only(cycleId, 'REMOVAL_PROPOSAL')).toMatchObject({
        ...{
          organisationId: 'xuanmei',
          restsOn: expect.arrayContaining(['2025-Q1:branches', '2025-Q2:branches']) as unknown,
        },
      });
      const admonition = await only(cycleId, 'ADMONITION_TALK');
      await reviewer.change('confirmConsequence', {
        ...{ consequenceId: admonition.id, reason: '连续靠后', meeting: '公司党委会 2025 年第 10 次会议' },
      });
      await eventually(async () => {
        expect((await tasks()).filter((task) => task.cycleId === cycleId)).toMatchObject([
          { status: 'OPEN', persons: [{ name: '王海' }] },
        ]);
      });
      expect(
        (await officer.refusedChange('dismissConsequence', { consequenceId, reason: '新任' })).code,
      ).toBe('CONSEQUENCE.NOT_ENTITLED');
    });
  });

  describe('a revision of the second quarter', () => {
    const [earlier, later] = ['2025-Q2', '2025-Q3'];

    it('takes the removal back where the branch was not last, and leaves the admonition where it was still behind', async () => {
      const sheetId = `sheets-${earlier}-1`;
      const { sheet } = await officer.ask<{ readonly sheet: { readonly entries: readonly Entry[] } }>(
        'query ($id: ID!) { sheet(sheetId: $id) { entries { entryId input organisationId value } } }',
        { id: sheetId },
      );
      const wrong = sheet.entries.find(
        ({ input, organisationId }) => organisationId === 'xuanmei' && input.endsWith('.politics'),
      )!;
      const correction = {
        entryId: wrong.entryId,
        input: wrong.input,
        organisationId: 'xuanmei',
        value: '0',
      };
      const correcting = { sheetId, corrections: [correction], reason: '政治学习记录补齐，复核不扣分' };
      expect((await secretary.refusedChange('correctSheet', correcting)).code).toBe(
        'ACCESS.ROLE_NOT_ALLOWED',
      );
      await officer.change('correctSheet', correcting);
      // 选煤 10 + 50 + 18.4 + 15 = 93.40: before 通风 with 92.40, and still among the last two.
      const order = ['zongcai', 'juejin', 'jidian', 'yunshu', 'xuanmei', 'tongfeng'];
      await isRanked(earlier, order, ['98.40', '96.90', '95.40', '93.90', '93.40', '92.40']);
      expect(await meets(later)).toContain('xuanmei REMOVAL_PROPOSAL PROPOSED');
      await revise(earlier, '选煤支部复核成立');
      await eventually(async () => {
        expect(await only(later, 'REMOVAL_PROPOSAL')).toMatchObject({
          ...{
            status: 'WITHDRAWN',
            withdrawnBecause: expect.stringContaining('选煤支部复核成立') as unknown,
          },
        });
      });
      expect(await meets(later)).toContain('xuanmei ADMONITION_TALK CONFIRMED');
      expect(await meets(earlier)).toContain('xuanmei ADMONITION_TALK CARRIED_OUT');
    });

    it('takes the admonitions back where it was not behind: the open talk is called off, the one held stays history', async () => {
      const inspectionId = `inspection-${earlier}`;
      const { inspection } = await officer.ask<{ readonly inspection: { readonly marks: readonly Entry[] } }>(
        'query ($id: ID!) { inspection(inspectionId: $id) { marks { entryId input organisationId value } } }',
        { id: inspectionId },
      );
      const mark = inspection.marks.find(({ organisationId }) => organisationId === 'xuanmei')!;
      await officer.change('correctInspectionMarks', {
        ...{ inspectionId, reason: '督查扣分重复', corrections: [{ entryId: mark.entryId, value: '20' }] },
      });
      // 选煤 10 + 50 + 18.4 + 16 = 94.40: fourth.
      const order = ['zongcai', 'juejin', 'jidian', 'xuanmei', 'yunshu', 'tongfeng'];
      await isRanked(earlier, order, ['98.40', '96.90', '95.40', '94.40', '93.90', '92.40']);
      await revise(earlier, '督查扣分更正');
      const withdrawn = {
        status: 'WITHDRAWN',
        withdrawnBecause: expect.stringContaining('督查扣分更正') as unknown,
      };
      await eventually(async () => {
        expect(await only(later, 'ADMONITION_TALK')).toMatchObject(withdrawn);
        expect(await only(earlier, 'ADMONITION_TALK')).toMatchObject({
          ...{ ...withdrawn, carriedOutOn: '2025-07-01' },
        });
        const held = await tasks();
        expect(held.filter(({ cycleId }) => cycleId === earlier)).toMatchObject([{ status: 'DONE' }]);
        expect(held.filter(({ cycleId }) => cycleId === later)).toMatchObject([
          { status: 'CANCELLED', closedBecause: expect.stringContaining('督查扣分更正') as unknown },
        ]);
      });
    });

    it('has 运输 admonished instead: who moved behind in the second was behind in the first and the third', async () => {
      await eventually(async () => {
        expect(await meets(earlier)).toContain('yunshu ADMONITION_TALK PROPOSED');
        expect(await meets(later)).toContain('yunshu ADMONITION_TALK PROPOSED');
      });
    });

    it('is told to the branch as far as it was decided, and to no other', async () => {
      const kinds = async (who: SignedInClient) =>
        (await consequences({ organisationId: 'xuanmei' }, who)).map(
          ({ kind, status }) => `${kind} ${status}`,
        );
      expect(await kinds(recorder)).toEqual(['ADMONITION_TALK WITHDRAWN', 'ADMONITION_TALK WITHDRAWN']);
      expect(await kinds(neighbour)).toEqual([]);
    });

    it('leaves what was published before as it was', async () => {
      const { publishedResult } = await officer.ask<{
        readonly publishedResult: { readonly standings: readonly Standing[] };
      }>(
        `{ publishedResult(cycleId: "${earlier}", peerGroup: "${GROUP}", revision: 1) { revision standings { organisationId score } } }`,
      );
      expect(publishedResult.standings.at(-1)).toEqual({ organisationId: 'xuanmei', score: '90.90' });
      expect(await officer.ask(PUBLISHED, { cycleId: earlier })).toMatchObject({
        publishedResult: { revision: 3 },
      });
    });
  });

  describe('a veto that is lifted', () => {
    const cycleId = '2025-Q3';
    const bans = async () =>
      (await officer.ask<{ readonly bans: { readonly bans: readonly unknown[] } }>(BANS)).bans.bans;

    it('gives the branch its reward by a revision, and takes the bar with all that came of it', async () => {
      const [bar] = await consequences({ cycleId, kind: 'AWARD_BAR' });
      const decision = {
        consequenceId: bar!.id,
        reason: '安全目标一票否决',
        meeting: '公司党委会第 10 次会议',
      };
      await reviewer.change('confirmConsequence', decision);
      await eventually(async () => {
        expect(await bans()).toMatchObject([{ status: 'STANDING' }, { status: 'STANDING' }]);
      });
      const { vetoes } = await officer.ask<{
        readonly vetoes: { readonly vetoes: readonly { readonly vetoId: string }[] };
      }>('{ vetoes(organisationId: "juejin") { vetoes { vetoId } } }');
      await officer.change('liftVeto', {
        ...{ organisationId: 'juejin', vetoId: vetoes.vetoes[0]!.vetoId, reason: '事故责任认定在外单位' },
      });
      await eventually(async () => {
        const [, second] = await ranking(cycleId);
        expect(second).toMatchObject({ organisationId: 'juejin', flags: [] });
      });
      await revise(cycleId, '事故责任重新认定');
      await eventually(async () => {
        expect(await meets(cycleId)).toEqual(
          expect.arrayContaining(['juejin AWARD_BAR WITHDRAWN', 'juejin REWARD NOTED']),
        );
        expect(await bans()).toMatchObject([{ status: 'WITHDRAWN' }, { status: 'WITHDRAWN' }]);
      });
    });

    it('pays the difference in a round of its own, and leaves what was settled', async () => {
      const payRunId = 'rewards-2025-Q3';
      await officer.change('openDifferenceRun', { payRunId });
      const view = `query ($round: Int) { payRun(payRunId: "${payRunId}", round: $round) {
        round status total lines { name paid due amount }
      } }`;
      expect(await officer.ask(view, { round: 2 })).toMatchObject({
        payRun: {
          ...{ round: 2, status: 'DRAFT', total: '3000.00' },
          lines: [{ name: '掘进支部', paid: '0.00', due: '3000.00', amount: '3000.00' }],
        },
      });
      expect(await officer.ask(view, { round: 1 })).toMatchObject({
        payRun: { status: 'SETTLED', total: '7000.00' },
      });
    });
  });

  describe('a quarter after one that is missing', () => {
    it('begins to count anew: nobody is behind for two quarters running', async () => {
      await wholeQuarter('2026-Q1', '2026-04-01', USUAL);
      await publish('2026-Q1');
      await eventually(async () => {
        expect(await meets('2026-Q1')).toEqual([
          'jidian REWARD NOTED',
          'juejin REWARD NOTED',
          'zongcai REWARD NOTED',
        ]);
      });
    });

    it('shows the same after a start without any read model, and nothing happens twice', async () => {
      const look = async () => ({
        consequences: await consequences({}),
        tasks: await tasks(),
        bans: (await officer.ask<{ readonly bans: unknown }>(BANS)).bans,
        warnings: await officer.ask(
          '{ warnings { warnings { organisationId colour because { condition } facts { results { score } } } } }',
        ),
        results: await officer.ask(
          '{ unitResults(organisationId: "xuanmei") { results { cycleId revision rank score } } }',
        ),
        pay: await officer.ask('{ payRuns { runs { payRunId round status total } } }'),
      });
      const written = await settledLength(product, 'changping');
      const before = await look();
      await product.restartWithoutReadModels();
      await eventually(async () => expect(await look()).toEqual(before));
      const since = (await product.events('changping')).slice(written);
      expect(since.map(({ type, actorId }) => `${type} ${actorId}`)).toEqual([]);
    });

    it('takes back what followed from a result that is recalled, and proposed everything once in all the time', async () => {
      const recalling = { cycleId: '2026-Q1', peerGroup: GROUP, revision: 1, reason: '民主测评组织有误' };
      expect((await reviewer.refusedChange('recallResult', recalling)).code).toBe('ACCESS.ROLE_NOT_ALLOWED');
      await officer.change('recallResult', recalling);
      await eventually(async () => {
        expect(await meets('2026-Q1')).toEqual(
          ['jidian', 'juejin', 'zongcai'].map((one) => `${one} REWARD WITHDRAWN`),
        );
      });
      const events = await product.events('changping');
      const proposed = events
        .filter(({ type }) => type === 'ConsequenceProposed')
        .map(({ stream }) => stream.id);
      expect(proposed.toSorted()).toEqual([
        ...['xuanmei', 'yunshu'].map((id) => `2025-Q2:branches:admonition:${id}`),
        ...['xuanmei', 'yunshu'].map((id) => `2025-Q3:branches:admonition:${id}`),
        '2025-Q3:branches:removal:xuanmei',
        '2025-Q3:branches:vetoBar:juejin',
      ]);
    });
  });
});
