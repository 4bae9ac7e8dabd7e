import { createProgress } from './progress.ts';

describe('progress', () => {
  it('never goes back', () => {
    const progress = createProgress();
    progress.advance(5);
    progress.advance(3);
    expect(progress.position()).toBe(5);
  });

  it('tells those who wait for a position, and lets the others wait on', async () => {
    const progress = createProgress();
    const told: number[] = [];
    const waits = [1, 2, 3].map((position) => progress.reached(position).then(() => told.push(position)));
    progress.advance(2);
    await Promise.all(waits.slice(0, 2));
    expect(told).toEqual([1, 2]);
    progress.end();
    await Promise.all(waits);
  });

  it('tells false to those who wait when it ends, and to those who ask later', async () => {
    const progress = createProgress();
    const early = progress.reached(2);
    progress.advance(1);
    progress.end();
    const answers = await Promise.all([early, progress.reached(2), progress.reached(1)]);
    expect(answers).toEqual([false, false, true]);
  });

  it('lets go of the signal once it answered', async () => {
    const progress = createProgress();
    const { signal } = new AbortController();
    let listeners = 0;
    const counted = Object.assign(Object.create(signal) as AbortSignal, {
      addEventListener: () => {
        listeners += 1;
      },
      removeEventListener: () => {
        listeners -= 1;
      },
    });
    Object.defineProperty(counted, 'aborted', { value: false });
    const reached = progress.reached(1, counted);
    expect(listeners).toBe(1);
    progress.advance(1);
    expect([await reached, listeners]).toEqual([true, 0]);
  });
});
