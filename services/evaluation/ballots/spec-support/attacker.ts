import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync, writeFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { joinOpeningKeys } from '../box/opening-keys.ts';
import { unsealBallot } from '../box/sealed-ballot.ts';

/** Every file below a folder, with its bytes and its time. */
export type Snapshot = ReadonlyMap<string, { readonly bytes: Buffer; readonly changedMs: number }>;

/** Takes everything there is on the disk. */
export const snapshotOf = (directory: string): Snapshot =>
  new Map(
    readdirSync(directory, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .sort()
      .map((path) => [path, { bytes: readFileSync(path), changedMs: statSync(path).mtimeMs }]),
  );

/** The files that differ in their bytes or their time. */
export const changedFiles = (before: Snapshot, after: Snapshot): readonly string[] =>
  [...new Set([...before.keys(), ...after.keys()])].filter((path) => {
    const [one, other] = [before.get(path), after.get(path)];
    return !one || !other || one.changedMs !== other.changedMs || !one.bytes.equals(other.bytes);
  });

/** A voter as somebody at the door knows him: his token, and the order in which all of them voted. */
export interface Witnessed {
  readonly secret: string;
  /** What he voted; the attacker is not told, only measured by it. */
  readonly marks: string;
}

interface Row {
  readonly place: number;
  readonly used: Uint8Array;
}

interface BoxRows {
  readonly tokens: readonly (Row & { readonly digest: Uint8Array })[];
  readonly ballots: readonly (Row & { readonly sealed: Uint8Array })[];
  readonly publicKey: Uint8Array;
}

/** Reads a copy of a box file as anybody can who has one. */
const rowsOf = (bytes: Buffer, scratch: string): BoxRows => {
  writeFileSync(scratch, bytes);
  const database = new DatabaseSync(scratch, { readOnly: true });
  try {
    return {
      tokens: database
        .prepare('SELECT place, digest, used FROM tokens ORDER BY place')
        .all() as unknown as BoxRows['tokens'],
      ballots: database
        .prepare('SELECT place, used, sealed FROM ballots ORDER BY place')
        .all() as unknown as BoxRows['ballots'],
      publicKey: database.prepare('SELECT public_key FROM box').get()?.['public_key'] as Uint8Array,
    };
  } finally {
    database.close();
    rmSync(scratch);
  }
};

const isUsed = ({ used }: Row): boolean => used[0] === 1;

const marksOf = (plain: Buffer, length: number): string => [...plain.subarray(2, 2 + length)].join(',');

/** How many voters a pairing of two orders gets right. */
const hits = (voters: readonly (Witnessed | undefined)[], ballots: readonly string[]): number =>
  voters.filter((voter, at) => voter !== undefined && voter.marks === ballots[at]).length;

/**
 * Has one copy of the box and two of its keys, so reads every ballot, and knows who voted when and with which token.
 * Tries every order that bytes, places and digests give to link one with the other.
 *
 * @returns how many voters its best guess links rightly; about one in all is chance.
 */
export const linkByOrder = (
  box: Buffer,
  {
    voters,
    openingKeys,
    scratch,
    markCount,
  }: {
    readonly voters: readonly Witnessed[];
    readonly openingKeys: readonly string[];
    readonly scratch: string;
    readonly markCount: number;
  },
): Readonly<Record<string, number>> => {
  const { tokens, ballots, publicKey } = rowsOf(box, scratch);
  const key = joinOpeningKeys(publicKey, openingKeys);
  const opened = ballots.filter(isUsed).flatMap(({ sealed, place }) => {
    const plain = key && unsealBallot(key, sealed);
    return plain ? [{ place, sealed: Buffer.from(sealed), marks: marksOf(plain, markCount) }] : [];
  });
  const byDigest = new Map(voters.map((voter) => [digestText(voter.secret), voter]));
  const byPlace = tokens
    .filter(isUsed)
    .map(({ digest }) => byDigest.get(Buffer.from(digest).toString('hex')));
  const offsetIn = (bytes: Uint8Array): number => box.indexOf(bytes);
  const voterOrders: Readonly<Record<string, readonly (Witnessed | undefined)[]>> = {
    time: voters,
    place: byPlace,
    offset: voters.toSorted((one, two) => offsetIn(digestOf(one.secret)) - offsetIn(digestOf(two.secret))),
  };
  const ballotOrders: Readonly<Record<string, readonly string[]>> = {
    place: opened.map(({ marks }) => marks),
    offset: opened
      .toSorted((one, two) => offsetIn(one.sealed) - offsetIn(two.sealed))
      .map(({ marks }) => marks),
    bytes: opened.toSorted((one, two) => one.sealed.compare(two.sealed)).map(({ marks }) => marks),
    tail: opened
      .toSorted((one, two) => one.sealed.subarray(-16).compare(two.sealed.subarray(-16)))
      .map(({ marks }) => marks),
  };
  return Object.fromEntries(
    Object.entries(voterOrders).flatMap(([one, order]) =>
      Object.entries(ballotOrders).flatMap(([other, list]) => [
        [`${one}-${other}`, hits(order, list)],
        [`${one}-${other} backwards`, hits(order, list.toReversed())],
      ]),
    ),
  );
};

/**
 * Has a copy of everything from after every single vote, so knows which bytes came with which token, but none of the
 * printed keys. Looks for the voter's ballot in what changed, as it is and by every text of the store as a key.
 *
 * @returns how many voters it links rightly.
 */
export const linkBySeries = (
  boxes: readonly Buffer[],
  {
    voters,
    texts,
    scratch,
    markCount,
  }: {
    readonly voters: readonly Witnessed[];
    readonly texts: readonly string[];
    readonly scratch: string;
    readonly markCount: number;
  },
): number =>
  voters.filter((voter, at) => {
    const [before, after] = [boxes[at], boxes[at + 1]];
    if (!before || !after) return false;
    const old = new Set(
      rowsOf(before, scratch).ballots.map(({ sealed }) => Buffer.from(sealed).toString('hex')),
    );
    const { ballots, publicKey } = rowsOf(after, scratch);
    const fresh = ballots
      .map(({ sealed }) => Buffer.from(sealed))
      .filter((bytes) => !old.has(bytes.toString('hex')));
    const key = joinOpeningKeys(publicKey, texts);
    return fresh.some((bytes) => {
      const plain = (key && unsealBallot(key, bytes)) ?? bytes;
      return marksOf(plain, markCount) === voter.marks;
    });
  }).length;

const digestOf = (secret: string): Buffer => createHash('sha256').update(secret).digest();
const digestText = (secret: string): string => digestOf(secret).toString('hex');
