import { foundUnits, openCycle, publishScheme } from './support/assessed-units.ts';
import { browser } from './support/browser.ts';
import { PASSWORD, startEmptyProduct, type EmptyProduct } from './support/empty-product.ts';
import { eventually } from './support/eventually.ts';
import type { SignedInClient } from './support/signed-in-client.ts';

const SCHEME = 'branch-quarter';
const GROUP = 'branches';
const CYCLE = '2026-Q1';
const BRANCHES: Readonly<Record<string, string>> = { juejin: '掘进队', jidian: '机电队', tongfeng: '通风队' };
const IDS = Object.keys(BRANCHES);
const YAML = `
scheme: ${SCHEME}
version: 1
title: { zh: 党支部季度考核, en: Branches by quarter }
period: quarter
source: { zh: 党支部季度考核办法, en: Rules of the branches }
subjects: [organisation]
ceremony: { stages: [{ stage: assess }, { stage: apply }] }
peerGroups:
  ${GROUP}: { zh: 党支部, en: Branches }
indicators:
  self: { zh: 工作自评, en: Self-assessment, fullMark: 100, method: direct, by: self-assessment }
calculate:
  final: { zh: 季度得分, en: Score of the quarter, is: self }
result: { score: final, round: { places: 2 } }
grades:
  list: [{ grade: A, zh: 优秀, en: Excellent, from: 90 }, { grade: B, zh: 合格, en: Good }]
consequences:
  talk:
    { zh: 约谈支部书记, en: Interview of the secretary, when: { rank: last }, does: interview, whom: [organisation], severity: hard, confirmedBy: officer }
`;

// Who is not on time, who moved and why, warnings, what waits, grades, years, burden: all in one request.
const PAGE = `{
  subsidiaries(first: 200) { subsidiaries {
    name enterpriseId state
    latestResults(first: 3) {
      cycleId title { zh } period { kind label } peerGroup peerGroupTitle { zh } revision publishedAt reason
      standingCount meanScore gradeDistribution { grade { zh } count }
      movedCount movedSince furthestMoves { name rankBefore rank scoreBefore score }
    }
    gradeDistribution { grade { zh } count }
    trend(years: 3) { year peerGroup rankingCount meanScore gradeDistribution { grade { zh } count } }
    progress {
      on isOnTime cycleCount cycles { cycleId title { zh } stage until daysLate sheetsDue sheetsIn }
      burden { month units minutesAsked askedTwice }
    }
    followUp {
      on warnings { red yellow green } consequences { waiting confirmed dismissed withdrawn }
      rectifications { open overdue resolved } tasks { open overdue }
    }
  } }
  groupOverview {
    enterpriseIds onTime late reportingCount gradeDistribution { grade { zh } count }
    warnings { red yellow green } consequencesWaiting rectificationsOverdue tasksOverdue
    burden { month units minutesAsked askedTwice }
  }
}`;
const MOVES = `{ reportedMoves(subsidiary: "changping", cycleId: "${CYCLE}", peerGroup: "${GROUP}") {
  since reason moves { organisationId rankBefore rank scoreBefore score }
} }`;
const REPORTED = `query ($revision: Int) {
  reportedResult(subsidiary: "changping", cycleId: "${CYCLE}", peerGroup: "${GROUP}", revision: $revision) {
    revision revisions { revision reason } standings { organisationId rank score grade { zh } }
  }
}`;
const SHEETS = `{ sheets(cycleId: "${CYCLE}") { sheets { sheetId rater { organisationId } } } }`;
const GATE = `{ publicationGate(cycleId: "${CYCLE}", peerGroup: "${GROUP}") { resultDigest items { code } } }`;

interface Page {
  readonly subsidiaries: { readonly subsidiaries: readonly Readonly<Record<string, unknown>>[] };
  readonly groupOverview: Readonly<Record<string, unknown>>;
}

interface Gate {
  readonly publicationGate: {
    readonly resultDigest: string;
    readonly items: readonly { readonly code: string }[];
  };
}

interface Sheets {
  readonly sheets: {
    readonly sheets: readonly {
      readonly sheetId: string;
      readonly rater: { readonly organisationId: string };
    }[];
  };
}

interface Entries {
  readonly sheet: { readonly entries: readonly { readonly entryId: string }[] };
}

const PROPOSALS = '{ consequences(filter: { status: PROPOSED }) { consequences { id } } }';

interface Proposals {
  readonly consequences: { readonly consequences: readonly unknown[] };
}

describe('headquarters’ morning (J13)', () => {
  let product: EmptyProduct;
  let headquarters: SignedInClient;
  let changping: Office;
  let luan: Office;

  interface Office {
    readonly officer: SignedInClient;
    readonly reviewer: SignedInClient;
  }

  const takeIn = async (enterpriseId: string, name: string): Promise<Office> => {
    const { link } = await headquarters.change<{ readonly link: string }>(
      'inviteSubsidiary',
      { name },
      '{ link }',
    );
    const { errors } = await browser(product.url).send(
      'mutation ($input: AcceptInvitationInput!) { acceptInvitation(input: $input) { position } }',
      {
        input: {
          ...{ invitation: link, enterpriseId, name },
          officer: { loginName: 'officer', displayName: '张丽', password: PASSWORD },
        },
      },
    );
    expect(errors).toEqual([]);
    const officer = await product.signIn(enterpriseId, 'officer');
    const reviewer = await product.welcome(officer, enterpriseId, {
      ...{ loginName: 'zhou.min', displayName: '周敏' },
      grants: [{ role: 'REVIEWER', scope: 'TENANT' }],
    });
    return { officer, reviewer };
  };
  const assess = async ({ officer, reviewer }: Office, code: string): Promise<void> => {
    await foundUnits(officer, '2025-01-01', [
      { organisationId: code, code, name: `${code}党委`, kind: 'PARTY_COMMITTEE' },
      ...IDS.map((organisationId, at) => ({
        ...{ organisationId, code: `${code}-${String(at)}`, name: `${BRANCHES[organisationId]!}党支部` },
        ...{ kind: 'BRANCH' as const, parentId: code },
      })),
    ]);
    await publishScheme({ officer, reviewer }, { schemeId: SCHEME, yaml: YAML });
    await openCycle(officer, {
      ...{ cycleId: CYCLE, schemeId: SCHEME, period: '2026-Q1', startsOn: '2026-04-01' },
      groups: { [GROUP]: IDS },
      stages: [
        { stage: 'ASSESS', from: '2026-04-01', until: '2026-04-10' },
        { stage: 'APPLY', from: '2026-04-11', until: '2026-04-30' },
      ],
    });
    await eventually(() =>
      officer.change('assignSheets', {
        ...{ cycleId: CYCLE, raters: [], selfAssessment: true, requestId: 'sheets-2026' },
      }),
    );
  };
  const sheetOf = async ({ officer }: Office, organisationId: string): Promise<string> => {
    const { sheets } = await officer.ask<Sheets>(SHEETS);
    return sheets.sheets.find(({ rater }) => rater.organisationId === organisationId)!.sheetId;
  };
  const handIn = async (office: Office, organisationId: string, value: string): Promise<void> => {
    const sheetId = await sheetOf(office, organisationId);
    const answers = [{ input: 'self', organisationId, value }];
    await office.officer.change('submitSheet', { sheetId, answers, onBehalfReason: '纸质自评表，代为录入' });
    await office.officer.change('acceptSheet', { sheetId });
  };
  const publish = async (office: Office, operation: string, reason: string, former = ''): Promise<string> => {
    const place = { cycleId: CYCLE, peerGroup: GROUP };
    const { resultDigest } = await eventually(async () => {
      const { publicationGate } = await office.officer.ask<Gate>(GATE);
      const missing = publicationGate.items
        .map(({ code }) => code)
        .filter((code) => code !== 'APPROVAL_MISSING');
      expect(missing).toEqual([]);
      expect(publicationGate.resultDigest).not.toBe(former);
      return publicationGate;
    });
    await office.reviewer.change('approveResult', { ...place, resultDigest });
    await office.officer.change(operation, { ...place, reason });
    return resultDigest;
  };
  const page = (who = headquarters): Promise<Page> => who.ask<Page>(PAGE);
  const rowOf = async (enterpriseId: string) =>
    (await page()).subsidiaries.subsidiaries.find((row) => row['enterpriseId'] === enterpriseId)!;

  beforeAll(async () => {
    product = await startEmptyProduct({
      ...{ enterprise: 'jinneng', name: '晋能集团', officer: '王芳', today: '2026-04-08' },
    });
    headquarters = product.officer;
    changping = await takeIn('changping', '长平公司');
    luan = await takeIn('luan', '潞安公司');
    await assess(changping, 'cp');
    await assess(luan, 'la');
  });
  afterAll(() => product.stop());

  it('begins with nothing but who belongs to the group', async () => {
    await eventually(async () => {
      const { subsidiaries, groupOverview } = await page();
      expect(subsidiaries.subsidiaries).toMatchObject([
        { name: '长平公司', state: 'ACTIVE', latestResults: [], gradeDistribution: [], trend: [] },
        { name: '潞安公司', state: 'ACTIVE', latestResults: [], gradeDistribution: [], trend: [] },
      ]);
      expect(groupOverview).toMatchObject({ enterpriseIds: ['changping', 'luan'], reportingCount: 0 });
    });
  });

  let published: string;
  it('shows a result by itself once a subsidiary published it', async () => {
    for (const [at, value] of ['96', '91', '85'].entries()) await handIn(changping, IDS[at]!, value);
    await handIn(luan, 'juejin', '93');
    product.clock.moveTo('2026-04-13');
    published = await publish(changping, 'publishResult', '一季度考核结束');
    await eventually(async () => {
      expect(await rowOf('changping')).toMatchObject({
        latestResults: [
          {
            ...{
              cycleId: CYCLE,
              revision: 1,
              reason: '一季度考核结束',
              standingCount: 3,
              meanScore: '90.67',
            },
            gradeDistribution: [
              { grade: { zh: '优秀' }, count: 2 },
              { grade: { zh: '合格' }, count: 1 },
            ],
            movedCount: null,
          },
        ],
        trend: [{ year: '2026', rankingCount: 1, meanScore: '90.67' }],
      });
    });
  });

  it('shows who is on time, how much was asked, and what waits for a decision', async () => {
    await eventually(async () => {
      expect(await rowOf('luan')).toMatchObject({
        latestResults: [],
        progress: {
          isOnTime: false,
          cycles: [{ cycleId: CYCLE, daysLate: expect.any(Number) as number, sheetsDue: 3, sheetsIn: 1 }],
          burden: { month: '2026-04', units: 1 },
        },
      });
    });
    // What follows from the result is told with the next day's report, so it must be there by then.
    await eventually(async () => {
      const { consequences } = await changping.officer.ask<Proposals>(PROPOSALS);
      expect(consequences.consequences).toHaveLength(1);
    });
    product.clock.moveTo('2026-04-14');
    await eventually(async () => {
      const { groupOverview } = await page();
      expect(await rowOf('changping')).toMatchObject({
        progress: { isOnTime: true, burden: { units: 3 } },
        followUp: { consequences: { waiting: 1 } },
      });
      expect(groupOverview).toMatchObject({
        ...{ onTime: 1, late: 1, reportingCount: 1, consequencesWaiting: 1 },
        burden: { month: '2026-04', units: 4 },
      });
    });
  });

  it('says who moved by how much, and why, when a result is revised', async () => {
    const sheetId = await sheetOf(changping, 'tongfeng');
    const { sheet } = await changping.officer.ask<Entries>(
      'query ($id: ID!) { sheet(sheetId: $id) { entries { entryId } } }',
      { id: sheetId },
    );
    const [{ entryId } = { entryId: '' }] = sheet.entries;
    await changping.officer.change('correctSheet', {
      ...{ sheetId, reason: '通风队补记创新加分' },
      corrections: [{ entryId, input: 'self', organisationId: 'tongfeng', value: '97' }],
    });
    await publish(changping, 'reviseResult', '申诉成立：通风队补记创新加分', published);
    await eventually(async () => {
      const { reportedMoves } = await headquarters.ask<{ readonly reportedMoves: unknown }>(MOVES);
      expect(reportedMoves).toEqual({
        ...{ since: 'REVISION', reason: '申诉成立：通风队补记创新加分' },
        moves: [
          { organisationId: 'tongfeng', rankBefore: 3, rank: 1, scoreBefore: '85.00', score: '97.00' },
          { organisationId: 'juejin', rankBefore: 1, rank: 2, scoreBefore: '96.00', score: '96.00' },
          { organisationId: 'jidian', rankBefore: 2, rank: 3, scoreBefore: '91.00', score: '91.00' },
        ],
      });
    });
    expect(await rowOf('changping')).toMatchObject({
      latestResults: [
        {
          revision: 2,
          movedCount: 3,
          movedSince: 'REVISION',
          furthestMoves: [{ name: '通风队党支部' }, {}, {}],
        },
      ],
      gradeDistribution: [{ grade: { zh: '优秀' }, count: 3 }],
    });
  });

  it('drills down to every revision that was published, and no further', async () => {
    const reported = async (revision?: number) =>
      (await headquarters.ask<{ readonly reportedResult: unknown }>(REPORTED, { revision })).reportedResult;
    expect(await reported()).toMatchObject({
      revision: 2,
      revisions: [{ revision: 1, reason: '一季度考核结束' }, { revision: 2 }],
      standings: [{ organisationId: 'tongfeng', rank: 1, score: '97.00', grade: { zh: '优秀' } }, {}, {}],
    });
    expect(await reported(1)).toMatchObject({ standings: [{ organisationId: 'juejin' }, {}, {}] });
    // What lies behind is the subsidiary's own: its cycles, sheets and consequences are not there.
    for (const query of [
      `{ sheet(sheetId: "sheets-2026-1") { status } }`,
      `{ assessment(cycleId: "${CYCLE}") { cycleId } }`,
      `{ publishedResult(cycleId: "${CYCLE}", peerGroup: "${GROUP}") { revision } }`,
    ])
      expect((await headquarters.refusedAsking(query)).code).toMatch(/UNKNOWN|NOT_PUBLISHED|NOT_FOUND|NONE/u);
  });

  it('is nobody’s who was not given what subsidiaries publish', async () => {
    const operator = await product.welcome(headquarters, 'jinneng', {
      ...{ loginName: 'zhao.lei', displayName: '赵磊' },
      grants: [{ role: 'OPERATOR', scope: 'TENANT' }],
    });
    const auditor = await product.welcome(headquarters, 'jinneng', {
      ...{ loginName: 'sun.li', displayName: '孙丽' },
      grants: [{ role: 'AUDITOR', scope: 'SUBSIDIARIES' }],
    });
    expect((await page(auditor)).groupOverview).toMatchObject({ reportingCount: 1 });
    const results = '{ subsidiaries { subsidiaries { latestResults { cycleId } } } }';
    expect((await operator.refusedAsking(results)).code).toBe('ACCESS.OUTSIDE_SCOPE');
    expect((await operator.refusedAsking('{ groupOverview { late } }')).code).toBe('ACCESS.ROLE_NOT_ALLOWED');
    expect((await changping.officer.refusedAsking(REPORTED)).code).toBe('REPORTED_RESULT.UNKNOWN');
  });
});
