import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { anyMutations } from './support/any-mutation.ts';
import { publishShipped } from './support/assessed-units.ts';
import { BODIES, gateOf, PEER_GROUP, startDinghai, TOWNS, type Dinghai } from './support/dinghai-towns.ts';
import { eventually } from './support/eventually.ts';
import { graphqlClient } from './support/graphql-client.ts';
import type { SignedInClient } from './support/signed-in-client.ts';
import { settledLength } from './support/settled-length.ts';

const YEAR = { cycleId: 'towns-2024', schemeId: 'dinghai-towns-2017', year: '2024' };
const TARGET = { cycleId: YEAR.cycleId, peerGroup: PEER_GROUP };
const UNIT = { cycleId: YEAR.cycleId, organisationId: 'shuangqiao' };
const INSPECTION = `inspection-${YEAR.cycleId}`;
/** The end of the day of publication. */
const PUBLISHED_ON = { instant: '2024-12-31T23:59:59.999Z' };

/*
 * 最终得分 = 三重工作 + 36 × (1 + (6 − Party place) × 0.5 %), see year-with-the-coefficient.spec.ts. In January the mark
 * of 岑港's three key tasks is put right from 56 to 57.9: 57.9 + 36 = 93.90, above 白泉's 58 + 36 × 0.995 = 93.82.
 */
const PUBLISHED = [
  ...['金塘镇 1 94.64', '干览镇 2 94.52', '小沙街道 3 94.50', '白泉镇 4 93.82', '岑港街道 5 92.00'],
  ...['马岙街道 6 91.16', '双桥街道 7 90.46', '昌国街道 8 89.74', '城东街道 9 89.48'],
  ...['环南街道 10 88.53', '盐仓街道 11 88.50'],
];
const TODAY = PUBLISHED.with(3, '岑港街道 4 93.90').with(4, '白泉镇 5 93.82');

const RANKING = `query ($cycleId: ID!, $peerGroup: ID!, $at: MomentInput) {
  assessmentRanking(cycleId: $cycleId, peerGroup: $peerGroup, at: $at) {
    standings { name rank score } leftOut { name missing { name } }
  }
}`;
const RESULT = `query ($cycleId: ID!, $peerGroup: ID!, $revision: Int) {
  publishedResult(cycleId: $cycleId, peerGroup: $peerGroup, revision: $revision) {
    revision latestRevision reason publishedAt publishedBy ledgerPosition standings { name rank score }
  }
}`;
const ORIGIN = 'origin { procedure role { zh } sourceId actorId at reason }';
const DERIVATION = `query ($cycleId: ID!, $organisationId: ID!, $at: MomentInput) {
  standingDerivation(cycleId: $cycleId, organisationId: $organisationId, at: $at) {
    name isCut steps { depth quantity value clause entries { value ${ORIGIN} } } sentences { text { zh } }
  }
}`;
const SCORECARD = `query ($cycleId: ID!, $organisationId: ID!, $at: MomentInput) {
  unitScorecard(cycleId: $cycleId, organisationId: $organisationId, at: $at) {
    entries { input value state ${ORIGIN} endedBy { procedure actorId at reason } }
  }
}`;
const COMPARISON = `query ($cycleId: ID!, $peerGroup: ID!, $from: MomentInput!, $to: MomentInput!) {
  compareAssessment(cycleId: $cycleId, peerGroup: $peerGroup, from: $from, to: $to) {
    moves { name move rankFrom rankTo scoreFrom scoreTo }
    changes { kind organisationId input value replacedValue ${ORIGIN} }
  }
}`;
const VERIFICATION = `query ($cycleId: ID!, $peerGroup: ID!, $revision: Int!) {
  verifyPublishedResult(cycleId: $cycleId, peerGroup: $peerGroup, revision: $revision) {
    isIdentical publishedDigest replayedDigest differingOrganisationIds
  }
}`;

interface Row {
  readonly name: string;
  readonly rank: string;
  readonly score: string;
}

interface Ranking {
  readonly assessmentRanking: {
    readonly standings: readonly Row[];
    readonly leftOut: readonly { readonly missing: readonly { readonly name: string }[] }[];
  };
}

interface Origin {
  readonly procedure: string;
  readonly role: { readonly zh: string };
  readonly sourceId: string;
  readonly actorId: string;
  readonly at: string;
}

interface Derivation {
  readonly standingDerivation: {
    readonly steps: readonly {
      readonly quantity: string;
      readonly value: string;
      readonly entries: readonly { readonly value: string; readonly origin: Origin }[];
    }[];
    readonly sentences: readonly { readonly text: { readonly zh: string } }[];
  };
}

interface Inspected {
  readonly inspection: {
    readonly marks: readonly {
      readonly entryId: string;
      readonly organisationId: string;
      readonly value: string;
    }[];
  };
}

const MARKS = '{ marks { entryId organisationId value } }';
const linesOf = (rows: readonly Row[]) => rows.map(({ name, rank, score }) => `${name} ${rank} ${score}`);

describe('an auditor', () => {
  let dinghai: Dinghai;
  let auditor: SignedInClient;

  const ranking = async (at?: object) =>
    (await auditor.ask<Ranking>(RANKING, { ...TARGET, at })).assessmentRanking;
  const isRanked = (expected: readonly string[]) =>
    eventually(async () => {
      expect(linesOf((await ranking()).standings)).toEqual(expected);
    });
  const correctInJanuary = async ({ officer, first, product }: Dinghai): Promise<void> => {
    product.clock.moveTo('2025-01-15');
    const { inspection } = await officer.ask<Inspected>(
      `{ inspection(inspectionId: "${INSPECTION}") ${MARKS} }`,
    );
    const { entryId } = inspection.marks.find(({ organisationId }) => organisationId === 'cengang')!;
    await officer.change('correctInspectionMarks', {
      ...{ inspectionId: INSPECTION, reason: '复查：清洁家园项目漏计 1.9 分' },
      corrections: [{ entryId, value: '57.9' }],
    });
    await isRanked(TODAY);
    product.clock.moveTo('2025-01-16');
    const { resultDigest } = await gateOf(officer, YEAR.cycleId);
    for (const who of [officer, first]) await who.change('approveResult', { ...TARGET, resultDigest });
    await officer.change('reviseResult', { ...TARGET, reason: '岑港街道三重工作复查更正' });
  };

  beforeAll(async () => {
    dinghai = await startDinghai(YEAR.year);
    ({ auditor } = dinghai);
    const { officer, first: reviewer, product } = dinghai;
    await publishShipped({ officer, reviewer }, YEAR.schemeId);
    await dinghai.openYear(YEAR);
    await dinghai.enterWork(YEAR);
    product.clock.moveTo('2024-12-10');
    for (const { id } of BODIES.slice(0, 3)) await dinghai.enterParty(YEAR, id);
    product.clock.moveTo('2024-12-15');
    await dinghai.enterParty(YEAR, 'tongzhanbu');
    await isRanked(PUBLISHED);
    await dinghai.publishYear(YEAR, '2024 年度综合考核通报');
    await correctInJanuary(dinghai);
    product.clock.moveTo('2025-02-20');
  });
  afterAll(() => dinghai.product.stop());

  it('sees the ranking of 2024 as it stood on the day of publication, though it is another today', async () => {
    expect(linesOf((await ranking()).standings)).toEqual(TODAY);
    expect(linesOf((await ranking(PUBLISHED_ON)).standings)).toEqual(PUBLISHED);
    const first = await auditor.ask<{ readonly publishedResult: { readonly standings: readonly Row[] } }>(
      RESULT,
      { ...TARGET, revision: 1 },
    );
    expect(first.publishedResult).toMatchObject({ latestRevision: 2, reason: '2024 年度综合考核通报' });
    expect(linesOf(first.publishedResult.standings)).toEqual(PUBLISHED);
  });

  it('sees it as of any other day, with what was missing then', async () => {
    const before = await ranking({ instant: '2024-12-12T12:00:00Z' });
    expect([before.standings, before.leftOut.length]).toEqual([[], TOWNS.length]);
    expect(JSON.stringify(before.leftOut[0]!.missing)).toContain('party.unitedFront');
    const complete = await ranking({ instant: '2024-12-16T00:00:00Z' });
    expect(linesOf(complete.standings)).toEqual(PUBLISHED);
    // What is still to come has no ranking that would stay the same.
    const tomorrow = { ...TARGET, at: { instant: '2025-02-21T00:00:00Z' } };
    expect((await auditor.refusedAsking(RANKING, tomorrow)).code).toBe('ASSESSMENT.MOMENT_REFUSED');
  });

  describe('reads a score', () => {
    const derivation = async (at?: object) =>
      (await auditor.ask<Derivation>(DERIVATION, { ...UNIT, at })).standingDerivation;

    it('line by line down to what was entered, by whom, in what role and when', async () => {
      const { steps, sentences } = await derivation();
      const values = new Map(steps.map(({ quantity, value }) => [quantity, value]));
      // 双桥: 55 + 36 × 0.985 = 90.46; Party 25 + 24.5 + 24 + 16.5 = 90, the ninth place.
      expect(
        ['final', 'threeTasks', 'evaluation', 'coefficient', 'party'].map((name) => values.get(name)),
      ).toEqual(['90.46', '55', '36', '0.985', '90']);
      const entered = steps.flatMap(({ quantity, entries }) =>
        entries.map(({ value, origin }) => [
          ...[quantity, value, origin.role.zh, origin.actorId.split(' ')[0], origin.at.slice(0, 10)],
        ]),
      );
      expect(new Set(entered.map((line) => JSON.stringify(line)))).toEqual(
        new Set(
          [
            ['threeTasks', '55', '检查组', '赵磊', '2024-12-03'],
            ['evaluation', '36', '领导评价', '陈国平', '2024-12-03'],
            ['party.discipline', '25', '部门考评', '何静', '2024-12-10'],
            ['party.organisation', '24.5', '部门考评', '林涛', '2024-12-10'],
            ['party.publicity', '24', '部门考评', '朱丽', '2024-12-10'],
            ['party.unitedFront', '16.5', '部门考评', '徐峰', '2024-12-15'],
          ].map((line) => JSON.stringify(line)),
        ),
      );
      const account = sentences.map(({ text }) => text.zh).join('\n');
      expect(account).toContain('90.46');
      expect(account).toContain('0.985');
    });

    it('down to the sheet and the inspection themselves', async () => {
      const { steps } = await derivation();
      const sourceOf = (quantity: string) =>
        steps.find((step) => step.quantity === quantity && step.entries.length > 0)!.entries[0]!.origin
          .sourceId;
      const sheet = `query ($id: ID!) { sheet(sheetId: $id) {
        status rater { name } answers { input organisationId value }
      } }`;
      expect(await auditor.ask(sheet, { id: sourceOf('party.unitedFront') })).toMatchObject({
        sheet: {
          status: 'ACCEPTED',
          rater: { name: '区委统战部' },
          answers: expect.arrayContaining([
            { input: 'party.unitedFront', organisationId: 'shuangqiao', value: '16.5' },
          ]) as unknown,
        },
      });
      const { inspection } = await auditor.ask<Inspected>(
        `query ($id: ID!) { inspection(inspectionId: $id) ${MARKS} }`,
        { id: sourceOf('threeTasks') },
      );
      expect(inspection.marks).toContainEqual(
        expect.objectContaining({ organisationId: 'shuangqiao', value: '55' }),
      );
    });

    it('as it was before it was put right, with who did that and why', async () => {
      const place = { ...UNIT, organisationId: 'cengang' };
      const was = await auditor.ask<{ readonly unitScorecard: { readonly entries: readonly object[] } }>(
        SCORECARD,
        { ...place, at: PUBLISHED_ON },
      );
      expect(was.unitScorecard.entries).toContainEqual(
        expect.objectContaining({ input: 'threeTasks', value: '56', state: 'STANDING', endedBy: null }),
      );
      const { unitScorecard } = await auditor.ask<{
        readonly unitScorecard: { readonly entries: readonly { readonly input: string }[] };
      }>(SCORECARD, place);
      const reason = '复查：清洁家园项目漏计 1.9 分';
      const at = expect.stringMatching(/^2025-01-15T/u) as string;
      const actorId = expect.stringContaining('李强') as string;
      expect(unitScorecard.entries.filter(({ input }) => input === 'threeTasks')).toMatchObject([
        { value: '56', state: 'REPLACED', endedBy: { procedure: 'correction', actorId, at, reason } },
        { value: '57.9', state: 'STANDING', origin: { sourceId: INSPECTION, actorId, at, reason } },
      ]);
    });
  });

  it('compares two moments: who moved, and by what', async () => {
    const moments = { from: PUBLISHED_ON, to: { instant: '2025-01-31T00:00:00Z' } };
    const { compareAssessment } = await auditor.ask<{
      readonly compareAssessment: {
        readonly moves: readonly { readonly move: string; readonly name: string }[];
        readonly changes: readonly unknown[];
      };
    }>(COMPARISON, { ...TARGET, ...moments });
    expect(compareAssessment.moves.filter(({ move }) => move !== 'STAYED')).toEqual([
      {
        ...{ name: '岑港街道', move: 'ROSE', rankFrom: '5', rankTo: '4' },
        ...{ scoreFrom: '92.00', scoreTo: '93.90' },
      },
      {
        ...{ name: '白泉镇', move: 'FELL', rankFrom: '4', rankTo: '5' },
        ...{ scoreFrom: '93.82', scoreTo: '93.82' },
      },
    ]);
    expect(compareAssessment.moves).toHaveLength(TOWNS.length);
    expect(compareAssessment.changes).toMatchObject([
      {
        ...{ kind: 'REPLACED', organisationId: 'cengang', input: 'threeTasks' },
        ...{ value: '57.9', replacedValue: '56' },
      },
    ]);
    const days = { from: { instant: '2025-01-17T00:00:00Z' }, to: moments.to };
    expect(await auditor.ask(COMPARISON, { ...TARGET, ...days })).toMatchObject({
      compareAssessment: { changes: [] },
    });
  });

  it('has every revision computed again, and finds the same', async () => {
    for (const revision of [1, 2]) {
      const { verifyPublishedResult } = await auditor.ask<{
        readonly verifyPublishedResult: Readonly<Record<'publishedDigest' | 'replayedDigest', string>>;
      }>(VERIFICATION, { ...TARGET, revision });
      expect(verifyPublishedResult).toMatchObject({ isIdentical: true, differingOrganisationIds: [] });
      expect(verifyPublishedResult.replayedDigest).toBe(verifyPublishedResult.publishedDigest);
    }
    const unknown = await auditor.refusedAsking(VERIFICATION, { ...TARGET, revision: 3 });
    expect(unknown.code).toBe('PUBLICATION.REVISION_UNKNOWN');
    const unit = await dinghai.unit.refusedAsking(VERIFICATION, { ...TARGET, revision: 1 });
    expect(unit.code).toBe('ACCESS.ROLE_NOT_ALLOWED');
  });

  it('changes nothing: every mutation is refused but those of the own account', async () => {
    const own = await ofOnesOwn();
    const mutations = await anyMutations(graphqlClient(dinghai.product.url, undefined));
    const written = await settledLength(dinghai.product, 'dinghai');
    const others = [...mutations].filter(([name]) => !own.has(name));
    expect(others.length).toBeGreaterThan(150);
    const taken: string[] = [];
    for (const [name, mutation] of others) {
      const { code } = await auditor.refusedAsking(mutation);
      if (code !== 'ACCESS.ROLE_NOT_ALLOWED') taken.push(`${name}: ${code}`);
    }
    expect(taken).toEqual([]);
    expect(await dinghai.product.events('dinghai')).toHaveLength(written);
  });
});

/** What everybody may do who has no role at all, as access-matrix.md was reviewed. */
const ofOnesOwn = async (): Promise<ReadonlySet<string>> => {
  const matrix = await readFile(join(import.meta.dirname, 'access-matrix.md'), 'utf8');
  const rows = matrix.split('\n').map((line) => line.split('|').map((cell) => cell.trim()));
  const NO_ROLE = 9;
  return new Set(
    rows.filter((cells) => cells[1] === 'mutation' && cells[NO_ROLE] === '✓').map(([, , name = '']) => name),
  );
};
