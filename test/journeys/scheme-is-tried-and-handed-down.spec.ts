import { newScheme, shippedSchemes } from '@kaoping/schemes';
import { publishScheme } from './support/assessed-units.ts';
import { BODIES, PEER_GROUP, startDinghai, type Dinghai } from './support/dinghai-towns.ts';
import { eventually } from './support/eventually.ts';
import { settledLength } from './support/settled-length.ts';
import { joinGroup } from './support/join-group.ts';
import type { SignedInClient } from './support/signed-in-client.ts';

const SCHEME = 'our-towns';
const LAST_YEAR = { cycleId: 'towns-2017', schemeId: SCHEME, year: '2017' };
const SUBSIDIARY = 'guozi';
const NEXT = { schemeId: SCHEME, version: 2 };

const SHIPPED = shippedSchemes().find(({ id }) => id === 'dinghai-towns-2017')!.text;
/** Last year's: the shipped one, with grades of our own. */
const VERSION_1 = newScheme(SHIPPED, {
  id: SCHEME,
  title: { zh: '本区镇（街道）综合考核', en: 'Our towns' },
}).replace(
  '\nconsequences:',
  `
grades:
  list:
    - { grade: A, zh: 优秀, en: Excellent, share: 10% }
    - { grade: B, zh: 良好, en: Good, share: 70% }
    - { grade: C, zh: 合格, en: Qualified }
  distribution: { kind: at-most }

consequences:`,
);
/** Next year's: four times the step of the coefficient, and one part that subsidiaries may alter. */
const VERSION_2 = `${VERSION_1.replace('version: 1', 'version: 2').replace('step: 0.5%', 'step: 2%')}
open:
  - { part: indicators.threeTasks.fullMark, from: 50, to: 60 }
`;

/*
 * Last year one Party place was worth 36 × 0.5 % = 0.18 points; with a step of 2 % it is worth 0.72. 双桥 has the fourth
 * Party place. A for 10 % of 11, that is one; B for 70 %, seven; C for the others.
 *
 *          without  Party place   0.5 %         2 %
 *   干览   93.80     2            94.52  1 A    93.80 + 4 × 0.72 = 96.68  2 B
 *   小沙   93.60     1            94.50  2 B    93.60 + 5 × 0.72 = 97.20  1 A
 *   金塘   95.00     9            94.46  3 B    95.00 − 3 × 0.72 = 92.84  3 B
 *   白泉   94.00     8            93.64  4 B    94.00 − 2 × 0.72 = 92.56  4 B
 *   岑港   92.00     7            91.82  5 B    92.00 − 1 × 0.72 = 91.28  8 B
 *   双桥   91.00     4            91.36  6 B    91.00 + 2 × 0.72 = 92.44  5 B
 *   马岙   90.80     5            90.98  7 B    90.80 + 1 × 0.72 = 91.52  6 B
 *   昌国   89.20     3            89.74  8 B    89.20 + 3 × 0.72 = 91.36  7 B
 *   城东   89.30     6            89.30  9 C    89.30                     9 C
 *   环南   89.25    10            88.53 10 C    89.25 − 4 × 0.72 = 86.37 10 C
 *   盐仓   89.40    11            88.50 11 C    89.40 − 5 × 0.72 = 85.80 11 C
 */
const TRIED = [
  ['干览镇', '1', 'A', '2', 'B', '96.68'],
  ['小沙街道', '2', 'B', '1', 'A', '97.20'],
  ['金塘镇', '3', 'B', '3', 'B', '92.84'],
  ['白泉镇', '4', 'B', '4', 'B', '92.56'],
  ['岑港街道', '5', 'B', '8', 'B', '91.28'],
  ['双桥街道', '6', 'B', '5', 'B', '92.44'],
  ['马岙街道', '7', 'B', '6', 'B', '91.52'],
  ['昌国街道', '8', 'B', '7', 'B', '91.36'],
  ['城东街道', '9', 'C', '9', 'C', '89.30'],
  ['环南街道', '10', 'C', '10', 'C', '86.37'],
  ['盐仓街道', '11', 'C', '11', 'C', '85.80'],
];

const DRY_RUN = `query ($cycleId: ID!, $schemeText: String!) {
  simulateScheme(cycleId: $cycleId, peerGroup: "${PEER_GROUP}", schemeText: $schemeText) { outcome {
    problems { path sentence { zh } } sentence { zh en } gradesChanged moves { rose fell stayed }
    standings { name present { rank grade } simulated { rank grade score } }
  } }
}`;
const VERSIONS = `{ scheme(schemeId: "${SCHEME}") { versions {
  version status digest needsSecondPerson approvedBy handedDownTo consultations { kind participants }
} } }`;

const COMPARISON = `query ($schemeId: ID!) {
  schemeComparison(schemeId: $schemeId, version: 2, since: { schemeId: $schemeId, version: 1 }) {
    differenceCount differences { kind part sentence { zh } }
  }
}`;

interface Place {
  readonly rank: string;
  readonly grade: string;
  readonly score: string;
}

interface DryRun {
  readonly simulateScheme: {
    readonly outcome: {
      readonly standings: readonly {
        readonly name: string;
        readonly present: Place;
        readonly simulated: Place;
      }[];
    };
  };
}

interface Versions {
  readonly scheme: {
    readonly versions: readonly { readonly version: number; readonly digest: string }[];
  };
}

describe('a scheme', () => {
  let dinghai: Dinghai;
  let officer: SignedInClient;
  let reviewer: SignedInClient;

  beforeAll(async () => {
    dinghai = await startDinghai(LAST_YEAR.year);
    ({ officer, first: reviewer } = dinghai);
    await publishScheme({ officer, reviewer }, { schemeId: SCHEME, yaml: VERSION_1 });
    await dinghai.openYear(LAST_YEAR);
    await dinghai.enterWork(LAST_YEAR);
    for (const { id } of BODIES) {
      await dinghai.enterParty(LAST_YEAR, id, id === 'tongzhanbu' ? { shuangqiao: '22' } : {});
    }
    await dinghai.publishYear(LAST_YEAR, '2017 年度综合考核通报');
    dinghai.product.clock.moveTo('2018-02-01');
  });
  afterAll(() => dinghai.product.stop());

  const versionOf = async (version: number) =>
    (await reviewer.ask<Versions>(VERSIONS)).scheme.versions.find((one) => one.version === version)!;

  describe('is designed', () => {
    it('with every error told by its line, and nothing kept of it', async () => {
      const wrong = VERSION_2.replace('share: 70%', 'share: 95%').replace('threeTasks +', 'threeTask +');
      const refused = await officer.refusedChange('draftScheme', { yaml: wrong });
      expect(refused.code).toBe('SCHEME_VERSION.TEXT_REFUSED');
      const line = (text: string) => wrong.split('\n').findIndex((one) => one.includes(text)) + 1;
      expect(refused.sentence).toMatch(new RegExp(`^${String(line('threeTask +'))}:\\d+ .*threeTask`, 'mu'));
      const { scheme } = await reviewer.ask<Versions>(VERSIONS);
      expect(scheme.versions).toHaveLength(1);
    });

    it('and read as plain sentences', async () => {
      expect((await reviewer.refusedChange('draftScheme', { yaml: VERSION_2 })).code).toBe(
        'ACCESS.ROLE_NOT_ALLOWED',
      );
      await officer.change('draftScheme', { yaml: VERSION_2 });
      const text = await reviewer.ask(
        `{ schemeText(schemeId: "${SCHEME}", version: 2) { sections { sentences { zh } } } }`,
      );
      expect(JSON.stringify(text)).toContain(
        '最终得分 = 三重工作 + 综合评价 × 党建工作排名系数 + 附加分 − 倒扣分',
      );
    });
  });

  it('is compared with last year’s, in sentences', async () => {
    const { schemeComparison } = await dinghai.unit.ask<{
      readonly schemeComparison: {
        readonly differences: readonly { readonly sentence: { readonly zh: string } }[];
      };
    }>(COMPARISON, { schemeId: SCHEME });
    expect(schemeComparison).toMatchObject({ differenceCount: schemeComparison.differences.length });
    const sentences = schemeComparison.differences.map(({ sentence }) => sentence.zh);
    expect(sentences).toContainEqual(expect.stringMatching(/^步骤“党建工作排名系数”.*0\.5%.*2%/u));
    expect(sentences.filter((sentence) => !/系数|可改|版本/u.test(sentence))).toEqual([]);
  });

  describe('is tried', () => {
    it('on last year’s scores: it would move six of eleven, and two grades', async () => {
      const written = await settledLength(dinghai.product, 'dinghai');
      const tried = { cycleId: LAST_YEAR.cycleId, schemeText: VERSION_2 };
      const { outcome } = (await officer.ask<DryRun>(DRY_RUN, tried)).simulateScheme;
      expect(outcome).toMatchObject({
        problems: [],
        sentence: {
          zh: '11 家中有 6 家名次变动（4 家上升 1 位、2 家下降 1 至 3 位、5 家不变），2 家等次变化，0 家薪酬变化。',
          en: expect.stringMatching(/^This would move 6 of 11 .*, 2 grades/u) as string,
        },
        gradesChanged: 2,
        moves: { rose: 4, fell: 2, stayed: 5 },
      });
      expect(
        outcome.standings.map(({ name, present, simulated }) => [
          ...[name, present.rank, present.grade],
          ...[simulated.rank, simulated.grade, simulated.score],
        ]),
      ).toEqual(TRIED);
      expect(await dinghai.product.events('dinghai')).toHaveLength(written);
    });

    it('with its errors told where it cannot be computed, by those who may', async () => {
      const tried = {
        cycleId: LAST_YEAR.cycleId,
        schemeText: VERSION_2.replace('threeTasks +', 'threeTask +'),
      };
      const { outcome } = (await reviewer.ask<DryRun>(DRY_RUN, tried)).simulateScheme;
      expect(outcome).toMatchObject({ sentence: null, standings: [] });
      expect(JSON.stringify(outcome)).toContain('threeTask');
      for (const who of [dinghai.unit, dinghai.auditor]) {
        expect((await who.refusedAsking(DRY_RUN, tried)).code).toBe('ACCESS.ROLE_NOT_ALLOWED');
      }
    });
  });

  describe('is approved', () => {
    it('by a second person, of exactly this text, once those concerned were heard', async () => {
      await officer.change('recordConsultation', {
        ...{ ...NEXT, kind: 'DISCUSSION', heldOn: '2018-01-20' },
        ...{ participants: '十一个镇（街道）党（工）委书记', opinion: '同意加大党建系数' },
      });
      const { digest } = await versionOf(2);
      expect((await officer.refusedChange('publishScheme', NEXT)).code).toBe('SCHEME_VERSION.NOT_APPROVED');
      expect((await officer.refusedChange('approveScheme', { ...NEXT, digest })).code).toBe(
        'SCHEME_VERSION.APPROVAL_BY_AUTHOR',
      );
      const other = { ...NEXT, digest: (await versionOf(1)).digest };
      expect((await reviewer.refusedChange('approveScheme', other)).code).toBe(
        'SCHEME_VERSION.DRAFT_CHANGED',
      );
      await reviewer.change('approveScheme', { ...NEXT, digest });
      await officer.change('publishScheme', NEXT);
      expect(await versionOf(2)).toMatchObject({
        ...{ status: 'PUBLISHED', needsSecondPerson: true, approvedBy: [expect.anything() as unknown] },
        consultations: [{ kind: 'DISCUSSION', participants: '十一个镇（街道）党（工）委书记' }],
      });
    });

    it('and never changes from then on; last year’s result stays as it was', async () => {
      const again = await officer.refusedChange('draftScheme', {
        yaml: VERSION_2.replace('step: 2%', 'step: 1%'),
      });
      expect(again.code).toBe('SCHEME_VERSION.PUBLISHED_ALREADY');
      const verified = `{ verifyPublishedResult(cycleId: "${LAST_YEAR.cycleId}", peerGroup: "${PEER_GROUP}", revision: 1) { isIdentical } }`;
      expect(await officer.ask(verified)).toEqual({ verifyPublishedResult: { isIdentical: true } });
    });
  });

  describe('is handed down', () => {
    let own: SignedInClient;
    let second: SignedInClient;
    const derived = (changes: string) =>
      `scheme: guozi-towns\nversion: 1\nextends: { scheme: ${SCHEME}, version: 2 }\nchanges:\n${changes}`;

    beforeAll(async () => {
      own = await joinGroup(dinghai.product, officer, {
        ...{ enterpriseId: SUBSIDIARY, name: '定海国资公司' },
        officer: { loginName: 'zhang.li', displayName: '张丽' },
      });
      second = await dinghai.product.welcome(own, SUBSIDIARY, {
        ...{ loginName: 'gao.lin', displayName: '高林' },
        grants: [{ role: 'REVIEWER', scope: 'TENANT' }],
      });
    });

    it('to a subsidiary, which sees the whole of it', async () => {
      const handing = { ...NEXT, recipients: [SUBSIDIARY], note: '三重工作分值可在 50 至 60 分之间确定' };
      await eventually(() => officer.change('handDownScheme', handing));
      await eventually(async () => {
        expect(await own.ask('{ handedDownSchemes { schemeId version from note yaml } }')).toEqual({
          handedDownSchemes: [
            { ...NEXT, from: 'dinghai', note: '三重工作分值可在 50 至 60 分之间确定', yaml: VERSION_2 },
          ],
        });
      });
      expect(await versionOf(2)).toMatchObject({ handedDownTo: [SUBSIDIARY] });
    });

    it('with a locked part that is not altered, and an open one within its range only', async () => {
      const locked = derived('  calculate: { coefficient: { rankStep: { step: 1% } } }\n');
      const beyond = derived('  indicators: { threeTasks: { fullMark: 45 } }\n');
      const refused = await own.refusedChange('draftScheme', { yaml: locked });
      expect(refused.code).toBe('SCHEME_VERSION.TEXT_REFUSED');
      expect(refused.sentence).toMatch(/^5:\d+ SCHEME\.\S*LOCKED .*locked/mu);
      const outside = await own.refusedChange('draftScheme', { yaml: beyond });
      expect(outside.sentence).toMatch(/^5:\d+ SCHEME\.\S*OUT_OF_RANGE .*50.*60/mu);
    });

    it('and adopted with the open part tightened, which headquarters learns', async () => {
      const yaml = derived('  indicators: { threeTasks: { fullMark: 55 } }\n');
      await publishScheme({ officer: own, reviewer: second }, { schemeId: 'guozi-towns', yaml });
      const text = await own.ask(
        '{ schemeText(schemeId: "guozi-towns", version: 1) { sections { sentences { zh } } } }',
      );
      expect(JSON.stringify(text)).toMatch(/三重工作.{0,40}55/u);
      await eventually(async () => {
        expect(
          await officer.ask(
            `{ schemeAdoptions(schemeId: "${SCHEME}") { version subsidiary adoptedSchemeId adoptedVersion } }`,
          ),
        ).toEqual({
          schemeAdoptions: [
            { version: 2, subsidiary: SUBSIDIARY, adoptedSchemeId: 'guozi-towns', adoptedVersion: 1 },
          ],
        });
      });
    });
  });
});
