import { boundedQueue } from './bounded-queue.ts';

const queueOf = (atOnce: number, waitingLimit: number) =>
  boundedQueue({
    atOnce,
    waitingLimit,
    refuse: () => {
      throw new Error('full');
    },
  });

/** Work that ends when it is told to. */
const manualWork = () => {
  const started: string[] = [];
  const ends = new Map<string, (error?: Error) => void>();
  const work = (name: string) => () => {
    started.push(name);
    return new Promise<string>((resolve, reject) => {
      ends.set(name, (error) => {
        if (error) reject(error);
        else resolve(name);
      });
    });
  };
  return { started, work, end: (name: string, error?: Error) => ends.get(name)?.(error) };
};
const settle = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

describe('a bounded queue', () => {
  it('runs so much at once and the rest in order', async () => {
    const { started, work, end } = manualWork();
    const enqueue = queueOf(2, 5);
    const results = ['a', 'b', 'c', 'd'].map((name) => enqueue(work(name)));
    await settle();
    expect(started).toEqual(['a', 'b']);
    end('b');
    await settle();
    expect(started).toEqual(['a', 'b', 'c']);
    end('a');
    await settle();
    end('c');
    end('d');
    expect(await Promise.all(results)).toEqual(['a', 'b', 'c', 'd']);
  });

  it('refuses what finds no room, and takes it again once there is', async () => {
    const { work, end } = manualWork();
    const enqueue = queueOf(1, 1);
    const first = enqueue(work('a'));
    const second = enqueue(work('b'));
    await expect(enqueue(work('c'))).rejects.toThrow('full');
    await settle();
    end('a');
    await first;
    await settle();
    const third = enqueue(work('d'));
    end('b');
    await second;
    await settle();
    end('d');
    expect(await third).toBe('d');
  });

  it('goes on after work that fails', async () => {
    const { work, end } = manualWork();
    const enqueue = queueOf(1, 1);
    const first = enqueue(work('a'));
    const second = enqueue(work('b'));
    await settle();
    end('a', new Error('the disk is away'));
    await expect(first).rejects.toThrow('away');
    await settle();
    end('b');
    expect(await second).toBe('b');
  });
});
