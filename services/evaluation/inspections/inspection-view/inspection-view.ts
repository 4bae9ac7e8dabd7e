import type { PlanInput } from '@kaoping/scoring-engine';
import type { Inspection, InspectionFinding, InspectionInput } from '../../generated/graphql.ts';
import type { AnsweredFinding, PlannedInspection } from '../decider/inspection.state.ts';
import { PUBLIC_KINDS, publicSeverity, publicStatus } from '../public-inspection.ts';

/** An inspection in the shape of the public schema. */
export const publicInspection = (
  inspectionId: string,
  { plan, status, findings, entries, summary }: PlannedInspection,
): Inspection => {
  const { cycleId, kind, title, on, organisations, inspectors } = plan;
  return {
    inspectionId,
    cycleId,
    kind: PUBLIC_KINDS[kind],
    title,
    on,
    status: publicStatus(status),
    organisations,
    inspectors,
    inputs: plan.inputs.map((input) => publicInput(input, plan.deducting)),
    findings: [...findings.values()].map(publicFinding),
    marks: entries,
    ...(summary !== undefined && { summary }),
  };
};

const publicInput = ({ name, title, entry }: PlanInput, deducting: readonly string[]): InspectionInput => {
  const { min, max }: { readonly min?: string; readonly max?: string } =
    entry.kind === 'decimal' ? entry : {};
  return {
    name,
    title,
    ...(min !== undefined && { min }),
    ...(max !== undefined && { max }),
    deducts: deducting.includes(name),
  };
};

const publicFinding = (finding: AnsweredFinding): InspectionFinding => {
  const { deduction, rectification, answer, severity, ...rest } = finding;
  return {
    ...rest,
    severity: publicSeverity(severity),
    ...(deduction && { deductionInput: deduction.input, deductionPoints: deduction.points }),
    toRectify: rectification !== undefined,
    ...rectification,
    ...(answer && { stance: answer.stance === 'accepted' ? 'ACCEPTED' : 'DISPUTED', answer: answer.answer }),
  };
};
