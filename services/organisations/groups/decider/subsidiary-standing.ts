import type { Standing } from '../../enterprises/result/enterprise-standing.ts';
import type { InvitedSubsidiary } from './subsidiary.state.ts';

/**
 * How headquarters see a subsidiary that has joined: suspended as they want it, leaving and gone as it says itself.
 * Once every message has arrived this is how it stands by its own ledger.
 */
export const standingOfSubsidiary = (subsidiary: InvitedSubsidiary): Standing => {
  const { report, suspension } = subsidiary;
  const lastDay = report?.lastDay === undefined ? {} : { lastDay: report.lastDay };
  if (report?.state === 'gone') return { state: 'gone', since: report.since, ...lastDay };
  if (suspension) return { state: 'suspended', since: suspension.since, ...lastDay };
  if (report?.lastDay !== undefined) return { state: 'leaving', since: report.since, ...lastDay };
  return { state: 'active', since: activeSinceOf(subsidiary) };
};

const activeSinceOf = ({ resumedAt, joinedAt, invitation }: InvitedSubsidiary): string =>
  resumedAt ?? joinedAt ?? invitation.invitedAt;
