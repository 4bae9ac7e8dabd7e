import { createWakeUp } from './wake-up.ts';

describe('a wake-up', () => {
  it('that comes while nobody waits is there for the next who waits, once', async () => {
    const { ring, wait } = createWakeUp();
    ring();
    ring();
    await wait();
    let isAwake = false;
    const second = wait().then(() => {
      isAwake = true;
    });
    await Promise.resolve();
    expect(isAwake).toBe(false);
    ring();
    await second;
    expect(isAwake).toBe(true);
  });

  it('ends a wait under way', async () => {
    const { ring, wait } = createWakeUp();
    const waited = wait();
    ring();
    await expect(waited).resolves.toBeUndefined();
  });
});
