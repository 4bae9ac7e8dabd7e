import type { RequestContext } from '@kaoping/nest-platform';
import { PayRequestUnclear } from '../decider/pay-table.errors.ts';
import type { PayrollQuery } from './payroll.query.ts';

/** What the address of a payroll says. */
interface PayrollAddress {
  readonly payRunId: string;
  readonly format: string;
  readonly round: string | undefined;
}

/** What the address of a payroll asks. @throws {PayRequestUnclear} when it makes no sense. */
export const payrollAsked = (
  { language }: Pick<RequestContext, 'language'>,
  { payRunId, format, round }: PayrollAddress,
): PayrollQuery['asked'] => {
  if (format !== 'xlsx' && format !== 'csv')
    throw new PayRequestUnclear('format', { en: 'xlsx or csv', zh: ' xlsx 或 csv' });
  if (round === undefined) return { payRunId, format, language };
  if (!/^[1-9]\d{0,2}$/u.test(round))
    throw new PayRequestUnclear('round', { en: '1, 2, 3 …', zh: ' 1、2、3 等批次号' });
  return { payRunId, format, language, round: Number.parseInt(round, 10) };
};
