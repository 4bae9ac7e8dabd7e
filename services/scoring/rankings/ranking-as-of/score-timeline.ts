import { expandScore, type OrganisationScore } from '@kaoping/scoring-engine';
import { CHANGES_PER_ROW, type ChangesRow, type ScoreChange } from '../live-ranking/live-ranking.rows.ts';

/** What one scorecard was worth at a moment. */
export interface ScoreAt {
  readonly score: OrganisationScore;
  readonly isSealed: boolean;
}

/** Everything that one scorecard was ever worth, by ledger position. */
export class ScoreTimeline {
  private readonly parts: (readonly ScoreChange[] | undefined)[] = [];
  private changes: readonly ScoreChange[] = [];
  /** By position, which means the same change for ever, however many are put before or behind it. */
  private readonly expanded = new Map<number, ScoreAt>();

  /** Adds a row of changes, or replaces it by a longer one: a row that was read earlier may come later. */
  put({ part, changes }: ChangesRow): void {
    if (changes.length <= (this.parts[part]?.length ?? 0)) return;
    this.parts[part] = changes;
    this.changes = this.parts.flatMap((known) => known ?? []);
  }

  /** The first row that may have grown since: rows that are read one by one need not be of one moment. */
  get firstOpenPart(): number {
    const open = Array.from(this.parts).findIndex((changes) => (changes?.length ?? 0) < CHANGES_PER_ROW);
    return open < 0 ? this.parts.length : open;
  }

  /** Undefined when the scorecard was not open yet. */
  at(position: number): ScoreAt | undefined {
    const change = this.changes[lastAtOrBefore(this.changes, position)];
    if (!change) return undefined;
    const known = this.expanded.get(change.position);
    if (known) return known;
    const expanded = { score: expandScore(change.score), isSealed: change.isSealed };
    this.expanded.set(change.position, expanded);
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
