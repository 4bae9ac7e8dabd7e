import { asGolden, goldenSamples, proposed } from '@kaoping/testing';
import { openCycle } from '../../spec-support/towns.ts';
import { cycleDecider } from './cycle.decider.ts';
import type { CycleEvent } from './cycle.events.ts';

/** Every kind of event; one more must have its sample. */
const types: Readonly<Record<CycleEvent['type'], true>> = { CycleOpened: true };
const golden = goldenSamples(new URL('golden/', import.meta.url));

describe('the stored shapes of a cycle', () => {
  it('have a sample of every kind of event, just as it is written today', () => {
    expect(golden).toEqual(asGolden(cycleDecider.decide(openCycle(), cycleDecider.initialState)));
    expect(Object.values(golden).map(({ type }) => type)).toEqual(Object.keys(types));
  });

  it('are folded as they were when they were written', () => {
    const sample = golden['cycle-opened.v1']!;
    const state = cycleDecider.evolve(cycleDecider.initialState, proposed(sample as unknown as CycleEvent));
    expect(state).toEqual({ status: 'open', ...(sample.data as object) });
    expect(cycleDecider.decide(openCycle(), state)).toEqual([]);
  });
});
