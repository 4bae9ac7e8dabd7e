import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { tenantId } from '@kaoping/event-sourcing';
import type { BallotBox, BallotBoxes, BoxPapers } from '../ballot-boxes.port.ts';
import { OpeningKeysRefused } from '../decider/ballot-campaign.errors.ts';
import { boxPaper, secretsOf } from '../spec-support/box-paper.ts';
import { openBallotBoxes } from './ballot-box-store.ts';

const LOUXING = tenantId('louxing');
const NOON = '2026-06-01T04:00:00.000Z';
const NIGHT = '2026-06-02T16:00:00.000Z';

let directory: string;
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'kaoping-boxes-'));
});
afterEach(() => {
  rmSync(directory, { recursive: true, force: true });
});

const opened = async (
  boxes: BallotBoxes,
  ...electorates: readonly number[]
): Promise<{ readonly box: BallotBox; readonly papers: BoxPapers; readonly secrets: readonly string[] }> => {
  const papers = await boxes.create(LOUXING, boxPaper(...electorates));
  const box = (await boxes.find(LOUXING, papers.boxId))!;
  await box.open();
  return { box, papers, secrets: secretsOf(papers) };
};

describe.each([
  ['in memory', () => openBallotBoxes({})],
  ['in a folder', () => openBallotBoxes({ directory })],
])('a ballot box %s', (_, openBoxes) => {
  let boxes: BallotBoxes;
  beforeEach(() => {
    boxes = openBoxes();
  });
  afterEach(() => boxes.close());

  it('gives back every ballot once, by electorate', async () => {
    const { box, papers, secrets } = await opened(boxes, 3, 2);
    for (const [at, secret] of secrets.entries()) {
      expect(await box.cast(secret, [1 + (at % 3), 0], NOON)).toBe('accepted');
    }
    const counts = [
      { electorate: 'e0', count: 3 },
      { electorate: 'e1', count: 2 },
    ];
    expect(await box.returned()).toEqual(counts);
    expect(await box.close()).toEqual(counts);
    const unsealed = await box.unseal(papers.openingKeys.slice(1));
    expect(unsealed.map(({ electorate, ballots }) => [electorate, ballots.map(String).sort()])).toEqual([
      ['e0', ['1,0', '2,0', '3,0']],
      ['e1', ['1,0', '2,0']],
    ]);
  });

  it('takes one of 100 simultaneous ballots of one token', async () => {
    const { box, papers, secrets } = await opened(boxes, 3);
    const tries = Array.from({ length: 100 }, (__, at) => box.cast(secrets[0]!, [1 + (at % 3), 0], NOON));
    const outcomes = await Promise.all(tries);
    expect(outcomes.filter((outcome) => outcome === 'accepted')).toHaveLength(1);
    expect(outcomes.filter((outcome) => outcome === 'already-used')).toHaveLength(99);
    await box.close();
    expect((await box.unseal(papers.openingKeys))[0]?.ballots).toHaveLength(1);
  });

  it('holds exactly the ballots it acknowledged when it is closed during 200 concurrent votes', async () => {
    const { box, papers, secrets } = await opened(boxes, 200);
    const casting = secrets.map(async (secret, at) => {
      // Voters come at different turns of the event loop; the closing falls among them.
      for (let turn = 0; turn < at % 40; turn += 1) await new Promise(setImmediate);
      return box.cast(secret, [1, 2], NOON);
    });
    for (let turn = 0; turn < 20; turn += 1) await new Promise(setImmediate);
    const [closed] = await box.close();
    const outcomes = await Promise.all(casting);
    const accepted = outcomes.filter((outcome) => outcome === 'accepted').length;
    expect(outcomes.filter((outcome) => outcome === 'closed')).toHaveLength(200 - accepted);
    expect(accepted).toBeGreaterThan(0);
    expect(accepted).toBeLessThan(200);
    expect(closed).toEqual({ electorate: 'e0', count: accepted });
    expect((await box.unseal(papers.openingKeys))[0]?.ballots).toHaveLength(accepted);
  });

  it('takes nothing before it is opened, after its time, and once it was closed', async () => {
    const papers = await boxes.create(LOUXING, boxPaper(3));
    const box = (await boxes.find(LOUXING, papers.boxId))!;
    const [one, two] = secretsOf(papers);
    expect(await box.cast(one!, [1, 1], NOON)).toBe('not-open');
    await box.open();
    expect(await box.cast(one!, [1, 1], NIGHT)).toBe('closed');
    expect(await box.cast(one!, [1, 1], NOON)).toBe('accepted');
    await box.close();
    await box.open();
    expect(await box.cast(two!, [1, 1], NOON)).toBe('closed');
    expect((await box.holder(two!, NOON))?.standing).toBe('closed');
  });

  it('knows its tokens and no others', async () => {
    const { box, secrets } = await opened(boxes, 3, 2);
    expect(await box.holder(secrets[4]!, NOON)).toMatchObject({
      electorate: { key: 'e1' },
      standing: 'unused',
    });
    await box.cast(secrets[4]!, [1, 1], NOON);
    expect(await box.holder(secrets[4]!, NOON)).toMatchObject({ standing: 'already-used' });
    expect(await box.holder('0'.repeat(28), NOON)).toBeUndefined();
  });

  it('opens with any two of its three keys, and with nothing else', async () => {
    const { box, papers, secrets } = await opened(boxes, 3);
    await box.cast(secrets[0]!, [3, 1], NOON);
    const [a = '', b = '', c = ''] = papers.openingKeys;
    for (const keys of [
      [a, b],
      [b, c],
      [c, a],
      [a, b, c],
      [a.toLowerCase(), ` ${c} `],
    ]) {
      expect((await box.unseal(keys))[0]?.ballots).toEqual([[3, 1]]);
    }
    const other = (await boxes.create(LOUXING, boxPaper(3))).openingKeys;
    for (const keys of [[], [a], [a, a], [a, other[1]!], [a, 'B'], [a, `2${a.slice(1)}`]]) {
      await expect(box.unseal(keys)).rejects.toThrow(OpeningKeysRefused);
    }
  });

  it('is gone for good once it was destroyed, however often', async () => {
    const { box, papers, secrets } = await opened(boxes, 3);
    await box.cast(secrets[0]!, [1, 1], NOON);
    await box.destroy();
    await box.destroy();
    expect(await boxes.find(LOUXING, papers.boxId)).toBeUndefined();
    expect(await boxes.list(LOUXING)).toEqual([]);
  });

  it('is found by its own tenant only, and by no path', async () => {
    const { papers } = await opened(boxes, 3);
    expect(await boxes.find(tenantId('lianyuan'), papers.boxId)).toBeUndefined();
    expect(await boxes.list(tenantId('lianyuan'))).toEqual([]);
    expect((await boxes.list(LOUXING)).map(({ boxId }) => boxId)).toEqual([papers.boxId]);
    expect(await boxes.find(LOUXING, `../${papers.boxId}`)).toBeUndefined();
  });
});

describe('a ballot box in a folder', () => {
  it('holds after a restart what it held before, and is shared with another process', async () => {
    const first = openBallotBoxes({ directory });
    const { box, papers, secrets } = await opened(first, 3);
    await box.cast(secrets[0]!, [1, 1], NOON);
    const second = openBallotBoxes({ directory });
    const beside = (await second.find(LOUXING, papers.boxId))!;
    expect(await beside.cast(secrets[0]!, [2, 2], NOON)).toBe('already-used');
    expect(await beside.cast(secrets[1]!, [2, 2], NOON)).toBe('accepted');
    await first.close();
    expect(await beside.close()).toEqual([{ electorate: 'e0', count: 2 }]);
    expect((await beside.unseal(papers.openingKeys))[0]?.ballots.map(String).sort()).toEqual(['1,1', '2,2']);
    await beside.destroy();
    expect(readdirSync(join(directory, LOUXING, 'ballots'))).toEqual([]);
    await second.close();
  });
});
