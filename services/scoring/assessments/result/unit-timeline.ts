import { countThrough } from './count-through.ts';
import { settleUnit, type SettledFor, type SettledUnit } from './settle-unit.ts';
import type { UnitStatement } from './unit-statement.ts';

/** How many moments of one unit are kept settled: those that comparisons and lists come back to. */
const KEPT_MOMENTS = 64;

/** Everything that was ever said about one unit's entries, by ledger position. */
export class UnitTimeline {
  private readonly statements: UnitStatement[] = [];
  private readonly positions: number[] = [];
  /** By how many statements count, which means the same for ever, whatever comes after them. */
  private readonly settled = new Map<number, SettledUnit>();

  /** Statements come in the order of their positions. */
  add(...statements: readonly UnitStatement[]): void {
    this.statements.push(...statements);
    this.positions.push(...statements.map(({ position }) => position));
  }

  /** All that was said up to a position. */
  through(position: number): readonly UnitStatement[] {
    return this.statements.slice(0, countThrough(this.positions, position));
  }

  /** What stands as of a position: the same object for as long as nothing was said in between. */
  settledAt(position: number, by: SettledFor): SettledUnit {
    const count = countThrough(this.positions, position);
    const known = this.settled.get(count);
    if (known !== undefined) return known;
    const fresh = settleUnit(by, this.statements.slice(0, count));
    this.settled.set(count, fresh);
    const oldest = this.settled.keys().next();
    if (this.settled.size > KEPT_MOMENTS && oldest.done !== true) this.settled.delete(oldest.value);
    return fresh;
  }
}
