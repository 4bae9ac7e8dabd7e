import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import fc from 'fast-check';
import { boxPaper } from '../spec-support/box-paper.ts';
import { seededChance } from '../spec-support/seeded-chance.ts';
import { BoxFile, fillBoxFile } from './box-file.ts';
import { digestOf } from './sealed-ballot-box.ts';

const VOTERS = 12;
/** The second is longer than a page of SQLite: such ballots lie on pages of their own. */
const LENGTHS = [60, 6_000] as const;

let directory: string;
let files = 0;
beforeAll(() => {
  directory = mkdtempSync(join(tmpdir(), 'kaoping-box-'));
});
afterAll(() => {
  rmSync(directory, { recursive: true, force: true });
});

/** Every ballot has its place and its bytes; only the order of the votes and their batches differ. */
const bytesAfter = (order: readonly number[], batch: number, sealedBytes: number): Buffer => {
  const path = join(directory, `${String((files += 1))}.box`);
  const noise = seededChance(7);
  let place = 0;
  const chance = { bytes: noise.bytes, below: () => place };
  const digests = Array.from({ length: VOTERS }, (_, voter) => digestOf(`secret ${String(voter)}`));
  const tokens = digests.map((digest) => ({ digest, electorate: 0 }));
  const empty = new DatabaseSync(path);
  fillBoxFile(empty, { paper: boxPaper(VOTERS), publicKey: Buffer.alloc(32), tokens, sealedBytes }, chance);
  empty.close();
  const database = new DatabaseSync(path);
  const file = new BoxFile(database, chance);
  for (let start = 0; start < order.length; start += batch) {
    file.together(() => {
      for (const voter of order.slice(start, start + batch)) {
        place = (voter * 5) % (2 * VOTERS);
        file.put(file.token(digests[voter]!)!, Buffer.alloc(sealedBytes, voter));
      }
    });
  }
  file.close();
  return readFileSync(path);
};

/** SQLite counts the commits at these two places of its header: how many there were, not what was in which. */
const withoutCounters = (bytes: Buffer): Buffer => {
  bytes.fill(0, 24, 28);
  bytes.fill(0, 92, 96);
  return bytes;
};

describe('the file of a ballot box', () => {
  it.each(LENGTHS)('is the same to the byte, whoever voted first, with ballots of %i bytes', (length) => {
    const expected = withoutCounters(bytesAfter([...Array(VOTERS).keys()], 1, length));
    const orders = fc.shuffledSubarray([...Array(VOTERS).keys()], { minLength: VOTERS });
    fc.assert(
      fc.property(orders, fc.integer({ min: 1, max: VOTERS }), (order, batch) => {
        expect(withoutCounters(bytesAfter(order, batch, length)).equals(expected)).toBe(true);
      }),
      { numRuns: 20 },
    );
  });

  it('differs where a vote differs, so that the comparison proves something', () => {
    const all = [...Array(VOTERS).keys()];
    const whole = withoutCounters(bytesAfter(all, 1, 60));
    expect(withoutCounters(bytesAfter(all.slice(1), 1, 60)).equals(whole)).toBe(false);
  });

  it('never grows, and keeps no journal', () => {
    expect(bytesAfter([0, 1, 2], 1, 60)).toHaveLength(bytesAfter([], 1, 60).length);
  });
});
