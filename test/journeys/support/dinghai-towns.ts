import { foundUnits, openCycle, registerPeople } from './assessed-units.ts';
import { startEmptyProduct, type EmptyProduct, type Grant } from './empty-product.ts';
import { eventually } from './eventually.ts';
import { joinGroup } from './join-group.ts';
import type { SignedInClient } from './signed-in-client.ts';

/** A town of 定海 with what is entered for it. */
interface Town {
  readonly id: string;
  readonly name: string;
  /** 三重工作, of 60. */
  readonly threeTasks: string;
  /** 区委统战部's score, of 25: the other three bodies give all towns the same, so it makes the Party places. */
  readonly unitedFront: string;
}

/** Eleven towns in 2017, as in the golden case `dinghai-towns-2017`: 综合评价 is 36 for each (001-26). */
export const TOWNS: readonly Town[] = [
  { id: 'jintang', name: '金塘镇', threeTasks: '59', unitedFront: '17.5' },
  { id: 'baiquan', name: '白泉镇', threeTasks: '58', unitedFront: '18.5' },
  { id: 'ganlan', name: '干览镇', threeTasks: '57.8', unitedFront: '23.5' },
  { id: 'xiaosha', name: '小沙街道', threeTasks: '57.6', unitedFront: '24.5' },
  { id: 'cengang', name: '岑港街道', threeTasks: '56', unitedFront: '19.5' },
  { id: 'shuangqiao', name: '双桥街道', threeTasks: '55', unitedFront: '16.5' },
  { id: 'maao', name: '马岙街道', threeTasks: '54.8', unitedFront: '21.5' },
  { id: 'yancang', name: '盐仓街道', threeTasks: '53.4', unitedFront: '14.5' },
  { id: 'chengdong', name: '城东街道', threeTasks: '53.3', unitedFront: '20.5' },
  { id: 'huannan', name: '环南街道', threeTasks: '53.25', unitedFront: '15.5' },
  { id: 'changguo', name: '昌国街道', threeTasks: '53.2', unitedFront: '22.5' },
];

/** The four bodies (001-05), each with its own indicator and a clerk with an account of the body's. */
export const BODIES = [
  { id: 'jiwei', name: '区纪委', clerk: '何静', indicator: 'discipline', score: '25' },
  { id: 'zuzhibu', name: '区委组织部', clerk: '林涛', indicator: 'organisation', score: '24.5' },
  { id: 'xuanchuanbu', name: '区委宣传部', clerk: '朱丽', indicator: 'publicity', score: '24' },
  { id: 'tongzhanbu', name: '区委统战部', clerk: '徐峰', indicator: 'unitedFront', score: undefined },
] as const;

/** A year of the towns: which cycle of which published scheme. */
export interface TownsYear {
  readonly cycleId: string;
  readonly schemeId: string;
  /** Such as `2017`. */
  readonly year: string;
}

/** 定海 with its towns, and everybody who has a part in their assessment. */
export interface Dinghai {
  readonly product: EmptyProduct;
  /** 舟山市's officer, to whose group 定海 belongs. */
  readonly headquarters: SignedInClient;
  readonly officer: SignedInClient;
  /** Two who review and agree. */
  readonly first: SignedInClient;
  readonly second: SignedInClient;
  readonly leader: SignedInClient;
  readonly inspector: SignedInClient;
  readonly auditor: SignedInClient;
  /** 双桥街道's own recorder, and 金塘镇's. */
  readonly unit: SignedInClient;
  readonly neighbour: SignedInClient;
  /** The clerk of one of the four bodies. */
  readonly body: (id: (typeof BODIES)[number]['id']) => SignedInClient;
  readonly openYear: (year: TownsYear) => Promise<void>;
  /** The leader's evaluation and the inspection of the three key tasks, for all towns. */
  readonly enterWork: (year: TownsYear) => Promise<void>;
  /** One of the four bodies scores every town, some of them otherwise than usual, and the office takes it in. */
  readonly enterParty: (
    year: TownsYear,
    id: (typeof BODIES)[number]['id'],
    otherwise?: Readonly<Record<string, string>>,
  ) => Promise<void>;
  /** Publicises for five days, has two people agree, and publishes. */
  readonly publishYear: (year: TownsYear, reason: string) => Promise<void>;
}

const ENTERPRISE = 'dinghai';
export const PEER_GROUP = 'towns';

/** Days of December, but for the last stage. */
const STAGES = [
  { stage: 'TARGETS', from: '12-01', until: '12-01' },
  { stage: 'REPORT', from: '12-02', until: '12-02' },
  { stage: 'ASSESS', from: '12-03', until: '12-20' },
  { stage: 'PUBLICITY', from: '12-21', until: '12-25' },
  { stage: 'APPEAL', from: '12-26', until: '12-30' },
  { stage: 'APPLY', from: '12-31', until: '12-31' },
];

/** Starts the product on the third of December, with everybody in place and no scheme yet. */
export const startDinghai = async (year: string): Promise<Dinghai> => {
  const product = await startEmptyProduct({
    ...{ enterprise: 'zhoushan', name: '舟山市', officer: '罗卫东', today: `${year}-12-03` },
  });
  const headquarters = product.officer;
  const officer = await joinGroup(product, headquarters, {
    ...{ enterpriseId: ENTERPRISE, name: '定海区' },
    officer: { loginName: 'li.qiang', displayName: '李强' },
  });
  await foundUnits(officer, `${year}-01-01`, [
    { organisationId: 'quwei', code: 'DH', name: '定海区委', kind: 'PARTY_COMMITTEE' },
    ...BODIES.map(({ id, name }) => ({
      ...{ organisationId: id, code: id, name, kind: 'DEPARTMENT' as const, parentId: 'quwei' },
    })),
    ...TOWNS.map(({ id, name }) => ({
      ...{ organisationId: id, code: id, name, kind: 'PARTY_COMMITTEE' as const, parentId: 'quwei' },
    })),
  ]);
  await registerPeople(officer, [
    { personId: 'chen-guoping', name: '陈国平' },
    { personId: 'zhao-lei', name: '赵磊' },
  ]);
  const welcome = (loginName: string, displayName: string, grant: Grant, personId?: string) =>
    product.welcome(officer, ENTERPRISE, {
      ...{ loginName, displayName, grants: [grant] },
      ...(personId !== undefined && { personId }),
    });
  const recorder = (organisationId: string): Grant => ({ role: 'RECORDER', scope: 'UNIT', organisationId });
  const whole = (role: Grant['role']): Grant => ({ role, scope: 'TENANT' });
  const clerks = new Map<string, SignedInClient>();
  for (const { id, clerk } of BODIES) clerks.set(id, await welcome(`clerk.${id}`, clerk, recorder(id)));
  const people = {
    ...{ headquarters, officer },
    first: await welcome('zhou.min', '周敏', whole('REVIEWER')),
    second: await welcome('sun.tao', '孙涛', whole('REVIEWER')),
    leader: await welcome('chen.guoping', '陈国平', whole('EVALUATOR'), 'chen-guoping'),
    inspector: await welcome('zhao.lei', '赵磊', whole('EVALUATOR'), 'zhao-lei'),
    auditor: await welcome('wu.gang', '吴刚', whole('AUDITOR')),
    unit: await welcome('wang.fang', '王芳', recorder('shuangqiao')),
    neighbour: await welcome('liu.yang', '刘洋', recorder('jintang')),
    body: (id: string) => clerks.get(id)!,
  };
  return { product, ...people, ...worksOf(product, people) };
};

type People = Pick<Dinghai, 'officer' | 'first' | 'leader' | 'inspector' | 'body'>;

const worksOf = (product: EmptyProduct, { officer, first, leader, inspector, body }: People) => ({
  openYear: ({ cycleId, schemeId, year }: TownsYear): Promise<void> =>
    openCycle(officer, {
      ...{ cycleId, schemeId, period: year, startsOn: `${year}-12-01` },
      groups: { [PEER_GROUP]: TOWNS.map(({ id }) => id) },
      stages: STAGES.map(({ stage, from, until }) => ({
        ...{ stage, from: `${year}-${from}`, until: `${year}-${until}` },
      })),
    }),

  enterWork: async ({ cycleId }: TownsYear): Promise<void> => {
    const sheet = await assign(officer, cycleId, {
      procedure: 'LEADER_EVALUATION',
      rater: { name: '陈国平', personId: 'chen-guoping' },
    });
    const answers = TOWNS.map(({ id }) => ({ input: 'evaluation', organisationId: id, value: '36' }));
    await leader.change('submitSheet', { sheetId: sheet, answers });
    const inspectionId = `inspection-${cycleId}`;
    await officer.change('planInspection', {
      ...{ cycleId, kind: 'SCHEDULED', title: '三重工作年终检查', on: product.clock.today() },
      organisationIds: TOWNS.map(({ id }) => id),
      inspectors: [{ personId: 'zhao-lei', name: '赵磊' }],
      ...{ replaces: [], requestId: inspectionId },
    });
    await inspector.change('beginInspection', { inspectionId });
    const marks = TOWNS.map(({ id, threeTasks }) => ({
      ...{ input: 'threeTasks', organisationId: id, value: threeTasks },
    }));
    await inspector.change('concludeInspection', { inspectionId, summary: '十一个镇（街道）查毕', marks });
  },

  enterParty: async (
    { cycleId }: TownsYear,
    id: (typeof BODIES)[number]['id'],
    otherwise: Readonly<Record<string, string>> = {},
  ): Promise<void> => {
    const { name, indicator, score } = BODIES.find((one) => one.id === id)!;
    const input = `party.${indicator}`;
    const sheetId = await assign(officer, cycleId, {
      procedure: 'DEPARTMENT_EVALUATION',
      rater: { name, organisationId: id },
      inputs: [input],
    });
    const answers = TOWNS.map((town) => ({
      ...{ input, organisationId: town.id, value: otherwise[town.id] ?? score ?? town.unitedFront },
    }));
    await body(id).change('submitSheet', { sheetId, answers });
    await first.change('acceptSheet', { sheetId });
  },

  publishYear: async ({ cycleId, year }: TownsYear, reason: string): Promise<void> => {
    const target = { cycleId, peerGroup: PEER_GROUP };
    product.clock.moveTo(`${year}-12-21`);
    await eventually(() => officer.change('publiciseResult', target));
    product.clock.moveTo(`${year}-12-31`);
    await eventually(async () => {
      expect(await gateOf(officer, cycleId)).toMatchObject({ items: [{ code: 'APPROVAL_MISSING' }] });
    });
    const { resultDigest } = await gateOf(officer, cycleId);
    for (const who of [officer, first]) await who.change('approveResult', { ...target, resultDigest });
    await officer.change('publishResult', { ...target, reason });
  },
});

/** Gives one rater a sheet, and says its id. */
const assign = async (officer: SignedInClient, cycleId: string, seat: object): Promise<string> => {
  const requestId = `sheet-${cycleId}-${crypto.randomUUID()}`;
  await officer.change('assignSheets', { cycleId, raters: [seat], requestId });
  return `${requestId}-1`;
};

/** What still stands before a publication. */
export interface Gate {
  readonly isOpen: boolean;
  readonly resultDigest: string;
  readonly items: readonly { readonly code: string; readonly sentence: { readonly zh: string } }[];
}

/** Asks what stands before the publication of the towns' ranking. */
export const gateOf = async (who: SignedInClient, cycleId: string): Promise<Gate> => {
  const query = `query ($cycleId: ID!) { publicationGate(cycleId: $cycleId, peerGroup: "${PEER_GROUP}") {
    isOpen resultDigest items { code sentence { zh } }
  } }`;
  return (await who.ask<{ readonly publicationGate: Gate }>(query, { cycleId })).publicationGate;
};
