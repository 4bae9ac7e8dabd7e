import type { EntryIndicator, EntryPart } from '@kaoping/schemes';
import type { PlanInput } from '@kaoping/scoring-engine';
import type { InspectionKind, InspectionProcedure } from '../decider/inspection.events.ts';

/** The scheme's procedure that each kind of inspection serves; a tour counts as a special task (000-40). */
export const PROCEDURES: Readonly<Record<InspectionKind, InspectionProcedure>> = {
  scheduled: 'inspection',
  surprise: 'spot-check',
  'special-task': 'special-task',
  tour: 'special-task',
};

/**
 * The inputs that inspections of a kind may mark, and which of them deduct. What was carried over from the year
 * before (000-35) comes from its rectification, and nobody marks it by hand.
 */
export const inspectedInputs = (
  { indicators, inputs }: Pick<EntryPart, 'indicators' | 'inputs'>,
  kind: InspectionKind,
): { readonly inputs: readonly PlanInput[]; readonly deducting: readonly string[] } => {
  const served = flattened(indicators).filter(
    ({ by, method }) => by === PROCEDURES[kind] && method !== 'carried',
  );
  const names = new Set(served.flatMap((indicator) => indicator.inputs));
  const deducting = served
    .filter(({ method }) => method === 'deduct')
    .flatMap((indicator) => indicator.inputs);
  return { inputs: inputs.filter(({ name }) => names.has(name)), deducting };
};

const flattened = (indicators: readonly EntryIndicator[]): readonly EntryIndicator[] =>
  indicators.flatMap((indicator) => [indicator, ...flattened(indicator.indicators)]);
