import type { EventStore, Ledger, RecordedEvent } from '@kaoping/event-sourcing';
import { toDecimalText, parseDecimal } from '@kaoping/scoring-engine';
import { fillScorecard, openDesk, type Desk } from '../spec-support/desk.ts';
import { coefficientRules, CYCLE, LOUXING, schemeOf } from '../spec-support/towns.ts';
import { CycleUnknown } from '../cycles/decider/cycle.errors.ts';
import { CycleListQuery } from '../cycles/cycle-list/cycle-list.query.ts';
import { ScoreHistoryQuery } from '../scorecards/score-history/score-history.query.ts';
import {
  PeerGroupUnknown,
  RankingAlreadyPublished,
  RankingBlocked,
  RankingNotPublished,
  RankingUnchanged,
} from './decider/ranking.errors.ts';
import { PublicationListQuery } from './publication-list/publication-list.query.ts';
import { PublicationReplayQuery } from './publication-replay/publication-replay.query.ts';
import { PublishRankingRequest } from './publish-ranking/publish-ranking.request.ts';
import { RankingComparisonQuery } from './ranking-comparison/ranking-comparison.query.ts';
import { momentOf } from './ranking-view/moment-input.ts';
import { MomentRefused, type Moment } from './ranking-view/moment.ts';
import { RankingQuery } from './ranking-view/ranking.query.ts';
import { ReviseRankingRequest } from './revise-ranking/revise-ranking.request.ts';
import { StandingAbsent } from './standing-explanation/standing-absent.error.ts';
import { StandingExplanationQuery } from './standing-explanation/standing-explanation.query.ts';

const streets = { cycleId: CYCLE, peerGroupId: 'streets' };
const NOW: Moment = { kind: 'now' };
const at = (position: number): Moment => ({ kind: 'position', position });
const as = (instant: string): Moment => ({ kind: 'instant', instant });

const headOf = async (desk: Desk): Promise<number> =>
  (await (await desk.eventStore.ledger(LOUXING)).head()).position;

const openStreets = async (desk: Desk): Promise<void> => {
  await desk.open();
  await fillScorecard(desk, 'huashan', ['88', '90', '4', '28']);
  await fillScorecard(desk, 'dake', ['88', '90', '4', '27']);
};

const ranking = (desk: Desk, moment: Moment, target = streets) =>
  desk.handlers.ranking.execute(new RankingQuery(LOUXING, target, moment, desk.clock.now()));
const ranks = async (desk: Desk, moment: Moment): Promise<readonly string[]> =>
  (await ranking(desk, moment)).standings.map(({ name, rank, score }) => `${rank} ${name} ${score}`);

describe('a ranking', () => {
  let desk: Desk;
  beforeEach(async () => {
    desk = openDesk();
    await openStreets(desk);
  });
  afterEach(() => desk.stop());

  it('shows a change to whoever waits for its position', async () => {
    const { position } = await desk.correct('dake', 'urban', '29');
    expect(await ranks(desk, { kind: 'now', atLeastPosition: position })).toEqual([
      '1 大科 154.00',
      '2 花山 153.00',
    ]);
  });

  it('is read from the ledger when the rows do not get there', async () => {
    const { position } = await desk.correct('dake', 'urban', '29');
    await desk.projections.stop();
    const behind = openDesk(() => desk.eventStore);
    await (await behind.projections.of(LOUXING)).stop();
    expect(await ranks(behind, { kind: 'now', atLeastPosition: position })).toEqual([
      '1 大科 154.00',
      '2 花山 153.00',
    ]);
  }, 10_000);

  it('is refused for a cycle or a peer group that there is not', async () => {
    await expect(ranking(desk, NOW, { ...streets, cycleId: 'x' })).rejects.toThrow(CycleUnknown);
    await expect(ranking(desk, NOW, { ...streets, peerGroupId: 'x' })).rejects.toThrow(PeerGroupUnknown);
    await expect(ranking(desk, at(12), { ...streets, peerGroupId: 'x' })).rejects.toThrow(PeerGroupUnknown);
  });

  it('is empty for a peer group without organisations, live as in the past', async () => {
    const [group] = (await desk.handlers.cycles.execute(new CycleListQuery(LOUXING, CYCLE)))[0]!.peerGroups;
    await desk.open({
      cycleId: 'wide',
      peerGroups: [group!, { ...group!, id: 'streets' }, { ...group!, id: 'none' }],
    });
    const target = { cycleId: 'wide', peerGroupId: 'none' };
    for (const moment of [NOW, at(await headOf(desk))]) {
      expect(await ranking(desk, moment, target)).toMatchObject({ standings: [], leftOut: [] });
    }
  });
});

describe('a ranking as of an instant', () => {
  let desk: Desk;
  let beforeCorrection: string;
  beforeEach(async () => {
    desk = openDesk();
    await openStreets(desk);
    beforeCorrection = desk.clock.now();
    desk.clock.advance(60_000);
    await desk.correct('dake', 'urban', '29');
    desk.clock.advance(60_000);
  });
  afterEach(() => desk.stop());

  it('is what the ledger said then', async () => {
    const before = ['1 花山 153.00', '2 大科 152.00'];
    expect(await ranks(desk, as(beforeCorrection))).toEqual(before);
    expect(await ranks(desk, as('2017-05-03T16:00:30+08:00'))).toEqual(before);
    expect(await ranks(desk, as('2017-05-03T08:01:30Z'))).toEqual(['1 大科 154.00', '2 花山 153.00']);
  });

  it('is unknown before the first event', async () => {
    await expect(ranks(desk, as('2017-05-03T07:59:59Z'))).rejects.toThrow(CycleUnknown);
  });

  it.each([
    '2018-01-01T00:00:00Z',
    '2017-05-03',
    '2017-05-03 08:00',
    '2017-02-30T08:00:00Z',
    '2017-13-01T08:00:00Z',
    '2017-05-03T25:00:00Z',
    '2017-05-03T08:00:00',
    '昨天',
    '',
  ])('refuses %p', async (instant) => {
    await expect(ranks(desk, as(instant))).rejects.toThrow(MomentRefused);
  });

  it('refuses the present, in which more may be recorded yet', async () => {
    await expect(ranks(desk, as(desk.clock.now()))).rejects.toThrow(MomentRefused);
  });
});

describe('a ranking as of a position', () => {
  it('is refused for 0, beyond the head and between two', async () => {
    const desk = openDesk();
    await openStreets(desk);
    const head = await headOf(desk);
    for (const position of [0, -1, head + 1, 1.5, NaN]) {
      await expect(ranks(desk, at(position))).rejects.toThrow(MomentRefused);
    }
    expect(await ranks(desk, at(head))).toEqual(['1 花山 153.00', '2 大科 152.00']);
    expect(await ranks(desk, at(head - 1))).toEqual(['1 花山 153.00']);
    await desk.stop();
  });

  it('is asked for by an instant or by a position, not by both', () => {
    expect(momentOf(undefined)).toEqual(NOW);
    expect(momentOf({})).toEqual(NOW);
    expect(momentOf(null, 7)).toEqual({ kind: 'now', atLeastPosition: 7 });
    expect(momentOf({ position: 3 })).toEqual(at(3));
    expect(momentOf({ instant: '2017-05-03T08:00:00Z' })).toEqual(as('2017-05-03T08:00:00Z'));
    expect(() => momentOf({ instant: '2017-05-03T08:00:00Z', position: 3 })).toThrow(MomentRefused);
  });
});

describe('the comparison of two moments', () => {
  it('tells who moved, who did not, and who had no rank yet', async () => {
    const desk = openDesk();
    await openStreets(desk);
    const head = await headOf(desk);
    await desk.correct('dake', 'urban', '28');
    const compare = (from: Moment, to: Moment) =>
      desk.handlers.comparison.execute(
        new RankingComparisonQuery(LOUXING, streets, { from, to }, desk.clock.now()),
      );
    const move = (organisationId: string, name: string, hasChanged: boolean, from: object, to: object) => ({
      organisationId,
      name,
      hasChanged,
      from,
      to,
    });
    expect(await compare(at(head - 1), NOW)).toEqual({
      fromPosition: head - 1,
      toPosition: head + 1,
      moves: [
        move('dake', '大科', true, {}, { rank: '1', score: '153.00' }),
        move('huashan', '花山', false, { rank: '1', score: '153.00' }, { rank: '1', score: '153.00' }),
      ],
    });
    // Backwards, too: who lost the rank comes last.
    const back = await compare(NOW, at(head - 1));
    expect(back.moves.map(({ organisationId }) => organisationId)).toEqual(['huashan', 'dake']);
    expect(back.moves[1]).toMatchObject({ to: {}, hasChanged: true });
    await desk.stop();
  });
});

describe('the explanation of a standing', () => {
  let desk: Desk;
  beforeEach(() => {
    desk = openDesk();
  });
  afterEach(() => desk.stop());
  const explain = (organisationId: string, moment: Moment = NOW) =>
    desk.handlers.explanation.execute(
      new StandingExplanationQuery(LOUXING, { ...streets, organisationId }, moment, desk.clock.now()),
    );

  it('leads from the figure of the ranking to the events behind it', async () => {
    await openStreets(desk);
    const { standing, steps, position } = await explain('dake');
    expect(position).toBe(await headOf(desk));
    expect(standing).toEqual((await ranking(desk, NOW)).standings[1]);
    expect(steps[0]).toMatchObject({ depth: 0, value: standing.score });
    const entries = steps.filter(({ quantity }) => quantity === 'entry');
    expect(entries.map(({ value }) => value)).toEqual(['88', '90', '4', '27']);
    const ledger = await desk.eventStore.ledger(LOUXING);
    for (const { origin, value } of entries) {
      const [event] = await ledger.read({ afterPosition: origin!.position - 1, maxCount: 1 });
      expect(event).toMatchObject({
        id: origin!.eventId,
        actorId: origin!.actorId,
        recordedAt: origin!.recordedAt,
        data: { entryId: origin!.entryId, reason: origin!.reason, value },
      });
    }
  });

  it('shows the event that corrected a score, and at an earlier moment the one before it', async () => {
    await openStreets(desk);
    const before = await headOf(desk);
    const correction = await desk.correct('dake', 'urban', '29', { actorId: 'li-na' });
    const originAt = async (moment: Moment) =>
      (await explain('dake', moment)).steps.find(
        ({ value, quantity, key }) => quantity === 'entry' && key === 'urban' && value,
      )?.origin;
    expect(await originAt(NOW)).toMatchObject({
      eventId: correction.events[0]!.id,
      position: correction.position,
      actorId: 'li-na',
      reason: '复核',
    });
    expect(await originAt(at(before))).toMatchObject({
      position: before,
      actorId: 'wang-fang',
      reason: '通报',
    });
  });

  it('goes through the coefficient, with the same root as the ranking', async () => {
    await desk.open({ scheme: schemeOf(coefficientRules) });
    await fillScorecard(desk, 'huashan', ['88', '90', '4', '28']);
    await fillScorecard(desk, 'dake', ['88', '91', '4', '27.111']);
    await desk.record('huashan', 'party', '90');
    await expect(explain('huashan')).rejects.toThrow(RankingBlocked);
    await desk.record('dake', 'party', '95');
    for (const standing of (await ranking(desk, NOW)).standings) {
      const { steps, standing: explained } = await explain(standing.organisationId);
      expect(explained).toEqual(standing);
      expect(steps[0]?.value).toBe(standing.score);
      const unrounded = steps.find(({ depth }) => depth === 1);
      expect(unrounded?.value).toBe(standing.unrounded);
      expect(toDecimalText(parseDecimal(steps[0]!.value))).toBeDefined();
    }
  });

  it('is refused for who has no rank', async () => {
    await openStreets(desk);
    await desk.withdraw('dake', 'urban');
    await expect(explain('dake')).rejects.toThrow(StandingAbsent);
    await expect(explain('shijing')).rejects.toThrow(StandingAbsent);
  });
});

describe('the history of a score', () => {
  it('tells every change, of all scores, of one, or of one village', async () => {
    const desk = openDesk();
    await openStreets(desk);
    await desk.correct('dake', 'villages/天堂', '80', { actorId: 'li-na' });
    await desk.withdraw('dake', 'villages/天堂');
    await desk.record('dake', 'villages/天堂', '81');
    const historyOf = (place: { indicator?: string; child?: string }) =>
      desk.handlers.history.execute(
        new ScoreHistoryQuery(LOUXING, { cycleId: CYCLE, organisationId: 'dake', ...place }),
      );
    const heaven = await historyOf({ indicator: 'villages', child: '天堂' });
    const told = heaven.map(({ kind, replacedValue, value, actorId }) => ({
      kind,
      replacedValue,
      value,
      actorId,
    }));
    expect(told).toEqual([
      { kind: 'recorded', replacedValue: undefined, value: '88', actorId: 'wang-fang' },
      { kind: 'corrected', replacedValue: '88', value: '80', actorId: 'li-na' },
      { kind: 'withdrawn', replacedValue: '80', value: undefined, actorId: 'wang-fang' },
      { kind: 'recorded', replacedValue: undefined, value: '81', actorId: 'wang-fang' },
    ]);
    expect(await historyOf({ indicator: 'villages' })).toHaveLength(5);
    expect(await historyOf({})).toHaveLength(7);
    await desk.stop();
  });
});

describe('a publication', () => {
  let desk: Desk;
  const request = (given: Partial<{ commandId: string; reason: string }> = {}) => {
    const { reason = '公示', ...metadata } = given;
    return [desk.metadata(metadata), { ...streets, reason }] as const;
  };
  const publish = (given = {}) => desk.handlers.publish.execute(new PublishRankingRequest(...request(given)));
  const revise = (given = {}) => desk.handlers.revise.execute(new ReviseRankingRequest(...request(given)));
  const publications = () => desk.handlers.publications.execute(new PublicationListQuery(LOUXING, streets));
  const sealAll = async (): Promise<void> => {
    for (const id of ['huashan', 'dake']) await desk.seal(id);
  };
  const recount = async (points: string): Promise<void> => {
    await desk.reopen('dake');
    await desk.correct('dake', 'urban', points);
    await desk.seal('dake');
  };
  beforeEach(async () => {
    desk = openDesk();
    await openStreets(desk);
    await sealAll();
  });
  afterEach(() => desk.stop());

  it('keeps the first beside its revision, each with who made it', async () => {
    await publish();
    await recount('29');
    await revise({ reason: '申诉成立' });
    const kept = await publications();
    expect(kept.map(({ revision, reason, actorId }) => [revision, reason, actorId])).toEqual([
      [1, '公示', 'wang-fang'],
      [2, '申诉成立', 'wang-fang'],
    ]);
    expect(kept.map(({ result }) => result.standings[0]?.organisationId)).toEqual(['huashan', 'dake']);
  });

  it('is made once by a repeated command, also after a revision', async () => {
    await publish({ commandId: 'publish-1' });
    await publish({ commandId: 'publish-1' });
    await recount('29');
    await expect(publish({ commandId: 'publish-2' })).rejects.toThrow(RankingAlreadyPublished);
    await revise({ commandId: 'revise-1' });
    await recount('26');
    expect((await publish({ commandId: 'publish-1' })).events).toEqual([]);
    expect((await revise({ commandId: 'revise-1' })).events).toEqual([]);
    expect(await publications()).toHaveLength(2);
    await revise({ commandId: 'revise-2' });
    expect((await revise({ commandId: 'revise-1' })).events).toEqual([]);
    await expect(revise({ commandId: 'revise-3' })).rejects.toThrow(RankingUnchanged);
  });

  it('counts nothing that arrives while it is made', async () => {
    const position = await headOf(desk);
    const making = publish();
    await recount('29');
    await making;
    const [first] = await publications();
    expect(first).toMatchObject({ ledgerPosition: position });
    expect(first!.result.standings[0]?.organisationId).toBe('huashan');
    expect(await replay()).toMatchObject({ isSame: true });
    await revise();
    expect((await publications())[1]!.result.standings[0]?.organisationId).toBe('dake');
  });

  const replay = (store = desk.eventStore, target: { revision?: number } = {}) =>
    openDesk(() => store).handlers.replay.execute(
      new PublicationReplayQuery(LOUXING, { ...streets, ...target }),
    );

  it('comes out the same when it is computed anew, whatever happened since', async () => {
    await publish();
    await recount('29');
    await revise();
    const [first, second] = await publications();
    expect(await replay(desk.eventStore, { revision: 1 })).toEqual({
      revision: 1,
      ledgerPosition: first!.ledgerPosition,
      publishedDigest: first!.resultDigest,
      replayedDigest: first!.resultDigest,
      storedResultDigest: first!.resultDigest,
      isSame: true,
      differing: [],
    });
    expect(await replay()).toMatchObject({ revision: 2, replayedDigest: second!.resultDigest, isSame: true });
  });

  it('comes out different when a score was altered in the ledger', async () => {
    await publish();
    const altered = tampered(desk.eventStore, 'ScoreRecorded', (data) =>
      data['indicator'] === 'urban' && data['value'] === '27' ? { ...data, value: '28.5' } : data,
    );
    const replayed = await replay(altered);
    expect(replayed).toMatchObject({ isSame: false, differing: ['huashan', 'dake'] });
    expect(replayed.replayedDigest).not.toBe(replayed.publishedDigest);
    expect(replayed.storedResultDigest).toBe(replayed.publishedDigest);
  });

  it.each(['abc', '31'])(
    'comes out different when a score was altered to %s, which nobody could enter',
    async (value) => {
      await publish();
      const altered = tampered(desk.eventStore, 'ScoreRecorded', (data) =>
        data['value'] === '27' ? { ...data, value } : data,
      );
      const replayed = await replay(altered);
      expect(replayed).toMatchObject({ isSame: false, differing: ['huashan', 'dake'] });
      expect(replayed).not.toHaveProperty('replayedDigest');
    },
  );

  it('comes out different when the stored result was altered, with or without its digest', async () => {
    await publish();
    const swap = (data: Data): Data => {
      const result = data['result'] as { standings: readonly { score: string }[] };
      const [winner, ...rest] = result.standings;
      return { ...data, result: { ...result, standings: [{ ...winner, score: '199.00' }, ...rest] } };
    };
    const replayed = await replay(tampered(desk.eventStore, 'RankingPublished', swap));
    expect(replayed).toMatchObject({ isSame: false, differing: ['huashan'] });
    expect(replayed.storedResultDigest).not.toBe(replayed.publishedDigest);
    const both = tampered(desk.eventStore, 'RankingPublished', (data) => ({
      ...swap(data),
      resultDigest: replayed.storedResultDigest,
    }));
    expect(await replay(both)).toMatchObject({ isSame: false, publishedDigest: replayed.storedResultDigest });
  });

  it('cannot be computed anew before there is one', async () => {
    await expect(replay()).rejects.toThrow(RankingNotPublished);
  });
});

type Data = Readonly<Record<string, unknown>>;

/** A store that reads the events of one type otherwise than they were written. */
const tampered = (eventStore: EventStore, type: string, alter: (data: Data) => Data): EventStore => {
  const altered = (events: readonly RecordedEvent[]): readonly RecordedEvent[] =>
    events.map((event) => (event.type === type ? { ...event, data: alter(event.data as Data) } : event));
  const alteredLedger = (ledger: Ledger): Ledger => ({
    tenantId: ledger.tenantId,
    append: (writes) => ledger.append(writes),
    read: async (read) => altered(await ledger.read(read)),
    readStream: async (stream, read) => altered(await ledger.readStream(stream, read)),
    head: () => ledger.head(),
    positionAt: (instant) => ledger.positionAt(instant),
    onAppended: (listener) => ledger.onAppended(listener),
  });
  return { ...eventStore, ledger: async (tenantId) => alteredLedger(await eventStore.ledger(tenantId)) };
};
