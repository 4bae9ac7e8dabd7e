import { DomainError } from '../errors/domain-error.ts';
import type { RecordedEvent } from '../events/event-envelope.ts';
import type { Ledger } from '../ports/event-store.port.ts';
import type { DocumentPage, DocumentQuery, TenantReadModels } from '../ports/read-models.port.ts';
import type { Sleep } from '../ports/sleep.port.ts';
import type { RetrySchedule } from '../subscriptions/retry-schedule.ts';
import { startSubscription, type Subscription } from '../subscriptions/subscription.ts';
import type { Projection } from './projection.ts';
import { projectionProcessor } from './projection-processor.ts';
import { collectionName } from './staged-rows.ts';

const BUILDS_COLLECTION = 'projection-builds';

/** Which build of a projection answers queries. */
interface ActiveBuild {
  readonly version: number;
  /** Counts the builds of this projection, from 1. */
  readonly generation: number;
}

/** A read model of this version is being built for the first time and cannot answer yet. */
export class ReadModelBuilding extends DomainError {
  readonly code = 'READ_MODEL.BUILDING';

  constructor(
    readonly projection: string,
    readonly position: number,
    readonly headPosition: number,
  ) {
    super({
      en: `The view "${projection}" is being built: ${String(position)} of ${String(headPosition)} records so far. Ask again shortly.`,
      zh: `视图“${projection}”正在重建：已处理 ${String(position)}/${String(headPosition)} 条记录，请稍后再试。`,
    });
  }
}

/** What a live projection needs. */
export interface LiveProjectionOptions {
  readonly ledger: Ledger;
  readonly readModels: TenantReadModels;
  readonly projection: Projection;
  readonly sleep: Sleep;
  readonly retries?: RetrySchedule;
  /** Told which events became visible; never during a rebuild. */
  readonly onApplied?: (events: readonly RecordedEvent[]) => void;
}

/** A projection that follows its tenant's ledger and answers queries. */
export interface LiveProjection {
  /** @throws {ReadModelBuilding} while the first build of this version is under way. */
  get<Data>(table: string, key: string): Promise<Data | undefined>;
  /** @throws {ReadModelBuilding} while the first build of this version is under way. */
  list<Data>(table: string, query?: Omit<DocumentQuery, 'collection'>): Promise<DocumentPage<Data>>;
  /** Resolves with true once the rows hold everything up to a ledger position, or false when aborted. */
  reached(position: number, signal?: AbortSignal): Promise<boolean>;
  /** Builds all rows anew beside the live ones, then switches to them; queries are answered throughout. */
  rebuild(): Promise<void>;
  /** The subscription at work: of the live build, or of the first one while it grows. */
  subscription(): Subscription;
  stop(): Promise<void>;
}

/** Starts a projection: follows its live build, or grows the first one of this version and switches to it. */
export const startProjection = async (options: LiveProjectionOptions): Promise<LiveProjection> => {
  const runner = new ProjectionRunner(options);
  await runner.start();
  return runner;
};

class ProjectionRunner implements LiveProjection {
  private active: ActiveBuild | undefined;
  private running: Subscription | undefined;
  private growing: Promise<void> = Promise.resolve();
  private readonly stopping = new AbortController();

  constructor(private readonly options: LiveProjectionOptions) {}

  async start(): Promise<void> {
    const { readModels, projection } = this.options;
    const stored = await readModels.get<ActiveBuild>(BUILDS_COLLECTION, projection.name);
    if (stored?.data.version === projection.version) {
      this.active = stored.data;
      // A stop between the last switch and its clean-up leaves the build before behind.
      await this.forget({ ...stored.data, generation: stored.data.generation - 1 });
      this.running = this.follow(this.active, 'announce');
      return;
    }
    const next = { version: projection.version, generation: (stored?.data.generation ?? 0) + 1 };
    this.running = this.follow(next, 'silent');
    this.growing = this.switchWhenGrown(next, this.running);
  }

  async get<Data>(table: string, key: string): Promise<Data | undefined> {
    const collection = collectionName(await this.activeBuild(), table);
    return (await this.options.readModels.get<Data>(collection, key))?.data;
  }

  async list<Data>(
    table: string,
    query: Omit<DocumentQuery, 'collection'> = {},
  ): Promise<DocumentPage<Data>> {
    const collection = collectionName(await this.activeBuild(), table);
    return this.options.readModels.list<Data>({ ...query, collection });
  }

  async reached(position: number, signal?: AbortSignal): Promise<boolean> {
    await this.growing;
    for (;;) {
      const asked = this.subscription();
      if (await asked.reached(position, signal)) return true;
      // A switch to a new build ended the one that was asked; the new one knows.
      if (asked === this.subscription()) return false;
    }
  }

  async rebuild(): Promise<void> {
    await this.growing;
    const { version } = this.options.projection;
    const next = { version, generation: (this.active?.generation ?? 0) + 1 };
    const grown = this.follow(next, 'silent');
    this.growing = this.switchWhenGrown(next, grown);
    await this.growing;
  }

  subscription(): Subscription {
    if (!this.running) throw new Error(`projection ${this.options.projection.name} was not started`);
    return this.running;
  }

  async stop(): Promise<void> {
    this.stopping.abort();
    await this.growing;
    await this.running?.stop();
  }

  private async activeBuild(): Promise<string> {
    if (!this.active) await this.settleIfGrown();
    return this.buildName(this.active ?? (await this.refuse()));
  }

  /** An empty ledger has nothing to build: refusing to answer for it would only look like an error. */
  private async settleIfGrown(): Promise<void> {
    const head = await this.options.ledger.head();
    if (head.position === 0 || this.subscription().position() >= head.position) await this.growing;
  }

  private async refuse(): Promise<never> {
    const head = await this.options.ledger.head();
    throw new ReadModelBuilding(this.options.projection.name, this.subscription().position(), head.position);
  }

  private async switchWhenGrown(next: ActiveBuild, grown: Subscription): Promise<void> {
    const { ledger, readModels, projection } = this.options;
    const target = this.running === grown ? (await ledger.head()).position : this.subscription().position();
    const isGrown = await grown.reached(target, this.stopping.signal);
    // The silent subscription ends here; one that announces takes over at its checkpoint.
    await grown.stop();
    if (!isGrown) return;
    const previous = await readModels.get<ActiveBuild>(BUILDS_COLLECTION, projection.name);
    await readModels.commit({
      changes: [
        {
          kind: 'put',
          collection: BUILDS_COLLECTION,
          key: projection.name,
          expectedVersion: previous?.version ?? 0,
          data: next,
        },
      ],
    });
    await this.running?.stop();
    this.active = next;
    this.running = this.follow(next, 'announce');
    await this.forget(previous?.data);
  }

  private async forget(build: ActiveBuild | undefined): Promise<void> {
    if (!build) return;
    const { readModels, projection } = this.options;
    const name = this.buildName(build);
    for (const table of projection.tables) await readModels.dropCollection(collectionName(name, table));
    await readModels.dropCheckpoint(name);
  }

  private follow(build: ActiveBuild, mode: 'announce' | 'silent'): Subscription {
    const { ledger, readModels, projection, sleep, retries, onApplied } = this.options;
    const announce = mode === 'announce' ? onApplied : undefined;
    return startSubscription({
      ledger,
      sleep,
      processor: projectionProcessor(projection, readModels, this.buildName(build), announce),
      ...(retries && { retries }),
    });
  }

  private buildName({ version, generation }: ActiveBuild): string {
    return `${this.options.projection.name}@${String(version)}.${String(generation)}`;
  }
}
