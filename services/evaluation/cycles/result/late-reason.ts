import { REASON_LIMIT, requiredText } from './required-text.ts';

const LATE_REASON = { field: { en: 'Late reason', zh: '逾期原因' }, max: REASON_LIMIT };

/** Why something came late, to be kept with it; nothing where nobody said. @throws {TextRefused} */
export const lateReasonOf = ({
  lateReason,
}: {
  readonly lateReason?: string;
}): { readonly lateReason?: string } =>
  lateReason === undefined ? {} : { lateReason: requiredText(lateReason, LATE_REASON) };
