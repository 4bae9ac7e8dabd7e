import type { TenantId } from '@kaoping/event-sourcing';
import type { ReportedMove } from '../result/moves-between.ts';
import type { ReportedResultKey } from '../result/reported-result-id.ts';
import type { ReportedMoves } from '../result/reported-rows.ts';

/** Everybody who moved between the last two publications. */
export interface ReportedMovesView {
  /** Absent where nothing was published before. */
  readonly since?: ReportedMoves['since'];
  /** Why the ranking was published anew. */
  readonly reason?: string;
  readonly moves: readonly ReportedMove[];
}

/** Asks who moved, by how much and why. */
export class ReportedMovesQuery {
  constructor(
    readonly tenantId: TenantId,
    readonly target: ReportedResultKey,
  ) {}
}
