import { dirname } from 'node:path';
import type { DatabaseSync } from 'node:sqlite';
import {
  LedgerClosed,
  LedgerFull,
  type AppendResult,
  type Clock,
  type Ledger,
  type LedgerHead,
  type LedgerRead,
  type RecordedEvent,
  type StreamName,
  type StreamRead,
  type StreamWrite,
  type TenantId,
} from '@kaoping/event-sourcing';
import { checkWrites, type CheckedWrite } from '../append/checked-append.ts';
import {
  boundLedgerRead,
  boundStreamRead,
  toRecordedForm,
  type BoundedStreamRead,
} from '../reads/read-bounds.ts';
import { AppendWriter, type Outcome } from './append-writer.ts';
import { openGroupCommit, type GroupCommit } from './group-commit.ts';
import { ledgerFileBytes, limitLedgerFile } from './ledger-file.ts';
import { LedgerReader } from './ledger-reader.ts';
import { LedgerTail } from './ledger-tail.ts';
import { isBusy, isFull, type Patience } from './sqlite-errors.ts';
import { StreamEnds } from './stream-ends.ts';
import { openWakeUps, type WakeUps } from './wake-ups.ts';

/** What the ledger of one tenant is made of. */
export interface SqliteLedgerParts {
  readonly tenantId: TenantId;
  readonly database: DatabaseSync;
  /** The file that `database` is open on. */
  readonly path: string;
  readonly clock: Clock;
  readonly patiently: Patience;
}

const wroteEvents = (outcome: Outcome): boolean => !(outcome instanceof Error) && !outcome.isRepeated;

const dataVersionOf = (database: DatabaseSync) => {
  const statement = database.prepare('PRAGMA data_version');
  return (): number | undefined => {
    try {
      return Number(statement.get()?.['data_version']);
    } catch (error) {
      // Another process is recovering the file: the next look will tell.
      if (isBusy(error)) return undefined;
      throw error;
    }
  };
};

/** True when nothing of the stream is left behind what was read. */
const isWholeRest = ({ throughPosition, maxCount }: BoundedStreamRead, count: number): boolean =>
  throughPosition === Number.MAX_SAFE_INTEGER && count < maxCount;

/** One tenant's ledger in one SQLite file. */
export class SqliteLedger implements Ledger {
  readonly tenantId: TenantId;
  readonly #database: DatabaseSync;
  readonly #path: string;
  readonly #patiently: Patience;
  readonly #writer: AppendWriter;
  readonly #reader: LedgerReader;
  readonly #tail: LedgerTail;
  readonly #ends: StreamEnds;
  readonly #groupCommit: GroupCommit;
  readonly #wakeUps: WakeUps;
  #isClosed = false;

  constructor({ tenantId, database, path, clock, patiently }: SqliteLedgerParts) {
    this.tenantId = tenantId;
    this.#database = database;
    this.#path = path;
    this.#patiently = patiently;
    this.#writer = new AppendWriter(database, clock);
    this.#reader = new LedgerReader(database, tenantId);
    this.#tail = new LedgerTail(this.#reader);
    const dataVersion = dataVersionOf(database);
    this.#ends = new StreamEnds(dataVersion);
    this.#groupCommit = openGroupCommit((group) => this.#commit(group));
    this.#wakeUps = openWakeUps(dataVersion);
  }

  async append(writes: readonly StreamWrite[]): Promise<AppendResult> {
    this.#checkOpen();
    return this.#groupCommit.submit(checkWrites(writes));
  }

  async readStream(stream: StreamName, read?: StreamRead): Promise<readonly RecordedEvent[]> {
    const bounded = boundStreamRead(read);
    return this.#read(() => {
      if (this.#ends.isNothing(stream, bounded.fromRevision)) return [];
      const events = this.#reader.readStream(stream, bounded);
      if (isWholeRest(bounded, events.length)) {
        this.#ends.remember(stream, (events.at(-1)?.revision ?? bounded.fromRevision - 1) + 1);
      }
      return events;
    });
  }

  async read(read?: LedgerRead): Promise<readonly RecordedEvent[]> {
    const bounded = boundLedgerRead(read);
    return this.#read(() => this.#tail.read(bounded) ?? this.#reader.read(bounded));
  }

  async head(): Promise<LedgerHead> {
    return this.#read(() => this.#reader.head());
  }

  async positionAt(instant: string): Promise<number> {
    const recorded = toRecordedForm(instant);
    // An event of a commit under way elsewhere may bear an earlier instant than the one that is asked for.
    return this.#read(() => this.#writer.afterOthers(() => this.#reader.positionAt(recorded)));
  }

  onAppended(listener: () => void): () => void {
    this.#checkOpen();
    return this.#wakeUps.listen(listener);
  }

  /** Sets the most bytes that the file may grow to from now on. */
  async limit(quotaBytes: number): Promise<void> {
    await this.#read(() => {
      limitLedgerFile(this.#database, quotaBytes);
    });
  }

  /** Bytes of the file as its quota counts them. */
  async usedBytes(): Promise<number> {
    return this.#read(() => ledgerFileBytes(this.#database));
  }

  /** Finishes the appends under way and lets go of the file. */
  async close(): Promise<void> {
    if (this.#isClosed) return;
    this.#isClosed = true;
    this.#wakeUps.close();
    await this.#groupCommit.flush();
    this.#tail.clear();
    this.#database.close();
  }

  #checkOpen(): void {
    if (this.#isClosed) throw new LedgerClosed();
  }

  #read<Result>(read: () => Result): Promise<Result> {
    return this.#patiently(() => {
      this.#checkOpen();
      return read();
    });
  }

  /** What is remembered of the streams follows in the same breath: no read comes between. */
  #write(group: readonly (readonly CheckedWrite[])[]): readonly Outcome[] {
    for (const { stream } of group.flat()) this.#ends.forget(stream);
    const outcomes = this.#writer.write(group);
    for (const [index, writes] of group.entries()) this.#learn(writes, outcomes[index]);
    return outcomes;
  }

  #learn(writes: readonly CheckedWrite[], outcome: Outcome | undefined): void {
    if (outcome === undefined || outcome instanceof Error || outcome.isRepeated) return;
    for (const [index, { stream }] of writes.entries()) {
      const revision = outcome.revisions[index];
      if (revision !== undefined) this.#ends.remember(stream, revision + 1);
    }
  }

  async #commit(group: readonly (readonly CheckedWrite[])[]): Promise<readonly Outcome[]> {
    try {
      const outcomes = await this.#patiently(() => this.#write(group));
      if (outcomes.some(wroteEvents)) this.#wakeUps.wake();
      return outcomes;
    } catch (error) {
      if (isFull(error, dirname(this.#path))) throw new LedgerFull(this.tenantId);
      throw error;
    }
  }
}
