import type { Enterprise, RegisteredEnterprise } from '../decider/enterprise.state.ts';
import { standingOf } from '../decider/standing-of.ts';
import type { EnterpriseView } from './enterprise.query.ts';

/** What is shown of an enterprise; nothing of one that was never registered. */
export const enterpriseViewOf = (
  id: string,
  enterprise: Enterprise,
  usedBytes: number,
): EnterpriseView | undefined => {
  if (enterprise.status === 'absent') return undefined;
  const { name, registeredAt, readiness, quotaBytes } = enterprise;
  return {
    id,
    name,
    registeredAt,
    ...standingOf(enterprise),
    ...groupOf(enterprise),
    readiness,
    usedBytes,
    ...(quotaBytes !== undefined && { quotaBytes }),
  };
};

const groupOf = ({ group, suspension, key }: RegisteredEnterprise) => ({
  ...(group && {
    headquarters: { id: group.headquarters, name: group.headquartersName, joinedAt: group.joinedAt },
  }),
  ...(suspension && { suspensionReason: suspension.reason }),
  ...(key && { signingKey: { id: key.keyId, publicKey: key.publicKey } }),
});
