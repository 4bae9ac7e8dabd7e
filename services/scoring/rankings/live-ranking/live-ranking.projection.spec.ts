import type { DomainEvent } from '@kaoping/event-sourcing';
import { projectionSpec, recordedHistory, type RecordedHistory } from '@kaoping/testing';
import { coefficientRules, CYCLE, cycleData, schemeOf } from '../../spec-support/towns.ts';
import { scorecardId } from '../../scorecards/decider/scorecard.decider.ts';
import { liveRankingProjection } from './live-ranking.projection.ts';
import { CHANGES_PER_ROW, changesKey, CYCLE_INDEX, TABLES } from './live-ranking.rows.ts';

const spec = projectionSpec(liveRankingProjection);
const id = (organisationId: string, cycleId = CYCLE) => scorecardId(cycleId, organisationId);

const opening = (
  given: Parameters<typeof cycleData>[0] = {},
  before = recordedHistory(),
): RecordedHistory => {
  const { cycleId, ...content } = cycleData(given);
  const opened = { type: 'CycleOpened', data: { ...content, openedAt: '2017-05-03T08:00:00.000Z' } };
  return content.roster.reduce(
    (history, entry) =>
      history.in('scorecard', id(entry.organisationId, cycleId), {
        type: 'ScorecardOpened',
        data: { ...entry, cycleId, scheme: content.scheme },
      }),
    before.in('cycle', cycleId, opened),
  );
};

const recorded = (place: string, value: string): DomainEvent => {
  const [indicator, child] = place.split('/');
  return {
    type: 'ScoreRecorded',
    data: { indicator, ...(child && { child }), value, entryId: place, reason: '通报' },
  };
};
const corrected = (indicator: string, value: string): DomainEvent => ({
  type: 'ScoreCorrected',
  data: { indicator, value, entryId: value, replacedEntryId: 'x', replacedValue: '0', reason: '复核' },
});
const withdrawn = (indicator: string): DomainEvent => ({
  type: 'ScoreWithdrawn',
  data: { indicator, withdrawalId: 'w', withdrawnEntryId: 'x', withdrawnValue: '0', reason: '误录' },
});
const sealed: DomainEvent = { type: 'ScorecardSealed', data: { reason: '核定' } };
const reopened: DomainEvent = { type: 'ScorecardReopened', data: { reason: '申诉' } };
/** 89 of villages, 36 of property, and these points. */
const full = (points: string): readonly DomainEvent[] => [
  recorded('villages/天堂', '88'),
  recorded('villages/石头', '90'),
  recorded('property', '4'),
  recorded('urban', points),
];
const score = (points: string, extra: object = {}) => ({
  organisationId: 'shijing',
  rank: '1',
  score: points,
  total: points.replace(/\.?0+$/u, ''),
  unrounded: points.replace(/\.?0+$/u, ''),
  ...extra,
});

const nothing = (organisationId: string) => ({
  organisationId,
  missing: [
    { indicator: 'villages', expected: 2, present: 0 },
    { indicator: 'property', expected: 1, present: 0 },
    { indicator: 'urban', expected: 1, present: 0 },
  ],
});
/** A ranking row that holds at least these things. */
const rankingRow = (ranking: object, extra: object = {}): unknown =>
  expect.objectContaining({ computed: expect.objectContaining({ ranking, ...extra }) as unknown });

describe('the live ranking', () => {
  it('shows what is missing when a cycle opens, and guesses nothing', async () => {
    const history = opening();
    await spec
      .given(...history.events)
      .thenRow(
        TABLES.rankings,
        `${CYCLE}:towns`,
        rankingRow(
          { status: 'ranked', standings: [], leftOut: ['shijing', 'shuangjiang', 'wanbao'].map(nothing) },
          { names: { shijing: '石井', shuangjiang: '双江', wanbao: '万宝' }, ledgerPosition: 4 },
        ),
      );
    await spec
      .given(...history.events)
      .thenIndexes(TABLES.rankings, `${CYCLE}:towns`, { [CYCLE_INDEX]: CYCLE });
  });

  it('ranks who is complete beside those who are not', async () => {
    const history = opening().in('scorecard', id('shijing'), ...full('28.5'));
    await spec.given(...history.events).thenRow(
      TABLES.rankings,
      `${CYCLE}:towns`,
      rankingRow({
        status: 'ranked',
        standings: [score('153.50')],
        leftOut: ['shuangjiang', 'wanbao'].map(nothing),
      }),
    );
  });

  it('follows corrections, withdrawals and seals', async () => {
    const history = opening()
      .in('scorecard', id('shijing'), ...full('28'), corrected('urban', '20'))
      .in('scorecard', id('shijing'), sealed);
    const only = (ranking: object, unsealed: readonly string[]) => rankingRow(ranking, { unsealed });
    const others = ['shuangjiang', 'wanbao'];
    await spec
      .given(...history.events)
      .thenRow(
        TABLES.rankings,
        `${CYCLE}:towns`,
        only({ status: 'ranked', standings: [score('145.00')], leftOut: others.map(nothing) }, others),
      );
    const after = history.in('scorecard', id('shijing'), reopened, withdrawn('urban'));
    const missing = [{ indicator: 'urban', expected: 1, present: 0 }];
    await spec.given(...after.events).thenRow(
      TABLES.rankings,
      `${CYCLE}:towns`,
      only(
        {
          status: 'ranked',
          standings: [],
          leftOut: [{ organisationId: 'shijing', missing }, ...others.map(nothing)],
        },
        ['shijing', ...others],
      ),
    );
  });

  it('gives equal scores one rank and the next the rank after both', async () => {
    const history = opening()
      .in('scorecard', id('shijing'), ...full('20'))
      .in('scorecard', id('shuangjiang'), ...full('28'))
      .in('scorecard', id('wanbao'), ...full('28'));
    const standings = [
      score('153.00', { organisationId: 'shuangjiang' }),
      score('153.00', { organisationId: 'wanbao' }),
      score('145.00', { rank: '3' }),
    ];
    await spec
      .given(...history.events)
      .thenRow(TABLES.rankings, `${CYCLE}:towns`, rankingRow({ status: 'ranked', standings, leftOut: [] }));
  });

  it('never ranks one peer group with another, nor one cycle with the next', async () => {
    const history = opening({ cycleId: '2017-05-towns' }, opening())
      .in('scorecard', id('shijing'), ...full('20'))
      .in('scorecard', id('huashan'), ...full('28'))
      .in('scorecard', id('shijing', '2017-05-towns'), ...full('10'));
    const given = spec.given(...history.events);
    const ranked = (cycleId: string, group: string, standing: object) =>
      given.thenRow(
        TABLES.rankings,
        `${cycleId}:${group}`,
        rankingRow(expect.objectContaining({ standings: [standing] }) as object, {
          cycleId,
          peerGroupId: group,
        }),
      );
    await ranked(CYCLE, 'towns', score('145.00'));
    await ranked(CYCLE, 'streets', score('153.00', { organisationId: 'huashan' }));
    await ranked('2017-05-towns', 'towns', score('135.00'));
    await given.thenRow(
      TABLES.rankings,
      '2017-05-towns:streets',
      rankingRow(expect.objectContaining({ standings: [] }) as object),
    );
  });

  it('multiplies by the coefficient of the place in Party building, once everybody has one', async () => {
    const before = opening({ scheme: schemeOf(coefficientRules) })
      .in('scorecard', id('huashan'), ...full('20'), recorded('party', '90'))
      .in('scorecard', id('dake'), ...full('20'));
    await spec
      .given(...before.events)
      .thenRow(
        TABLES.rankings,
        `${CYCLE}:streets`,
        rankingRow(
          expect.objectContaining({ status: 'blocked', code: 'RANKING.COEFFICIENT_INCOMPLETE' }) as object,
        ),
      );
    const after = before.in('scorecard', id('dake'), recorded('party', '95'));
    const standing = (organisationId: string, rank: string, coefficient: string, unrounded: string) =>
      expect.objectContaining({
        organisationId,
        rank,
        coefficientRank: rank,
        coefficient,
        unrounded,
      }) as object;
    await spec.given(...after.events).thenRow(
      TABLES.rankings,
      `${CYCLE}:streets`,
      rankingRow({
        status: 'ranked',
        standings: [standing('dake', '1', '1.005', '145.725'), standing('huashan', '2', '1', '145')],
        leftOut: [],
      }),
    );
  });

  it('cuts the changes of a scorecard into rows', async () => {
    const corrections = Array.from({ length: CHANGES_PER_ROW }, (_none, index) =>
      corrected('urban', String(index % 30)),
    );
    const history = opening().in('scorecard', id('shijing'), recorded('urban', '28'), ...corrections);
    const given = spec.given(...history.events);
    const rowOf = (part: number, positions: readonly number[]): unknown =>
      expect.objectContaining({
        part,
        organisationId: 'shijing',
        changes: positions.map((position) => expect.objectContaining({ position }) as unknown),
      });
    const from = (first: number, count: number) =>
      Array.from({ length: count }, (_none, index) => first + index);
    await given.thenRow(TABLES.changes, changesKey(id('shijing'), 0), rowOf(0, [2, ...from(7, 63)]));
    await given.thenRow(TABLES.changes, changesKey(id('shijing'), 1), rowOf(1, [70, 71]));
    await given.thenRow(TABLES.changes, changesKey(id('shijing'), 2), undefined);
    await given.thenIndexes(TABLES.changes, changesKey(id('shijing'), 1), { [CYCLE_INDEX]: CYCLE });
  });
});
