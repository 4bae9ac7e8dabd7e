import type { LiveProjection } from '@kaoping/event-sourcing';
import { fillScorecard, openDesk, type Desk } from '../../spec-support/desk.ts';
import { CYCLE, LOUXING } from '../../spec-support/towns.ts';
import { computeRanking } from '../result/compute-ranking.ts';
import type { GroupAt } from '../result/ledger-group.ts';
import { CATCH_UP_LIMIT, CycleTimelines, TIMELINE_LIMIT, type TimelineSource } from './cycle-timelines.ts';

/** What was asked of the rows. */
interface Asked {
  lists: number;
  gets: number;
}

const headOf = async (desk: Desk): Promise<number> =>
  (await (await desk.eventStore.ledger(LOUXING)).head()).position;

/** The rows of a tenant, with a count of what is asked of them; `override` stands in for some of it. */
const watchedSource = async (
  desk: Desk,
  override: Partial<LiveProjection> = {},
): Promise<TimelineSource & { readonly asked: Asked }> => {
  const projection = await desk.projections.of(LOUXING);
  await projection.reached(await headOf(desk));
  const asked: Asked = { lists: 0, gets: 0 };
  return {
    asked,
    ledger: await desk.eventStore.ledger(LOUXING),
    projection: {
      ...override,
      reached: (position, signal) => projection.reached(position, signal),
      rebuild: () => projection.rebuild(),
      stop: () => projection.stop(),
      subscription: override.subscription ?? (() => projection.subscription()),
      get: (table, key) => {
        asked.gets += 1;
        return (override.get ?? projection.get.bind(projection))(table, key);
      },
      list: (table, query) => {
        asked.lists += 1;
        return (override.list ?? projection.list.bind(projection))(table, query);
      },
    },
  };
};

const towns = (throughPosition: number, cycleId = CYCLE): GroupAt => ({
  cycleId,
  peerGroupId: 'towns',
  throughPosition,
});

describe('the timelines of a cycle', () => {
  let desk: Desk;
  beforeEach(async () => {
    desk = openDesk();
    await desk.open();
    await fillScorecard(desk, 'shijing', ['88', '90', '4', '28']);
  });
  afterEach(() => desk.stop());

  /** Everything that ranking a group gives, by timelines and by the fold of the ledger. */
  const expectSame = async (timelines: CycleTimelines, source: TimelineSource, position: number) => {
    const group = await timelines.groupAt(LOUXING, source, towns(position));
    expect(group && computeRanking(group)).toEqual(await desk.onLedger.asOf(LOUXING, towns(position)));
  };

  it('are read once for many moments', async () => {
    const timelines = new CycleTimelines();
    const source = await watchedSource(desk);
    for (let position = 6; position <= (await headOf(desk)); position += 1) {
      await expectSame(timelines, source, position);
    }
    expect(source.asked).toEqual({ lists: 1, gets: 1 });
  });

  it('catch up with what happened since, asking only for the scorecards that changed', async () => {
    const timelines = new CycleTimelines();
    await expectSame(timelines, await watchedSource(desk), await headOf(desk));
    await desk.record('wanbao', 'urban', '20');
    const source = await watchedSource(desk);
    await expectSame(timelines, source, await headOf(desk));
    expect(source.asked).toEqual({ lists: 0, gets: 2 });
  });

  it('are read anew when too much happened since', async () => {
    const timelines = new CycleTimelines();
    await expectSame(timelines, await watchedSource(desk), await headOf(desk));
    for (let count = 0; count < CATCH_UP_LIMIT; count += 1) {
      await desk.correct('shijing', 'urban', String(count % 30));
    }
    const source = await watchedSource(desk);
    await expectSame(timelines, source, await headOf(desk));
    expect(source.asked.lists).toBe(1);
  });

  it('say nothing where the rows do not reach that far, and say it right once they do', async () => {
    const timelines = new CycleTimelines();
    const before = await headOf(desk);
    await expectSame(timelines, await watchedSource(desk), before);
    await desk.correct('shijing', 'urban', '1');
    const { projection } = await watchedSource(desk);
    const lagging = await watchedSource(desk, {
      subscription: () => ({ ...projection.subscription(), position: () => before }),
    });
    expect(await timelines.groupAt(LOUXING, lagging, towns(before + 1))).toBeUndefined();
    await expectSame(timelines, await watchedSource(desk), before + 1);
  });

  it('say nothing of a cycle without rows, of a moment before it opened, and of one with a row missing', async () => {
    const timelines = new CycleTimelines();
    const source = await watchedSource(desk);
    expect(await timelines.groupAt(LOUXING, source, towns(9, 'other'))).toBeUndefined();
    expect(await timelines.groupAt(LOUXING, source, towns(1))).toBeUndefined();
    const withoutRows = await watchedSource(desk, { list: async () => ({ documents: [] }) });
    expect(await new CycleTimelines().groupAt(LOUXING, withoutRows, towns(9))).toBeUndefined();
  });

  it('are asked for again after a read that failed', async () => {
    const timelines = new CycleTimelines();
    const failing = await watchedSource(desk, { list: () => Promise.reject(new Error('disk')) });
    await expect(timelines.groupAt(LOUXING, failing, towns(9))).rejects.toThrow('disk');
    await expectSame(timelines, await watchedSource(desk), 9);
  });

  it('are forgotten when they were not used for longest', async () => {
    const timelines = new CycleTimelines();
    const cycles = Array.from({ length: TIMELINE_LIMIT + 1 }, (_none, index) => `cycle-${String(index)}`);
    for (const cycleId of cycles) await desk.open({ cycleId });
    const source = await watchedSource(desk);
    const look = async (cycleId: string): Promise<number> => {
      const before = source.asked.lists;
      await timelines.groupAt(LOUXING, source, towns(await headOf(desk), cycleId));
      return source.asked.lists - before;
    };
    for (const cycleId of cycles.slice(0, TIMELINE_LIMIT)) expect(await look(cycleId)).toBe(1);
    expect(await look('cycle-0')).toBe(0);
    expect(await look(cycles.at(-1)!)).toBe(1);
    expect(await look('cycle-0')).toBe(0);
    expect(await look('cycle-1')).toBe(1);
  });
});
