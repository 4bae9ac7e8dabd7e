/** The injection token of the live assessments of all tenants. */
export const LIVE_ASSESSMENTS = Symbol('LiveAssessments');
