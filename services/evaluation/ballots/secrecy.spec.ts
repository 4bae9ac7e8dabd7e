import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { projectionsByTenant, type RecordedEvent } from '@kaoping/event-sourcing';
import { openSqliteEventStore } from '@kaoping/event-store/sqlite';
import { openSqliteReadModels } from '@kaoping/read-models/sqlite';
import { fixedClock, noSleep } from '@kaoping/testing';
import { ballotCampaignListProjection } from './ballot-campaign-list/ballot-campaign-list.projection.ts';
import { openBallotBoxes } from './box/ballot-box-store.ts';
import type { Chance } from './box/chance.ts';
import { ballotsOutlet } from './ballots.outlet.ts';
import { castBallot } from './cast-ballot/cast-ballot.ts';
import { CastBallot } from './cast-ballot/cast-ballot.request.ts';
import { parseToken } from './result/token-text.ts';
import {
  changedFiles,
  linkByOrder,
  linkBySeries,
  snapshotOf,
  type Snapshot,
  type Witnessed,
} from './spec-support/attacker.ts';
import { listen } from './spec-support/listen.ts';
import { CHANGPING, NOON, pollingPlace } from './spec-support/polling-place.ts';
import { seededChance } from './spec-support/seeded-chance.ts';

const VOTERS = 50;
const BRANCHES = ['开拓', '东峰', '群英', '向阳', '红旗'];
const CHOICES = ['satisfied', 'fairly', 'dissatisfied'];

/**
 * A guess at random links one voter in all, whatever their number (the fixed points of a permutation); more than eight
 * come about once in a million guesses, and each attack makes a few dozen.
 */
const CHANCE_LINKS = 8;

/** Everybody votes differently, so that every link can be told from every other: the voter's number in base 3. */
const choicesOf = (voter: number): readonly number[] =>
  BRANCHES.map((_, at) => Math.floor(voter / 3 ** at) % CHOICES.length);

interface Campaign {
  readonly voters: readonly Witnessed[];
  /** Before the first vote, and after each. */
  readonly boxes: readonly Buffer[];
  readonly openingKeys: readonly string[];
  /** What changed on the disk with each vote. */
  readonly changes: readonly (readonly string[])[];
  readonly snapshots: { readonly atClosing: Snapshot; readonly afterCount: Snapshot };
  readonly said: readonly string[];
  readonly events: readonly RecordedEvent[];
}

let directory: string;
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'kaoping-secrecy-'));
});
afterEach(() => {
  rmSync(directory, { recursive: true, force: true });
});

/** Every text that is stored somewhere and that somebody could try as a key. */
const storedTexts = (snapshot: Snapshot): readonly string[] =>
  [...snapshot.values()].flatMap(({ bytes }) => bytes.toString('latin1').match(/[\w-]{50,}/gu) ?? []);

/** Holds a whole vote on a real disk, and keeps everything that anybody could ever have seen of it. */
const hold = async (chance: Chance): Promise<Campaign> => {
  const eventStore = openSqliteEventStore({ directory, clock: fixedClock() });
  const readModels = openSqliteReadModels({ directory });
  const ballotBoxes = openBallotBoxes({ directory, chance });
  const place = await pollingPlace('changping-branches-quarter', BRANCHES, { eventStore, ballotBoxes });
  const lists = projectionsByTenant({
    eventStore,
    readModels,
    sleep: noSleep().sleep,
    projection: ballotCampaignListProjection,
  });
  const live = await lists.of(CHANGPING);
  const electorates = [{ key: 'members', title: '党员群众', due: VOTERS }];
  const { papers } = await place.prepare({ electorates });
  await place.open();
  const ledger = await eventStore.ledger(CHANGPING);
  await live.reached((await ledger.head()).position);
  const tokens = papers!.sheets[0]!.tokens;
  // The voters come in an order that has nothing to do with what they vote.
  const queue = tokens.map((token, at) => ({ token, voter: (at * 17 + 5) % VOTERS }));
  const { said, stop } = listen();
  const boxes: Buffer[] = [];
  const changes: (readonly string[])[] = [];
  let before = snapshotOf(directory);
  const boxOf = (snapshot: Snapshot): Buffer =>
    [...snapshot].find(([path]) => path.endsWith('.box'))![1].bytes;
  boxes.push(boxOf(before));
  for (const { token, voter } of queue) {
    const answers = choicesOf(voter).map((choice, at) => ({
      indicator: 'assessment.ballot',
      organisationId: BRANCHES[at]!,
      choice: CHOICES[choice]!,
    }));
    await castBallot(place.ports, new CastBallot(token, answers, NOON));
    const after = snapshotOf(directory);
    boxes.push(boxOf(after));
    changes.push(changedFiles(before, after));
    before = after;
  }
  await place.close();
  const atClosing = snapshotOf(directory);
  await place.tally(papers!.openingKeys.slice(0, 2));
  stop();
  const events = await ledger.read();
  await live.reached((await ledger.head()).position);
  await lists.stop();
  const afterCount = snapshotOf(directory);
  await ballotBoxes.close();
  await eventStore.close();
  await readModels.close();
  return {
    voters: queue.map(({ token, voter }) => ({
      secret: parseToken(token)!.secret,
      marks: choicesOf(voter)
        .map((choice) => choice + 1)
        .join(','),
    })),
    ...{ boxes, changes, said, events, openingKeys: papers!.openingKeys },
    snapshots: { atClosing, afterCount },
  };
};

const orderAttack = ({ boxes, voters, openingKeys }: Campaign) =>
  linkByOrder(boxes.at(-1)!, {
    voters,
    openingKeys,
    scratch: join(directory, 'stolen'),
    markCount: BRANCHES.length,
  });

describe('who has the whole store in hand', () => {
  it('finds each ballot in the box, and cannot tell whose it is by any order, even with the printed keys', async () => {
    const campaign = await hold(seededChance(1));
    const links = orderAttack(campaign);
    expect(Object.keys(links)).toHaveLength(24);
    expect(Math.max(...Object.values(links))).toBeLessThanOrEqual(CHANCE_LINKS);
  });

  it('would tell everybody if the ballots lay in the order in which they came', async () => {
    const { bytes } = seededChance(1);
    let next = 0;
    const inOrder: Chance = { bytes, below: (limit) => next++ % limit };
    const links = orderAttack(await hold(inOrder));
    expect(links['time-place']).toBe(VOTERS);
  });

  it('reads nothing in copies from after every single vote without the printed keys, and everything with them', async () => {
    const campaign = await hold(seededChance(2));
    const { boxes, voters, snapshots, openingKeys } = campaign;
    const scratch = join(directory, 'stolen');
    const texts = storedTexts(snapshots.atClosing);
    expect(linkBySeries(boxes, { voters, texts, scratch, markCount: BRANCHES.length })).toBe(0);
    // Where copies of every moment and the keys come together nothing helps: the decision record says so.
    expect(linkBySeries(boxes, { voters, texts: openingKeys, scratch, markCount: BRANCHES.length })).toBe(
      VOTERS,
    );
    const everything = Buffer.concat(
      [...snapshots.atClosing.values(), ...snapshots.afterCount.values()].map(({ bytes }) => bytes),
    );
    for (const key of openingKeys) expect(everything.includes(key)).toBe(false);
    for (const { secret } of voters) expect(everything.includes(secret)).toBe(false);
  });

  it('sees nothing change with a vote but the box, which neither grows nor leaves a journal', async () => {
    const { changes, boxes, said, events } = await hold(seededChance(3));
    for (const paths of changes) {
      expect(paths).toHaveLength(1);
      expect(paths[0]).toMatch(/[\\/]ballots[\\/][0-9a-z]{12}\.box$/u);
    }
    expect(new Set(boxes.map(({ length }) => length)).size).toBe(1);
    expect(said).toEqual([]);
    // Whatever was recorded is of the vote as a whole, and by its officer.
    const own = events.filter(({ stream }) => stream.category === 'ballot-campaign');
    expect(own.map(({ type }) => type)).toEqual([
      'BallotCampaignPrepared',
      'BallotCampaignOpened',
      'BallotCampaignClosed',
      'BallotCampaignTallied',
    ]);
  });

  it('finds sums only once the vote is counted, in the ledger and in what others are told', async () => {
    const { events, snapshots, boxes } = await hold(seededChance(4));
    expect(readdirSync(join(directory, CHANGPING, 'ballots'))).toEqual([]);
    const ours = events.filter(({ stream }) => ballotsOutlet.categories.includes(stream.category));
    const told = (await Promise.all(ours.map(async (event) => ballotsOutlet.tell(event)))).flat();
    expect(told).toHaveLength(1);
    const entries = (told[0]!.data as { readonly entries: readonly { readonly value: string }[] }).entries;
    // Three choices and three numbers of the turnout for each branch: nothing is told of fewer than all voters.
    expect(entries).toHaveLength(BRANCHES.length * 6);
    const rest = Buffer.concat([...snapshots.afterCount.values()].map(({ bytes }) => bytes));
    // The last page of the box holds ballots; it is nowhere any more.
    expect(rest.includes(boxes.at(-1)!.subarray(-4_096))).toBe(false);
  });
});
