import { InspectionUnknown } from '../decider/inspection.errors.ts';
import type { PlannedInspection } from '../decider/inspection.state.ts';
import { visibleOrganisations, type Onlooker } from '../result/visible-inspection.ts';

/**
 * An inspection with only what concerns the organisations that somebody may see.
 *
 * @throws {InspectionUnknown} when these are none: a surprise inspection that has not begun is not there.
 */
export const seenBy = (
  onlooker: Onlooker,
  inspectionId: string,
  inspection: PlannedInspection,
): PlannedInspection => {
  const { plan, status, findings, entries } = inspection;
  const inspectorIds = plan.inspectors.map(({ personId }) => personId);
  const { kind, organisations: inspected } = plan;
  const organisations = visibleOrganisations(
    { kind, status, organisations: inspected, inspectorIds },
    onlooker,
  );
  if (organisations.length === 0) throw new InspectionUnknown(inspectionId);
  const ids = new Set(organisations.map(({ organisationId }) => organisationId));
  return {
    ...inspection,
    plan: { ...plan, organisations },
    findings: new Map([...findings].filter(([, finding]) => ids.has(finding.organisationId))),
    entries: entries.filter(({ organisationId }) => ids.has(organisationId)),
  };
};
