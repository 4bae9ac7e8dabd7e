import { streamKey, type EventStore, type Ledger, type StreamWrite } from '@kaoping/event-sourcing';
import fc from 'fast-check';
import { fixedClock } from '../../fixed-clock.ts';
import { NaiveLedger, type NaiveOutcome } from './naive-ledger.ts';
import { LOUXING, outline, proposed, SHUANGFENG, type OpenStorage } from './scene.ts';

const RUNS = 60;

/** A write as it is drawn: how far the writer's belief is off is known only when it is made. */
interface DrawnWrite {
  readonly category: string;
  readonly id: string;
  readonly beliefOff: number;
  readonly eventIds: readonly number[];
}

interface DrawnAppend {
  readonly tenant: number;
  readonly writes: readonly DrawnWrite[];
}

const drawnWrite: fc.Arbitrary<DrawnWrite> = fc.record({
  category: fc.constantFrom('scorecard', 'appeal'),
  id: fc.constantFrom('one', 'two'),
  beliefOff: fc.constantFrom(0, 0, 0, 0, -1, 1, -2),
  eventIds: fc.array(fc.nat({ max: 40 }), { maxLength: 3 }),
});

const drawnAppend: fc.Arbitrary<DrawnAppend> = fc.record({
  tenant: fc.nat({ max: 1 }),
  writes: fc.array(drawnWrite, { maxLength: 3 }),
});

/** Rounds of appends; those of one round start together. */
const drawnRounds = fc.array(fc.array(drawnAppend, { minLength: 1, maxLength: 6 }), { maxLength: 8 });

const toWrites = (drawn: readonly DrawnWrite[], model: NaiveLedger): readonly StreamWrite[] =>
  drawn.map(({ category, id, beliefOff, eventIds }) => ({
    stream: { category, id },
    expectedRevision: Math.max(-1, model.revisionOf(streamKey({ category, id })) + beliefOff),
    events: eventIds.map((number) => proposed(`event-${String(number)}`)),
  }));

const outcomeOf = async (ledger: Ledger, writes: readonly StreamWrite[]): Promise<NaiveOutcome> => {
  try {
    const { position, isRepeated } = await ledger.append(writes);
    return { position, isRepeated };
  } catch (error) {
    return (error as Error).name as NaiveOutcome;
  }
};

interface Pair {
  readonly ledger: Ledger;
  readonly model: NaiveLedger;
}

const runRound = async (round: readonly DrawnAppend[], pairs: readonly Pair[]): Promise<void> => {
  const started = round.map(({ tenant, writes: drawn }) => {
    const { ledger, model } = pairs[tenant]!;
    const writes = toWrites(drawn, model);
    const actual = outcomeOf(ledger, writes);
    return { actual, expected: model.append(writes) };
  });
  expect(await Promise.all(started.map(({ actual }) => actual))).toEqual(
    started.map(({ expected }) => expected),
  );
};

const expectSame = async ({ ledger, model }: Pair): Promise<void> => {
  const whole = model.outline();
  expect(outline(await ledger.read())).toEqual(whole);
  expect((await ledger.head()).position).toBe(whole.length);
  const appeals = whole.filter((line) => line.includes(' appeal/'));
  expect(outline(await ledger.read({ categories: ['appeal'] }))).toEqual(appeals);
  const one = whole.filter((line) => line.includes(' scorecard/one#'));
  expect(outline(await ledger.readStream({ category: 'scorecard', id: 'one' }))).toEqual(one);
};

const runHistory = async (store: EventStore, rounds: readonly (readonly DrawnAppend[])[]): Promise<void> => {
  const pairs: Pair[] = [];
  for (const tenant of [LOUXING, SHUANGFENG]) {
    pairs.push({ ledger: await store.createLedger(tenant), model: new NaiveLedger() });
  }
  for (const round of rounds) await runRound(round, pairs);
  for (const pair of pairs) await expectSame(pair);
};

/** Random histories, beside a ledger that is too plain to be wrong. */
export const modelCases = (open: OpenStorage): void => {
  it('answers any interleaving of appends as a naive ledger does', async () => {
    await fc.assert(
      fc.asyncProperty(drawnRounds, async (rounds) => {
        const storage = await open(fixedClock());
        try {
          await runHistory(storage.store, rounds);
        } finally {
          await storage.remove();
        }
      }),
      { numRuns: RUNS, seed: 20170503 },
    );
  }, 60_000);
};
