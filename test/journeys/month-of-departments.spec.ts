import { writeCsv } from '@kaoping/spreadsheets';
import { foundUnits, publishShipped, registerPeople } from './support/assessed-units.ts';
import { startEmptyProduct, type EmptyProduct } from './support/empty-product.ts';
import { eventually } from './support/eventually.ts';
import type { SignedInClient } from './support/signed-in-client.ts';

const MONTH = 'changping-departments-month';
const QUARTER = 'changping-departments-quarter';
const GROUP = 'partyBlock';
const DEPARTMENTS: Readonly<Record<string, string>> = {
  zuzhi: '组织部',
  dangban: '党委办公室',
  xuanchuan: '宣传部',
  jiwei: '纪委监察部',
  gonghui: '工会',
  tuanwei: '团委',
  wuzhuang: '武装保卫部',
  xinfang: '信访办公室',
  laogan: '老干部科',
  nvgong: '女工部',
};
const IDS = Object.keys(DEPARTMENTS);

/** What leaders, the grass roots and the other departments give, and what is taken off for safety and business. */
type Marks = readonly [leaders: number, service: number, peers: number, safety?: number, business?: number];

// Score = 30 % leaders + 20 % service + 15 % peers + 15 % (100 − safety) + 20 % (100 − business).
//
//   January     L   S   P  safety business      30 %   20 %   15 %    15 %   20 %   score  rank
//   组织部      98  96  96                      29.4 + 19.2 + 14.4  + 15   + 20   = 98.00   1 upper
//   党委办公室  96  94  95                      28.8 + 18.8 + 14.25 + 15   + 20   = 96.85   2 upper
//   宣传部      94  92  94                      28.2 + 18.4 + 14.1  + 15   + 20   = 95.70   3
//   纪委监察部  95  90  93                      28.5 + 18   + 13.95 + 15   + 20   = 95.45   4
//   工会        92  95  92                      27.6 + 19   + 13.8  + 15   + 20   = 95.40   5
//   团委        90  93  91                      27   + 18.6 + 13.65 + 15   + 20   = 94.25   6
//   武装保卫部  91  88  90    2                 27.3 + 17.6 + 13.5  + 14.7 + 20   = 93.10   7
//   信访办公室  89  87  90                      26.7 + 17.4 + 13.5  + 15   + 20   = 92.60   8
//   老干部科    88  89  89                      26.4 + 17.8 + 13.35 + 15   + 20   = 92.55   9
//   女工部      85  84  88            5         25.5 + 16.8 + 13.2  + 15   + 19   = 89.50  10 lower
const JANUARY: Readonly<Record<string, Marks>> = {
  zuzhi: [98, 96, 96],
  dangban: [96, 94, 95],
  xuanchuan: [94, 92, 94],
  jiwei: [95, 90, 93],
  gonghui: [92, 95, 92],
  tuanwei: [90, 93, 91],
  wuzhuang: [91, 88, 90, 2],
  xinfang: [89, 87, 90],
  laogan: [88, 89, 89],
  nvgong: [85, 84, 88, 0, 5],
};
// February as January, but for: 宣传部 30 + 18.4 + 14.1 + 35 = 97.50 (1), 组织部 98.00 − 2 = 96.00 (3),
// 武装保卫部 93.40, 女工部 27.9 + 18.6 + 13.2 + 35 = 94.70; so that 老干部科 with 92.55 is last.
const FEBRUARY = {
  ...JANUARY,
  xuanchuan: [100, 92, 94] as const,
  zuzhi: [98, 96, 96, 0, 10] as const,
  wuzhuang: [91, 88, 90] as const,
  nvgong: [93, 93, 88] as const,
};
// March as January without what was taken off: 武装保卫部 93.40, 女工部 90.50 and last again.
const MARCH = { ...JANUARY, wuzhuang: [91, 88, 90] as const, nvgong: [85, 84, 88] as const };

/** A department's pay base of a month, in 元. */
const PAY_BASE = '20000';
/** Of the quarter, with the factors of the three months. */
const PEOPLE = [
  { personId: '0001', name: '王芳', at: 'zuzhi', base: '3000.00', due: '10200.00' }, // × (1.2 + 1 + 1.2)
  { personId: '0002', name: '赵敏', at: 'dangban', base: '3200.00', due: '11520.00' }, // × (1.2 + 1.2 + 1.2)
  { personId: '0003', name: '陈静', at: 'xuanchuan', base: '3000.00', due: '9600.00' }, // × (1 + 1.2 + 1)
  { personId: '0004', name: '孙丽', at: 'laogan', base: '2500.00', due: '7000.00' }, // × (1 + 0.8 + 1)
  { personId: '0005', name: '李娜', at: 'nvgong', base: '2800.00', due: '7280.00' }, // × (0.8 + 1 + 0.8)
  { personId: '0006', name: '周涛', at: 'xinfang', base: '2600.00', due: '7800.00' }, // × (1 + 1 + 1)
];

const RANKING = `query ($cycleId: ID!) { assessmentRanking(cycleId: $cycleId, peerGroup: "${GROUP}") {
  standings { name rank score grade { key } pay { key value } } leftOut { name } blockedBy { en }
} }`;
const GATE = `query ($cycleId: ID!) { publicationGate(cycleId: $cycleId, peerGroup: "${GROUP}") {
  isOpen resultDigest items { code }
} }`;
const CONSEQUENCES = `query ($cycleId: ID!) { consequences(filter: { cycleId: $cycleId }) { consequences {
  id kind status organisationName persons { name post } confirmedBy
} } }`;
const TASKS = `{ followUpTasks(filter: { kind: SELF_CRITICISM }) { tasks {
  id status organisationName persons { name } dueOn conductorName records { text participants }
} } }`;
const SHEET =
  'query ($id: ID!) { sheet(sheetId: $id) { status draftRevision draft { organisationId value } leftOut { organisationId because } sentBackReason } }';

interface Standing {
  readonly name: string;
  readonly rank: string;
  readonly score: string;
  readonly grade: { readonly key: string } | null;
  readonly pay: readonly { readonly key: string; readonly value: string }[];
}

interface Ranking {
  readonly assessmentRanking: {
    readonly standings: readonly Standing[];
    readonly leftOut: readonly unknown[];
  };
}

interface Gate {
  readonly publicationGate: {
    readonly isOpen: boolean;
    readonly resultDigest: string;
    readonly items: readonly { readonly code: string }[];
  };
}

interface Consequence {
  readonly id: string;
  readonly kind: string;
  readonly status: string;
  readonly organisationName: string;
}

interface Consequences {
  readonly consequences: { readonly consequences: readonly Consequence[] };
}

interface Task {
  readonly id: string;
  readonly status: string;
}

describe('a month of departments, and the quarter that pays it (J4)', () => {
  let product: EmptyProduct;
  let officer: SignedInClient;
  let reviewer: SignedInClient;
  /** 赵磊, who evaluates for the company's leaders. */
  let leader: SignedInClient;
  /** 刘伟, who evaluates for the grass roots. */
  let grassRoots: SignedInClient;
  let union: SignedInClient;
  let women: SignedInClient;
  /** 王芳, who records for two departments. */
  let twoDepartments: SignedInClient;

  beforeAll(async () => {
    product = await startEmptyProduct({
      ...{ enterprise: 'changping', name: '长平公司', officer: '李强', today: '2026-01-05' },
    });
    ({ officer } = product);
    await foundUnits(officer, '2025-01-01', [
      { organisationId: 'company', code: 'CP', name: '长平公司党委', kind: 'PARTY_COMMITTEE' },
      ...IDS.map((organisationId, at) => ({
        ...{ organisationId, code: `CP-${String(at + 1)}`, name: DEPARTMENTS[organisationId]! },
        ...{ kind: 'DEPARTMENT' as const, parentId: 'company' },
      })),
    ]);
    await registerPeople(officer, [
      { personId: 'zhao-lei', name: '赵磊' },
      { personId: 'liu-wei', name: '刘伟' },
      { personId: 'li-na', name: '李娜' },
    ]);
    await officer.change(
      'takePosts',
      {
        posts: [
          {
            personId: 'li-na',
            organisationId: 'nvgong',
            kind: 'LEADER',
            title: '女工部部长',
            from: '2025-01-01',
          },
        ],
      },
      '{ postIds }',
    );
    const welcome = (
      loginName: string,
      displayName: string,
      grant: Parameters<EmptyProduct['welcome']>[2]['grants'][number],
      personId?: string,
    ) =>
      product.welcome(officer, 'changping', {
        ...{ loginName, displayName, grants: [grant] },
        ...(personId !== undefined && { personId }),
      });
    reviewer = await welcome('zhou.min', '周敏', { role: 'REVIEWER', scope: 'TENANT' });
    leader = await welcome('zhao.lei', '赵磊', { role: 'EVALUATOR', scope: 'TENANT' }, 'zhao-lei');
    grassRoots = await welcome('liu.wei', '刘伟', { role: 'EVALUATOR', scope: 'TENANT' }, 'liu-wei');
    union = await welcome('wu.gang', '吴刚', { role: 'RECORDER', scope: 'UNIT', organisationId: 'gonghui' });
    women = await welcome(
      'li.na',
      '李娜',
      { role: 'RECORDER', scope: 'UNIT', organisationId: 'nvgong' },
      'li-na',
    );
    twoDepartments = await product.welcome(officer, 'changping', {
      ...{ loginName: 'wang.fang', displayName: '王芳' },
      grants: ['zuzhi', 'wuzhuang'].map((organisationId) => ({
        ...{ role: 'RECORDER', scope: 'UNIT', organisationId },
      })),
    });
    for (const schemeId of [MONTH, QUARTER]) {
      await publishShipped({ officer, reviewer }, schemeId);
      await officer.change('arrangePeerGroups', {
        ...{ schemeId, from: '2026-01-05' },
        groups: [
          { key: GROUP, title: { zh: '党群板块' }, organisationIds: IDS },
          { key: 'serviceBlock', title: { zh: '服务板块' }, organisationIds: [] },
        ],
      });
    }
  });
  afterAll(() => product.stop());

  const cycleOf = (month: string): string => `${MONTH}-${month}`;
  const ranking = async (cycleId: string): Promise<readonly Standing[]> => {
    const { assessmentRanking } = await officer.ask<Ranking>(RANKING, { cycleId });
    return assessmentRanking.standings;
  };
  const rows = async (cycleId: string) =>
    (await ranking(cycleId)).map(({ name, score, grade }) => [name, score, grade?.key]);
  const gate = async (cycleId: string) => (await officer.ask<Gate>(GATE, { cycleId })).publicationGate;
  const answersOf = (input: string, valueOf: (id: string) => string, ids: readonly string[] = IDS) =>
    ids.map((organisationId) => ({
      input: `performance.${input}`,
      organisationId,
      value: valueOf(organisationId),
    }));
  /** The first of the others is generous and the last is mean: both are left aside. */
  const peersOf = (month: Readonly<Record<string, Marks>>, rater: string) => {
    const others = (id: string) => IDS.filter((one) => one !== id);
    const valueOf = (id: string) => {
      if (others(id)[0] === rater) return '100';
      return others(id).at(-1) === rater ? '40' : String(month[id]![2]);
    };
    return answersOf('peers@peers', valueOf, others(rater));
  };
  const assign = (month: string) =>
    officer.change('assignSheets', {
      cycleId: cycleOf(month),
      raters: [
        { procedure: 'LEADER_EVALUATION', rater: { name: '赵磊', personId: 'zhao-lei' } },
        { procedure: 'SERVICE_EVALUATION', rater: { name: '刘伟', personId: 'liu-wei' } },
        ...IDS.map((organisationId) => ({
          ...{ procedure: 'PEER_EVALUATION', raterGroup: 'peers' },
          rater: { name: DEPARTMENTS[organisationId]!, organisationId },
        })),
      ],
      requestId: `sheets-${month}`,
    });
  const sheetId = (month: string, at: number): string => `sheets-${month}-${String(at)}`;
  const submit = (who: SignedInClient, id: string, answers: readonly object[], onBehalfReason?: string) =>
    who.change('submitSheet', {
      sheetId: id,
      answers,
      ...(onBehalfReason !== undefined && { onBehalfReason }),
    });
  const submitPeers = async (month: string, marks: Readonly<Record<string, Marks>>): Promise<void> => {
    for (const [at, id] of IDS.entries()) {
      const answers = peersOf(marks, id);
      const place = sheetId(month, at + 3);
      if (id === 'gonghui') await submit(union, place, answers);
      else if (id === 'nvgong') await submit(women, place, answers);
      else await submit(officer, place, answers, '纸质互评表，代为录入');
    }
  };
  /** Taken off for safety and for business, each by a record of the day that the department agrees to. */
  const record = async (month: string, on: string, marks: Readonly<Record<string, Marks>>): Promise<void> => {
    for (const [organisationId, [, , , safety = 0, business = 0]] of Object.entries(marks)) {
      for (const [input, points] of [
        ['performance.safety', safety],
        ['performance.business', business],
      ] as const) {
        if (points === 0) continue;
        const requestId = `${month}-${organisationId}-${input}`;
        await officer.change('recordDailyFact', {
          ...{ cycleId: cycleOf(month), organisationId, on, description: '检查发现问题', requestId },
          values: [{ input, value: String(points) }],
        });
        const who = organisationId === 'nvgong' ? women : twoDepartments;
        await who.change('confirmDailyFact', { factId: requestId });
      }
    }
  };
  const fileOf = (headers: readonly string[], cells: readonly (readonly string[])[]): string =>
    Buffer.from(writeCsv({ columns: headers.map((header) => ({ header })), rows: cells })).toString('base64');
  const importBases = async (month: string): Promise<void> => {
    const table = {
      ...{ cycleId: cycleOf(month), fileName: '部门月度薪酬基数.csv', source: '人力资源部 2026 年绩效基数' },
      content: fileOf(
        ['部门', '月度薪酬基数'],
        IDS.map((id) => [DEPARTMENTS[id]!, PAY_BASE]),
      ),
      columns: [{ column: '月度薪酬基数', input: 'payBase' }],
    };
    const selection = '{ digest problemCount problems { message { en } } }';
    const preview = await officer.change<{ readonly digest: string; readonly problems: unknown }>(
      'previewBusinessResults',
      table,
      selection,
    );
    expect(preview.problems).toEqual([]);
    await officer.change('importBusinessResults', { ...table, digest: preview.digest });
    await eventually(async () => {
      const standings = await ranking(cycleOf(month));
      expect(standings).toHaveLength(10);
      for (const { pay } of standings) expect(pay).not.toContainEqual({ key: 'monthPay', value: '0' });
    });
  };
  const publish = async (cycleId: string, reason: string): Promise<void> => {
    const { resultDigest } = await gate(cycleId);
    const place = { cycleId, peerGroup: GROUP };
    await reviewer.change('approveResult', { ...place, resultDigest });
    await officer.change('publishResult', { ...place, reason });
  };
  const consequences = async (cycleId: string, who = officer) => {
    const seen = await who.ask<Consequences>(CONSEQUENCES, { cycleId });
    return seen.consequences.consequences.toSorted((one, other) => (one.kind < other.kind ? -1 : 1));
  };
  const tasks = async () =>
    (await officer.ask<{ readonly followUpTasks: { readonly tasks: readonly Task[] } }>(TASKS)).followUpTasks
      .tasks;

  describe('January', () => {
    const month = '2026-01';
    const cycleId = cycleOf(month);

    it('opens by itself on the first of the next month, and not before', async () => {
      for (const schemeId of [MONTH, QUARTER]) {
        await officer.change('arrangeCycleCalendar', { schemeId, from: '2026-01-05' });
      }
      expect(
        (await officer.refusedAsking(`{ evaluationCycle(id: "${cycleId}") { cycle { id } } }`)).code,
      ).toBe('EVALUATION_CYCLE.UNKNOWN');
      product.clock.moveTo('2026-02-01');
      await eventually(async () => {
        expect(
          await officer.ask(
            `{ evaluationCycle(id: "${cycleId}") { cycle { period { label } } roster { name } } }`,
          ),
        ).toMatchObject({ evaluationCycle: { cycle: { period: { label: month } } } });
      });
      const { evaluationCycle } = await officer.ask<{
        readonly evaluationCycle: { readonly roster: readonly unknown[] };
      }>(`{ evaluationCycle(id: "${cycleId}") { roster { name } } }`);
      expect(evaluationCycle.roster).toHaveLength(10);
    });

    it('lets the departments read by what they are assessed, in sentences', async () => {
      const { schemeText } = await union.ask<{ readonly schemeText: unknown }>(
        `{ schemeText(schemeId: "${MONTH}", version: 1) { sections { sentences { zh } } } }`,
      );
      const standard = JSON.stringify(schemeText);
      for (const text of ['公司领导评价 30%', '“靠后”：占 10%', '前列 120%、中间 100%、靠后 80%', '检查反思'])
        expect(standard).toContain(text);
    });

    it('asks leaders, the grass roots and the departments among themselves, and nobody about itself', async () => {
      await assign(month);
      const { sheet } = await union.ask<{ readonly sheet: object }>(SHEET, { id: sheetId(month, 7) });
      expect(sheet).toMatchObject({
        status: 'ASSIGNED',
        leftOut: [{ organisationId: 'gonghui', because: 'OWN_ORGANISATION' }],
      });
      expect((await women.refusedAsking(SHEET, { id: sheetId(month, 7) })).code).toBe('ACCESS.OUTSIDE_SCOPE');
      const own = { input: 'performance.peers@peers', organisationId: 'gonghui', value: '100' };
      const answers = [...peersOf(JANUARY, 'gonghui'), own];
      expect(
        (await union.refusedChange('submitSheet', { sheetId: sheetId(month, 7), answers })).sentence,
      ).toContain('this sheet does not ask for it');
    });

    it('keeps what was typed when the tab is closed', async () => {
      const draft = answersOf('leaders', (id) => String(JANUARY[id]![0]));
      const id = sheetId(month, 1);
      await leader.change('saveSheetDraft', { sheetId: id, baseRevision: 0, answers: draft.slice(0, 4) });
      const back = await product.signIn('changping', 'zhao.lei');
      const { sheet } = await back.ask<{ readonly sheet: { readonly draft: readonly unknown[] } }>(SHEET, {
        id,
      });
      expect(sheet).toMatchObject({ draftRevision: 1 });
      expect(sheet.draft).toHaveLength(4);
      const unfinished = await back.refusedChange('submitSheet', { sheetId: id });
      expect(unfinished.sentence).toContain('not answered yet');
      await back.change('saveSheetDraft', { sheetId: id, baseRevision: 1, answers: draft.slice(4) });
      await back.change('submitSheet', { sheetId: id });
    });

    it('sends a sheet back that cannot be right, and counts it no more until it comes again', async () => {
      const id = sheetId(month, 2);
      await submit(
        grassRoots,
        id,
        answersOf('service', () => '100'),
      );
      await submitPeers(month, JANUARY);
      await record(month, '2026-02-01', JANUARY);
      await eventually(async () => expect(await ranking(cycleId)).toHaveLength(10));
      const sending = { sheetId: id, reason: '各部门一律满分，请如实评价' };
      expect((await union.refusedChange('sendBackSheet', sending)).code).toBe('ACCESS.ROLE_NOT_ALLOWED');
      await officer.change('sendBackSheet', sending);
      await eventually(async () => expect(await ranking(cycleId)).toEqual([]));
      expect(await grassRoots.ask(SHEET, { id })).toMatchObject({
        sheet: { status: 'SENT_BACK', sentBackReason: '各部门一律满分，请如实评价' },
      });
      await submit(
        grassRoots,
        id,
        answersOf('service', (one) => String(JANUARY[one]![1])),
      );
    });

    it('ranks the block two to seven to one, and proposes 120 %, 100 % and 80 % of the pay', async () => {
      await importBases(month);
      await eventually(async () => {
        expect(await rows(cycleId)).toEqual([
          ['组织部', '98.00', 'upper'],
          ['党委办公室', '96.85', 'upper'],
          ['宣传部', '95.70', 'middle'],
          ['纪委监察部', '95.45', 'middle'],
          ['工会', '95.40', 'middle'],
          ['团委', '94.25', 'middle'],
          ['武装保卫部', '93.10', 'middle'],
          ['信访办公室', '92.60', 'middle'],
          ['老干部科', '92.55', 'middle'],
          ['女工部', '89.50', 'lower'],
        ]);
        const standings = await ranking(cycleId);
        const [first, , third] = standings;
        expect([first, third, standings.at(-1)].map((standing) => standing!.pay)).toEqual([
          payOf('1.2', '24000'),
          payOf('1', '20000'),
          payOf('0.8', '16000'),
        ]);
      });
    });

    it('shows a department its own row, and nobody else’s', async () => {
      const { assessmentRanking } = await union.ask<Ranking>(RANKING, { cycleId });
      expect(assessmentRanking.standings.map(({ name }) => name)).toEqual(['工会']);
    });

    it('is published once somebody agreed to exactly this result: the second person, and no department', async () => {
      const place = { cycleId, peerGroup: GROUP, reason: '1 月绩效讲评会' };
      const { resultDigest, items } = await gate(cycleId);
      expect(items.map(({ code }) => code)).toEqual(['APPROVAL_MISSING']);
      expect((await officer.refusedChange('publishResult', place)).sentence).toContain(
        'must agree to exactly this',
      );
      const approval = { cycleId, peerGroup: GROUP, resultDigest };
      expect((await union.refusedChange('approveResult', approval)).code).toBe('ACCESS.ROLE_NOT_ALLOWED');
      await publish(cycleId, '1 月绩效讲评会');
    });

    it('proposes that the last one’s head answers for it at the monthly meeting, and prompts the lower grade', async () => {
      await eventually(async () => {
        expect(await consequences(cycleId)).toMatchObject([
          { kind: 'NOTICE', status: 'NOTED', organisationName: '女工部' },
          { kind: 'SELF_CRITICISM', status: 'PROPOSED', organisationName: '女工部', confirmedBy: 'OFFICER' },
        ]);
      });
      expect(await tasks()).toEqual([]);
    });

    it('tells the department what holds already, and no other department anything', async () => {
      expect(await consequences(cycleId, women)).toMatchObject([{ kind: 'NOTICE' }]);
      expect(await consequences(cycleId, union)).toEqual([]);
    });

    it('has the officer confirm it with a reason, and the task done and recorded at the meeting', async () => {
      const [proposal] = (await consequences(cycleId)).filter(({ kind }) => kind === 'SELF_CRITICISM');
      const decision = { consequenceId: proposal!.id, reason: '1 月末位' };
      expect((await reviewer.refusedChange('confirmConsequence', decision)).code).toBe(
        'CONSEQUENCE.NOT_ENTITLED',
      );
      expect((await women.refusedChange('confirmConsequence', decision)).code).toBe(
        'ACCESS.ROLE_NOT_ALLOWED',
      );
      expect((await officer.refusedChange('confirmConsequence', { ...decision, reason: ' ' })).code).toBe(
        'CONSEQUENCE.TEXT_REFUSED',
      );
      await officer.change('confirmConsequence', decision);
      await eventually(async () => {
        // 31 days at the most: until the next monthly meeting.
        expect(await tasks()).toMatchObject([
          { status: 'OPEN', organisationName: '女工部', persons: [{ name: '李娜' }], dueOn: '2026-03-04' },
        ]);
      });
      const [task] = await tasks();
      const taskId = task!.id;
      expect((await officer.refusedChange('assignTask', { taskId, conductorId: 'li-na' })).code).toMatch(
        /^FOLLOW_UP_TASK\./u,
      );
      await officer.change('assignTask', { taskId, conductorId: 'zhao-lei', dueOn: '2026-02-10' });
      expect((await officer.refusedChange('closeTask', { taskId, outcome: 'DONE' })).code).toMatch(
        /^FOLLOW_UP_TASK\./u,
      );
      product.clock.moveTo('2026-02-10');
      const said = {
        taskId,
        on: '2026-02-10',
        participants: ['李娜', '赵磊'],
        text: '检查反思：服务基层不实',
      };
      await leader.change('recordTask', said);
      await officer.change('closeTask', { taskId, outcome: 'DONE' });
      await eventually(async () => {
        expect(await tasks()).toMatchObject([
          { status: 'DONE', conductorName: '赵磊', records: [{ text: '检查反思：服务基层不实' }] },
        ]);
        expect(await consequences(cycleId)).toContainEqual(
          expect.objectContaining({ kind: 'SELF_CRITICISM', status: 'CARRIED_OUT' }),
        );
      });
    });
  });

  describe('the quarter', () => {
    const wholeMonth = async (month: string, on: string, marks: Readonly<Record<string, Marks>>) => {
      product.clock.moveTo(on);
      await eventually(() => assign(month));
      await submit(
        leader,
        sheetId(month, 1),
        answersOf('leaders', (id) => String(marks[id]![0])),
      );
      await submit(
        grassRoots,
        sheetId(month, 2),
        answersOf('service', (id) => String(marks[id]![1])),
      );
      await submitPeers(month, marks);
      await record(month, on, marks);
      await importBases(month);
    };
    const PLACE = { cycleId: `${QUARTER}-2026-Q1`, peerGroup: GROUP };
    const run = {
      ...PLACE,
      ...{
        payRunId: '2026-Q1-party',
        title: '2026 年一季度绩效工资',
        period: '2026-Q1',
        personalFactors: false,
      },
      results: ['2026-01', '2026-02', '2026-03'].map((month) => ({
        cycleId: cycleOf(month),
        peerGroup: GROUP,
      })),
    };
    const RUN = `{ payRun(payRunId: "2026-Q1-party") {
      status digest total missingCount lines { name base unitFactors { period factor } due missing { en } }
    } }`;
    interface PayRun {
      readonly payRun: {
        readonly digest: string;
        readonly lines: readonly { readonly name: string; readonly due: string | null }[];
      };
    }
    const payRun = async () => (await officer.ask<PayRun>(RUN)).payRun;

    it('has another last one in February: who was last before is not any more', async () => {
      await wholeMonth('2026-02', '2026-03-01', FEBRUARY);
      await eventually(async () => {
        expect((await rows(cycleOf('2026-02'))).map(([name, score, grade]) => [name, score, grade])).toEqual([
          ['宣传部', '97.50', 'upper'],
          ['党委办公室', '96.85', 'upper'],
          ['组织部', '96.00', 'middle'],
          ['纪委监察部', '95.45', 'middle'],
          ['工会', '95.40', 'middle'],
          ['女工部', '94.70', 'middle'],
          ['团委', '94.25', 'middle'],
          ['武装保卫部', '93.40', 'middle'],
          ['信访办公室', '92.60', 'middle'],
          ['老干部科', '92.55', 'lower'],
        ]);
      });
      await publish(cycleOf('2026-02'), '2 月绩效讲评会');
    });

    it('is paid by nothing while a month of it is missing', async () => {
      await wholeMonth('2026-03', '2026-04-01', MARCH);
      await eventually(async () => {
        expect((await rows(cycleOf('2026-03'))).at(-1)).toEqual(['女工部', '90.50', 'lower']);
      });
      const table = {
        ...PLACE,
        ...{ fileName: '绩效基数.csv', source: '人力资源部 2026 年绩效基数' },
        content: fileOf(
          ['工号', '姓名', '部门', '绩效基数'],
          PEOPLE.map(({ personId, name, at, base }) => [personId, name, DEPARTMENTS[at]!, base]),
        ),
      };
      expect((await union.refusedChange('previewPayBases', table)).code).toBe('ACCESS.ROLE_NOT_ALLOWED');
      const { digest } = await officer.change<{ readonly digest: string }>(
        'previewPayBases',
        table,
        '{ digest problemCount }',
      );
      await officer.change('importPayBases', { ...table, digest });
      await officer.change('openPayRun', run, '{ payRunId }');
      const { lines } = await payRun();
      expect(lines.map(({ due }) => due)).toEqual(PEOPLE.map(() => null));
      expect(JSON.stringify(lines)).toContain('2026-03');
    });

    it('is paid by what the three months assessed', async () => {
      await publish(cycleOf('2026-03'), '3 月绩效讲评会');
      await officer.change('openPayRun', run, '{ payRunId }');
      const { lines } = await payRun();
      expect(Object.fromEntries(lines.map(({ name, due }) => [name, due]))).toEqual(
        Object.fromEntries(PEOPLE.map(({ name, due }) => [name, due])),
      );
    });

    it('is settled once a second person agreed to what was looked at, and taken out as a table', async () => {
      const { digest } = await payRun();
      const approval = { payRunId: '2026-Q1-party', digest };
      expect((await officer.refusedChange('approvePayRun', approval)).code).toBe('PAY_RUN.SECOND_PERSON');
      expect((await officer.refusedChange('settlePayRun', { payRunId: '2026-Q1-party' })).code).toMatch(
        /^PAY_RUN\./u,
      );
      await reviewer.change('approvePayRun', approval);
      await officer.change('settlePayRun', { payRunId: '2026-Q1-party' });
      const payroll = await (await officer.fetch('/payrolls/2026-Q1-party.csv')).text();
      for (const { name, due } of PEOPLE) expect(payroll).toMatch(new RegExp(`${name}.*${due}`, 'u'));
      expect((await union.fetch('/payrolls/2026-Q1-party.csv')).ok).toBe(false);
    });

    it('shows each department the same: the months’ pay summed up, the mean of the months beside the meeting', async () => {
      await eventually(() =>
        officer.change('assignSheets', {
          cycleId: PLACE.cycleId,
          raters: [{ procedure: 'DEPARTMENT_EVALUATION', rater: { name: '赵磊', personId: 'zhao-lei' } }],
          requestId: 'quarter-meeting',
        }),
      );
      const answers = IDS.map((organisationId) => ({ input: 'meeting', organisationId, value: '90' }));
      await submit(leader, 'quarter-meeting-1', answers);
      await officer.change('acceptSheet', { sheetId: 'quarter-meeting-1' });
      await eventually(async () => {
        const standings = await ranking(PLACE.cycleId);
        expect(standings).toHaveLength(10);
        const of = (name: string) => standings.find((standing) => standing.name === name)!;
        // 组织部: (98 + 96 + 98) ÷ 3 × 80 % + 90 × 20 % = 95.8666…; 20000 × (1.2 + 1 + 1.2).
        expect(of('组织部')).toMatchObject({ score: '95.87', pay: [{ key: 'quarterPay', value: '68000' }] });
        // 女工部: (89.5 + 94.7 + 90.5) ÷ 3 × 80 % + 18 = 91.2533…; 20000 × (0.8 + 1 + 0.8).
        expect(of('女工部')).toMatchObject({ score: '91.25', pay: [{ key: 'quarterPay', value: '52000' }] });
      });
    });

    it('grades anew when a month turns out to be wrong: who was middle is lower, and who was lower is not', async () => {
      const cycleId = cycleOf('2026-02');
      const { sheet } = await officer.ask<{
        readonly sheet: {
          readonly entries: readonly { readonly entryId: string; readonly organisationId: string }[];
        };
      }>('query ($id: ID!) { sheet(sheetId: $id) { entries { entryId organisationId } } }', {
        id: sheetId('2026-02', 1),
      });
      const wrong = sheet.entries.find(({ organisationId }) => organisationId === 'xinfang')!;
      const correction = {
        ...{ entryId: wrong.entryId, input: 'performance.leaders' },
        ...{ organisationId: 'xinfang', value: '85' },
      };
      await officer.change('correctSheet', {
        ...{
          sheetId: sheetId('2026-02', 1),
          corrections: [correction],
          reason: '越级上访瞒报，领导评价更正',
        },
      });
      // 信访办公室 25.5 + 17.4 + 13.5 + 35 = 91.40, behind 老干部科 with 92.55.
      await eventually(async () => {
        expect((await rows(cycleId)).slice(-2)).toEqual([
          ['老干部科', '92.55', 'middle'],
          ['信访办公室', '91.40', 'lower'],
        ]);
      });
      const { resultDigest } = await gate(cycleId);
      const place = { cycleId, peerGroup: GROUP };
      expect((await officer.refusedChange('publishResult', { ...place, reason: '更正' })).code).toBe(
        'PUBLICATION.ALREADY_PUBLISHED',
      );
      await reviewer.change('approveResult', { ...place, resultDigest });
      await officer.change('reviseResult', { ...place, reason: '2 月领导评价更正' });
      await eventually(async () => {
        const followed = (await consequences(cycleId)).map(
          ({ organisationName, kind, status }) => `${organisationName} ${kind} ${status}`,
        );
        expect(followed.toSorted()).toEqual([
          '信访办公室 NOTICE NOTED',
          '信访办公室 SELF_CRITICISM PROPOSED',
          '老干部科 NOTICE WITHDRAWN',
          '老干部科 SELF_CRITICISM WITHDRAWN',
        ]);
      });
    });

    // 孙丽 2500 × (1 − 0.8) = 500 more, 周涛 2600 × (0.8 − 1) = 520 less.
    it('pays and takes back the differences, and leaves what was settled', async () => {
      await officer.change('openDifferenceRun', { payRunId: '2026-Q1-party' });
      const { payRun: second } = await officer.ask<{
        readonly payRun: { readonly lines: readonly { readonly name: string; readonly amount: string }[] };
      }>('{ payRun(payRunId: "2026-Q1-party", round: 2) { total lines { name amount } } }');
      expect(second).toMatchObject({ total: '-20.00' });
      expect(Object.fromEntries(second.lines.map(({ name, amount }) => [name, amount]))).toEqual({
        ...{ 孙丽: '500.00', 周涛: '-520.00' },
      });
      expect(await officer.ask('{ payRun(payRunId: "2026-Q1-party", round: 1) { status total } }')).toEqual({
        payRun: { status: 'SETTLED', total: '53400.00' },
      });
      await eventually(async () => {
        const standings = await ranking(PLACE.cycleId);
        const payOfQuarter = (name: string) => standings.find((standing) => standing.name === name)!.pay;
        expect(payOfQuarter('老干部科')).toEqual([{ key: 'quarterPay', value: '60000' }]);
        expect(payOfQuarter('信访办公室')).toEqual([{ key: 'quarterPay', value: '56000' }]);
      });
    });
  });
});

const payOf = (factor: string, pay: string) => [
  { key: 'payFactor', value: factor },
  { key: 'monthPay', value: pay },
];
