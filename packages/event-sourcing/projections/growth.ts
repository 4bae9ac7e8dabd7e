import type { Subscription } from '../subscriptions/subscription.port.ts';
import { startSubscription } from '../subscriptions/subscription.ts';
import { growingProcessor, type GrowingProcessor } from './growing-processor.ts';
import { GrowthShare } from './growth-share.ts';
import { sharedReads } from './ledger-pages.ts';
import type { LiveProjectionOptions } from './live-projection.port.ts';

/** Events in one batch: between two of them the process answers others, so a batch takes some ten milliseconds. */
const GROWTH_BATCH_LIMIT = 1_000;

/** So many times the batch of a projection that limits its own: what it writes is held in memory. */
const HELD_BATCHES = 4;

/** All projections of a process grow in the same memory. */
const PROCESS_SHARE = new GrowthShare();

/** Tries something until it is done; undefined when stopped before. */
type Persistently = <Result>(work: () => Promise<Result>) => Promise<Result | undefined>;

/** One build on its way from where it stands to the head of the ledger, in silence. */
export class Growth {
  private readonly processor: GrowingProcessor;
  private readonly endShare = PROCESS_SHARE.begin();
  private readonly reads: ReturnType<typeof sharedReads>;
  private running: Subscription;
  /** Nobody waits for what comes after it: the growth only has to end. */
  private ending = new AbortController();

  /** @param build Names the build. */
  constructor(
    private readonly options: LiveProjectionOptions,
    build: string,
  ) {
    const { projection, readModels } = options;
    this.processor = growingProcessor(projection, readModels, build, () => PROCESS_SHARE.each());
    this.reads = sharedReads(options.ledger);
    this.running = this.follow();
  }

  /** The subscription at work: another one after something got lost. */
  subscription(): Subscription {
    return this.running;
  }

  /** Ends the growth once everything up to a position is stored; false when stopped before. */
  async finish(position: number, signal: AbortSignal, persistently: Persistently): Promise<boolean> {
    for (;;) {
      const isThere = await this.running.reached(position, signal);
      await this.halt();
      if (!isThere) return this.giveUp();
      const isWhole = await persistently(() => this.processor.flush());
      if (isWhole === undefined) return this.giveUp();
      if (isWhole) break;
      this.running = this.follow();
    }
    this.end();
    return true;
  }

  /** Ends the growth where it stands; what it came to is stored, if that is possible at once. */
  async giveUp(): Promise<false> {
    await this.halt();
    this.end();
    try {
      await this.processor.flush();
    } catch {
      // Whoever goes on with this build begins where it was stored last.
    }
    return false;
  }

  private halt(): Promise<void> {
    this.ending.abort();
    return this.running.stop();
  }

  private end(): void {
    this.endShare();
    this.reads.leave();
  }

  private follow(): Subscription {
    const { projection, sleep, retries } = this.options;
    this.ending = new AbortController();
    const { signal: ended } = this.ending;
    const { batchLimit = GROWTH_BATCH_LIMIT } = projection;
    const { processor } = this;
    return startSubscription({
      ledger: this.reads.ledger,
      // However eagerly its end is awaited, a growth takes its turns: others are answered between two batches.
      sleep: (durationMs, signal) => sleep(durationMs, durationMs === 0 ? ended : signal),
      processor,
      batchLimit: Math.min(GROWTH_BATCH_LIMIT, batchLimit * HELD_BATCHES),
      ...(retries && { retries }),
    });
  }
}
