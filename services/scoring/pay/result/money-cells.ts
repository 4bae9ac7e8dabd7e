import { multiply, parseDecimal, toDecimalText } from '@kaoping/scoring-engine';
import { isFactor, isMoney } from './pay-amount.ts';

const GROUPED = /^\d{1,3}(?:,\d{3})+(?:\.\d+)?$/u;

const PERCENT = /^\d{1,4}(?:\.\d{1,4})?%$/u;

/** Digits before the point and after it, without the zeros that say nothing. */
const ZEROS_AT_THE_END = /(?<=\.\d{2}\d*?)0+$/u;

/**
 * An amount of money as a cell shows it, thousands grouped or not.
 *
 * @returns Undefined for what is no amount; nothing is guessed.
 * @example readMoney('8,500.50') // '8500.5'
 */
export const readMoney = (text: string): string | undefined => {
  const plain = (GROUPED.test(text) ? text.replaceAll(',', '') : text).replace(ZEROS_AT_THE_END, '');
  return isMoney(plain) ? toDecimalText(parseDecimal(plain)) : undefined;
};

/**
 * A factor as a cell shows it, as a plain number or in per cent.
 *
 * @example readFactor('105%') // '1.05'
 */
export const readFactor = (text: string): string | undefined => {
  const plain = PERCENT.test(text)
    ? toDecimalText(multiply(parseDecimal(text.slice(0, -1)), { numerator: 1n, denominator: 100n }))
    : text;
  return isFactor(plain) ? toDecimalText(parseDecimal(plain)) : undefined;
};
