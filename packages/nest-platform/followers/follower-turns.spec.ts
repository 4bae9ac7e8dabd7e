import { followerTurns } from './follower-turns.ts';

/** An event loop whose turns take as long as the test says, 0 ms where it says nothing. */
const loopWith = (...turnsMs: readonly number[]) => {
  const loop = { now: 0, turns: 0 };
  return {
    loop,
    port: {
      now: () => loop.now,
      turn: async () => {
        loop.now += turnsMs[loop.turns] ?? 0;
        loop.turns += 1;
        await Promise.resolve();
      },
    },
  };
};

const BUSY = Array<number>(100).fill(10);

describe('Followers of ledgers', () => {
  it('go on one after another, in the order in which they asked', async () => {
    const { loop, port } = loopWith();
    const turn = followerTurns(port);
    const seen: [string, number][] = [];
    await Promise.all(
      ['lists', 'rankings', 'letters'].map((name) => turn().then(() => seen.push([name, loop.turns]))),
    );

    expect(seen.map(([name]) => name)).toEqual(['lists', 'rankings', 'letters']);
    expect(new Set(seen.map(([, turns]) => turns)).size).toBe(3);
  });

  it('stand back while requests are answered', async () => {
    const { loop, port } = loopWith(0, 20, 20, 20);
    await followerTurns(port)();
    expect(loop.turns).toBe(5);
  });

  it('stand back no longer than their patience lasts', async () => {
    const { loop, port } = loopWith(...BUSY);
    await followerTurns(port)();
    expect(loop.now).toBe(200);
  });

  it('go on at once when somebody waits for them', async () => {
    const { loop, port } = loopWith(...BUSY);
    const turn = followerTurns(port);
    const awaited = new AbortController();
    const gone = turn(awaited.signal);
    awaited.abort();
    await gone;
    expect(loop.now).toBeLessThan(50);

    const { loop: other, port: otherPort } = loopWith(...BUSY);
    await followerTurns(otherPort)(AbortSignal.abort());
    expect(other.turns).toBe(1);
  });
});
