import { mapOf, type Tape } from './tape.ts';

const randomCircumstance = (tape: Tape, paths: readonly string[]): Readonly<Record<string, unknown>> => {
  const points = tape.pick(['1', '0.5', '2']);
  const tied = paths[tape.below(6)];
  if (tied !== undefined) return { zh: '情形', points, indicator: tied };
  const form = tape.below(5);
  if (form === 1) return { zh: '情形', upTo: '3' };
  if (form === 2) return { zh: '情形', points, atMost: '2.5' };
  if (form === 3) return { zh: '情形', points, further: { amount: '10', points: '0.3' }, atMost: '2' };
  if (form === 4) return { zh: '情形', points, family: tape.pick(['praise', 'place']) };
  return { zh: '情形', points, ...tape.maybe(30, () => ({ sets: 'praised' })) };
};

const randomSide = (tape: Tape, paths: readonly string[]) => {
  const circumstances = tape.some(
    1,
    4,
    (index) => [`c${index + 1}`, randomCircumstance(tape, paths)] as const,
  );
  // A family that is capped must have members, and one without a cap need not be written down.
  const praised = circumstances.some(([, { family }]) => family === 'praise');
  return {
    circumstances: mapOf(circumstances),
    ...tape.maybe(60, () => ({
      cap: tape.pick(['3', '5']),
      ...tape.maybe(40, () => ({ excess: tape.pick(['carried', 'lost'] as const) })),
    })),
    ...(praised ? { families: { praise: { zh: '表彰', ...tape.maybe(60, () => ({ cap: '2' })) } } } : {}),
  };
};

/** Bonuses, deductions, both or neither; `paths` are the indicators that circumstances may change. */
export const randomAdjustments = (
  tape: Tape,
  paths: readonly string[],
): Readonly<Record<string, unknown>> => ({
  ...tape.maybe(60, () => ({ bonus: randomSide(tape, paths) })),
  ...tape.maybe(45, () => ({ deduction: randomSide(tape, paths) })),
});
