import { DomainError, type Ledger, type LiveProjection } from '@kaoping/event-sourcing';
import { assessmentDecider } from '../decider/assessment.decider.ts';
import { unitScorecardDecider } from '../decider/unit-scorecard.decider.ts';
import { AssessmentTimeline, type TimelineEvent } from '../result/assessment-timeline.ts';
import { loadTimeline, streamThrough, timelineOf } from '../result/load-timeline.ts';
import type { ComputedMoment } from './compute-again.ts';
import { HistoryMemory } from './history-memory.ts';
import { eventsOfRow, LIVE_INDEXES, LIVE_TABLES, type UnitRow } from './live-assessments.rows.ts';

/** Where an assessment is read from. */
export interface TimelineSource {
  readonly ledger: Ledger;
  readonly projection: LiveProjection;
}

/** From how many events behind on it is quicker to read the rows anew. */
const CATCH_UP_LIMIT = 5_000;

/** How many moments of one assessment are kept computed. */
const KEPT_MOMENTS = 64;

const CATEGORIES = [assessmentDecider.category, unitScorecardDecider.category];

/** What a process keeps of one assessment; all of it can be read again. Its readers take their turns. */
export class CycleMemory {
  readonly history = new HistoryMemory();
  /** Computed moments by the position since which nothing changed, the last used last. */
  readonly computed = new Map<number, ComputedMoment>();
  timeline = new AssessmentTimeline();
  /** Everything up to here is in the timeline. */
  private throughPosition = 0;
  private turn: Promise<unknown> = Promise.resolve();
  private readonly cycleId: string;

  constructor(cycleId: string) {
    this.cycleId = cycleId;
  }

  /** Works on the memory alone: what is computed by one reader is there for the next. */
  inTurn<Result>(work: () => Promise<Result>): Promise<Result> {
    const mine = this.turn.then(work, work);
    this.turn = mine.catch(() => undefined);
    return mine;
  }

  /** Brings the timeline to a position; what lies behind it already stays. */
  async catchUp(source: TimelineSource, position: number): Promise<void> {
    if (position <= this.throughPosition) return;
    if (this.throughPosition === 0) await this.load(source, position);
    if (!(await this.readOn(source.ledger, position))) {
      await this.load(source, position);
      while (!(await this.readOn(source.ledger, position)));
    }
  }

  keep(changedAt: number, computed: ComputedMoment): ComputedMoment {
    this.computed.delete(changedAt);
    this.computed.set(changedAt, computed);
    const oldest = this.computed.keys().next();
    if (this.computed.size > KEPT_MOMENTS && oldest.done !== true) this.computed.delete(oldest.value);
    return computed;
  }

  /** False when more is left than is worth reading event by event. */
  private async readOn(ledger: Ledger, throughPosition: number): Promise<boolean> {
    if (throughPosition <= this.throughPosition) return true;
    const read = { throughPosition, categories: CATEGORIES, maxCount: CATCH_UP_LIMIT };
    const events = await ledger.read({ ...read, afterPosition: this.throughPosition });
    for (const event of events as unknown as readonly TimelineEvent[]) {
      if (this.isOwn(event)) this.timeline.apply(event);
    }
    const last = events.at(-1)?.position;
    const isLast = last === undefined || events.length < CATCH_UP_LIMIT;
    this.throughPosition = isLast ? throughPosition : last;
    return isLast;
  }

  private isOwn({ stream, data }: TimelineEvent): boolean {
    return stream.category === assessmentDecider.category
      ? stream.id === this.cycleId
      : (data as { readonly cycleId?: string }).cycleId === this.cycleId;
  }

  /** From the rows as far as they reach, else from the streams. */
  private async load({ ledger, projection }: TimelineSource, position: number): Promise<void> {
    const through = Math.min(projection.subscription().position(), position);
    const units = await this.unitEvents(projection, through);
    if (units === undefined) {
      this.timeline = await loadTimeline(ledger, this.cycleId, position);
      this.throughPosition = position;
      return;
    }
    const stream = { category: assessmentDecider.category, id: this.cycleId };
    const own = await streamThrough(ledger, stream, through);
    this.timeline = timelineOf([...(own as unknown as readonly TimelineEvent[]), ...units]);
    this.throughPosition = through;
  }

  /** Rows that are read page by page are not of one moment: what came after the first page is left for later. */
  private async unitEvents(
    projection: LiveProjection,
    through: number,
  ): Promise<readonly TimelineEvent[] | undefined> {
    const events: TimelineEvent[] = [];
    let cursor: string | undefined;
    try {
      do {
        const page = await projection.list<UnitRow>(LIVE_TABLES.units, {
          where: { index: LIVE_INDEXES.cycle, equals: this.cycleId },
          ...(cursor !== undefined && { cursor }),
        });
        events.push(...page.documents.flatMap(({ data }) => eventsOfRow(data)));
        cursor = page.nextCursor;
      } while (cursor !== undefined);
    } catch (error) {
      if (error instanceof DomainError && error.code === 'READ_MODEL.BUILDING') return undefined;
      throw error;
    }
    return events.filter((event) => event.position <= through);
  }
}
