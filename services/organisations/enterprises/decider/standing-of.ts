import type { RegisteredEnterprise } from './enterprise.state.ts';
import type { Standing } from '../result/enterprise-standing.ts';

/** How an enterprise stands now. */
export const standingOf = (enterprise: RegisteredEnterprise): Standing => {
  const { goneAt, suspension, leaving, activeSince } = enterprise;
  const lastDay = leaving && { lastDay: leaving.lastDay };
  if (goneAt !== undefined) return { state: 'gone', since: goneAt, ...lastDay };
  if (suspension) return { state: 'suspended', since: suspension.since, ...lastDay };
  if (leaving) return { state: 'leaving', since: leaving.declaredAt, ...lastDay };
  return { state: 'active', since: activeSince };
};
