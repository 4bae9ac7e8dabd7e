// Stored shapes are sacred: a change is a new version, an upcaster and a golden sample.
import type { DomainEvent } from '@kaoping/event-sourcing';
import type { PlanInput } from '@kaoping/scoring-engine';
import type { EntryCorrection, ScoreEntry } from '../../sheets/result/score-entry.ts';

/** Regular (定期检查), by surprise (不定期抽查), a special task (专项任务), or an inspection tour (巡视巡察). */
export type InspectionKind = 'scheduled' | 'surprise' | 'special-task' | 'tour';

/** The scheme's procedure that an inspection serves. */
export type InspectionProcedure = 'inspection' | 'spot-check' | 'special-task';

/** An organisation that is inspected. */
export interface InspectedOrganisation {
  readonly organisationId: string;
  readonly name: string;
  readonly ancestorIds: readonly string[];
}

/** Somebody who inspects. */
export interface Inspector {
  readonly personId: string;
  readonly name: string;
  /** The inspector's own organisation, which the inspector may not inspect. */
  readonly organisationId?: string;
}

/** What was found at one organisation. */
export interface Finding {
  readonly findingId: string;
  readonly organisationId: string;
  /** Path of the indicator that it is about. */
  readonly indicator?: string;
  readonly severity: 'minor' | 'serious' | 'grave';
  readonly description: string;
  readonly evidenceIds: readonly string[];
  readonly foundOn: string;
  /** What it costs: an input that takes deductions, and the points above zero. */
  readonly deduction?: { readonly input: string; readonly points: string };
  /** That it is to be put right, by when and by whom. */
  readonly rectification?: { readonly dueOn?: string; readonly ownerId?: string };
}

/** A mark that the inspection gives. */
export interface InspectionMark {
  readonly organisationId: string;
  readonly input: string;
  /** Which child, day or place, where the input takes many. */
  readonly label?: string;
  readonly value: string;
  readonly reason?: string;
}

/** A problem that is to be put right. */
export interface InspectionProblem {
  readonly problemId: string;
  readonly organisationId: string;
  readonly organisationName: string;
  readonly ancestorIds: readonly string[];
  readonly indicator?: string;
  readonly description: string;
  readonly foundOn: string;
  readonly dueOn?: string;
  readonly ownerId?: string;
}

/** An inspection was planned. */
export type InspectionPlanned = DomainEvent<
  'InspectionPlanned',
  {
    readonly cycleId: string;
    readonly kind: InspectionKind;
    readonly procedure: InspectionProcedure;
    readonly title: string;
    readonly organisations: readonly InspectedOrganisation[];
    readonly inputs: readonly PlanInput[];
    /** Names of the inputs that deduct: nothing found there is 0, without anybody saying so. */
    readonly deducting: readonly string[];
    readonly on: string;
    readonly inspectors: readonly Inspector[];
    /** Inspections that it takes the place of (000-36). */
    readonly replaces: readonly string[];
  }
>;

/** The inspectors are there. From now on a surprise inspection shows. */
export type InspectionBegun = DomainEvent<'InspectionBegun', { readonly begunAt: string }>;

/** Something was found. */
export type FindingRecorded = DomainEvent<'FindingRecorded', Finding>;

/** The organisation answered to a finding. */
export type FindingAnswered = DomainEvent<
  'FindingAnswered',
  {
    readonly findingId: string;
    readonly stance: 'accepted' | 'disputed';
    readonly answer: string;
    readonly answeredOn: string;
  }
>;

/** A finding was taken back before the inspection was concluded. */
export type FindingWithdrawn = DomainEvent<
  'FindingWithdrawn',
  { readonly findingId: string; readonly reason: string }
>;

/** The inspection is over: its marks count, and its problems go to whoever puts them right. */
export type InspectionConcluded = DomainEvent<
  'InspectionConcluded',
  {
    readonly cycleId: string;
    readonly procedure: InspectionProcedure;
    readonly summary: string;
    readonly entries: readonly ScoreEntry[];
    readonly problems: readonly InspectionProblem[];
    readonly concludedAt: string;
  }
>;

/** The office corrected marks that count. */
export type InspectionMarksCorrected = DomainEvent<
  'InspectionMarksCorrected',
  {
    readonly cycleId: string;
    readonly round: number;
    readonly reason: string;
    readonly corrections: readonly (EntryCorrection & { readonly replacement: ScoreEntry })[];
  }
>;

/** The inspection does not take place. */
export type InspectionCancelled = DomainEvent<'InspectionCancelled', { readonly reason: string }>;

/** Everything that can happen to an inspection. */
export type InspectionEvent =
  | InspectionPlanned
  | InspectionBegun
  | FindingRecorded
  | FindingAnswered
  | FindingWithdrawn
  | InspectionConcluded
  | InspectionMarksCorrected
  | InspectionCancelled;
