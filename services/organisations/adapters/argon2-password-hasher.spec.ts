import { argon2PasswordHasher, PasswordHasherBusy } from './argon2-password-hasher.ts';

/** The least that the algorithm takes: these specs are about what is done with it. */
const CHEAP = { memoryKib: 8, passes: 1, parallelism: 1 };

describe('a hashed password', () => {
  it('is recognised, and no other is', async () => {
    const hasher = argon2PasswordHasher(CHEAP);
    const hash = await hasher.hash('石井 蓝田 双江 大埠桥');
    expect(await hasher.verify('石井 蓝田 双江 大埠桥', hash)).toBe(true);
    expect(await hasher.verify('石井 蓝田 双江 大埠', hash)).toBe(false);
    expect(JSON.stringify(hash)).not.toContain('石井');
  });

  it('is another each time, by its salt', async () => {
    const hasher = argon2PasswordHasher(CHEAP);
    const [one, other] = [await hasher.hash('same'), await hasher.hash('same')];
    expect(one.salt).not.toBe(other.salt);
    expect(one.hash).not.toBe(other.hash);
  });

  it('costs at least what OWASP asks for, unless told otherwise', async () => {
    expect(await argon2PasswordHasher().hash('x')).toMatchObject({
      algorithm: 'argon2id',
      memoryKib: 19_456,
      passes: 2,
      parallelism: 1,
      salt: expect.stringMatching(/^[\w-]{22}$/u) as string,
      hash: expect.stringMatching(/^[\w-]{43}$/u) as string,
    });
  });

  it('is checked with its own parameters, and known to be outdated once they rise', async () => {
    const weak = await argon2PasswordHasher(CHEAP).hash('secret');
    const strong = argon2PasswordHasher({ memoryKib: 16, passes: 2, parallelism: 1 });
    expect(await strong.verify('secret', weak)).toBe(true);
    expect(strong.isOutdated(weak)).toBe(true);
    expect(strong.isOutdated(await strong.hash('secret'))).toBe(false);
  });

  it('that is not there matches nothing, also not what would hash to nothing', async () => {
    const hasher = argon2PasswordHasher(CHEAP);
    expect(await hasher.verify('', undefined)).toBe(false);
  });

  it('is refused when a flood of others waits', async () => {
    const hasher = argon2PasswordHasher(CHEAP);
    const flood = await Promise.allSettled(Array.from({ length: 110 }, () => hasher.hash('x')));
    const refused = flood.filter((one) => one.status === 'rejected');
    expect(refused).toHaveLength(8);
    expect(refused[0]!.reason).toBeInstanceOf(PasswordHasherBusy);
  });
});
