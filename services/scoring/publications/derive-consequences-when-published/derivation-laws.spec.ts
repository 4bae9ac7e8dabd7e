import fc from 'fast-check';
import { publicationScene } from '../spec-support/publication-scene.ts';

const QUARTERS = ['2017-Q4', '2018-Q1', '2018-Q2', '2018-Q3'] as const;
const UNITS = ['掘进', '机电', '通风', '运输'];

type Scene = Awaited<ReturnType<typeof publicationScene>>;

/** What somebody does to the ranking of a quarter. */
interface Step {
  readonly quarter: (typeof QUARTERS)[number];
  readonly act: 'publish' | 'correct' | 'recall';
  readonly unit: string;
  readonly score: string;
}

const steps = fc.array(
  fc.record<Step>({
    quarter: fc.constantFrom(...QUARTERS),
    act: fc.constantFrom('publish', 'publish', 'correct', 'recall'),
    unit: fc.constantFrom(...UNITS),
    score: fc.integer({ min: 1, max: 99 }).map(String),
  }),
  { minLength: 3, maxLength: 12 },
);

/** Publishes, corrects and revises, or recalls; what is refused is left aside. */
const doStep = async (scene: Scene, { quarter, act, unit, score }: Step): Promise<void> => {
  const published = (await scene.publications(quarter)).at(-1);
  if (act === 'recall') {
    if (published) await scene.recall(quarter, published.revision);
    return;
  }
  if (act === 'publish' && !published) {
    await scene.approve(quarter);
    await scene.publish(quarter);
    return;
  }
  if (!published) return;
  const entryId = `${quarter}/${unit}/base`;
  await scene.hear('scores-corrected', {
    ...{ cycleId: quarter, sourceId: 'appeal-7', reason: '申诉成立' },
    corrections: [
      {
        replacedEntryId: entryId,
        replacement: { entryId, organisationId: unit, input: 'base', value: score },
      },
    ],
  });
  try {
    await scene.approve(quarter);
    await scene.revise(quarter);
  } catch {
    return;
  }
};

const opened = async (): Promise<Scene> => {
  const scene = await publicationScene();
  for (const quarter of QUARTERS) {
    await scene.open(quarter, { units: UNITS });
    await scene.enter(quarter, Object.fromEntries(UNITS.map((unit, at) => [unit, String(90 - at)])));
  }
  return scene;
};

const listsOf = async (scene: Scene) =>
  Promise.all(
    QUARTERS.map(async (quarter) => {
      const derived = await scene.derived(quarter);
      return derived && { revision: derived.revision, triggered: derived.triggered };
    }),
  );

describe('what follows from rankings', () => {
  it('comes to the same whether it is derived at each step, at the end, or twice over', async () => {
    let revisions = 0;
    await fc.assert(
      fc.asyncProperty(steps, async (all) => {
        const [eager, late] = [await opened(), await opened()];
        for (const step of all) {
          await doStep(eager, step);
          await eager.react();
          await doStep(late, step);
        }
        await late.react();
        const lists = await listsOf(eager);
        revisions += lists.filter((list) => (list?.revision ?? 0) > 1).length;
        expect(await listsOf(late)).toEqual(lists);
        await eager.react('the-beginning');
        expect(await listsOf(eager)).toEqual(lists);
      }),
      { numRuns: 15 },
    );
    // Nothing would be shown where every revision was refused.
    expect(revisions).toBeGreaterThan(0);
  }, 60_000);
});
