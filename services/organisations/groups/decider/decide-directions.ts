import type { ChangeQuota, ResumeSubsidiary, SuspendSubsidiary } from './subsidiary.commands.ts';
import { SubsidiaryIsGone, SubsidiaryNotJoined } from './subsidiary.errors.ts';
import type { SubsidiaryEvent } from './subsidiary.events.ts';
import { checkQuota, reasonOf } from './subsidiary-rules.ts';
import type { InvitedSubsidiary } from './subsidiary.state.ts';

type Decided = readonly SubsidiaryEvent[];

/** A direction says everything that headquarters want: whichever arrives last has the last word. */
export const suspendSubsidiary = (
  { data, metadata }: SuspendSubsidiary,
  state: InvitedSubsidiary,
): Decided => {
  const reason = reasonOf(data.reason);
  const tenantId = joinedTenantOf(state);
  if (state.suspension) return [];
  const { now } = metadata;
  const { quotaBytes } = state;
  const suspension = { reason, since: now };
  return [{ type: 'SubsidiarySuspended', data: { tenantId, quotaBytes, suspension, directedAt: now } }];
};

export const resumeSubsidiary = ({ data, metadata }: ResumeSubsidiary, state: InvitedSubsidiary): Decided => {
  const reason = reasonOf(data.reason);
  const tenantId = joinedTenantOf(state);
  if (!state.suspension) return [];
  const { quotaBytes } = state;
  return [{ type: 'SubsidiaryResumed', data: { tenantId, quotaBytes, directedAt: metadata.now, reason } }];
};

export const changeQuota = ({ data, metadata }: ChangeQuota, state: InvitedSubsidiary): Decided => {
  const { quotaBytes } = data;
  const reason = reasonOf(data.reason);
  checkQuota(quotaBytes);
  const tenantId = joinedTenantOf(state);
  if (quotaBytes === state.quotaBytes) return [];
  const { suspension } = state;
  const direction = { tenantId, quotaBytes, ...(suspension && { suspension }), directedAt: metadata.now };
  return [{ type: 'SubsidiaryQuotaChanged', data: { ...direction, reason } }];
};

const joinedTenantOf = ({ status, tenantId, report }: InvitedSubsidiary): string => {
  if (status !== 'joined' || tenantId === undefined) throw new SubsidiaryNotJoined();
  if (report?.state === 'gone') throw new SubsidiaryIsGone();
  return tenantId;
};
