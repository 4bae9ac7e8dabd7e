import { registerPeople } from './support/assessed-units.ts';
import { cycleOf, MINES, PRODUCTION, startEnergyGroup, type EnergyGroup } from './support/energy-group.ts';
import { eventually } from './support/eventually.ts';
import type { SignedInClient } from './support/signed-in-client.ts';

const YEAR = 2026;
const CYCLE = cycleOf(YEAR);
const TARGET = { cycleId: CYCLE, peerGroup: PRODUCTION };

/*
 * Each year: basic 5 × 16 + 10 (nothing from last year to mend) = 90, of which 50 % = 45; special tasks 100 − 5 a place, of
 * which 20 %; duty report 好 100, of which 10 % = 10; ballot (5 × 100 + 5 × 80) ÷ 10 = 90, of which 20 % = 18. So the first
 * has 45 + 20 + 10 + 18 = 93, each further unit 1 less. Whoever had C the year before and mended nothing lacks the 10
 * points of that, 5 of the result: the last two have 80 and 79 from the second year on (000-35).
 * Of ten: A+ 10 %, A 25 %, B 40 %, C 20 %, D 5 % are 1, 2.5, 4, 2 and 0.5; the tenth place goes to A, the better of the two
 * equal remainders: 1, 3, 4, 2, 0 (000-43).
 */
const GRADES = ['Aplus', 'A', 'A', 'A', 'B', 'B', 'B', 'B', 'C', 'C'];
const SCORES = ['93.00', '92.00', '91.00', '90.00', '89.00', '88.00', '87.00', '86.00', '80.00', '79.00'];

const RANKING = `query ($cycleId: ID!, $peerGroup: ID!) { assessmentRanking(cycleId: $cycleId, peerGroup: $peerGroup) {
  standings { name rank score grade { key } }
} }`;
const RESULT = `query ($cycleId: ID!, $peerGroup: ID!) { publishedResult(cycleId: $cycleId, peerGroup: $peerGroup) {
  standings { name score grade { key } uncalibratedGrade { key } }
} }`;
const CONSEQUENCES = `query ($filter: ConsequenceFilter) { consequences(filter: $filter, first: 100) { consequences {
  id kind status organisationName whom trigger { zh } evidence { zh } clause restsOn
} } }`;
const LINKED = `query ($personId: ID!) { linkedAppraisal(personId: $personId, year: "${String(YEAR)}") {
  postTitle linked appraisal score derivation { zh } unitResult { score organisationId } missing { zh }
} }`;
const CANDIDATES = `query ($listId: ID!) { awardCandidates(listId: $listId, first: 20) { candidates {
  name isEligible grounds { fact { zh } until } priority { zh }
} } }`;

interface Standing {
  readonly name: string;
  readonly score: string;
  readonly grade: { readonly key: string };
}

interface Listed {
  readonly id: string;
  readonly kind: string;
  readonly organisationName: string;
  readonly evidence: { readonly zh: string };
  readonly restsOn: readonly string[];
}

interface Candidate {
  readonly name: string;
  readonly isEligible: boolean;
  readonly grounds: readonly { readonly fact: { readonly zh: string } }[];
  readonly priority: readonly { readonly zh: string }[];
}

/** Holders of the five posts (000-44), all at 成庄煤矿, each appraised at 90 by their own colleagues. */
const LINKED_POSTS = [
  {
    personId: 'zhang',
    name: '张建国',
    kind: 'FULL_TIME_SECRETARY',
    title: '专职书记',
    linked: '0.5',
    score: '91',
  },
  {
    personId: 'liu',
    name: '刘志强',
    kind: 'COMBINED_SECRETARY',
    title: '书记、矿长',
    linked: '0.4',
    score: '90.8',
  },
  {
    personId: 'chen',
    name: '陈晓明',
    kind: 'DEPUTY_SECRETARY_CHIEF',
    title: '副书记、矿长',
    linked: '0.3',
    score: '90.6',
  },
  {
    personId: 'yang',
    name: '杨秀英',
    kind: 'FULL_TIME_DEPUTY',
    title: '专职副书记',
    linked: '0.4',
    score: '90.8',
  },
  {
    personId: 'zhou',
    name: '周海燕',
    kind: 'COMMITTEE_MEMBER',
    title: '党委委员',
    linked: '0.2',
    score: '90.4',
  },
];

describe('report, review, assessment and use over three years', () => {
  let group: EnergyGroup;
  let officer: SignedInClient;

  beforeAll(async () => {
    group = await startEnergyGroup(YEAR - 2);
    ({ officer } = group);
    for (const year of [YEAR - 2, YEAR - 1]) {
      await group.assessYear(year);
      await group.publiciseYear(year);
      await group.publishYear(year);
      await eventually(async () => {
        expect((await consequences({ cycleId: cycleOf(year) })).length).toBeGreaterThan(0);
      });
    }
    await group.assessYear(YEAR);
  });
  afterAll(() => group.product.stop());

  const standings = async () =>
    (
      await officer.ask<{ readonly assessmentRanking: { readonly standings: readonly Standing[] } }>(
        RANKING,
        TARGET,
      )
    ).assessmentRanking.standings;
  const consequences = async (filter: object, who = officer) =>
    (
      await who.ask<{ readonly consequences: { readonly consequences: readonly Listed[] } }>(CONSEQUENCES, {
        filter,
      })
    ).consequences.consequences;
  const commended = async (year: number) =>
    (await consequences({ cycleId: cycleOf(year), kind: 'COMMENDATION' })).map(
      ({ organisationName }) => organisationName,
    );

  it('gives five grades by their shares, the last two less what they did not mend', async () => {
    await eventually(async () => {
      const rows = await standings();
      expect(rows.map(({ name }) => name)).toEqual(MINES.map(({ name }) => name));
      expect(rows.map(({ score }) => score)).toEqual(SCORES);
      expect(rows.map(({ grade }) => grade.key)).toEqual(GRADES);
    });
  });

  describe('lets a grade be outside the shares', () => {
    const change = {
      ...{ organisationId: 'mine-05', from: 'B', to: 'A', reason: '“7·12”抢险救援受集团通报嘉奖' },
    };
    const proposal = { ...TARGET, changes: [change], reason: '集团党委会〔2026〕31号纪要' };
    let calibration: Readonly<Record<string, unknown>>;

    it('only with a reason for the exemption', async () => {
      const broken = await officer.refusedChange('proposeCalibration', proposal);
      expect(broken.code).toBe('CALIBRATION.DISTRIBUTION_BROKEN');
      expect((await group.unit.refusedChange('proposeCalibration', proposal)).code).toBe(
        'ACCESS.ROLE_NOT_ALLOWED',
      );
      const { calibrationId } = await officer.change<{ readonly calibrationId: string }>(
        'proposeCalibration',
        { ...proposal, exemption: '嘉奖单位不占 A 级名额' },
        '{ calibrationId }',
      );
      calibration = { ...TARGET, calibrationId };
      expect((await standings()).map(({ grade }) => grade.key)).toEqual(GRADES);
    });

    it('and by two people', async () => {
      expect((await officer.refusedChange('approveCalibration', calibration)).code).toBe(
        'CALIBRATION.SAME_PERSON',
      );
      await group.reviewer.change('approveCalibration', calibration);
      expect((await standings()).map(({ grade }) => grade.key)).toEqual(GRADES.with(4, 'A'));
    });

    it('and shows it in what is published, beside the grade that the scheme gave', async () => {
      await group.publiciseYear(YEAR);
      await group.publishYear(YEAR);
      const { publishedResult } = await group.auditor.ask<{
        readonly publishedResult: { readonly standings: readonly Standing[] };
      }>(RESULT, TARGET);
      expect(publishedResult.standings.map(({ grade }) => grade.key)).toEqual(GRADES.with(4, 'A'));
      expect(publishedResult.standings[4]).toMatchObject({
        ...{ name: '赵庄煤业', score: '89.00', uncalibratedGrade: { key: 'B' } },
      });
    });
  });

  describe('is used', () => {
    it('to commend A+ of the year, and A three years running', async () => {
      await eventually(async () => {
        expect(await commended(YEAR)).toEqual(['寺河煤矿', '成庄煤矿', '长平公司', '岳城煤矿']);
      });
      // Two years are not three, and 赵庄煤业 has its first A.
      expect(await commended(YEAR - 1)).toEqual(['寺河煤矿']);
      const [chengzhuang] = await consequences({ organisationId: 'mine-02', cycleId: CYCLE });
      expect(chengzhuang).toMatchObject({
        ...{ status: 'NOTED', clause: '000-46', whom: ['ORGANISATION'] },
        evidence: { zh: expect.stringContaining('此前连续 2 期等次为A+或A，共连续 3 期') as string },
        restsOn: expect.arrayContaining([
          `${cycleOf(YEAR - 2)}:${PRODUCTION}`,
          `${cycleOf(YEAR - 1)}:${PRODUCTION}`,
        ]) as unknown,
      });
      expect(await consequences({ cycleId: CYCLE }, group.unit)).toMatchObject([
        { kind: 'COMMENDATION', organisationName: '成庄煤矿' },
      ]);
      const run = `{ gradeRun(organisationId: "mine-02", grades: ["A+", "A"], lastYear: "${String(YEAR)}") { years } }`;
      expect(await officer.ask(run)).toEqual({ gradeRun: { years: 3 } });
    });

    it('for the results of those who hold five kinds of posts, each by its ratio', async () => {
      await registerPeople(officer, LINKED_POSTS);
      await officer.change(
        'takePosts',
        {
          posts: LINKED_POSTS.map(({ personId, kind, title }) => ({
            ...{ personId, kind, title, organisationId: 'mine-02', from: '2024-01-01' },
          })),
        },
        '{ postIds }',
      );
      for (const { personId } of LINKED_POSTS) {
        const appraisal = { personId, year: String(YEAR), score: '90', source: '2026 年度民主评议会议记录' };
        await eventually(() => officer.change('recordAppraisal', appraisal));
      }
      // 90 × (1 − linked) + 92 × linked.
      for (const { personId, linked, score } of LINKED_POSTS) {
        await eventually(async () => {
          expect(await officer.ask(LINKED, { personId })).toMatchObject({
            linkedAppraisal: {
              ...{ linked, appraisal: '90', score, missing: [] },
              unitResult: { score: '92.00', organisationId: 'mine-02' },
            },
          });
        });
      }
      const refused = { personId: 'zhang', year: String(YEAR), score: '99', source: '自报' };
      expect((await group.unit.refusedChange('recordAppraisal', refused)).code).toBe(
        'ACCESS.ROLE_NOT_ALLOWED',
      );
    });

    it('to draw up an award list that shows who is barred by which fact', async () => {
      const { listId } = await officer.change<{ readonly listId: string }>(
        'openAwardList',
        {
          ...{ kind: 'ADVANCED_PARTY_ORGANISATION', about: 'ORGANISATIONS', year: String(YEAR) },
          title: { zh: '2026 年度先进基层党组织', en: 'Advanced Party organisations of 2026' },
          needs: [{ grades: ['A+', 'A', 'B'], years: 1 }],
        },
        '{ listId }',
      );
      const { awardCandidates } = await group.auditor.ask<{
        readonly awardCandidates: { readonly candidates: readonly Candidate[] };
      }>(CANDIDATES, { listId });
      const mines = awardCandidates.candidates.filter(({ name }) => name !== '晋能集团党委');
      expect(mines.filter(({ isEligible }) => !isEligible).map(({ name }) => name)).toEqual([
        '凤凰山矿',
        '胡底煤业',
      ]);
      expect(mines.find(({ name }) => name === '胡底煤业')!.grounds).toMatchObject([
        { fact: { zh: '缺少2026 年度等次为A+或A或B的已公布结果' } },
      ]);
      expect(mines.find(({ name }) => name === '成庄煤矿')!.priority).toMatchObject([
        { zh: '截至 2026 年连续 3 年等次为A+或A' },
      ]);
      const nomination = { listId, subjectId: 'mine-10', statement: '安全生产周期长' };
      const refused = await officer.refusedChange('nominateForAward', nomination);
      expect(refused.code).toBe('AWARD_LIST.NOMINEE_BARRED');
      expect(refused.sentence).toContain('grade A+ or A or B in 2026');
      await group.unit.change('nominateForAward', {
        listId,
        subjectId: 'mine-02',
        statement: '连续三年 A 级',
      });
      expect(
        (await group.unit.refusedChange('nominateForAward', { ...nomination, subjectId: 'mine-03' })).code,
      ).toBe('ACCESS.OUTSIDE_SCOPE');
    });
  });
});
