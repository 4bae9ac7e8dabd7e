import type { DatabaseSync } from 'node:sqlite';
import type { BoxPaper } from '../ballot-boxes.port.ts';
import type { Chance } from './chance.ts';

/** Half of the places stay empty, so that a free one is found by chance within two tries in the middle. */
const PLACES_PER_TOKEN = 2;

/**
 * Everything in a box that may ever change is there from the start, at a fixed place, in its final length: a vote
 * overwrites, it never adds. So neither rows nor pages know an order. Tokens lie in the order of their digests,
 * ballots at places of chance filled with noise before. The journal is deleted with every commit: a write-ahead log
 * would keep the history of the pages.
 */
const BOX_SCHEMA = `
CREATE TABLE box (id INTEGER PRIMARY KEY, paper TEXT NOT NULL, public_key BLOB NOT NULL) STRICT;
CREATE TABLE standing (id INTEGER PRIMARY KEY, standing INTEGER NOT NULL) STRICT;
CREATE TABLE tokens (place INTEGER PRIMARY KEY, digest BLOB NOT NULL, electorate INTEGER NOT NULL, used BLOB NOT NULL) STRICT;
CREATE UNIQUE INDEX tokens_by_digest ON tokens (digest);
CREATE TABLE ballots (place INTEGER PRIMARY KEY, used BLOB NOT NULL, sealed BLOB NOT NULL) STRICT;
`;

/** A ballot that is acknowledged must be on the disk, also the removal of the journal that would take it back. */
const CONNECTION_PRAGMAS = `
PRAGMA journal_mode = DELETE;
PRAGMA synchronous = EXTRA;
PRAGMA secure_delete = ON;
PRAGMA temp_store = MEMORY;
PRAGMA trusted_schema = OFF;
`;

/** Whether a box takes ballots. */
export const STANDINGS = ['prepared', 'open', 'closed'] as const;

/** See {@link STANDINGS}. */
export type Standing = (typeof STANDINGS)[number];

const UNUSED = Buffer.from([0]);
const USED = Buffer.from([1]);

/** What a new box is made of. */
export interface NewBoxFile {
  readonly paper: BoxPaper;
  readonly publicKey: Uint8Array;
  /** Of all electorates; the electorate by its place on the paper. */
  readonly tokens: readonly { readonly digest: Buffer; readonly electorate: number }[];
  readonly sealedBytes: number;
}

/** Fills an empty database with an empty box. */
export const fillBoxFile = (database: DatabaseSync, box: NewBoxFile, chance: Chance): void => {
  database.exec(`${CONNECTION_PRAGMAS} BEGIN; ${BOX_SCHEMA}`);
  database.prepare('INSERT INTO box VALUES (1, ?, ?)').run(JSON.stringify(box.paper), box.publicKey);
  database.exec('INSERT INTO standing VALUES (1, 0)');
  const insertToken = database.prepare('INSERT INTO tokens (digest, electorate, used) VALUES (?, ?, ?)');
  for (const { digest, electorate } of box.tokens.toSorted((one, other) =>
    one.digest.compare(other.digest),
  )) {
    insertToken.run(digest, electorate, UNUSED);
  }
  const insertPlace = database.prepare('INSERT INTO ballots (used, sealed) VALUES (?, ?)');
  for (let place = 0; place < box.tokens.length * PLACES_PER_TOKEN; place += 1) {
    insertPlace.run(UNUSED, chance.bytes(box.sealedBytes));
  }
  database.exec('COMMIT');
};

/** One token as it stands. */
export interface TokenRow {
  readonly place: number;
  readonly electorate: number;
  readonly isUsed: boolean;
}

const statementsOf = (database: DatabaseSync) => ({
  begin: database.prepare('BEGIN IMMEDIATE'),
  commit: database.prepare('COMMIT'),
  rollback: database.prepare('ROLLBACK'),
  standing: database.prepare('SELECT standing FROM standing'),
  token: database.prepare('SELECT place, electorate, used FROM tokens WHERE digest = ?'),
  useToken: database.prepare('UPDATE tokens SET used = ? WHERE place = ?'),
  isPlaceUsed: database.prepare('SELECT used FROM ballots WHERE place = ?'),
  putBallot: database.prepare('UPDATE ballots SET used = ?, sealed = ? WHERE place = ?'),
  move: database.prepare('UPDATE standing SET standing = ? WHERE standing < ?'),
  returned: database.prepare(
    'SELECT electorate, count(*) AS count FROM tokens WHERE used = ? GROUP BY electorate',
  ),
  ballots: database.prepare('SELECT sealed FROM ballots WHERE used = ? ORDER BY place'),
});

/** The file of one box: rows of one length each, and nothing about when or in which order. */
export class BoxFile {
  readonly paper: BoxPaper;
  readonly publicKey: Uint8Array;
  readonly #database: DatabaseSync;
  readonly #statements: ReturnType<typeof statementsOf>;
  readonly #placeCount: number;
  readonly #chance: Chance;

  constructor(database: DatabaseSync, chance: Chance) {
    database.exec(CONNECTION_PRAGMAS);
    const row = database.prepare('SELECT paper, public_key FROM box').get();
    this.paper = JSON.parse(String(row?.['paper'])) as BoxPaper;
    this.publicKey = row?.['public_key'] as Uint8Array;
    this.#placeCount = Number(database.prepare('SELECT count(*) AS count FROM ballots').get()?.['count']);
    this.#database = database;
    this.#statements = statementsOf(database);
    this.#chance = chance;
  }

  /** Does something in one transaction: all of it is on the disk when this returns, or none. */
  together<Result>(work: () => Result): Result {
    this.#statements.begin.run();
    try {
      const result = work();
      this.#statements.commit.run();
      return result;
    } catch (error) {
      if (this.#database.isTransaction) this.#statements.rollback.run();
      throw error;
    }
  }

  standing(): Standing {
    return STANDINGS[Number(this.#statements.standing.get()?.['standing'])] ?? 'closed';
  }

  /** Only ever forward: a closed box stays closed. */
  moveTo(standing: Standing): void {
    const at = STANDINGS.indexOf(standing);
    this.#statements.move.run(at, at);
  }

  token(digest: Uint8Array): TokenRow | undefined {
    const row = this.#statements.token.get(digest);
    if (!row) return undefined;
    const { place, electorate, used } = row;
    return { place: Number(place), electorate: Number(electorate), isUsed: isUsed(used) };
  }

  /** Marks the token and overwrites the noise of a free place; call it within {@link together}. */
  put(token: TokenRow, sealed: Uint8Array): void {
    this.#statements.useToken.run(USED, token.place);
    this.#statements.putBallot.run(USED, sealed, this.#freePlace());
  }

  /** Tokens used, by the electorate's place on the paper. */
  returned(): ReadonlyMap<number, number> {
    const rows = this.#statements.returned.all(USED);
    return new Map(rows.map(({ electorate, count }) => [Number(electorate), Number(count)]));
  }

  ballots(): readonly Uint8Array[] {
    return this.#statements.ballots.all(USED).map(({ sealed }) => sealed as Uint8Array);
  }

  /** Puts noise over everything that was sealed. */
  erase(): void {
    this.#database.exec(
      `UPDATE ballots SET sealed = randomblob(length(sealed)), used = x'00'; UPDATE tokens SET used = x'00';`,
    );
  }

  close(): void {
    this.#database.close();
  }

  #freePlace(): number {
    for (;;) {
      const place = 1 + this.#chance.below(this.#placeCount);
      if (!isUsed(this.#statements.isPlaceUsed.get(place)?.['used'])) return place;
    }
  }
}

const isUsed = (used: unknown): boolean => (used as Uint8Array | undefined)?.[0] === 1;
