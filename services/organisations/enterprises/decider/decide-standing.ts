import { isDay } from '@kaoping/calendar';
import type {
  CompleteLeaving,
  DeclareLeaving,
  NoteReadiness,
  TakeDirection,
  WithdrawLeaving,
} from './enterprise.commands.ts';
import {
  EnterpriseHasSubsidiaries,
  EnterpriseIsGone,
  EnterpriseLeavingAlready,
  EnterpriseReasonBlank,
  LastDayMalformed,
  LastDayOver,
} from './enterprise.errors.ts';
import type { EnterpriseEvent } from './enterprise.events.ts';
import type { RegisteredEnterprise } from './enterprise.state.ts';

type Decided = readonly EnterpriseEvent[];

/**
 * Takes in what headquarters want, unless something later was taken in before. Its place is kept even where it
 * changes nothing: or an older one that comes after it would undo it.
 */
export const takeDirection = ({ data }: TakeDirection, state: RegisteredEnterprise): Decided => {
  const { sequence } = data;
  if (!isOurs(data, state) || sequence <= state.directedThrough || state.goneAt !== undefined) return [];
  return [
    { type: 'EnterpriseDirectionTaken', data: { sequence } },
    ...suspensionChange(data, state),
    ...quotaChange(data, state),
  ];
};

const isOurs = (
  { headquarters, invitationId }: TakeDirection['data'],
  { group }: RegisteredEnterprise,
): boolean => group?.headquarters === headquarters && group.invitationId === invitationId;

const suspensionChange = (
  { suspension, directedAt }: TakeDirection['data'],
  present: RegisteredEnterprise,
): Decided => {
  if (suspension) {
    return isSame(suspension, present.suspension) ? [] : [{ type: 'EnterpriseSuspended', data: suspension }];
  }
  return present.suspension ? [{ type: 'EnterpriseResumed', data: { since: directedAt } }] : [];
};

const quotaChange = (
  { quotaBytes, directedAt }: TakeDirection['data'],
  present: RegisteredEnterprise,
): Decided =>
  quotaBytes === present.quotaBytes
    ? []
    : [{ type: 'EnterpriseQuotaChanged', data: { quotaBytes, changedAt: directedAt } }];

const isSame = (
  one: NonNullable<TakeDirection['data']['suspension']>,
  other: RegisteredEnterprise['suspension'],
): boolean => one.since === other?.since && one.reason === other.reason;

/** The end of a day in China Standard Time, in which the product counts its days. */
const endOf = (day: string): string => `${day}T16:00:00.000Z`;

export const declareLeaving = ({ data, metadata }: DeclareLeaving, state: RegisteredEnterprise): Decided => {
  const reason = reasonOf(data.reason);
  const { lastDay } = data;
  if (state.goneAt !== undefined) throw new EnterpriseIsGone();
  if (!isDay(lastDay)) throw new LastDayMalformed(lastDay);
  if (metadata.now >= endOf(lastDay)) throw new LastDayOver(lastDay);
  if (state.leaving) throw new EnterpriseLeavingAlready(state.leaving.lastDay);
  const staying = Object.values(state.members).filter(({ state: standing }) => standing !== 'gone');
  if (staying.length > 0 || Object.keys(state.admissions).length > 0) {
    throw new EnterpriseHasSubsidiaries(staying.map(({ name }) => name));
  }
  return [{ type: 'EnterpriseLeavingDeclared', data: { reason, lastDay, declaredAt: metadata.now } }];
};

/** One that is not leaving stays anyway. */
export const withdrawLeaving = (
  { data, metadata }: WithdrawLeaving,
  state: RegisteredEnterprise,
): Decided => {
  const reason = reasonOf(data.reason);
  if (state.goneAt !== undefined) throw new EnterpriseIsGone();
  if (!state.leaving) return [];
  return [{ type: 'EnterpriseLeavingWithdrawn', data: { reason, withdrawnAt: metadata.now } }];
};

export const completeLeaving = (
  { metadata: { now } }: CompleteLeaving,
  { leaving, goneAt }: RegisteredEnterprise,
): Decided => {
  if (!leaving || goneAt !== undefined || now < endOf(leaving.lastDay)) return [];
  return [{ type: 'EnterpriseGone', data: { goneAt: now } }];
};

/** A step is made once: that the last officer's account was closed later makes nobody less ready. */
export const noteReadiness = (
  { data: { step } }: NoteReadiness,
  { readiness, goneAt }: RegisteredEnterprise,
): Decided => {
  const isMade = step === 'officer' ? readiness.hasOfficer : readiness.hasTree;
  return isMade || goneAt !== undefined ? [] : [{ type: 'EnterpriseReadied', data: { step } }];
};

const reasonOf = (given: string): string => {
  const reason = given.trim();
  if (reason === '' || reason.length > REASON_LIMIT) throw new EnterpriseReasonBlank(REASON_LIMIT);
  return reason;
};

/** Characters of the longest reason. */
const REASON_LIMIT = 500;
