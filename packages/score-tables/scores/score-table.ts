import type { GroupMember, PlanEntry, PlanInput } from '@kaoping/scoring-engine';
import type { Named } from '../columns/items-by-header.ts';
import type { Table } from '../csv/read-csv.ts';
import type { TableProblem } from '../table-problem.ts';

/** A peer group that a table may name, by key or title. */
export interface TableGroup {
  readonly key: string;
  readonly title: { readonly zh: string; readonly en: string };
}

/** What a table of scores is read against. */
export interface ScoreTableShape {
  readonly inputs: readonly PlanInput[];
  /** Names of the inputs that the plan takes as plain rates, for per-cent signs. */
  readonly rates: ReadonlySet<string>;
  readonly peerGroups: readonly TableGroup[];
  /** Wider sets in which organisations are ranked too: a column for each says which one. */
  readonly scopes: readonly TableGroup[];
  /** From a header in its own words to the name of an input. */
  readonly renamed?: ReadonlyMap<string, string>;
}

/** Everything that a table says of one period. */
export interface PeriodScores {
  /** As it stands in the table, without spaces; undefined where the table has no column of periods. */
  readonly period?: string;
  readonly members: readonly GroupMember[];
  /** Ids name the place: `table.csv:12:teaching`. */
  readonly entries: readonly PlanEntry[];
  /** Where each entry stands, by its id. */
  readonly places: ReadonlyMap<string, CellPlace>;
}

/** A cell of a table. */
export interface CellPlace {
  readonly line: number;
  readonly column: string;
  readonly text: string;
}

/** A table of scores, with all that was refused of it; what was understood is kept. */
export interface ScoreTable {
  readonly table: Table;
  /** In the order in which they first stand in the table. */
  readonly periods: readonly PeriodScores[];
  /** Headers without a meaning for the plan. */
  readonly unused: readonly string[];
  readonly problems: readonly TableProblem[];
}

/** An input or a scope: what a column of a table of scores may be named after. */
export interface ScoreColumn extends Named {
  readonly input?: PlanInput;
  readonly scope?: string;
}
