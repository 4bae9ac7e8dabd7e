import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as delay } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { tenantId } from '@kaoping/event-sourcing';
import { boxPaper, secretsOf } from '../spec-support/box-paper.ts';
import { openBallotBoxes } from './ballot-box-store.ts';

const KILLS = 8;
const TOKENS = 400;
const LOUXING = tenantId('louxing');
const SCRIPT = fileURLToPath(new URL('../spec-support/vote-until-killed.mjs', import.meta.url));

let directory: string;
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'kaoping-killed-'));
});
afterEach(() => {
  rmSync(directory, { recursive: true, force: true });
});

/** Lets a process cast ballots for a moment, kills it, and gives what it had acknowledged. */
const voteUntilKilled = async (
  boxId: string,
  secrets: readonly string[],
  run: number,
): Promise<readonly string[]> => {
  const sides = [1, 7, 40][run % 3];
  const node = [
    '--conditions=source',
    '--experimental-transform-types',
    '--disable-warning=ExperimentalWarning',
    SCRIPT,
  ];
  const child = spawn(process.execPath, [...node, directory, LOUXING, boxId, String(sides), ...secrets]);
  const closed = once(child, 'close');
  const lines: string[] = [];
  const errors: string[] = [];
  const working = Promise.withResolvers<undefined>();
  child.stderr.on('data', (chunk: Buffer) => errors.push(chunk.toString()));
  child.once('close', () => {
    working.resolve(undefined);
  });
  createInterface({ input: child.stdout }).on('line', (line) => {
    // Every fourth kill does not wait for an acknowledgement: it hits the opening of the box, too.
    if (line !== 'ready' || run % 4 === 3) working.resolve(undefined);
    lines.push(line);
  });
  await working.promise;
  await delay((run * 7) % 23);
  child.kill('SIGKILL');
  await closed;
  expect(errors).toEqual([]);
  return lines.filter((line) => line.endsWith(' accepted')).map((line) => line.split(' ')[0] ?? '');
};

const marksOf = (secret: string): string =>
  `${String(1 + (secret.charCodeAt(0) % 3))},${String(1 + (secret.charCodeAt(1) % 3))}`;

describe('a ballot box whose process is killed in the middle of the voting', () => {
  it(`holds every acknowledged ballot once, and one for each used token, through ${String(KILLS)} kills`, async () => {
    const boxes = openBallotBoxes({ directory });
    let acknowledgedCount = 0;
    for (let run = 0; run < KILLS; run += 1) {
      const papers = await boxes.create(LOUXING, boxPaper(TOKENS));
      const box = (await boxes.find(LOUXING, papers.boxId))!;
      await box.open();
      const secrets = secretsOf(papers);
      const acknowledged = await voteUntilKilled(papers.boxId, secrets, run);
      const used: string[] = [];
      for (const secret of secrets) {
        const standing = (await box.holder(secret, '2026-06-01T04:00:00.000Z'))?.standing;
        if (standing === 'already-used') used.push(secret);
      }
      const [closed] = await box.close();
      const ballots = (await box.unseal(papers.openingKeys))[0]?.ballots ?? [];
      expect({ run, lost: acknowledged.filter((secret) => !used.includes(secret)) }).toEqual({
        run,
        lost: [],
      });
      expect(closed?.count).toBe(used.length);
      expect(ballots.map(String).sort()).toEqual(used.map(marksOf).sort());
      acknowledgedCount += acknowledged.length;
      await box.destroy();
    }
    // Most kills found the process at work, or the case would prove little.
    expect(acknowledgedCount).toBeGreaterThan(KILLS * 5);
    await boxes.close();
  }, 180_000);
});
