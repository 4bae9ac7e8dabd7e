import type { RecordedEvent } from '@kaoping/event-sourcing';
import type { CompiledScheme } from '@kaoping/schemes';
import type { AssessmentEntriesRemoved, AssessmentEvent } from '../decider/assessment.events.ts';
import {
  assessmentOf,
  evolveAssessment,
  initialAssessment,
  type AssessmentState,
} from '../decider/assessment.state.ts';
import type { UnitScorecardEvent } from '../decider/unit-scorecard.events.ts';
import type { Assessment } from './assessment.ts';
import { compiledSchemeOf } from './compiled-scheme.ts';
import { withoutSharedIds, type SettledUnit } from './settle-unit.ts';
import { countThrough } from './count-through.ts';
import { statementsOf, type UnitStatement } from './unit-statement.ts';
import { UnitTimeline } from './unit-timeline.ts';

/** An assessment at a position, before it is computed. */
export interface AssessmentMoment {
  readonly assessment: Assessment;
  readonly compiled: CompiledScheme;
  /** The scorecard of each unit, in the order of the roster. */
  readonly units: ReadonlyMap<string, SettledUnit>;
}

type Removal = Extract<UnitStatement, { readonly kind: 'removed' }>;

/** The events that a timeline is made of. */
export type TimelineEvent = RecordedEvent<AssessmentEvent> | RecordedEvent<UnitScorecardEvent>;

const NOTHING: SettledUnit = { standing: [], refused: [] };

/**
 * Everything that was recorded of one assessment: what stood at any position can be told from it. Events come in the
 * order of their positions; one that comes again is left aside.
 */
export class AssessmentTimeline {
  /** Of every event that is in it, in order. */
  private readonly positions: number[] = [];
  private readonly states: { readonly position: number; readonly state: AssessmentState }[] = [];
  private readonly units = new Map<string, UnitTimeline>();
  /** On whose scorecards an entry is; more than one of them is a defect of whoever told it. */
  private readonly ownersOf = new Map<string, readonly string[]>();
  private hasSharedIds = false;
  /** Removals that did not say whose entry they mean, by entry. */
  private readonly removals = new Map<string, readonly Removal[]>();

  apply(event: TimelineEvent): void {
    if (event.position <= (this.positions.at(-1) ?? 0)) return;
    this.positions.push(event.position);
    if (event.stream.category === 'assessment')
      this.applyToAssessment(event as RecordedEvent<AssessmentEvent>);
    else this.applyToUnit(event as RecordedEvent<UnitScorecardEvent>);
  }

  /** Undefined before the assessment opened. */
  at(position: number): AssessmentMoment | undefined {
    const state = this.stateAt(position);
    const assessment = state && assessmentOf(state);
    if (assessment === undefined) return undefined;
    const compiled = compiledSchemeOf(assessment.scheme);
    const settled = ({ organisationId }: { readonly organisationId: string }): SettledUnit =>
      this.units.get(organisationId)?.settledAt(position, { plan: compiled.plan, organisationId }) ?? NOTHING;
    const units = new Map(assessment.roster.map((unit) => [unit.organisationId, settled(unit)]));
    return { assessment, compiled, units: this.hasSharedIds ? withoutSharedIds(units) : units };
  }

  /** Position of the last event that counts at a position: between two of them nothing changes. 0 before the first. */
  changedAt(position: number): number {
    return this.positions[countThrough(this.positions, position) - 1] ?? 0;
  }

  /** All that was said of one unit up to a position, also where it is not on the roster. */
  statementsOf(organisationId: string, position: number): readonly UnitStatement[] {
    return this.units.get(organisationId)?.through(position) ?? [];
  }

  /** Units that something was said of, on the roster or not. */
  unitIds(): readonly string[] {
    return [...this.units.keys()];
  }

  private stateAt(position: number): AssessmentState | undefined {
    return this.states.findLast((known) => known.position <= position)?.state;
  }

  private applyToAssessment(event: RecordedEvent<AssessmentEvent>): void {
    const before = this.states.at(-1)?.state ?? initialAssessment;
    this.states.push({ position: event.position, state: evolveAssessment(before, event) });
    if (event.type === 'AssessmentEntriesRemoved') this.remove(event);
  }

  private remove({
    id: eventId,
    position,
    data: { entryIds, origin, told },
  }: RecordedEvent<AssessmentEntriesRemoved>): void {
    for (const entryId of entryIds) {
      const said = { origin, position, eventId, sequence: told.sequence };
      const removal: Removal = { ...said, kind: 'removed', entryId };
      this.removals.set(entryId, [...(this.removals.get(entryId) ?? []), removal]);
      for (const owner of this.ownersOf.get(entryId) ?? []) this.unitOf(owner).add(removal);
    }
  }

  private applyToUnit(event: RecordedEvent<UnitScorecardEvent>): void {
    const { organisationId } = event.data;
    const unit = this.unitOf(organisationId);
    for (const statement of statementsOf(event)) {
      if (statement.kind === 'taken')
        unit.add(...this.own(statement.entry.id, organisationId, event.position));
      unit.add(statement);
    }
  }

  /** Notes whose an entry is. Removals that came before it count from where it came. */
  private own(entryId: string, organisationId: string, position: number): readonly Removal[] {
    const owners = this.ownersOf.get(entryId) ?? [];
    if (owners.includes(organisationId)) return [];
    this.ownersOf.set(entryId, [...owners, organisationId]);
    this.hasSharedIds ||= owners.length > 0;
    return (this.removals.get(entryId) ?? []).map((removal) => ({ ...removal, position }));
  }

  private unitOf(organisationId: string): UnitTimeline {
    const unit = this.units.get(organisationId) ?? new UnitTimeline();
    this.units.set(organisationId, unit);
    return unit;
  }
}
