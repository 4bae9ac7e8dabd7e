import type { TenantReadModels } from '../ports/read-models.port.ts';
import type { EventProcessor } from '../subscriptions/event-processor.port.ts';
import { orUnavailable, Unavailable } from '../subscriptions/unavailable.ts';
import { commitRows, isMalformed } from './commit-rows.ts';
import { dueEvents } from './due-events.ts';
import { GrowingRows } from './growing-rows.ts';
import type { Projection } from './projection.ts';

/** Rows in one transaction, about: nobody is answered while they are written, for some tens of milliseconds. */
const CHANGED_ROWS_LIMIT = 2_000;

/** Applies a build that grows; what it holds in memory is stored now and then, with its checkpoint. */
export interface GrowingProcessor extends EventProcessor {
  /**
   * Stores what is held.
   *
   * @returns false when some of what was applied got lost: it is to be applied again from the stored checkpoint.
   * @throws {Unavailable} when a store did not answer; asking again is harmless.
   */
  flush(): Promise<boolean>;
}

/**
 * Applies a build that nobody asks yet: its rows are held in memory over many batches, and each time they are stored
 * the checkpoint moves in the same transaction. A process that ends before loses what was not stored, and goes on
 * from the stored checkpoint.
 *
 * @param charactersToHold How much it may hold at the moment, in characters.
 */
export const growingProcessor = (
  projection: Projection,
  readModels: TenantReadModels,
  build: string,
  charactersToHold: () => number,
): GrowingProcessor => new Growing({ projection, readModels, build, charactersToHold });

interface GrowingOptions {
  readonly projection: Projection;
  readonly readModels: TenantReadModels;
  readonly build: string;
  readonly charactersToHold: () => number;
}

class Growing implements GrowingProcessor {
  readonly name: string;
  readonly categories: readonly string[];
  private readonly rows: GrowingRows;
  /** The checkpoint as it is stored; undefined when that is not known. */
  private stored: number | undefined;
  /** Everything up to here is in the rows that are held or stored. */
  private applied = 0;
  /** The furthest that was ever applied. */
  private furthest = 0;
  /** True once rows came up that no store can hold: each batch is stored then, so that it is known which event it was. */
  private isCareful = false;

  constructor(private readonly options: GrowingOptions) {
    const { projection, readModels, build } = options;
    this.name = build;
    this.categories = projection.categories;
    this.rows = new GrowingRows(readModels, build);
  }

  /** What is held stays true for as long as the stored checkpoint is the one that it was built upon. */
  checkpoint = async (): Promise<number> => {
    const { readModels, build } = this.options;
    const stored = await orUnavailable('the read models cannot be read', () => readModels.checkpoint(build));
    if (stored !== this.stored) {
      this.rows.forgetAll(stored === 0);
      this.applied = stored;
      this.stored = stored;
    }
    return this.applied;
  };

  process: EventProcessor['process'] = async (events, throughPosition, delivery = 'in-order') => {
    if (this.stored === undefined) await this.checkpoint();
    this.rows.begin();
    try {
      const due = await dueEvents(events, this.applied, delivery, this.rows);
      await this.options.projection.project(due, this.rows);
    } catch (error) {
      this.rows.undo();
      throw error;
    }
    this.applied = Math.max(this.applied, throughPosition);
    this.furthest = Math.max(this.furthest, this.applied);
    // The word of a release is written right after: its rows must not be lost any more.
    if (delivery === 'released' || this.isCareful || this.isFull()) await this.store();
  };

  flush = async (): Promise<boolean> => {
    await this.checkpoint();
    await this.store();
    return this.applied >= this.furthest;
  };

  private isFull(): boolean {
    return (
      this.rows.changedCount >= CHANGED_ROWS_LIMIT ||
      this.rows.heldCharacters > this.options.charactersToHold()
    );
  }

  private async store(): Promise<void> {
    const { readModels, build, charactersToHold } = this.options;
    const [from, to] = [this.stored ?? 0, this.applied];
    const changes = await this.rows.changes();
    if (changes.length === 0 && to === from) return;
    try {
      await commitRows(readModels, { changes, checkpoint: { name: build, from, to } });
    } catch (error) {
      throw this.afterFailure(error);
    }
    this.stored = to;
    this.rows.settle(charactersToHold() / 2);
  }

  private afterFailure(error: unknown): unknown {
    if (isConflict(error)) this.stored = undefined;
    if (!isMalformed(error)) return error;
    this.stored = undefined;
    // Of the many events in the rows nobody knows which it was: they are applied again, batch by batch.
    if (this.isCareful) return error;
    this.isCareful = true;
    return new Unavailable('rows that no store can hold came up', error);
  }
}

/** Somebody else wrote these rows: what is held is not built upon what is stored. */
const isConflict = (error: unknown): boolean =>
  error instanceof Unavailable &&
  (error.cause as { readonly code?: unknown } | null)?.code === 'READ_MODEL.VERSION_CONFLICT';
