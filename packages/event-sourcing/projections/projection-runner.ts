import type { LedgerHead } from '../ports/event-store.port.ts';
import type { DocumentPage, DocumentQuery } from '../ports/read-models.port.ts';
import { DEFAULT_RETRY_SCHEDULE, retryDelayMs } from '../subscriptions/retry-schedule.ts';
import type { Subscription } from '../subscriptions/subscription.port.ts';
import { startSubscription } from '../subscriptions/subscription.ts';
import { announceTo } from './announce-to.ts';
import { Growth } from './growth.ts';
import type { LiveProjection, LiveProjectionOptions } from './live-projection.port.ts';
import { ProjectionBuilds, type Build } from './projection-builds.ts';
import { projectionProcessor } from './projection-processor.ts';
import { ReadModelBuilding } from './read-model-building.error.ts';
import { collectionName } from './staged-rows.ts';

/** For how long a reader waits for what was recorded before it asked, in milliseconds; then it gets what there is. */
const READ_PATIENCE_MS = 3_000;

/** Follows a ledger with one build after another; see {@link LiveProjection}. */
export class ProjectionRunner implements LiveProjection {
  private active: Build | undefined;
  private running: Subscription | undefined;
  /** The first build of this version on its way. */
  private first: Growth | undefined;
  /** Ends once the first build of this version answers, or never will; none of these three ever rejects. */
  private firstGrowth: Promise<unknown> = Promise.resolve();
  /** Ends with the last rebuild asked for: they take their turns. */
  private lastGrowth: Promise<unknown> = Promise.resolve();
  /** Ends once the new build is followed, while the one before it is halted already. */
  private handover: Promise<unknown> = Promise.resolve();
  /** Where the rows stood when a reader waited in vain: the next ones wait again only once they have moved. */
  private gaveUpAt: number | undefined;
  private readonly stopping = new AbortController();
  private readonly builds: ProjectionBuilds;

  constructor(private readonly options: LiveProjectionOptions) {
    this.builds = new ProjectionBuilds(options.readModels, options.projection);
  }

  async start(): Promise<void> {
    const { kind, build } = await this.builds.first();
    if (kind === 'active') {
      this.active = build;
      this.running = this.follow(build);
      return;
    }
    this.first = this.grow(build);
    this.firstGrowth = this.finishFirst(build, this.first);
    this.lastGrowth = this.firstGrowth;
  }

  async get<Data>(table: string, key: string): Promise<Data | undefined> {
    const { readModels } = this.options;
    return this.ask(async (build) => (await readModels.get<Data>(collectionName(build, table), key))?.data);
  }

  async list<Data>(
    table: string,
    query: Omit<DocumentQuery, 'collection'> = {},
  ): Promise<DocumentPage<Data>> {
    const { readModels } = this.options;
    return this.ask((build) => readModels.list<Data>({ ...query, collection: collectionName(build, table) }));
  }

  async reached(position: number, signal?: AbortSignal): Promise<boolean> {
    if (!this.active && !(await unlessAborted(this.firstGrowth, signal))) return false;
    for (;;) {
      const asked = this.subscription();
      if (await asked.reached(position, signal)) return this.active !== undefined;
      // A handover ends the one that was asked; the next one knows.
      if (!(await unlessAborted(this.handover, signal)) || asked === this.subscription()) return false;
    }
  }

  async rebuild(): Promise<void> {
    const growth = this.lastGrowth.then(() => this.growAnew());
    this.lastGrowth = growth;
    if (await growth) return;
    throw new Error(`projection ${this.options.projection.name} was stopped before it was rebuilt`);
  }

  subscription(): Subscription {
    const subscription = this.running ?? this.first?.subscription();
    if (!subscription) throw new Error(`projection ${this.options.projection.name} was not started`);
    return subscription;
  }

  async stop(): Promise<void> {
    this.stopping.abort();
    await this.lastGrowth;
    await this.running?.stop();
  }

  private async ask<Answer>(question: (build: string) => Promise<Answer>): Promise<Answer> {
    if (this.active) await this.catchUp();
    for (;;) {
      const asked = this.active ?? (await this.activeBuild());
      const answer = await question(this.builds.nameOf(asked));
      // The rows of a build that was forgotten meanwhile are no answer.
      if (asked === this.active) return answer;
    }
  }

  /** Whoever reads sees what was recorded before they asked: their own changes above all. */
  private async catchUp(): Promise<void> {
    const subscription = this.subscription();
    if (subscription.status().kind !== 'running' || subscription.position() === this.gaveUpAt) return;
    const head = await this.options.ledger.head();
    if (subscription.position() >= head.position) return;
    const patience = new AbortController();
    void this.options.sleep(READ_PATIENCE_MS, patience.signal).then(() => {
      patience.abort();
    });
    const isThere = await this.reached(head.position, patience.signal);
    this.gaveUpAt = isThere ? undefined : subscription.position();
    patience.abort();
  }

  /** What is grown, as an empty ledger is at once, takes a moment to take over: too short for a refusal. */
  private async activeBuild(): Promise<Build> {
    const head = await this.options.ledger.head();
    if (this.subscription().position() >= head.position) await this.firstGrowth;
    if (this.active) return this.active;
    throw new ReadModelBuilding(this.options.projection.name, this.subscription().position(), head.position);
  }

  private async finishFirst(build: Build, growth: Growth): Promise<void> {
    const head = await this.head();
    // The silent subscription ends here; one that announces takes over at its checkpoint.
    if (!(await (head ? this.finish(growth, head.position) : growth.giveUp()))) return;
    if (!(await this.activate(build))) return;
    this.running = this.follow(build);
    await this.persistently(() => this.builds.forgetOutdated());
  }

  /** True once the new build answers; false when stopped before. */
  private async growAnew(): Promise<boolean> {
    const build = await this.persistently(() => this.builds.grow());
    if (!build) return false;
    const growth = this.grow(build);
    const head = await this.head();
    const isThere = head && (await growth.subscription().reached(head.position, this.stopping.signal));
    if (isThere !== true) return growth.giveUp();
    const handover = this.handOver(build, growth);
    this.handover = handover;
    if (!(await handover)) return false;
    await this.persistently(() => this.builds.forgetOutdated());
    return true;
  }

  /** What was visible stays visible: the live build halts first, and the new one comes at least as far. */
  private async handOver(build: Build, growth: Growth): Promise<boolean> {
    const live = this.subscription();
    await live.stop();
    if (!(await this.finish(growth, live.position())) || !(await this.activate(build))) return false;
    if (this.options.onApplied) await this.announce(live.position(), growth.subscription().position());
    this.running = this.follow(build);
    return true;
  }

  /** True once queries are answered by this build; false when stopped before. */
  private async activate(build: Build): Promise<boolean> {
    const isActive = await this.persistently(async () => {
      await this.builds.activate(build);
      return true;
    });
    if (!isActive) return false;
    this.active = build;
    return true;
  }

  /** Announces what the new build worked off in silence and the one before it had not come to yet. */
  private async announce(after: number, throughPosition: number): Promise<void> {
    const { ledger, projection, onApplied } = this.options;
    const read = { throughPosition, categories: projection.categories };
    for (let afterPosition = after; ;) {
      const from = afterPosition;
      const events = await this.persistently(() => ledger.read({ ...read, afterPosition: from }));
      const last = events?.at(-1);
      if (!events || !last) return;
      announceTo(onApplied, events);
      afterPosition = last.position;
    }
  }

  private head(): Promise<LedgerHead | undefined> {
    return this.persistently(() => this.options.ledger.head());
  }

  private grow(build: Build): Growth {
    return new Growth(this.options, this.builds.nameOf(build));
  }

  /** True once a build holds all up to a position, stored; false when stopped before. */
  private finish(growth: Growth, position: number): Promise<boolean> {
    return growth.finish(position, this.stopping.signal, (work) => this.persistently(work));
  }

  /** Tries until it is done, as a store that is away comes back; undefined when stopped before. */
  private async persistently<Result>(work: () => Promise<Result>): Promise<Result | undefined> {
    const { sleep, retries = DEFAULT_RETRY_SCHEDULE } = this.options;
    for (let failures = 1; !this.stopping.signal.aborted; failures += 1) {
      try {
        return await work();
      } catch {
        await sleep(retryDelayMs(retries, failures), this.stopping.signal);
      }
    }
    return undefined;
  }

  private follow(build: Build): Subscription {
    const { ledger, readModels, projection, sleep, retries, onApplied } = this.options;
    return startSubscription({
      ledger,
      sleep,
      processor: projectionProcessor(projection, readModels, this.builds.nameOf(build), onApplied),
      ...(retries && { retries }),
    });
  }
}

/** True when `work` ended, false when the signal aborted first. */
const unlessAborted = (work: Promise<unknown>, signal: AbortSignal | undefined): Promise<boolean> => {
  if (!signal) return work.then(() => true);
  if (signal.aborted) return Promise.resolve(false);
  return new Promise((resolve) => {
    const giveUp = (): void => {
      resolve(false);
    };
    signal.addEventListener('abort', giveUp, { once: true });
    void work.then(() => {
      signal.removeEventListener('abort', giveUp);
      resolve(true);
    });
  });
};
