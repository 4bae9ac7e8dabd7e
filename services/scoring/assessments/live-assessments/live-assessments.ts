import type { EventStore, ProjectionsByTenant, TenantId } from '@kaoping/event-sourcing';
import type { PublishedHistory } from '../../publications/result/published-history.ts';
import type { CalibrationReader } from '../../calibrations/result/calibration-reader.ts';
import { LedgerCalibrations } from '../../calibrations/result/ledger-calibrations.ts';
import { AssessmentUnknown } from '../decider/assessment.errors.ts';
import { AssessmentReader, type AssessmentAt, type AssessmentRequest } from '../result/assessment-reader.ts';
import { calibrationsOf } from '../result/ledger-assessments.ts';
import type { AssessmentTimeline } from '../result/assessment-timeline.ts';
import { computeAgain, isSameOverrides, type ComputedMoment } from './compute-again.ts';
import { CycleMemory, type TimelineSource } from './cycle-memory.ts';

/** How many assessments a process keeps in memory; one of 200 units and 40 entries each takes some 20 MB. */
const KEPT_CYCLES = 24;

/** An assessment read at a position, with everything that was ever recorded of it. */
export interface TimelineAt {
  readonly timeline: AssessmentTimeline;
  readonly at: AssessmentAt;
}

/**
 * Answers for any moment, the present as well as the past, from what a process keeps in memory: the timelines of the
 * scorecards and the moments that were computed last. What is not there is read from the rows, and what the rows do not
 * hold yet from the ledger, so that an answer never waits for a read model.
 */
export class LiveAssessments extends AssessmentReader {
  private readonly kept = new Map<string, CycleMemory>();
  private readonly eventStore: EventStore;
  private readonly projections: ProjectionsByTenant;
  private readonly history: PublishedHistory;
  private readonly calibrations: CalibrationReader;

  constructor(eventStore: EventStore, projections: ProjectionsByTenant, history: PublishedHistory) {
    super();
    this.calibrations = new LedgerCalibrations(eventStore);
    this.eventStore = eventStore;
    this.projections = projections;
    this.history = history;
  }

  override async at(tenantId: TenantId, request: AssessmentRequest): Promise<AssessmentAt> {
    return (await this.timelineAt(tenantId, request)).at;
  }

  /** The assessment with its timeline, for those who show what came before. */
  async timelineAt(tenantId: TenantId, { cycleId, throughPosition }: AssessmentRequest): Promise<TimelineAt> {
    const ledger = await this.eventStore.ledger(tenantId);
    const source = { ledger, projection: await this.projections.of(tenantId) };
    const memory = this.memoryOf(tenantId, cycleId);
    return memory.inTurn(async () => {
      const ledgerPosition = throughPosition ?? (await ledger.head()).position;
      await memory.catchUp(source, ledgerPosition);
      const computed = await this.computedAt(memory, source, { cycleId, throughPosition: ledgerPosition });
      const { moment: _, ...facts } = computed;
      const at = { cycleId, ledgerPosition, ...facts };
      return { timeline: memory.timeline, at };
    });
  }

  private async computedAt(
    memory: CycleMemory,
    { ledger }: TimelineSource,
    request: Required<AssessmentRequest>,
  ): Promise<ComputedMoment> {
    const { cycleId, throughPosition } = request;
    const changedAt = memory.timeline.changedAt(throughPosition);
    const known = memory.computed.get(changedAt);
    const moment = known?.moment ?? memory.timeline.at(throughPosition);
    if (moment === undefined) {
      // What nobody opened is not kept: made-up ids would push out what is used.
      this.kept.delete(keyOf(ledger.tenantId, cycleId));
      throw new AssessmentUnknown(cycleId);
    }
    const { scheme, roster } = moment.assessment;
    const history = await memory.history.at(ledger, throughPosition, () =>
      this.history.before(ledger.tenantId, {
        ...{ cycleId, throughPosition, schemeId: scheme.schemeId },
        organisationIds: roster.map(({ organisationId }) => organisationId),
      }),
    );
    const calibrated = calibrationsOf(moment, { cycleId, ledgerPosition: throughPosition });
    const overrides = await this.calibrations.at(ledger.tenantId, calibrated);
    if (known?.history === history && isSameOverrides(known, { overrides }))
      return memory.keep(changedAt, known);
    const base = known ?? [...memory.computed.values()].at(-1);
    return memory.keep(changedAt, computeAgain(moment, { history, overrides }, base));
  }

  /** The least recently used goes first. */
  private memoryOf(tenantId: TenantId, cycleId: string): CycleMemory {
    const key = keyOf(tenantId, cycleId);
    const memory = this.kept.get(key) ?? new CycleMemory(cycleId);
    this.kept.delete(key);
    this.kept.set(key, memory);
    const oldest = this.kept.keys().next();
    if (this.kept.size > KEPT_CYCLES && oldest.done !== true) this.kept.delete(oldest.value);
    return memory;
  }
}

const keyOf = (tenantId: TenantId, cycleId: string): string => `${tenantId} ${cycleId}`;
