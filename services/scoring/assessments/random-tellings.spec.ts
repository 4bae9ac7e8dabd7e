import fc from 'fast-check';
import {
  DINGHAI,
  openAssessmentScene,
  TOWNS_2018,
  type AssessmentScene,
} from '../spec-support/assessment-scene.ts';
import { toldHistory } from '../spec-support/told-histories.ts';
import { AssessmentUnknown } from './decider/assessment.errors.ts';
import type { AssessmentAt, AssessmentReader } from './result/assessment-reader.ts';

const at = async (reader: AssessmentReader, throughPosition?: number): Promise<unknown> => {
  const request = { cycleId: TOWNS_2018, ...(throughPosition !== undefined && { throughPosition }) };
  try {
    const { run: _, ...answer } = await reader.at(DINGHAI, request);
    return answer satisfies Omit<AssessmentAt, 'run'>;
  } catch (error) {
    if (error instanceof AssessmentUnknown) return 'unknown';
    throw error;
  }
};

const positionsOf = async (scene: AssessmentScene): Promise<readonly number[]> =>
  Array.from({ length: await scene.headOf() }, (_none, index) => index + 1);

/** A history that is told as it comes, partly out of order. */
const tellings = toldHistory.chain((events) =>
  fc.tuple(fc.constant(events), fc.shuffledSubarray([...events], { minLength: events.length }), fc.boolean()),
);

describe('every way to read an assessment', () => {
  it('gives the same at every position: from memory, from rows, from the ledger', async () => {
    await fc.assert(
      fc.asyncProperty(tellings, async ([inOrder, shuffled, isShuffled]) => {
        const scene = await openAssessmentScene();
        await scene.hear(...(isShuffled ? shuffled : inOrder));
        const positions = await positionsOf(scene);
        await (await scene.projections.of(DINGHAI)).reached(positions.length);
        const rows = scene.freshLive();
        for (const position of isShuffled ? [...positions].reverse() : positions) {
          const onLedger = await at(scene.onLedger, position);
          expect(await at(scene.live, position)).toEqual(onLedger);
          expect(await at(rows, position)).toEqual(onLedger);
        }
        await scene.stop();
      }),
      { numRuns: 30 },
    );
  });

  it('shows at any later time what was shown when a moment was the present', async () => {
    await fc.assert(
      fc.asyncProperty(toldHistory, async (events) => {
        const scene = await openAssessmentScene();
        const seen = new Map<number, unknown>();
        for (const event of events) {
          await scene.hear(event);
          seen.set(await scene.headOf(), await at(scene.live));
        }
        for (const [position, then] of seen) expect(await at(scene.freshLive(), position)).toEqual(then);
        await scene.stop();
      }),
      { numRuns: 15 },
    );
  });

  it('loses nothing but time when the read model is built anew', async () => {
    await fc.assert(
      fc.asyncProperty(toldHistory, async (events) => {
        const scene = await openAssessmentScene();
        await scene.hear(...events);
        const before = await at(scene.live);
        const projection = await scene.projections.of(DINGHAI);
        await projection.rebuild();
        await projection.reached(await scene.headOf());
        expect(await at(scene.freshLive())).toEqual(before);
        await scene.stop();
      }),
      { numRuns: 10 },
    );
  });
});
