import { GrowthShare } from './growth-share.ts';

describe('the memory of builds that grow', () => {
  it('is shared by all of them, and comes back from each once', () => {
    const share = new GrowthShare(1_000);
    const [one, other] = [share.begin(), share.begin()];
    expect(share.each()).toBe(500);
    one();
    one();
    expect(share.each()).toBe(1_000);
    other();
    expect(share.each()).toBe(1_000);
  });
});
