import type { LiveProjection, Ledger, TenantId } from '@kaoping/event-sourcing';
import { scorecardId } from '../../scorecards/decider/scorecard.decider.ts';
import {
  changesKey,
  CYCLE_INDEX,
  TABLES,
  type ChangesRow,
  type CycleRow,
} from '../live-ranking/live-ranking.rows.ts';
import type { RankedGroup, RankedMember } from '../result/compute-ranking.ts';
import { rosterOf, type GroupAt } from '../result/ledger-group.ts';
import { ScoreTimeline } from './score-timeline.ts';

/** How many cycles are kept in memory; one of 200 organisations with 88,000 changes takes about 30 MB. */
export const TIMELINE_LIMIT = 16;

/** More changes than this since the last look, and the whole cycle is read again rather than caught up. */
export const CATCH_UP_LIMIT = 2_000;

/** Where a tenant's timelines come from. */
export interface TimelineSource {
  readonly ledger: Ledger;
  readonly projection: LiveProjection;
}

interface CycleTimeline {
  readonly cycle: CycleRow;
  readonly scorecards: ReadonlyMap<string, ScoreTimeline>;
  throughPosition: number;
}

/**
 * Ranks a peer group at any past moment from what its scorecards were worth then. Everything here comes from
 * rows that the ledger can build again, and may be forgotten at any moment.
 */
export class CycleTimelines {
  private readonly kept = new Map<string, Promise<CycleTimeline | undefined>>();

  /** Undefined where the rows do not reach that far: the ledger itself must be asked then. */
  async groupAt(tenantId: TenantId, source: TimelineSource, at: GroupAt): Promise<RankedGroup | undefined> {
    const key = `${tenantId} ${at.cycleId}`;
    const known = this.kept.get(key);
    const timeline = await this.keep(key, known ?? loadTimeline(source, at.cycleId));
    if (timeline && (await catchUp(source, timeline, at.throughPosition))) return groupOf(timeline, at);
    if (!known) return undefined;
    const fresh = await this.keep(key, loadTimeline(source, at.cycleId));
    return fresh && fresh.throughPosition >= at.throughPosition ? groupOf(fresh, at) : undefined;
  }

  /** Keeps a timeline as the one used last; one that could not be read, or is not there, is not kept. */
  private async keep(
    key: string,
    timeline: Promise<CycleTimeline | undefined>,
  ): Promise<CycleTimeline | undefined> {
    this.kept.delete(key);
    this.kept.set(key, timeline);
    const oldest = this.kept.keys().next();
    if (this.kept.size > TIMELINE_LIMIT && oldest.done !== true) this.kept.delete(oldest.value);
    let read: CycleTimeline | undefined;
    try {
      read = await timeline;
      return read;
    } finally {
      if (!read && this.kept.get(key) === timeline) this.kept.delete(key);
    }
  }
}

/** False when the rows do not reach that far, or when so much happened that reading anew is quicker. */
const catchUp = async (
  { ledger, projection }: TimelineSource,
  timeline: CycleTimeline,
  throughPosition: number,
): Promise<boolean> => {
  if (throughPosition <= timeline.throughPosition) return true;
  if (projection.subscription().position() < throughPosition) return false;
  const events = await ledger.read({
    afterPosition: timeline.throughPosition,
    throughPosition,
    categories: ['scorecard'],
    maxCount: CATCH_UP_LIMIT,
  });
  if (events.length === CATCH_UP_LIMIT) return false;
  for (const id of new Set(events.map(({ stream }) => stream.id))) {
    const scorecard = timeline.scorecards.get(id);
    if (scorecard) await refresh(projection, id, scorecard);
  }
  timeline.throughPosition = Math.max(timeline.throughPosition, throughPosition);
  return true;
};

const loadTimeline = async (
  { projection }: TimelineSource,
  cycleId: string,
): Promise<CycleTimeline | undefined> => {
  const cycle = await projection.get<CycleRow>(TABLES.cycles, cycleId);
  if (!cycle) return undefined;
  const throughPosition = projection.subscription().position();
  const scorecards = new Map(
    cycle.roster.map(({ organisationId }) => [scorecardId(cycleId, organisationId), new ScoreTimeline()]),
  );
  let cursor: string | undefined;
  do {
    const page = await projection.list<ChangesRow>(TABLES.changes, {
      where: { index: CYCLE_INDEX, equals: cycleId },
      ...(cursor !== undefined && { cursor }),
    });
    for (const { data } of page.documents)
      scorecards.get(scorecardId(cycleId, data.organisationId))?.put(data);
    cursor = page.nextCursor;
  } while (cursor !== undefined);
  return { cycle, scorecards, throughPosition };
};

const refresh = async (projection: LiveProjection, id: string, scorecard: ScoreTimeline): Promise<void> => {
  for (let part = scorecard.firstOpenPart; ; part += 1) {
    const row = await projection.get<ChangesRow>(TABLES.changes, changesKey(id, part));
    if (!row) return;
    scorecard.put(row);
  }
};

const groupOf = ({ cycle, scorecards }: CycleTimeline, at: GroupAt): RankedGroup | undefined => {
  if (cycle.openedAtPosition > at.throughPosition) return undefined;
  const { cycleId, peerGroupId, throughPosition } = at;
  const members: RankedMember[] = [];
  for (const { organisationId, name } of rosterOf({ status: 'open', ...cycle }, at)) {
    const standing = scorecards.get(scorecardId(cycleId, organisationId))?.at(throughPosition);
    if (!standing) return undefined;
    members.push({ organisationId, name, ...standing });
  }
  return { cycleId, peerGroupId, scheme: cycle.scheme, ledgerPosition: throughPosition, members };
};
