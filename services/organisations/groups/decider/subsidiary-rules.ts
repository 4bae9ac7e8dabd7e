import { QuotaOutside, SubsidiaryReasonBlank } from './subsidiary.errors.ts';

/** Bytes of a ledger unless headquarters say otherwise: 2 GiB hold some millions of events. */
export const DEFAULT_QUOTA_BYTES = 2_147_483_648;

/** Bytes below which not even a year of a small enterprise fits: 16 MiB. */
const QUOTA_MIN_BYTES = 16_777_216;

/** Bytes above which one file should not grow: 1 TiB. */
const QUOTA_MAX_BYTES = 1_099_511_627_776;

/** @throws {QuotaOutside} when it is no whole number of bytes between the limits. */
export const checkQuota = (quotaBytes: number): void => {
  const isWithin =
    Number.isInteger(quotaBytes) && quotaBytes >= QUOTA_MIN_BYTES && quotaBytes <= QUOTA_MAX_BYTES;
  if (!isWithin) throw new QuotaOutside(QUOTA_MIN_BYTES, QUOTA_MAX_BYTES);
};

/** Characters of the longest reason. */
const REASON_LIMIT = 500;

/** @throws {SubsidiaryReasonBlank} when nobody could learn later why, or would read to the end. */
export const reasonOf = (given: string): string => {
  const reason = given.trim();
  if (reason === '' || reason.length > REASON_LIMIT) throw new SubsidiaryReasonBlank(REASON_LIMIT);
  return reason;
};
