import type { DutyReporter, ReportDirection as PublicDirection } from '../generated/graphql.ts';
import type { Reporter, ReportDirection } from './decider/duty-report.events.ts';

/** Reporters in the words of the public schema. */
export const PUBLIC_REPORTERS: Readonly<Record<Reporter, DutyReporter>> = {
  organisation: 'ORGANISATION',
  secretary: 'SECRETARY',
  'deputy-secretary': 'DEPUTY_SECRETARY',
  member: 'MEMBER',
  department: 'DEPARTMENT',
};

/** Reporters in the words of the domain. */
export const REPORTERS: Readonly<Record<DutyReporter, Reporter>> = {
  ORGANISATION: 'organisation',
  SECRETARY: 'secretary',
  DEPUTY_SECRETARY: 'deputy-secretary',
  MEMBER: 'member',
  DEPARTMENT: 'department',
};

/** Directions in the words of the domain. */
export const DIRECTIONS: Readonly<Record<PublicDirection, ReportDirection>> = {
  UPWARD: 'upward',
  LEVEL: 'level',
  DOWNWARD: 'downward',
};

/** A direction in the words of the public schema. */
export const publicDirection = (direction: ReportDirection): PublicDirection =>
  direction.toUpperCase() as PublicDirection;
