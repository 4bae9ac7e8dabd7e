import type { Projection, RecordedEvent, Rows } from '@kaoping/event-sourcing';
import { deepFreeze } from './deep-freeze.ts';

/** A row with the values that it is listed by. */
interface SpecRow {
  readonly data: unknown;
  readonly indexes: Readonly<Record<string, string>>;
}

type Tables = ReadonlyMap<string, ReadonlyMap<string, SpecRow>>;

/** What came of the events, still to be compared with what should. */
export interface RowsSpec {
  /** The table holds exactly these rows, by key. */
  thenRows(table: string, expected: Readonly<Record<string, unknown>>): Promise<void>;
  /** The table holds this row, whatever else it holds; undefined for a row that must not be there. */
  thenRow(table: string, key: string, expected: unknown): Promise<void>;
  /** The row is listed by exactly these values. */
  thenIndexes(table: string, key: string, expected: Readonly<Record<string, string>>): Promise<void>;
}

/** A projection, waiting for events. */
export interface ProjectionSpec {
  given(...events: readonly RecordedEvent[]): RowsSpec;
}

/**
 * Puts a projection to the test: given recorded events, then these rows. Events of categories that it does
 * not ask for are left out, as its subscription would.
 *
 * Every run also proves what a projection promises: the way events are cut into batches never changes the
 * rows, events and rows that it was given stay as they were, rows are plain JSON, and every table is declared.
 *
 * @example await projectionSpec(standings).given(...history.events).thenRows('standings', { shijing: { rank: 1 } })
 */
export const projectionSpec = (projection: Projection): ProjectionSpec => ({
  given: (...events) => {
    const wanted = deepFreeze(events.filter(({ stream }) => projection.categories.includes(stream.category)));
    const project = (): Promise<Tables> => projectEveryCut(projection, wanted);
    return {
      thenRows: async (table, expected) => {
        const rows = (await project()).get(table) ?? new Map<string, SpecRow>();
        expect(Object.fromEntries([...rows].map(([key, { data }]) => [key, data]))).toEqual(expected);
      },
      thenRow: async (table, key, expected) => {
        expect((await project()).get(table)?.get(key)?.data).toEqual(expected);
      },
      thenIndexes: async (table, key, expected) => {
        expect((await project()).get(table)?.get(key)?.indexes).toEqual(expected);
      },
    };
  },
});

const projectEveryCut = async (projection: Projection, events: readonly RecordedEvent[]): Promise<Tables> => {
  const whole = await projectCut(projection, [events]);
  for (const batches of otherCuts(events)) {
    const rows = await projectCut(projection, batches);
    try {
      expect(rows).toEqual(whole);
    } catch (error) {
      const sizes = batches.map((batch) => String(batch.length)).join(', ');
      throw new Error(`events cut into ${sizes} give other rows: ${String(error)}`, { cause: error });
    }
  }
  return whole;
};

const projectCut = async (
  projection: Projection,
  batches: readonly (readonly RecordedEvent[])[],
): Promise<Tables> => {
  const tables = new Map<string, Map<string, SpecRow>>();
  const rows = rowsIn(projection, tables);
  for (const batch of batches) await projection.project(Object.freeze([...batch]), rows);
  return tables;
};

const rowsIn = (projection: Projection, tables: Map<string, Map<string, SpecRow>>): Rows => {
  const rowsOf = (table: string): Map<string, SpecRow> => {
    // An undeclared table would outlive its build: nobody knew to forget it.
    expect(projection.tables).toContain(table);
    const rows = tables.get(table) ?? new Map<string, SpecRow>();
    tables.set(table, rows);
    return rows;
  };
  return {
    get: async <Data>(table: string, key: string) => rowsOf(table).get(key)?.data as Data | undefined,
    put: (table, key, data, indexes = {}) => {
      const stored: unknown = JSON.parse(JSON.stringify(data));
      expect(data).toEqual(stored);
      rowsOf(table).set(key, deepFreeze({ data: stored, indexes: { ...indexes } }));
    },
    remove: (table, key) => {
      rowsOf(table).delete(key);
    },
  };
};

/** One by one (with an empty batch among them), in pairs, in halves, and unevenly. */
const otherCuts = <Item>(items: readonly Item[]): readonly (readonly (readonly Item[])[])[] => [
  [[], ...cutBy(items, [1])],
  cutBy(items, [2]),
  cutBy(items, [Math.max(1, Math.ceil(items.length / 2))]),
  cutBy(items, [3, 1, 5, 2]),
];

const cutBy = <Item>(items: readonly Item[], sizes: readonly number[]): readonly (readonly Item[])[] => {
  const batches: (readonly Item[])[] = [];
  for (let start = 0; start < items.length;) {
    const size = sizes[batches.length % sizes.length] ?? 1;
    batches.push(items.slice(start, start + size));
    start += size;
  }
  return batches;
};
