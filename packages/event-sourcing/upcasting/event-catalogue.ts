/** Lifts stored data by one version. Pure, and never changed once released. */
export type Upcaster = (data: unknown) => unknown;

/** What is known of one event type: its present version, and an upcaster from each earlier one. */
export interface EventShape {
  /** The version that is written today, from 1. */
  readonly version: number;
  /** `upcasters[n]` lifts version n to n + 1; one for every n from 1 to `version` − 1. */
  readonly upcasters?: Readonly<Record<number, Upcaster>>;
}

/** The event types of a service. A type left out stands at version 1. */
export type EventCatalogue = Readonly<Record<string, EventShape>>;

/** Raised at start when a catalogue has no way up from some version. */
export class MissingUpcaster extends Error {
  constructor(type: string, version: number) {
    super(`There is no upcaster for ${type} from version ${String(version)}.`);
    this.name = 'MissingUpcaster';
  }
}

/** Raised at start when two catalogues describe the same event type differently. */
export class ConflictingShapes extends Error {
  constructor(type: string) {
    super(`Two catalogues describe ${type}, and not alike.`);
    this.name = 'ConflictingShapes';
  }
}

/** Raised when a ledger holds a version of an event that this program does not know yet. */
export class NewerEvent extends Error {
  constructor(type: string, version: number) {
    super(`${type} version ${String(version)} was written by a newer program.`);
    this.name = 'NewerEvent';
  }
}

/**
 * Joins catalogues and checks that each is whole.
 *
 * @throws {MissingUpcaster} when a version between 1 and the present one has no way up.
 * @throws {ConflictingShapes} when two catalogues describe one event type differently.
 */
export const joinCatalogues = (...catalogues: readonly EventCatalogue[]): EventCatalogue => {
  const joined: Record<string, EventShape> = {};
  for (const [type, shape] of catalogues.flatMap((catalogue) => Object.entries(catalogue))) {
    for (let version = 1; version < shape.version; version += 1) {
      if (!shape.upcasters?.[version]) throw new MissingUpcaster(type, version);
    }
    if ((joined[type] ?? shape) !== shape) throw new ConflictingShapes(type);
    joined[type] = shape;
  }
  return joined;
};
