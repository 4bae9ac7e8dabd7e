import type { StoredDocument, TenantReadModels } from '../ports/read-models.port.ts';
import { RELEASED_TABLE } from './due-events.ts';
import type { Projection } from './projection.ts';
import { collectionName } from './staged-rows.ts';

const BUILDS_COLLECTION = 'projection-builds';

/** One growth of a projection's rows, kept apart from every other. */
export interface Build {
  readonly version: number;
  /** Counts the builds of this projection, from 1; never given twice, also when a build was given up. */
  readonly generation: number;
  /** The tables that it put rows into, as they were called in its version. */
  readonly tables: readonly string[];
}

/** What is stored of a projection's builds. */
interface BuildRecord {
  readonly lastGeneration: number;
  /** The build that answers queries. */
  readonly active?: Build;
  /** The build that will take over. */
  readonly growing?: Build;
  /** Builds to be forgotten: kept in mind until that is done. */
  readonly outdated: readonly Build[];
}

/** Where a projection begins: with the build that answers, or with the one that will. */
export interface FirstBuild {
  readonly kind: 'active' | 'growing';
  readonly build: Build;
}

/** Remembers a projection's builds beside their rows, so that nothing is left behind by a stop half-way. */
export class ProjectionBuilds {
  constructor(
    private readonly readModels: TenantReadModels,
    private readonly projection: Projection,
  ) {}

  /** The name of a build's checkpoint and dead letters, and the first part of its collections' names. */
  nameOf({ version, generation }: Build): string {
    return `${this.projection.name}@${String(version)}.${String(generation)}`;
  }

  /** The active build, if it is of this version, or the one that was growing, or a new one. */
  async first(): Promise<FirstBuild> {
    const { version } = this.projection;
    const { active, growing } = (await this.load())?.data ?? {};
    if (active?.version === version) {
      // A rebuild that a stop cut short starts anew when it is asked for again.
      await this.change((record) => withoutGrowing(record));
      await this.forgetOutdated();
      return { kind: 'active', build: active };
    }
    if (growing?.version === version) return { kind: 'growing', build: growing };
    return { kind: 'growing', build: await this.grow() };
  }

  /** Plans a new build; one that was growing before is given up. */
  async grow(): Promise<Build> {
    const { version, tables } = this.projection;
    const { growing } = await this.change((record) => {
      const lastGeneration = record.lastGeneration + 1;
      const build = { version, generation: lastGeneration, tables: [...tables, RELEASED_TABLE] };
      return { ...withoutGrowing(record), lastGeneration, growing: build };
    });
    if (!growing) throw new Error(`no build of ${this.projection.name} was planned`);
    return growing;
  }

  /** Lets a build answer queries from now on; doing so again changes nothing. */
  async activate(build: Build): Promise<void> {
    await this.change((record) => {
      const { growing, active, ...others } = record;
      if (active?.generation === build.generation) return record;
      const outdated = active ? [...record.outdated, active] : record.outdated;
      const isGrown = growing === undefined || growing.generation === build.generation;
      return { ...others, active: build, outdated, ...(!isGrown && { growing }) };
    });
  }

  /** Drops the rows of all builds that nobody asks any more. */
  async forgetOutdated(): Promise<void> {
    const outdated = (await this.load())?.data.outdated ?? [];
    for (const build of outdated) {
      const name = this.nameOf(build);
      for (const table of build.tables) await this.readModels.dropCollection(collectionName(name, table));
      await this.readModels.dropCheckpoint(name);
    }
    if (outdated.length > 0) await this.change((record) => ({ ...record, outdated: [] }));
  }

  private load(): Promise<StoredDocument<BuildRecord> | undefined> {
    return this.readModels.get<BuildRecord>(BUILDS_COLLECTION, this.projection.name);
  }

  private async change(changeRecord: (record: BuildRecord) => BuildRecord): Promise<BuildRecord> {
    const stored = await this.load();
    const before = stored?.data ?? { lastGeneration: 0, outdated: [] };
    const data = changeRecord(before);
    if (data === before) return before;
    const [collection, key, expectedVersion] = [
      BUILDS_COLLECTION,
      this.projection.name,
      stored?.version ?? 0,
    ];
    await this.readModels.commit({ changes: [{ kind: 'put', collection, key, expectedVersion, data }] });
    return data;
  }
}

const withoutGrowing = (record: BuildRecord): BuildRecord => {
  const { growing, ...others } = record;
  return growing ? { ...others, outdated: [...record.outdated, growing] } : record;
};
