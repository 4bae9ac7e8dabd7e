import type { RecordedEvent } from '../events/event-envelope.ts';
import { streamKey, type StreamName } from '../events/stream-name.ts';
import type { Ledger } from '../ports/event-store.port.ts';
import type { Sleep } from '../ports/sleep.port.ts';
import { deadLettersOf, type DeadLetters, type ParkedEvent } from './dead-letters.ts';
import type { EventProcessor } from './event-processor.port.ts';
import { createProgress } from './progress.ts';
import { DEFAULT_RETRY_SCHEDULE, retryDelayMs, type RetrySchedule } from './retry-schedule.ts';
import { Unavailable } from './unavailable.ts';
import { createWakeUp } from './wake-up.ts';

/** How many events are worked off in one transaction at the most. */
export const SUBSCRIPTION_BATCH_LIMIT = 500;

/** What a subscription needs. */
export interface SubscriptionOptions {
  readonly ledger: Ledger;
  readonly processor: EventProcessor;
  readonly sleep: Sleep;
  readonly retries?: RetrySchedule;
  /** Events in one transaction at the most; {@link SUBSCRIPTION_BATCH_LIMIT} by default. */
  readonly batchLimit?: number;
}

/** How a subscription fares. */
export type SubscriptionStatus =
  | { readonly kind: 'running' }
  | { readonly kind: 'stalled'; readonly reason: string }
  | { readonly kind: 'stopped' };

/** What came of trying parked events again. */
export type ReleaseOutcome =
  | { readonly kind: 'released'; readonly count: number }
  | { readonly kind: 'still-parked'; readonly reason: string };

/** A running subscription. */
export interface Subscription {
  readonly name: string;
  /** Everything up to this ledger position was worked off or parked. */
  position(): number;
  status(): SubscriptionStatus;
  /** Resolves with true once everything up to `position` was worked off, or with false when aborted. */
  reached(position: number, signal?: AbortSignal): Promise<boolean>;
  /** The events that wait as dead letters, by the key of the aggregate that they hold up. */
  parked(): ReadonlyMap<string, readonly ParkedEvent[]>;
  /** Works off an aggregate's parked events in their order, as after the cause was mended. */
  releaseParked(stream: StreamName): Promise<ReleaseOutcome>;
  /** Ends after the batch under way. */
  stop(): Promise<void>;
}

/**
 * Follows a ledger from the processor's checkpoint, for ever.
 *
 * - Events are worked off in position order, in batches, each batch and its checkpoint in one transaction.
 * - A batch that fails is tried event by event; an event that fails again and again is parked as a dead
 *   letter, and with it, in order, every later event of the same aggregate. All other aggregates go on.
 * - A store that does not answer parks nothing: it is asked again until it does.
 */
export const startSubscription = (options: SubscriptionOptions): Subscription => {
  const runner = new SubscriptionRunner(options);
  const finished = runner.run();
  return {
    name: options.processor.name,
    position: () => runner.progress.position(),
    status: () => runner.status,
    reached: (position, signal) => runner.progress.reached(position, signal),
    parked: () => runner.parked,
    releaseParked: (stream) => runner.betweenBatches(() => runner.releaseParked(stream)),
    stop: () => {
      runner.stop();
      return finished;
    },
  };
};

class SubscriptionRunner {
  readonly progress = createProgress();
  status: SubscriptionStatus = { kind: 'running' };
  parked: Map<string, readonly ParkedEvent[]> = new Map();
  private checkpoint = 0;
  private readonly stopping = new AbortController();
  private readonly wakeUp = createWakeUp();
  private readonly chores: (() => Promise<void>)[] = [];
  private readonly retries: RetrySchedule;
  private readonly deadLetters: DeadLetters;
  private readonly batchLimit: number;

  constructor(private readonly options: SubscriptionOptions) {
    this.retries = options.retries ?? DEFAULT_RETRY_SCHEDULE;
    this.batchLimit = options.batchLimit ?? SUBSCRIPTION_BATCH_LIMIT;
    this.deadLetters = deadLettersOf(options.ledger, options.processor.name);
  }

  stop(): void {
    this.stopping.abort();
    this.wakeUp.ring();
  }

  async run(): Promise<void> {
    const endWakeUps = this.options.ledger.onAppended(this.wakeUp.ring);
    await this.untilAvailable(async () => {
      this.checkpoint = await this.options.processor.checkpoint();
      this.parked = await this.deadLetters.waiting();
    });
    this.progress.advance(this.checkpoint);
    while (!this.stopping.signal.aborted) {
      await this.chores.shift()?.();
      const isIdle = await this.untilAvailable(() => this.workOffNext());
      if (isIdle === true && this.chores.length === 0) await this.wakeUp.wait();
    }
    endWakeUps();
    this.progress.end();
    this.status = { kind: 'stopped' };
  }

  /** Runs work while no batch is under way, so that it sees and moves a settled checkpoint. */
  betweenBatches<Result>(work: () => Promise<Result>): Promise<Result> {
    return new Promise((resolve, reject) => {
      this.chores.push(() => work().then(resolve, reject));
      this.wakeUp.ring();
    });
  }

  async releaseParked(stream: StreamName): Promise<ReleaseOutcome> {
    const waiting = this.parked.get(streamKey(stream)) ?? [];
    let count = 0;
    for (const { revision } of waiting) {
      const events = await this.options.ledger.readStream(stream, { fromRevision: revision, maxCount: 1 });
      try {
        await this.options.processor.process(events, this.checkpoint);
      } catch (error) {
        this.parked = await this.deadLetters.waiting();
        return { kind: 'still-parked', reason: reasonOf(error) };
      }
      // One by one, so that a stop half-way through repeats none of them.
      await this.deadLetters.release(stream, revision);
      count += 1;
    }
    this.parked = await this.deadLetters.waiting();
    return { kind: 'released', count };
  }

  /** Works off the next batch; true when there was nothing to do. */
  private async workOffNext(): Promise<boolean> {
    const { ledger, processor } = this.options;
    const head = (await ledger.head()).position;
    const events = await ledger.read({
      afterPosition: this.checkpoint,
      throughPosition: head,
      maxCount: this.batchLimit,
      ...(processor.categories && { categories: processor.categories }),
    });
    const last = events.at(-1);
    if (last) await this.workOff(events, last.position);
    // A short batch means that nothing of ours is left before the head.
    if (events.length < this.batchLimit) this.progress.advance(head);
    return last === undefined;
  }

  private async workOff(events: readonly RecordedEvent[], throughPosition: number): Promise<void> {
    if (!events.some((event) => this.parked.has(streamKey(event.stream)))) {
      try {
        await this.options.processor.process(events, throughPosition);
        this.moveTo(throughPosition);
        return;
      } catch (error) {
        if (error instanceof Unavailable) throw error;
      }
    }
    for (const event of events) {
      await this.workOffAlone(event);
      if (this.stopping.signal.aborted) return;
    }
  }

  private async workOffAlone(event: RecordedEvent): Promise<void> {
    const held = this.parked.get(streamKey(event.stream))?.[0];
    const reason = held
      ? `waits behind revision ${String(held.revision)} of its own stream`
      : await this.tryAgainAndAgain(event);
    if (reason !== undefined && !this.stopping.signal.aborted) {
      await this.deadLetters.park(event, reason);
      this.parked = await this.deadLetters.waiting();
      await this.options.processor.process([], event.position);
      this.moveTo(event.position);
    }
  }

  /** Undefined when the event was worked off, else why not. */
  private async tryAgainAndAgain(event: RecordedEvent): Promise<string | undefined> {
    for (let failures = 0; ;) {
      try {
        await this.options.processor.process([event], event.position);
        this.moveTo(event.position);
        return undefined;
      } catch (error) {
        if (error instanceof Unavailable) throw error;
        failures += 1;
        if (failures >= this.retries.attemptLimit || this.stopping.signal.aborted) return reasonOf(error);
        await this.options.sleep(retryDelayMs(this.retries, failures), this.stopping.signal);
      }
    }
  }

  private moveTo(position: number): void {
    this.checkpoint = position;
    this.progress.advance(position);
  }

  /** Undefined when stopped before the work could be done. */
  private async untilAvailable<Result>(work: () => Promise<Result>): Promise<Result | undefined> {
    for (let failures = 1; !this.stopping.signal.aborted; failures += 1) {
      try {
        const result = await work();
        this.status = { kind: 'running' };
        return result;
      } catch (error) {
        this.status = { kind: 'stalled', reason: reasonOf(error) };
        await this.options.sleep(retryDelayMs(this.retries, failures), this.stopping.signal);
        await this.refreshCheckpoint();
      }
    }
    return undefined;
  }

  /** A commit whose outcome got lost may have moved the checkpoint: ask the store, not the memory. */
  private async refreshCheckpoint(): Promise<void> {
    try {
      this.checkpoint = await this.options.processor.checkpoint();
    } catch (error) {
      this.status = { kind: 'stalled', reason: reasonOf(error) };
    }
  }
}

const reasonOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
