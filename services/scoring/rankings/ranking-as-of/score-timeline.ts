import { expandScore, type OrganisationScore } from '@kaoping/scoring-engine';
import type { ChangesRow, ScoreChange } from '../live-ranking/live-ranking.rows.ts';

/** What one scorecard was worth at a moment. */
export interface ScoreAt {
  readonly score: OrganisationScore;
  readonly isSealed: boolean;
}

/** Everything that one scorecard was ever worth, by ledger position. */
export class ScoreTimeline {
  private readonly parts: (readonly ScoreChange[])[] = [];
  private changes: readonly ScoreChange[] = [];
  private expanded: (ScoreAt | undefined)[] = [];

  /** Adds a row of changes, or replaces it by a longer one. */
  put({ part, changes }: ChangesRow): void {
    this.parts[part] = changes;
    this.changes = this.parts.flat();
    this.expanded.length = this.changes.length;
  }

  /** How many changes are known. */
  get count(): number {
    return this.changes.length;
  }

  /** Undefined when the scorecard was not open yet. */
  at(position: number): ScoreAt | undefined {
    const index = lastAtOrBefore(this.changes, position);
    const change = this.changes[index];
    if (!change) return undefined;
    const known = this.expanded[index];
    if (known) return known;
    const expanded = { score: expandScore(change.score), isSealed: change.isSealed };
    this.expanded[index] = expanded;
    return expanded;
  }
}

/** Binary search; −1 when every change came later. */
const lastAtOrBefore = (changes: readonly ScoreChange[], position: number): number => {
  let low = 0;
  let high = changes.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((changes[middle]?.position ?? Infinity) <= position) low = middle + 1;
    else high = middle;
  }
  return low - 1;
};
