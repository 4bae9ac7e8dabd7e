import type { RecordedEvent } from '../events/event-envelope.ts';
import { streamKey, type StreamName } from '../events/stream-name.ts';
import { READ_LIMIT } from '../ports/event-store.port.ts';
import {
  deadLettersOf,
  isLetterAboutLetter,
  withParked,
  type DeadLetters,
  type ParkedEvent,
} from './dead-letters.ts';
import { createProgress } from './progress.ts';
import { DEFAULT_RETRY_SCHEDULE, retryDelayMs, type RetrySchedule } from './retry-schedule.ts';
import type {
  ReleaseOutcome,
  Subscription,
  SubscriptionOptions,
  SubscriptionStatus,
} from './subscription.port.ts';
import { Unavailable } from './unavailable.ts';
import { createWakeUp } from './wake-up.ts';

/** How many events are worked off in one transaction at the most. */
const SUBSCRIPTION_BATCH_LIMIT = 500;

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
    reached: (position, signal) => {
      const reached = runner.progress.reached(position, signal);
      runner.hurry();
      return reached;
    },
    parked: () => runner.parked,
    releaseParked: (stream) => runner.requestRelease(stream),
    stop: () => {
      runner.stop();
      return finished;
    },
  };
};

/** For a wait of no time that gives way to what is ready, and to nothing else. */
const ALREADY_AWAITED = AbortSignal.abort();

const STOPPED: ReleaseOutcome = { kind: 'still-parked', reason: 'the subscription was stopped' };

/** A release that waits until no batch is under way, so that it sees and keeps a settled checkpoint. */
interface ReleaseRequest {
  readonly run: () => Promise<void>;
  readonly cancel: () => void;
}

class SubscriptionRunner {
  readonly progress = createProgress();
  status: SubscriptionStatus = { kind: 'running' };
  parked: ReadonlyMap<string, readonly ParkedEvent[]> = new Map();
  private checkpoint = 0;
  /** Up to where nothing of ours is left: further than the checkpoint where others write. */
  private seenThrough = 0;
  /** False while memory may differ from the stores: at the start, and after anything that failed. */
  private isSettled = false;
  private endWakeUps: (() => void) | undefined;
  private readonly stopping = new AbortController();
  /** Ends the standing back under way. */
  private goOn: (() => void) | undefined;
  private readonly wakeUp = createWakeUp();
  private readonly requests: ReleaseRequest[] = [];
  private readonly retries: RetrySchedule;
  private readonly deadLetters: DeadLetters;
  private readonly batchLimit: number;

  constructor(private readonly options: SubscriptionOptions) {
    this.retries = options.retries ?? DEFAULT_RETRY_SCHEDULE;
    // A batch shorter than asked for is taken to be the last: never ask for more than one read gives.
    this.batchLimit = Math.min(
      options.batchLimit ?? SUBSCRIPTION_BATCH_LIMIT,
      options.processor.batchLimit ?? READ_LIMIT,
      READ_LIMIT,
    );
    this.deadLetters = deadLettersOf(options.ledger, options.processor.name);
  }

  stop(): void {
    this.stopping.abort();
    this.goOn?.();
    this.wakeUp.ring();
  }

  /** Somebody waits for what is there already: they need not wait for others' turns, too. */
  hurry(): void {
    if (!this.progress.isAwaited()) return;
    this.goOn?.();
    this.wakeUp.ring();
  }

  /** Never rejects, as long as `sleep` does not: whatever fails is shown as a stall and tried again. */
  async run(): Promise<void> {
    try {
      for (let failures = 0; !this.isStopping(); failures = await this.runOnce(failures));
    } finally {
      this.endWakeUps?.();
      this.progress.end();
      this.status = { kind: 'stopped' };
      for (const { cancel } of this.requests.splice(0)) cancel();
    }
  }

  requestRelease(stream: StreamName): Promise<ReleaseOutcome> {
    if (this.isStopping()) return Promise.resolve(STOPPED);
    return new Promise((resolve, reject) => {
      this.requests.push({
        run: () => this.releaseParked(stream).then(resolve, reject),
        cancel: () => {
          resolve(STOPPED);
        },
      });
      this.wakeUp.ring();
    });
  }

  /** How often in a row it has failed now. */
  private async runOnce(failures: number): Promise<number> {
    try {
      await this.settle();
      await this.requests.shift()?.run();
      const left = await this.workOffNext();
      this.status = { kind: 'running' };
      if (left === 'nothing' && this.requests.length === 0) await this.wakeUp.wait();
      // What follows, and a long way to catch up most of all, must not keep the process from answering anybody else.
      if (left === 'more' || !this.progress.isAwaited()) await this.standBack();
      return 0;
    } catch (error) {
      this.isSettled = false;
      this.status = { kind: 'stalled', reason: reasonOf(error) };
      await this.options.sleep(retryDelayMs(this.retries, failures + 1), this.stopping.signal);
      return failures + 1;
    }
  }

  /** Gives way to others for as long as they agree on; only for a moment where somebody waits. */
  private async standBack(): Promise<void> {
    const { sleep } = this.options;
    if (this.isStopping() || this.progress.isAwaited()) {
      await sleep(0, ALREADY_AWAITED);
      return;
    }
    const turn = new AbortController();
    await new Promise<void>((resolve, reject) => {
      this.goOn = () => {
        turn.abort();
        resolve();
      };
      sleep(0, turn.signal).then(resolve, reject);
    });
    this.goOn = undefined;
  }

  /** Something whose answer got lost may have been done all the same: ask the stores, not the memory. */
  private async settle(): Promise<void> {
    if (this.isSettled) return;
    const { ledger, processor } = this.options;
    this.endWakeUps ??= ledger.onAppended(this.wakeUp.ring);
    this.checkpoint = await processor.checkpoint();
    this.parked = await this.deadLetters.waiting();
    this.seenThrough = this.checkpoint;
    this.progress.advance(this.checkpoint);
    this.isSettled = true;
  }

  private async releaseParked(stream: StreamName): Promise<ReleaseOutcome> {
    this.isSettled = false;
    const outcome = await this.workOffParked(stream);
    await this.settle();
    return outcome;
  }

  private async workOffParked(stream: StreamName): Promise<ReleaseOutcome> {
    const waiting = this.parked.get(streamKey(stream)) ?? [];
    for (const { revision } of waiting) {
      if (this.isStopping()) return STOPPED;
      const events = await this.options.ledger.readStream(stream, { fromRevision: revision, maxCount: 1 });
      try {
        await this.options.processor.process(events, this.checkpoint, 'released');
      } catch (error) {
        return { kind: 'still-parked', reason: reasonOf(error) };
      }
      // One by one, so that a stop half-way through repeats one of them at the most.
      await this.deadLetters.release(stream, revision);
    }
    return { kind: 'released', count: waiting.length };
  }

  /** Tells how much may be left to do. */
  private async workOffNext(): Promise<'nothing' | 'little' | 'more'> {
    const { ledger, processor } = this.options;
    const head = (await ledger.head()).position;
    this.checkHead(head);
    const events = await ledger.read({
      afterPosition: Math.max(this.checkpoint, this.seenThrough),
      throughPosition: head,
      maxCount: this.batchLimit,
      ...(processor.categories && { categories: processor.categories }),
    });
    const last = events.at(-1)?.position;
    if (last !== undefined) await this.workOff(events, last);
    if (events.length === this.batchLimit) return 'more';
    // A short batch, worked off to its end, means that nothing of ours is left before the head.
    if (last === undefined || this.checkpoint >= last) {
      this.seenThrough = head;
      this.progress.advance(head);
    }
    return last === undefined ? 'nothing' : 'little';
  }

  /** A ledger put back to an earlier state would otherwise have its next events passed over unseen. */
  private checkHead(head: number): void {
    if (this.checkpoint <= head) return;
    const { name } = this.options.processor;
    const [at, end] = [String(this.checkpoint), String(head)];
    throw new Error(`the checkpoint of ${name} is at ${at}, but its ledger ends at ${end}: build it anew`);
  }

  private async workOff(events: readonly RecordedEvent[], throughPosition: number): Promise<void> {
    const due = events.filter((event) => !isLetterAboutLetter(event));
    if (!due.some((event) => this.parked.has(streamKey(event.stream)))) {
      try {
        await this.moveTo(throughPosition, due);
        return;
      } catch (error) {
        if (error instanceof Unavailable) throw error;
      }
    }
    for (const event of due) {
      await this.workOffAlone(event);
      if (this.isStopping()) return;
    }
    if (this.checkpoint < throughPosition) await this.moveTo(throughPosition);
  }

  private async workOffAlone(event: RecordedEvent): Promise<void> {
    const waiting = this.parked.get(streamKey(event.stream)) ?? [];
    if (!waiting.some(({ eventId }) => eventId === event.id)) {
      const reason = reasonToWait(event, waiting) ?? (await this.tryAgainAndAgain(event));
      if (reason === undefined || this.isStopping()) return;
      this.parked = withParked(this.parked, await this.deadLetters.park(event, reason));
    }
    await this.moveTo(event.position);
  }

  /** Undefined when the event was worked off, else why not. */
  private async tryAgainAndAgain(event: RecordedEvent): Promise<string | undefined> {
    for (let failures = 1; ; failures += 1) {
      try {
        await this.moveTo(event.position, [event]);
        return undefined;
      } catch (error) {
        if (error instanceof Unavailable) throw error;
        if (failures >= this.retries.attemptLimit || this.isStopping()) return reasonOf(error);
        await this.options.sleep(retryDelayMs(this.retries, failures), this.stopping.signal);
        if (this.isStopping()) return reasonOf(error);
      }
    }
  }

  /** Works off events and moves the checkpoint, or moves it only. */
  private async moveTo(position: number, events: readonly RecordedEvent[] = []): Promise<void> {
    await this.options.processor.process(events, position, 'in-order');
    this.checkpoint = position;
    this.progress.advance(position);
  }

  private isStopping(): boolean {
    return this.stopping.signal.aborted;
  }
}

/** An aggregate's events stay in order: what comes after a parked one waits behind it. */
const reasonToWait = (event: RecordedEvent, waiting: readonly ParkedEvent[]): string | undefined => {
  const first = waiting[0];
  if (!first || event.revision < first.revision) return undefined;
  return `waits behind revision ${String(first.revision)} of its own stream`;
};

const reasonOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
