import {
  LedgerClosed,
  NO_STREAM,
  READ_LIMIT,
  type Ledger,
  type RecordedEvent,
} from '@kaoping/event-sourcing';
import { outline, proposed, scorecard, write, type Scene } from './scene.ts';

const appeal = (id: string) => ({ category: 'appeal', id });

/** Six events: two categories in turn, an hour apart. */
const givenSixEvents = async ({ ledger, clock }: Scene): Promise<Ledger> => {
  for (const revision of [0, 1, 2]) {
    await ledger.append([write(scorecard('a'), revision - 1, `score-${String(revision)}`)]);
    clock.advance(3_600_000);
    await ledger.append([write(appeal('a'), revision - 1, `appeal-${String(revision)}`)]);
    clock.advance(3_600_000);
  }
  return ledger;
};

const positions = (events: readonly RecordedEvent[]): readonly number[] =>
  events.map(({ position }) => position);

const slices = (scene: () => Scene): void => {
  it('reads the ledger after one position, through another, and no more than asked for', async () => {
    const ledger = await givenSixEvents(scene());

    expect(positions(await ledger.read())).toEqual([1, 2, 3, 4, 5, 6]);
    expect(positions(await ledger.read({ afterPosition: 4 }))).toEqual([5, 6]);
    expect(positions(await ledger.read({ afterPosition: 1, throughPosition: 3 }))).toEqual([2, 3]);
    expect(positions(await ledger.read({ afterPosition: 1, maxCount: 2 }))).toEqual([2, 3]);
    expect(await ledger.read({ maxCount: 0 })).toEqual([]);
    expect(await ledger.read({ afterPosition: 6 })).toEqual([]);
    expect(await ledger.read({ afterPosition: 5, throughPosition: 2 })).toEqual([]);
  });

  it('reads the categories that were asked for, in position order', async () => {
    const ledger = await givenSixEvents(scene());

    expect(positions(await ledger.read({ categories: ['appeal'] }))).toEqual([2, 4, 6]);
    expect(positions(await ledger.read({ categories: ['appeal', 'scorecard'], maxCount: 4 }))).toEqual([
      1, 2, 3, 4,
    ]);
    expect(positions(await ledger.read({ categories: ['appeal', 'appeal'], afterPosition: 2 }))).toEqual([
      4, 6,
    ]);
    expect(await ledger.read({ categories: ['unheard-of'] })).toEqual([]);
    expect(await ledger.read({ categories: [] })).toEqual([]);
  });

  it('reads a stream from a revision, as it was at a position, and no more than asked for', async () => {
    const ledger = await givenSixEvents(scene());
    const stream = scorecard('a');

    expect(positions(await ledger.readStream(stream))).toEqual([1, 3, 5]);
    expect(positions(await ledger.readStream(stream, { fromRevision: 1 }))).toEqual([3, 5]);
    expect(positions(await ledger.readStream(stream, { throughPosition: 4 }))).toEqual([1, 3]);
    expect(positions(await ledger.readStream(stream, { fromRevision: 1, maxCount: 1 }))).toEqual([3]);
    expect(await ledger.readStream(stream, { fromRevision: 3 })).toEqual([]);
    expect(await ledger.readStream(scorecard('unheard-of'))).toEqual([]);
  });

  it('cuts a read to the limit, however much is asked for', async () => {
    const { ledger } = scene();
    const events = Array.from({ length: READ_LIMIT + 1 }, (_, index) => proposed(`event-${String(index)}`));
    await ledger.append([{ stream: scorecard('a'), expectedRevision: NO_STREAM, events }]);

    expect(await ledger.read({ maxCount: Number.MAX_SAFE_INTEGER })).toHaveLength(READ_LIMIT);
    expect(await ledger.readStream(scorecard('a'))).toHaveLength(READ_LIMIT);
  });

  it.each([-1, 0.5, Number.NaN])('refuses a bound of %d instead of reading without one', async (bound) => {
    const { ledger } = scene();
    await expect(ledger.read({ maxCount: bound })).rejects.toThrow(RangeError);
    await expect(ledger.read({ afterPosition: bound })).rejects.toThrow(RangeError);
    await expect(ledger.readStream(scorecard('a'), { maxCount: bound })).rejects.toThrow(RangeError);
  });
};

const instants = (scene: () => Scene): void => {
  it.each([
    ['before the first event', '2017-05-03T07:59:59.999Z', 0],
    ['at the first event', '2017-05-03T08:00:00.000Z', 1],
    ['between two events', '2017-05-03T09:30:00.000Z', 2],
    ['in another time zone', '2017-05-03T18:00:00+08:00', 3],
    ['after the last event', '2099-01-01T00:00:00Z', 6],
  ])('finds the last position %s', async (_when, instant, position) => {
    const ledger = await givenSixEvents(scene());
    expect(await ledger.positionAt(instant)).toBe(position);
  });

  it('finds the last of several events of one instant', async () => {
    const { ledger } = scene();
    await ledger.append([write(scorecard('a'), NO_STREAM, 'event-1', 'event-2', 'event-3')]);
    expect(await ledger.positionAt('2017-05-03T08:00:00.000Z')).toBe(3);
  });

  it('finds position 0 in an empty ledger and refuses what is no instant', async () => {
    const { ledger } = scene();
    expect(await ledger.positionAt('2017-05-03T08:00:00.000Z')).toBe(0);
    await expect(ledger.positionAt('last Tuesday')).rejects.toThrow(RangeError);
  });
};

/** Follows a ledger as a subscription does, until it has seen the position that ends it. */
const follow = async (ledger: Ledger, from: number, until: number): Promise<readonly RecordedEvent[]> => {
  const seen: RecordedEvent[] = [];
  let wake = (): void => undefined;
  const stop = ledger.onAppended(() => {
    wake();
  });
  for (let after = from; after < until;) {
    // The next wake-up is awaited from before the read, so that none can slip in between.
    const woken = new Promise<void>((resolve) => {
      wake = resolve;
    });
    const page = await ledger.read({ afterPosition: after, maxCount: 7 });
    seen.push(...page);
    after = page.at(-1)?.position ?? after;
    if (page.length === 0) await woken;
  }
  stop();
  return seen;
};

const appendInTurn = async (ledger: Ledger, writer: string, count: number): Promise<void> => {
  for (let revision = 0; revision < count; revision += 1) {
    const stream = revision % 2 === 0 ? scorecard(writer) : appeal(writer);
    const before = Math.floor(revision / 2) - 1;
    await ledger.append([write(stream, before, `${writer}-${String(revision)}`)]);
  }
};

const subscriptions = (scene: () => Scene): void => {
  it('lets subscribers from any position see every event once and in order while writers go on', async () => {
    const { ledger } = scene();
    await appendInTurn(ledger, 'early', 10);
    const total = 10 + 4 * 25;
    const starts = [0, 3, 10, 50];
    const following = starts.map((from) => follow(ledger, from, total));
    const late = appendInTurn(ledger, 'first', 25).then(() => follow(ledger, 1, total));
    await Promise.all(['second', 'third', 'fourth'].map((writer) => appendInTurn(ledger, writer, 25)));

    for (const [index, seen] of (await Promise.all(following)).entries()) {
      const from = starts[index]!;
      expect(positions(seen)).toEqual(Array.from({ length: total - from }, (_, step) => from + step + 1));
    }
    expect(outline(await late)).toEqual(outline(await ledger.read({ afterPosition: 1 })));
  });

  it('wakes nobody who has stopped listening', async () => {
    const { ledger } = scene();
    const heard: string[] = [];
    const stop = ledger.onAppended(() => heard.push('stopped'));
    const woken = new Promise<void>((resolve) => {
      ledger.onAppended(resolve);
    });
    stop();
    await ledger.append([write(scorecard('a'), NO_STREAM, 'event-1')]);
    await woken;

    expect(heard).toEqual([]);
  });
};

const endings = (scene: () => Scene, isDurable: boolean): void => {
  it('finishes the appends under way when it closes, and refuses later calls', async () => {
    const { ledger, store } = scene();
    const appending = ledger.append([write(scorecard('a'), NO_STREAM, 'event-1')]);
    await store.close();

    expect(await appending).toMatchObject({ position: 1 });
    await expect(ledger.append([write(scorecard('a'), 0, 'event-2')])).rejects.toThrow(LedgerClosed);
    await expect(ledger.read()).rejects.toThrow(LedgerClosed);
    await expect(ledger.head()).rejects.toThrow(LedgerClosed);
    await expect(store.ledger(ledger.tenantId)).rejects.toThrow(LedgerClosed);
    await expect(store.tenants()).rejects.toThrow(LedgerClosed);
    await expect(store.close()).resolves.toBeUndefined();
  });

  if (!isDurable) return;
  it('reads the same after a restart, and goes on from there', async () => {
    const given = scene();
    const before = await (await givenSixEvents(given)).read();
    given.clock.moveTo('2016-01-01T00:00:00.000Z');
    const ledger = await (await given.storage.reopen()).ledger(given.ledger.tenantId);

    expect(await ledger.read()).toEqual(before);
    const result = await ledger.append([write(scorecard('a'), 2, 'event-7')]);
    expect(result).toEqual({ position: 7, revisions: [3], isRepeated: false });
    expect((await ledger.head()).recordedAt).toBe(before.at(-1)?.recordedAt);
  });
};

/** What can be read, when, and until when. */
export const readCases = (scene: () => Scene, isDurable: boolean): void => {
  describe('reads slices', () => {
    slices(scene);
  });
  describe('finds the position of an instant', () => {
    instants(scene);
  });
  describe('feeds subscriptions', () => {
    subscriptions(scene);
  });
  describe('ends', () => {
    endings(scene, isDurable);
  });
};
