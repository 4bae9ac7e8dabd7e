import type { ReadModelCommit } from '@kaoping/event-sourcing';

interface NaiveDocument {
  readonly collection: string;
  readonly key: string;
  readonly version: number;
  readonly data: unknown;
  readonly indexes: Readonly<Record<string, string>>;
}

interface NaiveState {
  readonly documents: readonly NaiveDocument[];
  readonly checkpoints: Readonly<Record<string, number>>;
}

/** The documents after a change; undefined where it expects another version. */
const changed = (
  documents: readonly NaiveDocument[],
  change: ReadModelCommit['changes'][number],
): readonly NaiveDocument[] | undefined => {
  const isIt = ({ collection, key }: NaiveDocument): boolean =>
    collection === change.collection && key === change.key;
  const version = documents.find(isIt)?.version ?? 0;
  if (version !== change.expectedVersion) return undefined;
  const others = documents.filter((document) => !isIt(document));
  if (change.kind === 'remove') return others;
  return [...others, { ...change, version: version + 1, indexes: change.indexes ?? {} }];
};

/** Read models so plain that they are right by sight: one list, made anew by every change. */
export class NaiveReadModels {
  #state: NaiveState = { documents: [], checkpoints: {} };

  /** False where the commit is to be refused; nothing changed then. */
  commit({ changes, checkpoint }: ReadModelCommit): boolean {
    let documents: readonly NaiveDocument[] | undefined = this.#state.documents;
    for (const change of changes) documents = documents && changed(documents, change);
    const isMoved = checkpoint === undefined || this.checkpoint(checkpoint.name) === checkpoint.from;
    if (documents === undefined || !isMoved) return false;
    const moved = checkpoint === undefined ? {} : { [checkpoint.name]: checkpoint.to };
    this.#state = { documents, checkpoints: { ...this.#state.checkpoints, ...moved } };
    return true;
  }

  versionOf(collection: string, key: string): number {
    return this.#of(collection).find((document) => document.key === key)?.version ?? 0;
  }

  /** The lines of a collection in order of key, or only of those with a value in an index. */
  outline(
    collection: string,
    where?: { readonly index: string; readonly equals: string },
  ): readonly string[] {
    return this.#of(collection)
      .filter(({ indexes }) => where === undefined || indexes[where.index] === where.equals)
      .map(({ key, version, data }) => `${key}@${version} ${JSON.stringify(data)}`)
      .sort();
  }

  checkpoint(name: string): number {
    return this.#state.checkpoints[name] ?? 0;
  }

  drop(collection: string): void {
    const { documents, checkpoints } = this.#state;
    this.#state = {
      documents: documents.filter((document) => document.collection !== collection),
      checkpoints,
    };
  }

  #of(collection: string): readonly NaiveDocument[] {
    return this.#state.documents.filter((document) => document.collection === collection);
  }
}
