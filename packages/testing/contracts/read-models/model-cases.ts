import type { ReadModelCommit, TenantReadModels } from '@kaoping/event-sourcing';
import fc from 'fast-check';
import { NaiveReadModels } from './naive-read-models.ts';
import { LOUXING, outlineOf, readAll, SHUANGFENG, type OpenReadModelStorage } from './scene.ts';

const RUNS = 60;

const COLLECTIONS = ['towns', 'villages'] as const;
const PERIODS = ['2017-04', '2017-05'] as const;

/** A change as it is drawn: how far the writer's belief is off is known only when it is made. */
interface DrawnChange {
  readonly kind: 'put' | 'remove';
  readonly collection: string;
  readonly key: string;
  readonly beliefOff: number;
  readonly data: number;
  readonly period: string | undefined;
}

interface DrawnStep {
  readonly tenant: number;
  readonly changes: readonly DrawnChange[];
  readonly checkpoint: { readonly beliefOff: number; readonly to: number } | undefined;
  /** Drops a collection after the commit. */
  readonly drops: string | undefined;
}

const beliefOff = fc.constantFrom(0, 0, 0, 0, 0, 0, 1, -1);

const drawnSteps: fc.Arbitrary<readonly DrawnStep[]> = fc.array(
  fc.record({
    tenant: fc.nat({ max: 1 }),
    changes: fc.array(
      fc.record({
        kind: fc.constantFrom('put' as const, 'put' as const, 'remove' as const),
        collection: fc.constantFrom(...COLLECTIONS),
        key: fc.constantFrom('a', 'b', 'c', 'd'),
        beliefOff,
        data: fc.nat(),
        period: fc.constantFrom(undefined, ...PERIODS),
      }),
      { maxLength: 4 },
    ),
    checkpoint: fc.option(fc.record({ beliefOff, to: fc.nat({ max: 1000 }) }), { nil: undefined }),
    drops: fc.constantFrom(undefined, undefined, undefined, undefined, ...COLLECTIONS),
  }),
  { maxLength: 20 },
);

/** What a writer would send who has seen the model, and is now and then mistaken. */
const toCommit = ({ changes, checkpoint }: DrawnStep, model: NaiveReadModels): ReadModelCommit => {
  const ahead = new Map<string, number>();
  const from = model.checkpoint('towns');
  return {
    changes: changes.map(({ kind, collection, key, beliefOff: off, data, period }) => {
      const place = `${collection}/${key}`;
      const version = ahead.get(place) ?? model.versionOf(collection, key);
      ahead.set(place, kind === 'put' ? version + 1 : 0);
      const change = { collection, key, expectedVersion: Math.max(0, version + off) };
      if (kind === 'remove') return { ...change, kind };
      return { ...change, kind, data, ...(period !== undefined && { indexes: { period } }) };
    }),
    ...(checkpoint && {
      checkpoint: { name: 'towns', from: Math.max(0, from + checkpoint.beliefOff), to: checkpoint.to },
    }),
  };
};

interface Pair {
  readonly readModels: TenantReadModels;
  readonly model: NaiveReadModels;
}

const isCommitted = async (readModels: TenantReadModels, commit: ReadModelCommit): Promise<boolean> => {
  try {
    await readModels.commit(commit);
    return true;
  } catch (error) {
    expect(error).toMatchObject({ name: 'VersionConflict' });
    return false;
  }
};

const runStep = async (step: DrawnStep, { readModels, model }: Pair): Promise<void> => {
  const commit = toCommit(step, model);
  expect(await isCommitted(readModels, commit)).toBe(model.commit(commit));
  if (step.drops === undefined) return;
  await readModels.dropCollection(step.drops);
  model.drop(step.drops);
};

const expectSame = async ({ readModels, model }: Pair): Promise<void> => {
  expect(await readModels.checkpoint('towns')).toBe(model.checkpoint('towns'));
  for (const collection of COLLECTIONS) {
    const all = await readAll(readModels, collection, { limit: 3 });
    expect(all.map(outlineOf)).toEqual(model.outline(collection));
    for (const equals of PERIODS) {
      const where = { index: 'period', equals };
      const listed = await readAll(readModels, collection, { where, limit: 2 });
      expect(listed.map(outlineOf)).toEqual(model.outline(collection, where));
    }
  }
};

/** Random histories, beside read models that are too plain to be wrong. */
export const modelCases = (open: OpenReadModelStorage): void => {
  it('stand after any commits where naive read models stand', async () => {
    await fc.assert(
      fc.asyncProperty(drawnSteps, async (steps) => {
        const storage = await open();
        const pairs = await Promise.all(
          [LOUXING, SHUANGFENG].map(async (tenant) => ({
            readModels: await storage.readModels.forTenant(tenant),
            model: new NaiveReadModels(),
          })),
        );
        for (const step of steps) await runStep(step, pairs[step.tenant]!);
        for (const pair of pairs) await expectSame(pair);
        await storage.remove();
      }),
      { numRuns: RUNS, seed: 20170503 },
    );
  }, 60_000);
};
