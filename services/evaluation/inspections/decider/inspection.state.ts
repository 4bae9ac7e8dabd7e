import type { ProposedEvent } from '@kaoping/event-sourcing';
import type { ScoreEntry } from '../../sheets/result/score-entry.ts';
import { InspectionUnknown } from './inspection.errors.ts';
import type { Finding, FindingAnswered, InspectionEvent, InspectionPlanned } from './inspection.events.ts';

/** A finding with the organisation's answer, where it gave one. */
export interface AnsweredFinding extends Finding {
  readonly answer?: FindingAnswered['data'];
}

/** An inspection that was planned. */
export interface PlannedInspection {
  readonly status: 'planned' | 'begun' | 'concluded' | 'cancelled';
  readonly plan: InspectionPlanned['data'];
  readonly begunAt?: string;
  /** By finding id, in the order in which they were recorded. */
  readonly findings: ReadonlyMap<string, AnsweredFinding>;
  readonly summary?: string;
  /** Marks that count. */
  readonly entries: readonly ScoreEntry[];
  /** Counts the conclusion and the corrections after it: entry ids are made of it. */
  readonly round: number;
  readonly cancelReason?: string;
  /** Commands that changed it, so that a repetition is recognised. */
  readonly doneBy: readonly string[];
}

/** What is so about an inspection. */
export type Inspection = { readonly status: 'absent' } | PlannedInspection;

/** Before anything happened. */
export const initialInspection: Inspection = { status: 'absent' };

/** @throws {InspectionUnknown} when it was never planned. */
export const requireInspection = (inspection: Inspection, inspectionId: string): PlannedInspection => {
  if (inspection.status === 'absent') throw new InspectionUnknown(inspectionId);
  return inspection;
};

/** Folds one event into the inspection. */
export const evolveInspection = (
  inspection: Inspection,
  event: ProposedEvent<InspectionEvent>,
): Inspection => {
  if (event.type === 'InspectionPlanned') {
    const doneBy = [event.causationId];
    return { status: 'planned', plan: event.data, findings: new Map(), entries: [], round: 0, doneBy };
  }
  if (inspection.status === 'absent') return inspection;
  const doneBy = [...inspection.doneBy, event.causationId];
  return { ...inspection, ...changeOf(inspection, event), doneBy };
};

const changeOf = (
  inspection: PlannedInspection,
  event: Exclude<ProposedEvent<InspectionEvent>, { readonly type: 'InspectionPlanned' }>,
): Partial<PlannedInspection> => {
  switch (event.type) {
    case 'InspectionBegun':
      return { status: 'begun', begunAt: event.data.begunAt };
    case 'FindingRecorded':
      return { findings: new Map(inspection.findings).set(event.data.findingId, event.data) };
    case 'FindingAnswered':
      return { findings: withAnswer(inspection.findings, event.data) };
    case 'FindingWithdrawn': {
      const findings = new Map(inspection.findings);
      findings.delete(event.data.findingId);
      return { findings };
    }
    case 'InspectionConcluded': {
      const { entries, summary } = event.data;
      return { status: 'concluded', entries, summary, round: 1 };
    }
    case 'InspectionMarksCorrected': {
      const replaced = new Map(event.data.corrections.map((one) => [one.replacedEntryId, one.replacement]));
      const entries = inspection.entries.map((entry) => replaced.get(entry.entryId) ?? entry);
      return { entries, round: event.data.round };
    }
    case 'InspectionCancelled':
      return { status: 'cancelled', cancelReason: event.data.reason };
  }
};

const withAnswer = (
  findings: PlannedInspection['findings'],
  answer: FindingAnswered['data'],
): PlannedInspection['findings'] => {
  const finding = findings.get(answer.findingId);
  return finding ? new Map(findings).set(answer.findingId, { ...finding, answer }) : findings;
};
