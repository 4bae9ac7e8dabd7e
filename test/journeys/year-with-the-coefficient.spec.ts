import { publishShipped } from './support/assessed-units.ts';
import { BODIES, gateOf, PEER_GROUP, startDinghai, TOWNS, type Dinghai } from './support/dinghai-towns.ts';
import { eventually } from './support/eventually.ts';
import type { SignedInClient } from './support/signed-in-client.ts';
import { settledLength } from './support/settled-length.ts';

const YEAR = { cycleId: 'towns-2017', schemeId: 'dinghai-towns-2017', year: '2017' };
const TARGET = { cycleId: YEAR.cycleId, peerGroup: PEER_GROUP };
const UNIT = { cycleId: YEAR.cycleId, organisationId: 'shuangqiao' };
const PARTY_OF_UNITED_FRONT = 'party.unitedFront';

/*
 * 最终得分 = 三重工作 + 综合评价 × 系数 (001-04). 综合评价 is 36 for each town, so one Party place is worth 36 × 0.5 % =
 * 0.18 points (001-06): the first has 1.025, the sixth 1, the eleventh 0.975.
 *
 *          without  Party place   published           after the appeal (双桥 from 16.5 to 22: its Party place 9 → 4,
 *                                                      and those from 4 to 8 fall back one place, 0.18 points each)
 *   金塘   95.00     8            94.64  1             9: 95 − 3 × 0.18 = 94.46   3
 *   干览   93.80     2            94.52  2             2:                 94.52   1
 *   小沙   93.60     1            94.50  3             1:                 94.50   2
 *   白泉   94.00     7            93.82  4             8: 94 − 2 × 0.18 = 93.64   4
 *   岑港   92.00     6            92.00  5             7: 92 − 1 × 0.18 = 91.82   5
 *   马岙   90.80     4            91.16  6             5: 90.8 + 1 × 0.18 = 90.98 7
 *   双桥   91.00     9            90.46  7             4: 91 + 2 × 0.18 = 91.36   6
 *   昌国   89.20     3            89.74  8             3:                 89.74   8
 *   城东   89.30     5            89.48  9             6: 89.3 + 0      = 89.30   9
 *   环南   89.25    10            88.53 10            10:                 88.53  10
 *   盐仓   89.40    11            88.50 11            11:                 88.50  11
 */
const PUBLISHED = [
  ['金塘镇', '1', '1', '0.99', '94.64'],
  ['干览镇', '2', '3', '1.02', '94.52'],
  ['小沙街道', '3', '4', '1.025', '94.50'],
  ['白泉镇', '4', '2', '0.995', '93.82'],
  ['岑港街道', '5', '5', '1', '92.00'],
  ['马岙街道', '6', '7', '1.01', '91.16'],
  ['双桥街道', '7', '6', '0.985', '90.46'],
  ['昌国街道', '8', '11', '1.015', '89.74'],
  ['城东街道', '9', '9', '1.005', '89.48'],
  ['环南街道', '10', '10', '0.98', '88.53'],
  ['盐仓街道', '11', '8', '0.975', '88.50'],
];
const REVISED = [
  ['干览镇', '1', '3', '1.02', '94.52'],
  ['小沙街道', '2', '4', '1.025', '94.50'],
  ['金塘镇', '3', '1', '0.985', '94.46'],
  ['白泉镇', '4', '2', '0.99', '93.64'],
  ['岑港街道', '5', '5', '0.995', '91.82'],
  ['双桥街道', '6', '6', '1.01', '91.36'],
  ['马岙街道', '7', '7', '1.005', '90.98'],
  ['昌国街道', '8', '11', '1.015', '89.74'],
  ['城东街道', '9', '9', '1', '89.30'],
  ['环南街道', '10', '10', '0.98', '88.53'],
  ['盐仓街道', '11', '8', '0.975', '88.50'],
];

const RANKING = `query ($cycleId: ID!, $peerGroup: ID!) { assessmentRanking(cycleId: $cycleId, peerGroup: $peerGroup) {
  standings { name rank rankBefore coefficient score flags { key } } leftOut { name missing { because { zh } } } blockedBy { zh }
} }`;
const RESULT = `query ($cycleId: ID!, $peerGroup: ID!, $revision: Int) {
  publishedResult(cycleId: $cycleId, peerGroup: $peerGroup, revision: $revision) {
    revision latestRevision reason changeCount resultDigest
    standings { name rank rankBefore coefficient score flags { key } }
  }
}`;
const SIMULATION = `query ($cycleId: ID!, $peerGroup: ID!, $variants: [SimulationVariantInput!]!) {
  simulateAssessment(cycleId: $cycleId, peerGroup: $peerGroup, variants: $variants) { variants {
    key problems { code } byCoefficient { rose fell stayed sentence { zh } } moves { rose fell stayed }
    standings { name simulated { rank rankBeforeCoefficient score } }
  } }
}`;
const SCORECARD = `query ($cycleId: ID!, $organisationId: ID!) {
  unitScorecard(cycleId: $cycleId, organisationId: $organisationId) {
    entries { entryId input value state origin { actorId } endedBy { procedure reason } }
  }
}`;
const CHANGES = `query ($cycleId: ID!, $peerGroup: ID!) {
  publicationChanges(cycleId: $cycleId, peerGroup: $peerGroup, from: 1, to: 2) {
    changes { name before { rank score } after { rank score } }
  }
}`;

const MOVES = `query ($subsidiary: ID!, $cycleId: ID!, $peerGroup: ID!) {
  reportedMoves(subsidiary: $subsidiary, cycleId: $cycleId, peerGroup: $peerGroup) {
    since reason moves { name rankBefore rank }
  }
}`;
const REPORTED = `query ($subsidiary: ID!, $cycleId: ID!, $peerGroup: ID!, $revision: Int) {
  reportedResult(subsidiary: $subsidiary, cycleId: $cycleId, peerGroup: $peerGroup, revision: $revision) {
    revision standings { name rank score }
  }
}`;
const CONSEQUENCES = `query ($filter: ConsequenceFilter) { consequences(filter: $filter, first: 100) { consequences {
  id kind status organisationName clause
} } }`;
const CANDIDATES = `query ($listId: ID!) { awardCandidates(listId: $listId, first: 50) { candidates {
  name isEligible grounds { fact { zh } until }
} } }`;

interface Row {
  readonly name: string;
  readonly rank: string;
  readonly rankBefore: string;
  readonly coefficient: string;
  readonly score: string;
}

interface Ranking {
  readonly assessmentRanking: {
    readonly standings: readonly Row[];
    readonly leftOut: readonly { readonly name: string; readonly missing: readonly unknown[] }[];
    readonly blockedBy: readonly unknown[];
  };
}

interface Result {
  readonly publishedResult: { readonly standings: readonly Row[]; readonly resultDigest: string };
}

interface Simulation {
  readonly simulateAssessment: {
    readonly variants: readonly {
      readonly key: string;
      readonly standings: readonly {
        readonly name: string;
        readonly simulated: Readonly<Record<'rank' | 'rankBeforeCoefficient' | 'score', string>>;
      }[];
    }[];
  };
}

interface Scorecard {
  readonly unitScorecard: {
    readonly entries: readonly {
      readonly entryId: string;
      readonly input: string;
      readonly value: string;
      readonly origin: { readonly actorId: string | null };
    }[];
  };
}

const linesOf = (rows: readonly Row[]) =>
  rows.map(({ name, rank, rankBefore, coefficient, score }) => [name, rank, rankBefore, coefficient, score]);

describe('a year with the Party-building coefficient', () => {
  let dinghai: Dinghai;
  let officer: SignedInClient;
  let unit: SignedInClient;

  beforeAll(async () => {
    dinghai = await startDinghai(YEAR.year);
    ({ officer, unit } = dinghai);
    await publishShipped({ officer, reviewer: dinghai.first }, YEAR.schemeId);
    await dinghai.openYear(YEAR);
  });
  afterAll(() => dinghai.product.stop());

  const ranking = async (who = officer) => (await who.ask<Ranking>(RANKING, TARGET)).assessmentRanking;
  const result = async (who: SignedInClient, revision?: number) =>
    (await who.ask<Result>(RESULT, { ...TARGET, revision })).publishedResult;
  const gateCodes = async () => (await gateOf(officer, YEAR.cycleId)).items.map(({ code }) => code);
  const gateIs = (...codes: readonly string[]) =>
    eventually(async () => {
      expect(await gateCodes()).toEqual(codes);
    });
  const simulate = async (who: SignedInClient, ...variants: readonly object[]) =>
    (await who.ask<Simulation>(SIMULATION, { ...TARGET, variants })).simulateAssessment.variants;
  const entryOf = async (who: SignedInClient, input: string) => {
    const { unitScorecard } = await who.ask<Scorecard>(SCORECARD, UNIT);
    return unitScorecard.entries.find((entry) => entry.input === input)!;
  };
  const lodge = (who: SignedInClient, entryId: string) => ({
    ...{ ...UNIT, kind: 'ENTRY', entryId, input: PARTY_OF_UNITED_FRONT, value: '16.5' },
    ...{ grounds: '民族团结示范社区创建未计入', wanted: '按验收结果计 22 分' },
    ...(who === unit ? {} : { onBehalfReason: '代为录入' }),
  });

  describe('while it is scored', () => {
    it('has each of four bodies score its own part, and no other', async () => {
      await dinghai.enterWork(YEAR);
      for (const { id } of BODIES.slice(0, 3)) await dinghai.enterParty(YEAR, id);
      const again = {
        cycleId: YEAR.cycleId,
        raters: [
          {
            procedure: 'DEPARTMENT_EVALUATION',
            rater: { name: '区纪委', organisationId: 'jiwei' },
            inputs: ['party.organisation'],
          },
        ],
      };
      expect((await officer.refusedChange('assignSheets', again)).code).toBe('SHEET_SEATS.TAKEN');
    });

    it('ranks nobody while one of the four is missing: nothing is guessed', async () => {
      await eventually(async () => {
        const { standings, leftOut, blockedBy } = await ranking();
        expect([standings, leftOut.length]).toEqual([[], TOWNS.length]);
        expect(JSON.stringify(leftOut)).toContain('区委统战部');
        expect(blockedBy.length).toBeGreaterThan(0);
      });
      expect(await gateCodes()).toContain('NOBODY_RANKED');
      const early = await officer.refusedChange('publishResult', { ...TARGET, reason: '年度通报' });
      expect(early.code).toBe('PUBLICATION.GATE_CLOSED');
    });

    it('ranks all eleven once the fourth has scored, beside where they would be without the coefficient', async () => {
      await dinghai.enterParty(YEAR, 'tongzhanbu');
      await eventually(async () => {
        expect(linesOf((await ranking()).standings)).toEqual(PUBLISHED);
      });
      const own = await ranking(unit);
      expect(linesOf(own.standings)).toEqual(PUBLISHED.filter(([name]) => name === '双桥街道'));
    });

    it('takes eligibility and no points from who is met by a veto, by two people', async () => {
      const veto = { organisationId: 'huannan', veto: 'production', cycleId: YEAR.cycleId };
      const raised = await officer.change<{ readonly vetoId: string; readonly needsConfirmation: boolean }>(
        'raiseVeto',
        { ...veto, reason: '“11·20”较大生产安全事故', documentNumber: '定安委〔2017〕18号' },
        '{ vetoId needsConfirmation }',
      );
      expect(raised.needsConfirmation).toBe(true);
      const confirming = { organisationId: 'huannan', vetoId: raised.vetoId };
      expect((await officer.refusedChange('confirmVeto', confirming)).code).toBe('VETO.NEEDS_SECOND_PERSON');
      await dinghai.first.change('confirmVeto', confirming);
      await eventually(async () => {
        const { standings } = await ranking();
        expect(standings[9]).toMatchObject({ name: '环南街道', flags: [{ key: 'production' }] });
        expect(linesOf(standings)).toEqual(PUBLISHED);
      });
    });

    it('shows before and after for three steps of the coefficient, and writes nothing', async () => {
      const written = await settledLength(dinghai.product, 'dinghai');
      const steps = ['0.25%', '0.5%', '1%'].map((step) => ({ key: step, coefficientStep: step }));
      const variants = await simulate(officer, ...steps);
      expect(variants).toMatchObject([
        { byCoefficient: { rose: 4, fell: 4, stayed: 3 }, moves: { rose: 1, fell: 1, stayed: 9 } },
        // 4 rise by 1 to 3 places and 3 fall, as 001-26 tells.
        {
          byCoefficient: {
            rose: 4,
            fell: 3,
            stayed: 4,
            sentence: { zh: expect.stringMatching(/4 家上升 1 至 3 位/u) as string },
          },
          moves: { rose: 0, fell: 0, stayed: 11 },
        },
        { byCoefficient: { rose: 4, fell: 4, stayed: 3 }, moves: { rose: 2, fell: 2, stayed: 7 } },
      ]);
      const placed = variants.map(({ standings }) =>
        Object.fromEntries(
          standings.map(({ name, simulated }) => [
            name,
            [simulated.rankBeforeCoefficient, simulated.rank, simulated.score],
          ]),
        ),
      );
      // 36 × 0.25 % = 0.09 and 36 × 1 % = 0.36 a place: 小沙 93.6 + 5 × 0.36, 金塘 95 − 2 × 0.36, 环南 89.25 − 4 × 0.09.
      expect(placed).toMatchObject([
        { 金塘镇: ['1', '1', '94.82'], 盐仓街道: ['8', '10', '88.95'], 环南街道: ['10', '11', '88.89'] },
        { 金塘镇: ['1', '1', '94.64'], 盐仓街道: ['8', '11', '88.50'], 环南街道: ['10', '10', '88.53'] },
        { 金塘镇: ['1', '3', '94.28'], 小沙街道: ['4', '1', '95.40'], 昌国街道: ['11', '7', '90.28'] },
      ]);
      expect(await dinghai.product.events('dinghai')).toHaveLength(written);
      const variables = { ...TARGET, variants: [{ key: 'x', coefficientStep: '1%' }] };
      expect((await unit.refusedAsking(SIMULATION, variables)).code).toBe('ACCESS.ROLE_NOT_ALLOWED');
    });
  });

  describe('publicised and published', () => {
    it('is put before the towns for five days once the assessment is over, and not earlier', async () => {
      expect((await officer.refusedChange('publiciseResult', TARGET)).code).toBe('PUBLICATION.GATE_CLOSED');
      dinghai.product.clock.moveTo('2017-12-21');
      await gateIs('STAGE_OPEN', 'STAGE_OPEN', 'NOT_PUBLICISED', 'APPROVAL_MISSING');
      expect((await unit.refusedChange('publiciseResult', TARGET)).code).toBe('ACCESS.ROLE_NOT_ALLOWED');
      await officer.change('publiciseResult', TARGET);
      await gateIs('STAGE_OPEN', 'STAGE_OPEN', 'PUBLICITY_RUNNING', 'APPROVAL_MISSING');
      dinghai.product.clock.moveTo('2017-12-25');
      expect(await gateCodes()).toContain('PUBLICITY_RUNNING');
      dinghai.product.clock.moveTo('2017-12-26');
      await gateIs('STAGE_OPEN', 'APPROVAL_MISSING');
    });

    it('waits until the time for appeals is over', async () => {
      dinghai.product.clock.moveTo('2017-12-31');
      await gateIs('APPROVAL_MISSING');
      const late = await unit.refusedChange('lodgeAppeal', lodge(unit, 'any'));
      expect(late.code).toBe('EVALUATION_CYCLE.STAGE_OVER');
    });

    it('needs two people who looked at exactly this result', async () => {
      const { resultDigest } = await gateOf(officer, YEAR.cycleId);
      const approval = { ...TARGET, resultDigest };
      const other = { ...TARGET, resultDigest: '0'.repeat(64) };
      expect((await dinghai.first.refusedChange('approveResult', other)).code).toBe(
        'PUBLICATION.RESULT_MOVED',
      );
      await officer.change('approveResult', approval);
      await officer.change('approveResult', approval);
      expect(await gateCodes()).toEqual(['APPROVAL_MISSING']);
      const alone = await officer.refusedChange('publishResult', { ...TARGET, reason: '年度通报' });
      expect(alone.sentence).toMatch(/2 different people .* 1 did/u);
      await dinghai.first.change('approveResult', approval);
      expect(await gateCodes()).toEqual([]);
      await officer.change('publishResult', { ...TARGET, reason: '2017 年度综合考核通报' });
      const published = await result(dinghai.auditor);
      expect(published).toMatchObject({ revision: 1, latestRevision: 1, changeCount: 0 });
      expect(linesOf(published.standings)).toEqual(PUBLISHED);
    });
  });

  describe('after an appeal', () => {
    let appeal: { readonly appealId: string };

    it('takes one once the office gives more time, with the reason', async () => {
      const more = { cycleId: YEAR.cycleId, stage: 'APPEAL', until: '2018-01-08', reason: '元旦假期顺延' };
      expect((await unit.refusedChange('extendStage', more)).code).toBe('ACCESS.ROLE_NOT_ALLOWED');
      await officer.change('extendStage', more);
      const scored = await entryOf(unit, PARTY_OF_UNITED_FRONT);
      // Who scored it is not for those who are scored.
      expect(scored).toMatchObject({ value: '16.5', state: 'STANDING', origin: { actorId: null } });
      expect((await entryOf(officer, PARTY_OF_UNITED_FRONT)).origin.actorId).toContain('徐峰');
      const foreign = await dinghai.neighbour.refusedChange('lodgeAppeal', lodge(unit, scored.entryId));
      expect(foreign.code).toBe('ACCESS.OUTSIDE_SCOPE');
      appeal = await unit.change('lodgeAppeal', lodge(unit, scored.entryId), '{ appealId }');
      await eventually(async () => {
        expect(await gateCodes()).toContain('APPEALS_OPEN');
      });
    });

    it('is decided by somebody else than who replied, and what it changes is a correction', async () => {
      const place = { ...UNIT, appealId: appeal.appealId };
      await dinghai.first.change('replyToAppeal', { ...place, reply: '验收文件 12 月 19 日才到' });
      const { entryId } = await entryOf(officer, PARTY_OF_UNITED_FRONT);
      const decision = {
        ...{ ...place, outcome: 'UPHELD', reason: '验收文件属实，应予计分' },
        corrections: [{ replacedEntryId: entryId, input: PARTY_OF_UNITED_FRONT, value: '22' }],
      };
      expect((await dinghai.first.refusedChange('decideAppeal', decision)).code).toBe(
        'APPEAL.FIRST_REVIEWER_EXCLUDED',
      );
      expect((await unit.refusedChange('decideAppeal', decision)).code).toBe('ACCESS.ROLE_NOT_ALLOWED');
      await dinghai.second.change('decideAppeal', decision);
      await eventually(async () => {
        expect(linesOf((await ranking()).standings)).toEqual(REVISED);
      });
      const { unitScorecard } = await officer.ask<Scorecard>(SCORECARD, UNIT);
      expect(unitScorecard.entries.filter(({ input }) => input === PARTY_OF_UNITED_FRONT)).toMatchObject([
        { value: '16.5', state: 'REPLACED', endedBy: { reason: '验收文件属实，应予计分' } },
        { value: '22', state: 'STANDING' },
      ]);
    });

    it('is published anew as revision 2 by two people again, and says what changed and why', async () => {
      await gateIs('APPROVAL_MISSING');
      const reason = '双桥街道申诉成立：统战工作考评更正为 22 分';
      expect((await officer.refusedChange('publishResult', { ...TARGET, reason })).code).toBe(
        'PUBLICATION.ALREADY_PUBLISHED',
      );
      expect((await officer.refusedChange('reviseResult', { ...TARGET, reason })).code).toBe(
        'PUBLICATION.GATE_CLOSED',
      );
      const { resultDigest } = await gateOf(officer, YEAR.cycleId);
      for (const who of [dinghai.first, officer]) {
        await who.change('approveResult', { ...TARGET, resultDigest });
      }
      await officer.change('reviseResult', { ...TARGET, reason });
      const revised = await result(unit);
      expect(revised).toMatchObject({ revision: 2, reason, changeCount: 8 });
      expect(linesOf((await result(officer)).standings)).toEqual(REVISED);
      expect(await officer.ask(CHANGES, TARGET)).toMatchObject({
        publicationChanges: {
          changes: expect.arrayContaining([
            {
              ...{
                name: '双桥街道',
                before: { rank: '7', score: '90.46' },
                after: { rank: '6', score: '91.36' },
              },
            },
            {
              ...{
                name: '金塘镇',
                before: { rank: '1', score: '94.64' },
                after: { rank: '3', score: '94.46' },
              },
            },
            {
              ...{
                name: '城东街道',
                before: { rank: '9', score: '89.48' },
                after: { rank: '9', score: '89.30' },
              },
            },
          ]) as unknown,
        },
      });
    });

    it('leaves revision 1 as it was published, to be read and computed again', async () => {
      const first = await result(dinghai.auditor, 1);
      expect(first).toMatchObject({ revision: 1, latestRevision: 2, reason: '2017 年度综合考核通报' });
      expect(linesOf(first.standings)).toEqual(PUBLISHED);
      for (const revision of [1, 2]) {
        const verify = `query ($cycleId: ID!, $peerGroup: ID!, $revision: Int!) {
          verifyPublishedResult(cycleId: $cycleId, peerGroup: $peerGroup, revision: $revision) { isIdentical differingOrganisationIds }
        }`;
        expect(await dinghai.auditor.ask(verify, { ...TARGET, revision })).toEqual({
          verifyPublishedResult: { isIdentical: true, differingOrganisationIds: [] },
        });
      }
    });
  });

  describe('and what follows', () => {
    it('is told to headquarters: both revisions, who moved and why, and nothing behind it', async () => {
      const reported = { ...TARGET, subsidiary: 'dinghai' };
      await eventually(async () => {
        const { reportedMoves } = await dinghai.headquarters.ask<{
          readonly reportedMoves: { readonly moves: readonly object[] };
        }>(MOVES, reported);
        expect(reportedMoves).toMatchObject({
          ...{ since: 'REVISION', reason: '双桥街道申诉成立：统战工作考评更正为 22 分' },
        });
        expect(reportedMoves.moves[0]).toMatchObject({ name: '金塘镇', rankBefore: 1, rank: 3 });
      });
      const first = await dinghai.headquarters.ask<{
        readonly reportedResult: { readonly standings: readonly { readonly name: string }[] };
      }>(REPORTED, { ...reported, revision: 1 });
      expect(first.reportedResult.standings.map(({ name }) => name)).toEqual(PUBLISHED.map(([name]) => name));
      expect((await officer.refusedAsking(REPORTED, reported)).code).toMatch(/^[A-Z_]+\./u);
    });

    it('is praise for three, and an award bar that a committee confirms', async () => {
      const listed = async () =>
        (
          await officer.ask<{
            readonly consequences: { readonly consequences: readonly { readonly id: string }[] };
          }>(CONSEQUENCES, { filter: { cycleId: YEAR.cycleId } })
        ).consequences.consequences;
      await eventually(async () => {
        expect(await listed()).toMatchObject([
          { kind: 'AWARD_BAR', status: 'PROPOSED', organisationName: '环南街道', clause: '001-16' },
          { kind: 'REWARD', status: 'NOTED', organisationName: '干览镇' },
          { kind: 'REWARD', status: 'NOTED', organisationName: '金塘镇' },
          { kind: 'REWARD', status: 'NOTED', organisationName: '小沙街道' },
        ]);
      });
      const [bar] = await listed();
      const decision = { consequenceId: bar!.id, reason: '事故属实，按一票否决办理' };
      expect((await dinghai.first.refusedChange('confirmConsequence', decision)).code).toBe(
        'CONSEQUENCE.MEETING_MISSING',
      );
      await dinghai.first.change('confirmConsequence', { ...decision, meeting: '区委常委会〔2018〕2号纪要' });
    });

    it('is an award list on which the barred town is shown with the fact, until its day', async () => {
      dinghai.product.clock.moveTo('2018-01-10');
      const { listId } = await officer.change<{ readonly listId: string }>(
        'openAwardList',
        {
          ...{ kind: 'ADVANCED_PARTY_ORGANISATION', about: 'ORGANISATIONS', year: '2017' },
          title: { zh: '2017 年度先进基层党组织', en: 'Advanced Party organisations of 2017' },
        },
        '{ listId }',
      );
      await eventually(async () => {
        const { awardCandidates } = await dinghai.auditor.ask<{
          readonly awardCandidates: { readonly candidates: readonly { readonly isEligible: boolean }[] };
        }>(CANDIDATES, { listId });
        expect(awardCandidates.candidates.filter(({ isEligible }) => !isEligible)).toMatchObject([
          {
            name: '环南街道',
            grounds: expect.arrayContaining([
              { fact: { zh: expect.stringContaining('安全生产') as string }, until: '2018-12-31' },
            ]) as unknown,
          },
        ]);
      });
      const nomination = { listId, subjectId: 'huannan', statement: '全年信访件下降' };
      const refused = await officer.refusedChange('nominateForAward', nomination);
      expect(refused.code).toBe('AWARD_LIST.NOMINEE_BARRED');
    });
  });
});
