import fc from 'fast-check';
import type { GroupInput } from '@kaoping/scoring-engine';
import type { Scheme } from '@kaoping/schemes';
import { randomInput } from './random-input.ts';
import { randomScheme } from './random-scheme.ts';

/** A scheme and what was entered under it, several times. */
export interface RandomCase {
  readonly scheme: Scheme;
  readonly inputs: readonly GroupInput[];
}

/** How often entries are drawn under each scheme. */
export const INPUTS_PER_SCHEME = 4;

/** Lengths in bytes: about what a rich case takes; behind the end everything is as plain as can be. */
const tape = (length: number) => fc.uint8Array({ maxLength: length, size: 'max' });

const tapes = fc.record({
  scheme: fc.record({ indicators: tape(150), adjustments: tape(40), steps: tape(60), outcome: tape(120) }),
  inputs: fc.array(fc.record({ members: tape(32), entries: tape(400), history: tape(200) }), {
    minLength: INPUTS_PER_SCHEME,
    maxLength: INPUTS_PER_SCHEME,
  }),
});

/** Random schemes, each with four sets of entries. */
export const randomCase: fc.Arbitrary<RandomCase> = tapes.map(({ scheme: written, inputs }) => {
  const scheme = randomScheme(written);
  return { scheme, inputs: inputs.map((input) => randomInput(scheme, input)) };
});
