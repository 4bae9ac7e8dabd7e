import type { InspectedOrganisation, InspectionKind } from '../decider/inspection.events.ts';
import type { PlannedInspection } from '../decider/inspection.state.ts';

/** What decides who sees an inspection. */
export interface SeenInspection {
  readonly kind: InspectionKind;
  readonly status: PlannedInspection['status'];
  readonly organisations: readonly InspectedOrganisation[];
  readonly inspectorIds: readonly string[];
}

/** How somebody stands to inspections: as an overseer, as an inspector, as one of the inspected. */
export interface Onlooker {
  readonly oversees: (organisation: InspectedOrganisation) => boolean;
  readonly recordsFor: (organisation: InspectedOrganisation) => boolean;
  readonly personId?: string | undefined;
}

/**
 * Which of the inspected organisations somebody may see of an inspection; none means not to see it at all. The
 * inspected see a surprise inspection once it has begun.
 */
export const visibleOrganisations = (
  { kind, status, organisations, inspectorIds }: SeenInspection,
  { oversees, recordsFor, personId }: Onlooker,
): readonly InspectedOrganisation[] => {
  if (personId !== undefined && inspectorIds.includes(personId)) return organisations;
  const isSecret = kind === 'surprise' && (status === 'planned' || status === 'cancelled');
  return organisations.filter((one) => oversees(one) || (!isSecret && recordsFor(one)));
};
