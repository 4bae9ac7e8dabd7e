import type { InspectedOrganisation, InspectionKind } from '../decider/inspection.events.ts';
import type { PlannedInspection } from '../decider/inspection.state.ts';

/** The injection token of the inspections' live rows. */
export const INSPECTION_LIST = Symbol('InspectionList');

/** Tables of the projection. */
export const INSPECTION_TABLES = { inspections: 'inspections' } as const;

/** An inspection in a list. */
export interface InspectionRow {
  readonly inspectionId: string;
  readonly cycleId: string;
  readonly kind: InspectionKind;
  readonly title: string;
  readonly on: string;
  readonly status: PlannedInspection['status'];
  readonly organisations: readonly InspectedOrganisation[];
  readonly inspectorIds: readonly string[];
  readonly findingCount: number;
}
