import { foundUnits, openCycle, publishShipped, registerPeople } from './assessed-units.ts';
import { startEmptyProduct, type EmptyProduct, type Grant } from './empty-product.ts';
import { eventually } from './eventually.ts';
import type { SignedInClient } from './signed-in-client.ts';

/** Ten production units, in the order of their places in every year. */
export const MINES = [
  ...[
    '寺河煤矿',
    '成庄煤矿',
    '长平公司',
    '岳城煤矿',
    '赵庄煤业',
    '坪上煤业',
    '古书院矿',
    '王台铺矿',
    '凤凰山矿',
  ],
  '胡底煤业',
].map((name, at) => ({ id: `mine-${String(at + 1).padStart(2, '0')}`, name }));

const SCHEME = 'energy-group-duty';
export const PRODUCTION = 'production';

/** Points of each rater group for each of five responsibilities. */
const POINTS = '16';
const RESPONSIBILITIES = ['achievement', 'centralWork', 'satisfaction', 'tasks', 'learning'];
const PEOPLE = ['职工代表一', '职工代表二', '职工代表三', '党员代表一', '党员代表二'];
const ON_BEHALF = '纸质评价表，会后代为录入';
const VOTERS = [
  { key: 'top', title: '领导班子成员', raterGroup: 'topCadres' },
  { key: 'middle', title: '中层干部', raterGroup: 'middleCadres' },
  { key: 'roots', title: '基层代表', raterGroup: 'grassRoots' },
];

/** The energy group with ten units, and everybody who has a part in a year's assessment. */
export interface EnergyGroup {
  readonly product: EmptyProduct;
  readonly officer: SignedInClient;
  /** A second officer, and a reviewer. */
  readonly second: SignedInClient;
  readonly reviewer: SignedInClient;
  /** 集团党委, which reads duty reports and inspects. */
  readonly superior: SignedInClient;
  readonly auditor: SignedInClient;
  /** 成庄煤矿's own recorder. */
  readonly unit: SignedInClient;
  /** Report, review and assessment of one year, all ten units in the same order each year. */
  readonly assessYear: (year: number) => Promise<void>;
  readonly publiciseYear: (year: number) => Promise<void>;
  /** Has two people agree after the publicity, and publishes. */
  readonly publishYear: (year: number) => Promise<void>;
}

/** The id of a year's cycle. */
export const cycleOf = (year: number): string => `duty-${String(year)}`;
const targetOf = (year: number) => ({ cycleId: cycleOf(year), peerGroup: PRODUCTION });

/** Starts the product on the first of December, with everybody in place and the scheme published. */
export const startEnergyGroup = async (year: number): Promise<EnergyGroup> => {
  const product = await startEmptyProduct({
    ...{ enterprise: 'jinneng', name: '晋能集团', officer: '李强', today: `${String(year)}-12-01` },
  });
  const { officer } = product;
  await foundUnits(officer, '2020-01-01', [
    { organisationId: 'group', code: 'JN', name: '晋能集团党委', kind: 'PARTY_COMMITTEE' },
    ...MINES.map(({ id, name }) => ({
      ...{ organisationId: id, code: id, name, kind: 'PARTY_COMMITTEE' as const, parentId: 'group' },
    })),
  ]);
  await registerPeople(officer, [{ personId: 'zhao-lei', name: '赵磊' }]);
  const welcome = (loginName: string, displayName: string, grant: Grant, personId?: string) =>
    product.welcome(officer, 'jinneng', {
      ...{ loginName, displayName, grants: [grant] },
      ...(personId !== undefined && { personId }),
    });
  const whole = (role: Grant['role']): Grant => ({ role, scope: 'TENANT' });
  const people = {
    officer,
    second: await welcome('ma.jun', '马骏', whole('OFFICER')),
    reviewer: await welcome('zhou.min', '周敏', whole('REVIEWER')),
    superior: await welcome('zhao.lei', '赵磊', whole('EVALUATOR'), 'zhao-lei'),
    auditor: await welcome('wu.gang', '吴刚', whole('AUDITOR')),
    unit: await welcome('wang.fang', '王芳', {
      ...{ role: 'RECORDER', scope: 'UNIT', organisationId: 'mine-02' },
    }),
  };
  await publishShipped(people, SCHEME);
  const work = new YearsWork(product, people);
  return {
    ...{ product, ...people },
    assessYear: (assessed) => work.assess(assessed),
    publiciseYear: (publicised) => work.publicise(publicised),
    publishYear: (published) => work.publish(published),
  };
};

type People = Pick<EnergyGroup, 'officer' | 'second' | 'reviewer' | 'superior'>;

class YearsWork {
  private readonly product: EmptyProduct;
  private readonly people: People;

  constructor(product: EmptyProduct, people: People) {
    this.product = product;
    this.people = people;
  }

  async assess(year: number): Promise<void> {
    const [now, next] = [String(year), String(year + 1)];
    if (this.product.clock.today() < `${now}-12-01`) this.product.clock.moveTo(`${now}-12-01`);
    await openCycle(this.people.officer, {
      ...{ cycleId: cycleOf(year), schemeId: SCHEME, period: now, startsOn: `${now}-12-01` },
      groups: { [PRODUCTION]: MINES.map(({ id }) => id), service: [], functional: [] },
      stages: [
        { stage: 'REPORT', from: `${now}-12-01`, until: `${now}-12-02` },
        { stage: 'REVIEW', from: `${now}-12-03`, until: `${now}-12-10` },
        { stage: 'ASSESS', from: `${now}-12-11`, until: `${now}-12-31` },
        { stage: 'PUBLICITY', from: `${next}-01-01`, until: `${next}-01-05` },
        { stage: 'APPEAL', from: `${next}-01-06`, until: `${next}-01-10` },
        { stage: 'APPLY', from: `${next}-01-11`, until: `${next}-01-20` },
      ],
    });
    for (const { id } of MINES) await this.report(year, id);
    this.product.clock.moveTo(`${now}-12-03`);
    for (const { id } of MINES) await this.review(year, id);
    await this.rate(year);
    await this.inspect(year);
    await this.vote(year);
  }

  /** Duty reports in four sections. */
  private async report(year: number, organisationId: string): Promise<void> {
    const place = { cycleId: cycleOf(year), organisationId, who: 'ORGANISATION' };
    const sections = ['performance', 'problems', 'causes', 'measures'].map((key) => ({
      key,
      text: '见附件',
    }));
    await this.people.officer.change('saveDutyReport', { ...place, baseRevision: 0, sections });
    await this.people.officer.change('submitDutyReport', place);
  }

  private async review(year: number, organisationId: string): Promise<void> {
    await this.people.superior.change('reviewDutyReport', {
      ...{ cycleId: cycleOf(year), organisationId, who: 'ORGANISATION' },
      ...{ input: 'assessment.dutyReview@superior', value: 'good', reviewerName: '赵磊' },
    });
  }

  /** The four sides of 000-13, each with 16 of 18 points for all five responsibilities. */
  private async rate(year: number): Promise<void> {
    const cycleId = cycleOf(year);
    const all = MINES.map(({ id }) => id);
    const seats = [
      ...MINES.map(({ id, name }) => seat('self', { name, organisationId: id }, [id])),
      seat('partyOffices', { name: '集团党群工作部' }, all),
      seat('leaders', { name: '集团党委班子' }, all),
      ...PEOPLE.map((name) => seat('people', { name }, all)),
    ];
    const requestId = `sheets-${cycleId}`;
    await this.people.officer.change('assignSheets', { cycleId, raters: seats, requestId });
    for (const [at, { raterGroup, organisationIds }] of seats.entries()) {
      const answers = organisationIds.flatMap((organisationId) =>
        RESPONSIBILITIES.map((key) => ({
          ...{ input: `assessment.basic.${key}@${raterGroup}`, organisationId, value: POINTS },
        })),
      );
      await this.people.officer.change('submitSheet', {
        ...{ sheetId: `${requestId}-${String(at + 1)}`, answers, onBehalfReason: ON_BEHALF },
      });
    }
  }

  /** Special tasks: nothing off for the first, 5 points more for each place. */
  private async inspect(year: number): Promise<void> {
    const inspectionId = `tour-${String(year)}`;
    await this.people.officer.change('planInspection', {
      ...{ cycleId: cycleOf(year), kind: 'SPECIAL_TASK', title: '重大专项任务督查' },
      ...{ on: this.product.clock.today(), replaces: [], requestId: inspectionId },
      organisationIds: MINES.map(({ id }) => id),
      inspectors: [{ personId: 'zhao-lei', name: '赵磊' }],
    });
    await this.people.superior.change('beginInspection', { inspectionId });
    const marks = MINES.map(({ id }, at) => ({
      ...{ organisationId: id, input: 'assessment.special', label: '专项', value: String(5 * at) },
    }));
    await this.people.superior.change('concludeInspection', { inspectionId, summary: '十家单位查毕', marks });
  }

  /** On paper: in each group five votes for 优秀 and five for 良好, for every unit. */
  private async vote(year: number): Promise<void> {
    const { officer, second } = this.people;
    const campaignId = `ballot-${String(year)}`;
    const { openingKeys } = await officer.change<{ readonly openingKeys: readonly string[] }>(
      'prepareBallotCampaign',
      {
        ...{ campaignId, cycleId: cycleOf(year), title: `${String(year)} 年度民主测评` },
        electorates: VOTERS.map((voters) => ({ ...voters, due: 12, tokens: 1 })),
        closesAt: `${String(year)}-12-31T10:00:00.000Z`,
      },
      '{ openingKeys }',
    );
    const issued = VOTERS.map(({ key }) => ({ electorate: key, count: 0 }));
    await officer.change('openBallotCampaign', { campaignId, issued });
    await officer.change('closeBallotCampaign', { campaignId });
    for (const { key } of VOTERS) {
      const counts = MINES.flatMap(({ id }) =>
        ['excellent', 'good'].map((choice) => ({
          ...{ indicator: 'assessment.ballot', organisationId: id, choice, count: 5 },
        })),
      );
      const sums = { campaignId, electorate: key, issued: 12, returned: 10, counts };
      await officer.change('enterPaperBallots', sums);
      await second.change('confirmPaperBallots', sums);
    }
    await officer.change('tallyBallotCampaign', { campaignId, openingKeys: openingKeys.slice(0, 2) });
  }

  async publicise(year: number): Promise<void> {
    this.product.clock.moveTo(`${String(year + 1)}-01-01`);
    await eventually(() => this.people.officer.change('publiciseResult', targetOf(year)));
  }

  async publish(year: number): Promise<void> {
    this.product.clock.moveTo(`${String(year + 1)}-01-11`);
    const { officer, reviewer } = this.people;
    const resultDigest = await eventually(async () => {
      const { publicationGate } = await officer.ask<{
        readonly publicationGate: { readonly resultDigest: string; readonly items: readonly object[] };
      }>(
        `query ($cycleId: ID!, $peerGroup: ID!) {
          publicationGate(cycleId: $cycleId, peerGroup: $peerGroup) { resultDigest items { code sentence { zh } } }
        }`,
        targetOf(year),
      );
      expect(publicationGate.items).toMatchObject([{ code: 'APPROVAL_MISSING' }]);
      return publicationGate.resultDigest;
    });
    for (const who of [officer, reviewer]) {
      await who.change('approveResult', { ...targetOf(year), resultDigest });
    }
    await officer.change('publishResult', { ...targetOf(year), reason: `${String(year)} 年度考核结果` });
  }
}

const seat = (raterGroup: string, rater: object, organisationIds: readonly string[]) => ({
  ...{ procedure: 'EVALUATION', raterGroup, rater, organisationIds },
});
