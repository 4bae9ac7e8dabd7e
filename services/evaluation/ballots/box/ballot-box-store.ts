import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  renameSync,
  rmSync,
} from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { tenantId as checkedTenant, type TenantId } from '@kaoping/event-sourcing';
import type { BallotBox, BallotBoxes, BoxPaper, BoxPapers } from '../ballot-boxes.port.ts';
import { SECRET_LENGTH, signsOf, tokenText } from '../result/token-text.ts';
import { BoxFile, fillBoxFile, type NewBoxFile } from './box-file.ts';
import { systemChance, type Chance } from './chance.ts';
import { newOpeningKeys } from './opening-keys.ts';
import { SEAL_BYTES } from './sealed-ballot.ts';
import { digestOf, plainBytes, SealedBallotBox } from './sealed-ballot-box.ts';

/** Signs of a box's id: 60 bits, so that two boxes never meet. */
const BOX_ID_LENGTH = 12;

const BOX_ID_PATTERN = /^[0-9a-z]{12}$/u;

/** How long one process waits for another that writes into the same box, in milliseconds. */
const LOCK_WAIT_MS = 5_000;

/** Where the boxes lie. */
export interface BallotBoxOptions {
  /** Holds a folder for each tenant; boxes are kept in memory, and lost with the process, when left out. */
  readonly directory?: string;
  readonly chance?: Chance;
}

const syncDirectory = (path: string): void => {
  const handle = openSync(path, 'r');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
};

class BallotBoxStore implements BallotBoxes {
  readonly #directory: string | undefined;
  readonly #chance: Chance;
  readonly #opened = new Map<string, SealedBallotBox>();
  readonly #files = new Map<SealedBallotBox, BoxFile>();

  constructor({ directory, chance = systemChance }: BallotBoxOptions) {
    this.#directory = directory;
    this.#chance = chance;
  }

  async create(tenantId: TenantId, paper: BoxPaper): Promise<BoxPapers> {
    const boxId = signsOf(this.#chance.bytes(BOX_ID_LENGTH)).toLowerCase();
    const { boxPublic, openingKeys } = newOpeningKeys(this.#chance);
    const secrets = paper.electorates.map(({ tokens }) =>
      Array.from({ length: tokens }, () => this.#secret()),
    );
    const tokens = secrets.flatMap((own, electorate) =>
      own.map((secret) => ({ digest: digestOf(secret), electorate })),
    );
    const sealedBytes = plainBytes(paper) + SEAL_BYTES;
    const database = this.#filled(tenantId, boxId, { paper, publicKey: boxPublic, tokens, sealedBytes });
    this.#keep(tenantId, boxId, database);
    return {
      boxId,
      openingKeys,
      sheets: paper.electorates.map(({ key }, at) => ({
        electorate: key,
        tokens: (secrets[at] ?? []).map((secret) => tokenText({ tenant: tenantId, boxId, secret })),
      })),
    };
  }

  async find(tenantId: TenantId, boxId: string): Promise<BallotBox | undefined> {
    if (!BOX_ID_PATTERN.test(boxId)) return undefined;
    const path = this.#path(tenantId, boxId);
    const known = this.#opened.get(keyOf(tenantId, boxId));
    if (path === undefined || !existsSync(path)) {
      // Another process may have destroyed the box; in memory there is no other process.
      if (path !== undefined && known) this.#letGo(tenantId, boxId, known);
      return path === undefined ? known : undefined;
    }
    return known ?? this.#keep(tenantId, boxId, new DatabaseSync(path, { timeout: LOCK_WAIT_MS }));
  }

  async list(tenantId: TenantId): Promise<readonly BallotBox[]> {
    const boxes: BallotBox[] = [];
    for (const boxId of this.#boxIds(tenantId)) {
      const box = await this.find(tenantId, boxId);
      if (box) boxes.push(box);
    }
    return boxes;
  }

  async close(): Promise<void> {
    for (const [box, file] of this.#files) {
      await box.settled();
      file.close();
    }
    this.#files.clear();
    this.#opened.clear();
  }

  #secret(): string {
    return signsOf(this.#chance.bytes(SECRET_LENGTH));
  }

  #keep(tenantId: TenantId, boxId: string, database: DatabaseSync): SealedBallotBox {
    const file = new BoxFile(database, this.#chance);
    const remove = (): void => {
      if (!this.#opened.has(keyOf(tenantId, boxId))) return;
      file.erase();
      this.#letGo(tenantId, boxId, box);
      const path = this.#path(tenantId, boxId);
      if (path !== undefined) rmSync(path, { force: true });
    };
    const box = new SealedBallotBox(boxId, { file, chance: this.#chance, remove });
    this.#opened.set(keyOf(tenantId, boxId), box);
    this.#files.set(box, file);
    return box;
  }

  #letGo(tenantId: TenantId, boxId: string, box: SealedBallotBox): void {
    this.#files.get(box)?.close();
    this.#files.delete(box);
    this.#opened.delete(keyOf(tenantId, boxId));
  }

  #boxIds(tenantId: TenantId): readonly string[] {
    const folder = this.#folder(tenantId);
    if (folder === undefined) {
      return [...this.#opened.keys()].flatMap((key) =>
        key.startsWith(keyOf(tenantId, '')) ? [key.slice(keyOf(tenantId, '').length)] : [],
      );
    }
    if (!existsSync(folder)) return [];
    return readdirSync(folder).flatMap((name) =>
      name.endsWith('.box') ? [name.slice(0, -'.box'.length)] : [],
    );
  }

  #folder(tenantId: TenantId): string | undefined {
    return this.#directory === undefined
      ? undefined
      : join(this.#directory, checkedTenant(tenantId), 'ballots');
  }

  #path(tenantId: TenantId, boxId: string): string | undefined {
    const folder = this.#folder(tenantId);
    return folder === undefined ? undefined : join(folder, `${boxId}.box`);
  }

  /** The file is completed under another name, so a crash leaves either no box or a whole one. */
  #filled(tenantId: TenantId, boxId: string, box: NewBoxFile): DatabaseSync {
    const [folder, path] = [this.#folder(tenantId), this.#path(tenantId, boxId)];
    if (folder === undefined || path === undefined) {
      const memory = new DatabaseSync(':memory:');
      fillBoxFile(memory, box, this.#chance);
      return memory;
    }
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    const draft = `${path}.draft`;
    // SQLite gives its journal the mode of the file, so the file is made before SQLite opens it.
    closeSync(openSync(draft, 'wx', 0o600));
    const database = new DatabaseSync(draft);
    fillBoxFile(database, box, this.#chance);
    database.close();
    renameSync(draft, path);
    syncDirectory(folder);
    return new DatabaseSync(path, { timeout: LOCK_WAIT_MS });
  }
}

const keyOf = (tenantId: TenantId, boxId: string): string => `${tenantId} ${boxId}`;

/**
 * Opens the store of ballot boxes that keeps each box in its own SQLite file, `<directory>/<tenantId>/ballots/<box>.box`,
 * outside the ledger: a ledger remembers order and time of everything, and a ballot must have neither.
 */
export const openBallotBoxes = (options: BallotBoxOptions): BallotBoxes => new BallotBoxStore(options);
