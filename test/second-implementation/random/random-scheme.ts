import { scheme, type Scheme } from '@kaoping/schemes';
import { randomAdjustments } from './random-adjustments.ts';
import { randomIndicators, randomRaters } from './random-indicators.ts';
import { randomOutcome } from './random-outcome.ts';
import { randomSteps } from './random-steps.ts';
import { Tape } from './tape.ts';

/** One tape for each part, so that a part can become plainer while the others stay. */
export interface SchemeTapes {
  readonly indicators: Uint8Array;
  readonly adjustments: Uint8Array;
  readonly steps: Uint8Array;
  readonly outcome: Uint8Array;
}

const PERIODS = ['year', 'quarter', 'month', 'half-year', 'term'] as const;

/** A scheme as it would stand in a file, with texts for numbers. */
const writtenScheme = (tapes: SchemeTapes): Readonly<Record<string, unknown>> => {
  const tape = new Tape(tapes.indicators);
  const period = tape.pick(PERIODS);
  const indicators = randomIndicators(tape);
  const raters = randomRaters(tape);
  const tops = [...indicators.keys()] as [string, ...string[]];
  const paths = [...indicators].flatMap(([key, { bounded }]) => bounded.map((path) => key + path));
  const adjustments = randomAdjustments(new Tape(tapes.adjustments), paths);
  const sides = Object.keys(adjustments);
  const stepTape = new Tape(tapes.steps);
  const figures = stepTape.maybe(20, () => ({
    surplus: {
      zh: '另加',
      type: 'points',
      ...stepTape.maybe(50, () => ({ ifNone: '1' })),
      ...stepTape.maybe(30, () => ({ ofGroup: true })),
    },
  }));
  const steps = randomSteps(stepTape, { tops, sides, figures: Object.keys(figures) });
  const outcome = randomOutcome(new Tape(tapes.outcome), {
    ...steps,
    topMark: [...indicators.values()].reduce((sum, { fullMark }) => sum + fullMark, 0),
    hasPraise: JSON.stringify(adjustments).includes('"sets"'),
  });
  const allFigures = { ...figures, ...outcome.figures };
  return {
    scheme: 'random',
    version: '1',
    title: { zh: '随机方案' },
    period,
    source: { zh: '随机' },
    peerGroups: { one: { zh: '一组' }, two: { zh: '二组' }, three: { zh: '三组' } },
    raters,
    indicators: Object.fromEntries([...indicators].map(([key, { tree }]) => [key, tree])),
    ...(Object.keys(allFigures).length > 0 ? { figures: allFigures } : {}),
    ...(sides.length > 0 ? { adjustments } : {}),
    calculate: steps.calculate,
    ...outcome.parts,
  };
};

/** A scheme that has been read. */
export const randomScheme = (tapes: SchemeTapes): Scheme => scheme.parse(writtenScheme(tapes));
