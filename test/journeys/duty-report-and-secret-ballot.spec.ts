import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { evaluationOutlets } from '@kaoping/evaluation';
import { foundUnits, openCycle, publishShipped, registerPeople } from './support/assessed-units.ts';
import { startEmptyProduct, type EmptyProduct } from './support/empty-product.ts';
import { eventually } from './support/eventually.ts';
import { graphqlClient } from './support/graphql-client.ts';
import type { SignedInClient } from './support/signed-in-client.ts';

const CYCLE = 'duty-2026';
const PLACE = { cycleId: CYCLE, organisationId: 'changping' };
const UNITS = ['changping', 'sihe', 'chengzhuang', 'yuecheng'];
const REPORT = { ...PLACE, who: 'SECRETARY' };
const CAMPAIGN = 'ballot-2026';
const SECTIONS = [
  { key: 'performance', text: '全年召开党委会 24 次，落实“第一议题”24 次。' },
  { key: 'problems', text: '两个支部换届超期。' },
  { key: 'causes', text: '人员调动后未及时增补。' },
  { key: 'measures', text: '一季度完成换届。' },
];
const DELIVERIES = [
  { direction: 'UPWARD', attendance: 9, occasion: '集团党委述职评议会' },
  { direction: 'LEVEL', attendance: 11, occasion: '党委班子会' },
  { direction: 'DOWNWARD', attendance: 63, occasion: '基层党员代表大会' },
];
/** Who votes: of the grass roots, one fewer than the scheme asks will come. */
const ELECTORATES = [
  { key: 'top', title: '领导班子成员', raterGroup: 'topCadres', due: 7 },
  { key: 'middle', title: '中层干部', raterGroup: 'middleCadres', due: 6 },
  { key: 'roots', title: '基层代表', raterGroup: 'grassRoots', due: 6 },
];
const VOTERS: Readonly<Record<string, number>> = { top: 7, middle: 6, roots: 4 };
const CAMPAIGN_VIEW = `{ ballotCampaign(campaignId: "${CAMPAIGN}") {
  status minimumReturns
  electorates { key due tokens issued returned withoutResult }
  counts { organisationId input count }
} }`;
const CAST = 'mutation ($input: CastBallotInput!) { castBallot(input: $input) { outcome } }';
const PAPER = `query ($token: String!) { ballotPaper(token: $token) {
  title electorate cannotVote organisations { organisationId name } questions { indicator choices { key } }
} }`;

interface Paper {
  readonly ballotPaper: {
    readonly electorate: string;
    readonly cannotVote: string | null;
    readonly organisations: readonly { readonly organisationId: string; readonly name: string }[];
    readonly questions: readonly [
      { readonly indicator: string; readonly choices: readonly { readonly key: string }[] },
    ];
  };
}

interface Papers {
  readonly openingKeys: readonly string[];
  readonly sheets: readonly {
    readonly electorate: string;
    readonly tokens: readonly { readonly text: string }[];
  }[];
}

interface CampaignView {
  readonly ballotCampaign: {
    readonly status: string;
    readonly electorates: readonly { readonly key: string; readonly returned: number | null }[];
    readonly counts: readonly {
      readonly organisationId: string;
      readonly input: string;
      readonly count: string;
    }[];
  };
}

describe('duty report, review and secret ballot in an energy group', () => {
  let product: EmptyProduct;
  let officer: SignedInClient;
  let unit: SignedInClient;
  let stranger: SignedInClient;
  let auditor: SignedInClient;
  /** 集团党委's reviewer, with a person of the directory behind the account. */
  let superior: SignedInClient;

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
      ...['长平公司', '寺河煤矿', '成庄煤矿', '岳城煤矿'].map((name, at) => ({
        organisationId: UNITS[at]!,
        code: `JN-${String(at + 1)}`,
        name: `${name}党委`,
        kind: 'PARTY_COMMITTEE' as const,
        parentId: 'group',
      })),
    ]);
    await registerPeople(officer, [{ personId: 'zhao-lei', name: '赵磊' }]);
    const welcome = (
      loginName: string,
      displayName: string,
      ...grants: Parameters<EmptyProduct['welcome']>[2]['grants']
    ) => product.welcome(officer, 'jinneng', { loginName, displayName, grants });
    const reviewer = await welcome('zhou.min', '周敏', { role: 'REVIEWER', scope: 'TENANT' });
    unit = await welcome('wang.fang', '王芳', {
      role: 'RECORDER',
      scope: 'UNIT',
      organisationId: 'changping',
    });
    stranger = await welcome('liu.yang', '刘洋', { role: 'RECORDER', scope: 'UNIT', organisationId: 'sihe' });
    auditor = await welcome('wu.gang', '吴刚', { role: 'AUDITOR', scope: 'TENANT' });
    superior = await product.welcome(officer, 'jinneng', {
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
      groups: { production: UNITS, service: [], functional: [] },
    });
  });
  afterAll(() => product.stop());

  describe('the duty report', () => {
    const seen = async <Seen = unknown>(who: SignedInClient, selection: string): Promise<Seen> => {
      const { dutyReport } = await who.ask<{ readonly dutyReport: Seen }>(
        `query ($cycleId: ID!, $organisationId: ID!) { dutyReport(cycleId: $cycleId, organisationId: $organisationId) { ${selection} } }`,
        PLACE,
      );
      return dutyReport;
    };

    it('is written in four sections, all of them, before it is handed in', async () => {
      await unit.change('saveDutyReport', { ...REPORT, baseRevision: 0, sections: SECTIONS.slice(0, 3) });
      expect(await unit.refusedChange('submitDutyReport', REPORT)).toEqual({
        code: 'DUTY_REPORT.REFUSED',
        sentence: 'Duty report: write these sections first: What will be done.',
      });
      await unit.change('saveDutyReport', { ...REPORT, baseRevision: 1, sections: SECTIONS.slice(3) });
      await unit.change('submitDutyReport', REPORT);
      const { reports } = await seen<{ readonly reports: readonly unknown[] }>(
        unit,
        'reports { who status sections { key text } }',
      );
      expect(reports).toContainEqual({ who: 'SECRETARY', status: 'SUBMITTED', sections: SECTIONS });
    });

    it('changes no more once it is handed in, and is not another unit’s to write', async () => {
      const save = { ...REPORT, baseRevision: 2, sections: [{ key: 'problems', text: '无' }] };
      expect((await unit.refusedChange('saveDutyReport', save)).code).toBe('DUTY_REPORT.NOT_OPEN');
      expect((await stranger.refusedChange('saveDutyReport', save)).code).toBe('ACCESS.OUTSIDE_SCOPE');
    });

    it('is given upward, level and downward', async () => {
      for (const delivery of DELIVERIES) {
        await unit.change('deliverDutyReport', { ...REPORT, ...delivery, on: '2026-12-10' });
      }
      const nobody = { ...REPORT, ...DELIVERIES[0], on: '2026-12-10', attendance: 0 };
      expect((await unit.refusedChange('deliverDutyReport', nobody)).code).toBe('DUTY_REPORT.REFUSED');
      expect(await seen(auditor, 'deliveries { direction attendance occasion }')).toEqual({
        deliveries: DELIVERIES,
      });
    });

    it('is read and graded by the superior, in its own name or with the reason for standing in', async () => {
      product.clock.moveTo('2026-12-18');
      const review = { ...REPORT, input: 'assessment.dutyReview@superior', reviewerName: '赵磊' };
      const far = await superior.refusedChange('reviewDutyReport', { ...review, value: 'splendid' });
      expect(far.code).toBe('DUTY_REPORT.REFUSED');
      expect((await unit.refusedChange('reviewDutyReport', { ...review, value: 'good' })).code).toBe(
        'ACCESS.ROLE_NOT_ALLOWED',
      );
      await superior.change('reviewDutyReport', { ...review, value: 'good', comment: '问题找得准' });
      const delegates = {
        ...REPORT,
        input: 'assessment.dutyReview@delegates',
        value: 'fair',
        reviewerName: '职工代表',
      };
      expect((await officer.refusedChange('reviewDutyReport', delegates)).sentence).toMatch(
        /Why you enter it for the reviewer/u,
      );
      await officer.change('reviewDutyReport', { ...delegates, onBehalfReason: '会上书面评议，代为录入' });
      expect(await seen(auditor, 'reviews { input value }')).toEqual({
        reviews: [
          { input: 'assessment.dutyReview@superior', value: 'good' },
          { input: 'assessment.dutyReview@delegates', value: 'fair' },
        ],
      });
    });
  });

  describe('the secret ballot', () => {
    let papers: Papers;
    /** Whatever was answered to anybody since the vote was prepared, but for the papers themselves. */
    const answers: string[] = [];
    const tokensOf = (key: string): readonly string[] =>
      papers.sheets.find(({ electorate }) => electorate === key)!.tokens.map(({ text }) => text);
    /** A phone: no account, no cookie. */
    const phone = () => graphqlClient(product.url, undefined);
    const paperOf = async (token: string) => {
      const { ballotPaper } = await phone().ask<Paper>(PAPER, { variables: { token } });
      return ballotPaper;
    };
    const vote = async (token: string, choiceOf: (place: number) => string) => {
      const { organisations, questions } = await paperOf(token);
      const marks = organisations.map(({ organisationId }, place) => ({
        indicator: questions[0].indicator,
        organisationId,
        choice: choiceOf(place),
      }));
      const { text, data } = await phone().send<{ readonly castBallot: { readonly outcome: string } }>(CAST, {
        variables: { input: { token, answers: marks } },
      });
      answers.push(text);
      return data!.castBallot.outcome;
    };
    const view = async (who = officer) => {
      const seen = await who.ask<CampaignView>(CAMPAIGN_VIEW);
      answers.push(JSON.stringify(seen));
      return seen.ballotCampaign;
    };
    const ledger = async () => JSON.stringify(await product.events('jinneng'));

    it('is not held where too few could vote in secret', async () => {
      const small = {
        campaignId: 'too-small',
        cycleId: CYCLE,
        title: '测评',
        closesAt: '2026-12-31T10:00:00.000Z',
        electorates: [{ ...ELECTORATES[0], due: 4 }],
      };
      const { code, sentence } = await officer.refusedChange('prepareBallotCampaign', small);
      expect(code).toBe('BALLOT_CAMPAIGN.REFUSED');
      expect(sentence).toContain('fewer than 5 voters cannot vote in secret');
    });

    it('is prepared by the office: codes to print and three keys, told once and stored nowhere', async () => {
      const input = {
        campaignId: CAMPAIGN,
        cycleId: CYCLE,
        title: '2026 年度民主测评',
        electorates: ELECTORATES,
        closesAt: '2026-12-31T10:00:00.000Z',
        requestId: 'prepare-ballot',
      };
      const selection = '{ openingKeys sheets { electorate tokens { text } } }';
      expect((await unit.refusedChange('prepareBallotCampaign', input)).code).toBe('ACCESS.ROLE_NOT_ALLOWED');
      papers = await officer.change<Papers>('prepareBallotCampaign', input, selection);
      expect(papers.sheets.map(({ electorate, tokens }) => [electorate, tokens.length])).toEqual([
        ['top', 7],
        ['middle', 6],
        ['roots', 6],
      ]);
      expect(papers.openingKeys).toHaveLength(3);
      const again = await officer.change<Papers>('prepareBallotCampaign', input, selection);
      expect(again).toEqual({ openingKeys: [], sheets: [] });
      const stored = await ledger();
      for (const text of [...papers.openingKeys, ...ELECTORATES.flatMap(({ key }) => tokensOf(key))]) {
        expect(stored).not.toContain(text);
        expect(stored).not.toContain(text.split('/').at(-1));
      }
    });

    it('takes nothing before it is open', async () => {
      const [token] = tokensOf('top');
      expect((await paperOf(token!)).cannotVote).toBe('NOT_OPEN');
      expect(await vote(token!, () => 'good')).toBe('NOT_OPEN');
      await officer.change('openBallotCampaign', { campaignId: CAMPAIGN });
      const paper = await paperOf(token!);
      expect(paper).toMatchObject({ electorate: '领导班子成员', cannotVote: null });
      expect(paper.organisations.map(({ name }) => name)).toContain('长平公司党委');
    });

    it('tells nobody what is wrong with a code that opens nothing', async () => {
      const [token] = tokensOf('top');
      const wrong = [
        '',
        'x',
        `${token!.slice(0, -1)}${token!.endsWith('0') ? '1' : '0'}`,
        token!.replace('jinneng', 'nowhere'),
      ];
      const refusals = await Promise.all(
        wrong.map(async (text) => (await phone().send(PAPER, { variables: { token: text } })).errors),
      );
      for (const errors of refusals) expect(errors).toEqual(refusals[0]);
      expect(refusals[0]![0]!.extensions.code).toBe('BALLOT.TOKEN_REFUSED');
    });

    it('is voted on a phone with a code and without an account, by each code once', async () => {
      for (const { key } of ELECTORATES) {
        for (const token of tokensOf(key).slice(0, VOTERS[key])) {
          const odd = key === 'roots' ? 'poor' : 'excellent';
          expect(await vote(token, (place) => (place === 0 ? odd : 'good'))).toBe('ACCEPTED');
        }
      }
      const [token] = tokensOf('top');
      expect(await vote(token!, () => 'poor')).toBe('ALREADY_USED');
      expect((await paperOf(token!)).cannotVote).toBe('ALREADY_USED');
    });

    it('shows nobody how it goes while it goes', async () => {
      for (const who of [officer, auditor]) {
        const seen = await view(who);
        expect(seen).toMatchObject({ status: 'OPEN', counts: [] });
        expect(seen.electorates.map(({ returned }) => returned)).toEqual([null, null, null]);
      }
      expect((await unit.refusedAsking(CAMPAIGN_VIEW)).code).toBe('ACCESS.ROLE_NOT_ALLOWED');
      expect((await superior.refusedAsking(CAMPAIGN_VIEW)).code).toBe('ACCESS.ROLE_NOT_ALLOWED');
    });

    it('is closed, and opened with two keys and not with one', async () => {
      await officer.change('closeBallotCampaign', { campaignId: CAMPAIGN });
      const [first, second] = papers.openingKeys;
      const tally = (openingKeys: readonly string[]) => ({ campaignId: CAMPAIGN, openingKeys });
      for (const keys of [[first!], [first!, first!]]) {
        expect((await officer.refusedChange('tallyBallotCampaign', tally(keys))).code).toBe(
          'BALLOT_CAMPAIGN.OPENING_KEYS_REFUSED',
        );
      }
      expect(await vote(tokensOf('roots')[5]!, () => 'good')).toBe('CLOSED');
      expect((await view()).counts).toEqual([]);
      await officer.change('tallyBallotCampaign', tally([first!, second!]));
    });

    it('counts those of whom enough voted, and says of the others only that too few did', async () => {
      const { status, electorates, counts } = await view();
      expect(status).toBe('TALLIED');
      expect(electorates).toMatchObject([
        { key: 'top', returned: 7, withoutResult: null },
        { key: 'middle', returned: 6, withoutResult: null },
        { key: 'roots', returned: 4, withoutResult: 'TOO_FEW' },
      ]);
      const count = (input: string, organisationId: string) =>
        counts.find((one) => one.input === input && one.organisationId === organisationId)?.count;
      expect(count('assessment.ballot@topCadres/excellent', 'changping')).toBe('7');
      expect(count('assessment.ballot@topCadres/good', 'sihe')).toBe('7');
      expect(count('assessment.ballot@middleCadres/excellent', 'changping')).toBe('6');
      expect(counts.filter(({ input }) => input.includes('grassRoots'))).toEqual([]);
    });

    it('leaks nothing of the small group anywhere: in no answer, no event, no message', async () => {
      const events = await product.events('jinneng');
      const tallied = events.filter(({ type }) => type === 'BallotCampaignTallied');
      expect(tallied).toHaveLength(1);
      expect(tallied[0]!.data).toMatchObject({
        turnout: [
          { returned: 7 },
          { returned: 6 },
          { electorate: 'roots', returned: 4, withoutResult: 'too-few' },
        ],
      });
      for (const text of [...answers, JSON.stringify(tallied)]) expect(text).not.toContain('@grassRoots');
      // Only the small group chose it: a sum over groups would give it away.
      const { counts } = await view();
      expect(
        new Set(counts.filter(({ input }) => input.endsWith('/poor')).map(({ count }) => count)),
      ).toEqual(new Set(['0']));
    });

    it('holds no voter in the ledger: no ballot, no code, no person, no time of a vote', async () => {
      const events = await product.events('jinneng');
      const ofVote = events.filter(({ stream }) => stream.category.startsWith('ballot'));
      expect(ofVote.map(({ type }) => type)).toEqual([
        'BallotCampaignPrepared',
        'BallotCampaignOpened',
        'BallotCampaignClosed',
        'BallotCampaignTallied',
      ]);
      expect(new Set(ofVote.map(({ actorId }) => actorId))).toEqual(
        new Set([expect.stringContaining('李强')]),
      );
    });

    it('keeps no code and no key in any file of the data folder', async () => {
      const secrets = [...ELECTORATES.flatMap(({ key }) => tokensOf(key)), ...papers.openingKeys].map(
        (text) => text.split('/').at(-1)!,
      );
      const found: string[] = [];
      for (const entry of await readdir(product.directory, { recursive: true, withFileTypes: true })) {
        if (!entry.isFile()) continue;
        const file = join(entry.parentPath, entry.name);
        const bytes = await readFile(file);
        if (secrets.some((secret) => bytes.includes(secret) || bytes.includes(secret.replaceAll('-', '')))) {
          found.push(file);
        }
      }
      expect(found).toEqual([]);
    });

    it('reaches scoring as sums, of the groups that were counted', async () => {
      const tallied = (await product.events('jinneng')).find(({ type }) => type === 'BallotCampaignTallied')!;
      const outlets = evaluationOutlets.filter(({ categories }) =>
        categories.includes(tallied.stream.category),
      );
      const told = [];
      for (const outlet of outlets) told.push(...(await outlet.tell(tallied)));
      expect(told).toMatchObject([
        {
          type: 'kaoping.evaluation.ballot-tallied.v1',
          data: { cycleId: CYCLE, campaignId: CAMPAIGN, turnout: [{}, {}, { withoutResult: 'too-few' }] },
        },
      ]);
      const { counts } = await view();
      const { entries } = told[0]!.data as { readonly entries: readonly { readonly input: string }[] };
      expect(entries.map(({ input }) => input)).toEqual(counts.map(({ input }) => input));
      expect(entries.length).toBeGreaterThan(0);
    });

    it('ends by itself at its hour, and says nothing where nobody came', async () => {
      const campaignId = 'ballot-nobody';
      const input = {
        campaignId,
        cycleId: CYCLE,
        title: '补充测评',
        electorates: [ELECTORATES[0]],
        closesAt: '2026-12-20T10:00:00.000Z',
      };
      const { openingKeys, sheets } = await officer.change<Papers>(
        'prepareBallotCampaign',
        input,
        '{ openingKeys sheets { electorate tokens { text } } }',
      );
      await officer.change('openBallotCampaign', { campaignId });
      const [token, other] = sheets[0]!.tokens.map(({ text }) => text);
      expect(await vote(token!, () => 'good')).toBe('ACCEPTED');
      product.clock.moveTo('2026-12-21');
      expect(await vote(other!, () => 'good')).toBe('CLOSED');
      const seen = `{ ballotCampaign(campaignId: "${campaignId}") { status electorates { withoutResult } counts { input } } }`;
      await eventually(async () => {
        expect(await officer.ask(seen)).toMatchObject({ ballotCampaign: { status: 'CLOSED' } });
      });
      await officer.change('tallyBallotCampaign', { campaignId, openingKeys: openingKeys.slice(1) });
      expect(await officer.ask(seen)).toEqual({
        ballotCampaign: { status: 'TALLIED', electorates: [{ withoutResult: 'TOO_FEW' }], counts: [] },
      });
    });
  });
});
