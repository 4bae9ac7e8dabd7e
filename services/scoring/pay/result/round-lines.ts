import type { PaidResult, PayLine, PayTerms } from '../decider/pay-run.events.ts';
import { computePayLines, paidPeriods } from './compute-pay-lines.ts';
import { isNoMoney, moneyDifference } from './pay-amount.ts';
import type { PayBasis } from './pay-basis.ts';

/** What was settled before, by kind and id of who was paid. */
export type PaidBefore = (line: PayLine) => string | undefined;

/** The lines of a first round: what is due is paid. */
export const firstRoundLines = (terms: PayTerms, basis: PayBasis): readonly PayLine[] =>
  computePayLines(terms, basis).map((line) => ({
    ...line,
    ...(line.due !== undefined && { amount: line.due }),
  }));

/**
 * The lines of a later round: of whoever is due another sum than was settled (补发, 扣回), or had nothing settled yet.
 * Where the sum cannot be told, since a result was recalled, nothing is taken back before the next revision.
 */
export const differenceLines = (
  terms: PayTerms,
  basis: PayBasis,
  paidBefore: PaidBefore,
): readonly PayLine[] =>
  computePayLines(terms, basis).flatMap((line) => {
    const paid = paidBefore(line);
    if (line.due === undefined) return [];
    const amount = moneyDifference(line.due, paid ?? '0');
    if (paid !== undefined && isNoMoney(amount)) return [];
    return [{ ...line, ...(paid !== undefined && { paid }), amount }];
  });

/** The results that a round rests on, as they stood. */
export const paidResults = (terms: PayTerms, basis: PayBasis): readonly PaidResult[] =>
  paidPeriods(terms, basis).map(({ period: label, result }) => {
    if (result !== undefined) {
      const { units: _units, ...kept } = result;
      return kept;
    }
    const [first] = terms.results;
    const kind = first?.period.kind ?? terms.period.kind;
    return { period: { kind, label }, status: 'unpublished' };
  });
