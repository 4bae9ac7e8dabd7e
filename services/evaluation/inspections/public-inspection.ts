import type {
  FindingSeverity as PublicSeverity,
  InspectionKind as PublicKind,
  InspectionStatus,
} from '../generated/graphql.ts';
import type { Finding, InspectionKind } from './decider/inspection.events.ts';
import type { PlannedInspection } from './decider/inspection.state.ts';

/** Kinds in the words of the domain. */
export const KINDS: Readonly<Record<PublicKind, InspectionKind>> = {
  SCHEDULED: 'scheduled',
  SURPRISE: 'surprise',
  SPECIAL_TASK: 'special-task',
  TOUR: 'tour',
};

/** Kinds in the words of the public schema. */
export const PUBLIC_KINDS: Readonly<Record<InspectionKind, PublicKind>> = {
  scheduled: 'SCHEDULED',
  surprise: 'SURPRISE',
  'special-task': 'SPECIAL_TASK',
  tour: 'TOUR',
};

/** A status in the words of the public schema. */
export const publicStatus = (status: PlannedInspection['status']): InspectionStatus =>
  status.toUpperCase() as InspectionStatus;

/** A severity in the words of the public schema. */
export const publicSeverity = (severity: Finding['severity']): PublicSeverity =>
  severity.toUpperCase() as PublicSeverity;

/** A severity in the words of the domain. */
export const severityOf = (severity: PublicSeverity): Finding['severity'] =>
  severity.toLowerCase() as Finding['severity'];
