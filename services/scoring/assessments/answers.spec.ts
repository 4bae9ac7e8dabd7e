import { tenantId } from '@kaoping/event-sourcing';
import type { Grant, Identity } from '@kaoping/nest-platform';
import {
  cycleOpenedData,
  DINGHAI,
  openAssessmentScene,
  shippedScheme,
  told,
  toldEntry,
  TOWNS_2018,
  type AssessmentScene,
} from '../spec-support/assessment-scene.ts';
import { publicAssessmentComparison } from './assessment-comparison/public-assessment-comparison.ts';
import { publicAssessmentPage } from './assessment-list/public-assessment-page.ts';
import { publicAssessmentRanking } from './assessment-ranking-view/public-assessment-ranking.ts';
import { sightOf, type AssessmentSight } from './assessment-sight.ts';
import { publicAssessment } from './assessment-view/public-assessment.ts';
import { publicDerivation } from './derivation-explanation/public-derivation.ts';
import {
  LIVE_INDEXES,
  LIVE_TABLES,
  OPENED,
  type AssessmentRow,
} from './live-assessments/live-assessments.rows.ts';
import type { TimelineAt } from './live-assessments/live-assessments.ts';
import { AssessmentMomentRefused, AssessmentUnknown } from './decider/assessment.errors.ts';
import { positionOfMoment } from './result/moment.ts';
import { publicUnitScorecard } from './unit-scorecard-view/public-unit-scorecard.ts';

const TOWNS = ['盐仓街道', '金塘镇', '白泉镇'];
const OTHERS = tenantId('putuo');
const INPUTS = shippedScheme('dinghai-towns-2018').plan.inputs.filter(
  ({ entries, entry }) => entries === 'one' && entry.kind === 'decimal',
);
const MANY = shippedScheme('dinghai-towns-2018').plan.inputs.filter(
  ({ name, entries, entry }) => entries === 'many' && entry.kind === 'decimal' && name.startsWith('party'),
);

const sight = (...grants: readonly Grant[]): AssessmentSight =>
  sightOf({ tenantId: DINGHAI, actorId: 'somebody', grants } satisfies Identity);
const office = sight({ role: 'officer', scope: { kind: 'tenant' } });
const jintang = sight({ role: 'recorder', scope: { kind: 'unit', organisationId: '金塘镇' } });
const elsewhere = sight({ role: 'officer', scope: { kind: 'unit', organisationId: '普陀山' } });

/** Everything entered for every town, the first town best; a count of the ballot among it. */
const filled = async (scene: AssessmentScene, tenant = DINGHAI): Promise<void> => {
  await scene.hear(told('cycle-opened', cycleOpenedData(TOWNS), { tenant }));
  for (const [at, town] of TOWNS.entries()) {
    const value = String(5 - at);
    const one = INPUTS.filter(({ name }) => name !== 'base.evaluation.appraisal');
    const entries = [
      ...one.map(({ name }) => toldEntry(town, name, value)),
      ...MANY.map(({ name }) => ({ ...toldEntry(town, name, '0'), label: '全年' })),
    ];
    const by = { cycleId: TOWNS_2018, procedure: 'department-evaluation', sourceId: `sheet-${town}` };
    await scene.hear(
      told('scores-recorded', { ...by, entries }, { tenant, sequence: 10 + at, actorId: 'evaluator-li' }),
      told(
        'ballot-tallied',
        {
          ...{ cycleId: TOWNS_2018, campaignId: `ballot-${town}` },
          turnout: [{ electorate: 'masses', due: 9, issued: 9, returned: 9 }],
          entries: [toldEntry(town, 'base.evaluation.appraisal', value)],
        },
        { tenant, sequence: 20 + at, actorId: 'the-counter' },
      ),
    );
  }
};

const corrected = (value: string) =>
  told(
    'scores-corrected',
    {
      ...{ cycleId: TOWNS_2018, sourceId: 'appeal-1', appealId: 'appeal-1', reason: '漏计属实' },
      corrections: [
        {
          replacedEntryId: '白泉镇/base.economy',
          replacement: toldEntry('白泉镇', 'base.economy', value, 'appeal-1/0'),
        },
      ],
    },
    { sequence: 40 },
  );

describe('the answers about an assessment', () => {
  let scene: AssessmentScene;
  let found: TimelineAt;
  const read = (throughPosition?: number): Promise<TimelineAt> =>
    scene.live.timelineAt(DINGHAI, {
      cycleId: TOWNS_2018,
      ...(throughPosition !== undefined && { throughPosition }),
    });

  beforeEach(async () => {
    scene = await openAssessmentScene([DINGHAI, OTHERS]);
    await filled(scene);
    found = await read();
  });
  afterEach(() => scene.stop());

  it('rank a peer group with what the coefficient did and what is still open', () => {
    const ranking = publicAssessmentRanking(found.at, { peerGroup: 'towns' }, office);
    expect(
      ranking.standings.map(({ name, rank, rankBefore, coefficient }) => [
        name,
        rank,
        rankBefore,
        coefficient,
      ]),
    ).toEqual([
      ['盐仓街道', '1', '1', '1.005'],
      ['金塘镇', '2', '2', '1'],
      ['白泉镇', '3', '3', '0.995'],
    ]);
    expect(ranking.leftOut).toEqual([]);
    expect(ranking.blockedBy.map(({ zh }) => zh).join('')).toContain('尚未结束');
  });

  it('show what is missing in both languages, and guess nothing', async () => {
    const fresh = await openAssessmentScene();
    await fresh.hear(told('cycle-opened', cycleOpenedData(TOWNS)));
    const at = await fresh.live.at(DINGHAI, { cycleId: TOWNS_2018 });
    const { standings, leftOut } = publicAssessmentRanking(at, { peerGroup: 'towns' }, office);
    expect(standings).toEqual([]);
    expect(leftOut.map(({ name }) => name).toSorted()).toEqual(TOWNS.toSorted());
    const because = leftOut[0]?.missing[0]?.because;
    expect([because?.zh, because?.en].every((text) => text !== undefined && text !== '')).toBe(true);
    await fresh.stop();
  });

  it('are cut to what somebody reaches', () => {
    const { standings } = publicAssessmentRanking(found.at, { peerGroup: 'towns' }, jintang);
    expect(standings.map(({ name }) => name)).toEqual(['金塘镇']);
    expect(() => publicAssessmentRanking(found.at, { peerGroup: 'towns' }, elsewhere)).toThrow(
      'lies outside',
    );
    expect(() => publicUnitScorecard(found, { organisationId: '白泉镇' }, jintang)).toThrow('lies outside');
    expect(() => publicDerivation(found.at, { organisationId: '白泉镇' }, jintang)).toThrow('lies outside');
    expect(() => publicAssessment(found, elsewhere)).toThrow('lies outside');
  });

  it('come in pages', () => {
    const first = publicAssessmentRanking(found.at, { peerGroup: 'towns', first: 2 }, office);
    expect(first.standings).toHaveLength(2);
    const rest = publicAssessmentRanking(
      found.at,
      { peerGroup: 'towns', after: first.nextCursor ?? '' },
      office,
    );
    expect(rest.standings.map(({ name }) => name)).toEqual(['白泉镇']);
    expect(() => publicAssessmentRanking(found.at, { peerGroup: 'towns', after: 'x' }, office)).toThrow(
      'cursor',
    );
  });

  it('name nobody behind a ballot, whoever asks and wherever it shows', async () => {
    await scene.hear(corrected('8'));
    const all = [
      publicUnitScorecard(await read(), { organisationId: '金塘镇', first: 500 }, office),
      publicDerivation(found.at, { organisationId: '金塘镇' }, office),
      publicAssessmentComparison(
        (await read(1)).at,
        await read(),
        { peerGroup: 'towns', first: 500 },
        office,
      ),
    ];
    expect(JSON.stringify(all)).toContain('evaluator-li');
    expect(JSON.stringify(all)).not.toContain('the-counter');
  });

  it('tell those who are rated what was entered, but not by whom', () => {
    const scorecard = publicUnitScorecard(found, { organisationId: '金塘镇', first: 500 }, jintang);
    expect(scorecard.entries.map(({ origin }) => origin.procedure)).toContain('department-evaluation');
    expect(JSON.stringify(scorecard)).not.toContain('evaluator-li');
  });

  it('show who rose and fell between two moments, and the change that did it', async () => {
    const before = found.at.ledgerPosition;
    await scene.hear(corrected('40'));
    const { moves, changes } = publicAssessmentComparison(
      (await read(before)).at,
      await read(),
      { peerGroup: 'towns' },
      office,
    );
    expect(moves.map(({ name, move, rankFrom, rankTo }) => [name, move, rankFrom, rankTo])).toEqual([
      ['白泉镇', 'ROSE', '3', '1'],
      ['盐仓街道', 'FELL', '1', '2'],
      ['金塘镇', 'FELL', '2', '3'],
    ]);
    expect(changes).toMatchObject([
      {
        ...{ kind: 'REPLACED', entryId: 'appeal-1/0', value: '40', replacedValue: '3' },
        origin: { reason: '漏计属实' },
      },
    ]);
  });

  it('say what was entered where it was taken back', async () => {
    const before = found.at.ledgerPosition;
    const corrections = [{ replacedEntryId: '白泉镇/base.economy' }];
    const sheet = { cycleId: TOWNS_2018, sourceId: 'sheet-1', reason: '退回重填' };
    await scene.hear(told('scores-corrected', { ...sheet, corrections }, { sequence: 60 }));
    const moments = [(await read(before)).at, await read()] as const;
    expect(publicAssessmentComparison(...moments, { peerGroup: 'towns' }, office).changes).toMatchObject([
      { kind: 'REMOVED', entryId: '白泉镇/base.economy', input: 'base.economy', value: '3' },
    ]);
  });

  it('keep what was replaced on the scorecard, with who ended it and why', async () => {
    await scene.hear(corrected('40'));
    const { entries } = publicUnitScorecard(await read(), { organisationId: '白泉镇', first: 500 }, office);
    const economy = entries.filter(({ input }) => input === 'base.economy');
    expect(economy.map(({ state, value, endedBy }) => [state, value, endedBy?.procedure])).toEqual([
      ['REPLACED', '3', 'appeal'],
      ['STANDING', '40', undefined],
    ]);
  });

  it('show entries that do not fit, to the office also those of strangers, and count none of them', async () => {
    const by = { cycleId: TOWNS_2018, procedure: 'inspection', sourceId: 'spring' };
    const entries = [toldEntry('金塘镇', 'no-such', '1'), toldEntry('外县镇', 'base.economy', '1')];
    await scene.hear(told('scores-recorded', { ...by, entries }, { sequence: 50 }));
    const at = await read();
    expect(at.at.result).toEqual(found.at.result);
    // The stray is known from the rows: a memory that grew event by event has it as well.
    expect(publicAssessment(at, office).problems.map(({ entryId }) => entryId)).toEqual([
      '金塘镇/no-such',
      '外县镇/base.economy',
    ]);
    expect(publicAssessment(at, jintang).problems.map(({ entryId }) => entryId)).toEqual(['金塘镇/no-such']);
  });

  it('explain a score down to its entries, and tell the way to the final rank in both languages', () => {
    const { steps, sentences, isCut } = publicDerivation(found.at, { organisationId: '金塘镇' }, office);
    expect(isCut).toBe(false);
    expect(steps[0]).toMatchObject({ depth: 0, quantity: 'result.printed' });
    const economy = steps
      .flatMap(({ entries }) => entries)
      .find(({ entryId }) => entryId === '金塘镇/base.economy');
    expect(economy?.origin).toMatchObject({ actorId: 'evaluator-li', role: { zh: '部门考评' } });
    const told = sentences.map(({ quantity }) => quantity);
    expect(told.indexOf('base.economy')).toBeLessThan(told.indexOf('final'));
    expect(told.indexOf('final')).toBeLessThan(told.indexOf('result.rank'));
    expect(sentences.every(({ text }) => text.zh !== '' && text.en !== '')).toBe(true);
    expect(sentences.find(({ quantity }) => quantity === 'coefficient')?.clause).toBe('001-06');
    expect(() => publicDerivation(found.at, { organisationId: '金塘镇', quantity: 'x' }, office)).toThrow(
      '"x"',
    );
  });

  it('hold nothing of another enterprise with the same cycle and towns', async () => {
    const asked = { cycleId: TOWNS_2018 };
    await expect(scene.live.at(OTHERS, asked)).rejects.toThrow(AssessmentUnknown);
    await expect(scene.onLedger.at(OTHERS, asked)).rejects.toThrow(AssessmentUnknown);
    await filled(scene, OTHERS);
    await scene.hear(corrected('40'));
    expect((await scene.live.at(OTHERS, asked)).result).toEqual(found.at.result);
    expect((await scene.live.at(DINGHAI, asked)).result).not.toEqual(found.at.result);
  });

  it('list assessments to those whom they concern', async () => {
    const projection = await scene.projections.of(DINGHAI);
    await projection.reached(await scene.headOf());
    const page = await projection.list<AssessmentRow>(LIVE_TABLES.assessments, {
      where: { index: LIVE_INDEXES.opened, equals: OPENED },
    });
    const items = page.documents.map(({ data }) => data);
    const seenBy = (who: AssessmentSight) =>
      publicAssessmentPage({ items }, who).assessments.map(({ cycleId }) => cycleId);
    expect([seenBy(office), seenBy(jintang), seenBy(elsewhere)]).toEqual([[TOWNS_2018], [TOWNS_2018], []]);
  });

  it('are asked for as of a position or an instant that is past', async () => {
    const ledger = await scene.eventStore.ledger(DINGHAI);
    const now = '2018-11-21T00:00:00.000Z';
    expect(await positionOfMoment(ledger, {}, now)).toBe(await scene.headOf());
    expect(await positionOfMoment(ledger, { instant: '2018-11-20T09:00Z' }, now)).toBe(await scene.headOf());
    expect(await positionOfMoment(ledger, { instant: '2018-11-19T09:00:00Z' }, now)).toBe(0);
    for (const refused of [
      { instant: '2018-02-30T00:00:00Z' },
      { instant: '2018-11-21T00:00:00Z' },
      { instant: '昨天' },
      { position: 0 },
      { position: 10_000 },
      { position: 1, instant: '2018-11-20T09:00:00Z' },
    ]) {
      await expect(positionOfMoment(ledger, refused, now)).rejects.toThrow(AssessmentMomentRefused);
    }
  });
});
