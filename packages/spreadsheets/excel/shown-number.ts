import { format as show, getFormatInfo } from 'numfmt';
import { serialDay } from './serial-day.ts';

/** A number as a person sees it, and what it holds where the format shows less of it. */
export interface ShownNumber {
  readonly text: string;
  readonly held?: string;
}

/** How one format of a workbook shows numbers. */
export type NumberFormat = (stored: string) => ShownNumber;

/** As many digits as Excel keeps; beyond them a stored number is the noise of binary fractions. */
const DIGITS_KEPT = 15;

/** A number that is stored as people write it needs no format General. */
const PLAIN = /^-?\d{1,12}(?:\.\d{1,3})?$/u;

/**
 * Makes what shows the numbers of one format.
 *
 * - Days come as `2024-01-05`, with the time of day where there is one.
 * - Signs of money, brackets and padding go: a loss of `(1,234.50)` in red is `-1234.50`.
 * - Without a format a number comes as Excel shows it, so that `0.1+0.2` is `0.3`; but no digit goes that people
 *   may have entered, such as the cents of a large sum.
 *
 * @param code Format as the workbook has it, e.g. `0.00%`.
 * @param isFrom1904 Whether the workbook counts its days from 1904.
 */
export const numberFormat = (code: string, isFrom1904: boolean): NumberFormat => {
  const info = formatInfo(code);
  if (info.isDate) {
    return (stored) => ({ text: serialDay(Number(stored), isFrom1904) ?? shownBy(code, Number(stored)) });
  }
  return PLAIN_TYPES.has(info.type) ? roundedBy(code, info) : otherwise(code, info);
};

/** Formats that show a number and nothing that changes what it means. */
const PLAIN_TYPES = new Set(['number', 'grouped', 'currency', 'percent']);

const roundedBy = (code: string, info: FormatInfo): NumberFormat => {
  const plainCode = `0${info.maxDecimals === 0 ? '' : `.${'0'.repeat(info.maxDecimals)}`}${info.isPercent ? '%' : ''}`;
  const isDecorated = info.type === 'currency' || info.type === 'grouped' || info.parentheses !== 0;
  const decimals = { scale: info.scale, places: info.maxDecimals };
  return (stored) => {
    const value = Number(stored);
    const text = shownBy(isDecorated ? plainCode : code, value);
    return hidesDigits(text, value, decimals) ? { text, held: kept(value) } : { text };
  };
};

const otherwise = (code: string, { type, isText }: FormatInfo): NumberFormat =>
  type === 'general' || type === 'error' || isText
    ? general
    : (stored) => ({ text: shownBy(code, Number(stored)) });

type FormatInfo = ReturnType<typeof getFormatInfo>;

/** A format that the library does not know shows as General: the number is there, and nothing is made up. */
const formatInfo = (code: string): FormatInfo => {
  try {
    return getFormatInfo(code);
  } catch {
    return getFormatInfo('General');
  }
};

const shownBy = (code: string, value: number): string => show(code, value, { throws: false }).trim();

const kept = (value: number): string => plainDecimal(Number(value.toPrecision(DIGITS_KEPT)));

/** A number without an exponent. */
const plainDecimal = (value: number): string =>
  /e/u.test(String(value))
    ? value.toFixed(Math.abs(value) < 1 ? 20 : 0).replace(/\.?0+$/u, '')
    : String(value);

const general: NumberFormat = (stored) => {
  if (PLAIN.test(stored)) return { text: stored };
  const value = Number(stored);
  const text = kept(value);
  const decimals = text.split('.')[1]?.length ?? 0;
  // People enter no more than nine decimals: a longer tail was computed, and Excel shows it cut.
  return { text: decimals > 9 ? plainDecimal(Number(shownBy('General', value))) : text };
};

const hidesDigits = (
  text: string,
  value: number,
  { scale, places }: { readonly scale: number; readonly places: number },
): boolean => {
  if (scale !== 1 && scale !== 100) return true;
  const shown = /-?[\d,]+(?:\.\d+)?/u.exec(text)?.[0].replaceAll(',', '');
  const exact = Number((value * scale).toPrecision(DIGITS_KEPT));
  return shown !== undefined && Number(exact.toFixed(Math.max(places, 9))) !== Number(shown);
};
