import type {
  ConcludeInspectionInput,
  InspectionMarkInput,
  InspectorInput,
  PlanInspectionInput,
  RecordFindingInput,
} from '../generated/graphql.ts';
import type { ConcludeInspection, RecordFinding } from './decider/inspection.commands.ts';
import type { InspectionMark, Inspector } from './decider/inspection.events.ts';
import type { PlanInspectionRequest } from './plan-inspection/plan-inspection.request.ts';
import { KINDS, severityOf } from './public-inspection.ts';

/** A plan as the domain takes it. */
export const planOf = (input: PlanInspectionInput): PlanInspectionRequest['data'] => {
  const { cycleId, kind, title, organisationIds, inputs, on, inspectors, replaces } = input;
  return {
    cycleId,
    kind: KINDS[kind],
    title,
    organisationIds,
    ...(inputs != null && { inputs }),
    on,
    inspectors: inspectors.map(inspectorOf),
    replaces: replaces ?? [],
  };
};

const inspectorOf = ({ organisationId, ...inspector }: InspectorInput): Inspector => ({
  ...inspector,
  ...(organisationId != null && { organisationId }),
});

/** A finding as the domain takes it. */
export const findingOf = (input: RecordFindingInput): RecordFinding['data'] => {
  const { inspectionId, organisationId, indicator, severity, description, evidenceIds } = input;
  return {
    inspectionId,
    organisationId,
    ...(indicator != null && { indicator }),
    severity: severityOf(severity),
    description,
    evidenceIds: evidenceIds ?? [],
    ...deductionOf(input),
    ...(input.toRectify === true && { rectification: rectificationOf(input) }),
  };
};

/** Points without an input, or an input without points, are refused with what is missing. */
const deductionOf = ({ deductionInput, deductionPoints }: RecordFindingInput) =>
  deductionInput == null && deductionPoints == null
    ? {}
    : { deduction: { input: deductionInput ?? '', points: deductionPoints ?? '' } };

const rectificationOf = ({ dueOn, ownerId }: RecordFindingInput) => ({
  ...(dueOn != null && { dueOn }),
  ...(ownerId != null && { ownerId }),
});

/** A conclusion as the domain takes it. */
export const conclusionInputOf = (
  { inspectionId, summary, marks, lateReason }: ConcludeInspectionInput,
  cycleId: string,
): ConcludeInspection['data'] => ({
  inspectionId,
  cycleId,
  summary,
  marks: marks.map(markOf),
  ...(lateReason != null && { lateReason }),
});

const markOf = ({ label, reason, ...mark }: InspectionMarkInput): InspectionMark => ({
  ...mark,
  ...(label != null && { label }),
  ...(reason != null && { reason }),
});
