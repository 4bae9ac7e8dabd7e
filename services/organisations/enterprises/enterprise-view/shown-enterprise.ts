import type { EnterpriseProfile, EnterpriseState } from '../../generated/graphql.ts';
import type { StandingState } from '../result/enterprise-standing.ts';
import type { EnterpriseView } from './enterprise.query.ts';

const STATES: Readonly<Record<StandingState, EnterpriseState>> = {
  active: 'ACTIVE',
  suspended: 'SUSPENDED',
  leaving: 'LEAVING',
  gone: 'GONE',
};

/** An enterprise in the words of the schema. */
export const shownEnterprise = ({
  state,
  usedBytes,
  quotaBytes,
  ...view
}: EnterpriseView): EnterpriseProfile => ({
  ...view,
  state: STATES[state],
  storage: {
    usedBytes: String(usedBytes),
    ...(quotaBytes !== undefined && { quotaBytes: String(quotaBytes) }),
  },
});
