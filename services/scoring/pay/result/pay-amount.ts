import {
  add,
  compare,
  multiply,
  parseDecimal,
  parseExactText,
  roundTo,
  subtract,
  toFixedText,
  type Exact,
} from '@kaoping/scoring-engine';

/** Decimal places of money: 元 and 分. */
const MONEY_PLACES = 2;

/** The greatest factor: ten times the base is a slip. */
export const FACTOR_MAX = '10';

const FACTOR = /^\d{1,2}(?:\.\d{1,6})?$/u;

const MONEY = /^\d{1,10}(?:\.\d{1,2})?$/u;

const ZERO = parseDecimal('0');

/** Whether a text is a factor that may be entered: 0 to 10, at most six decimal places. */
export const isFactor = (text: string): boolean =>
  FACTOR.test(text) && compare(parseDecimal(text), parseDecimal(FACTOR_MAX)) <= 0;

/** Whether a text is an amount of money that may be entered: not below zero, at most 分. */
export const isMoney = (text: string): boolean => MONEY.test(text);

/** What an amount of pay is made of; exact texts. */
export interface PayParts {
  readonly base: string;
  readonly personalFactor: string;
  /** One for each period that is paid. */
  readonly unitFactors: readonly string[];
}

/**
 * Pay = base × personal factor × unit factor (001-31), over all periods that are paid together (003-09). Exact, and
 * rounded once a person, at the very end: to 0.01, half up (四舍五入).
 *
 * @example payOf({ base: '1000', personalFactor: '1', unitFactors: ['1.2', '1', '1.2'] }) // '3400.00'
 */
export const payOf = ({ base, personalFactor, unitFactors }: PayParts): string => {
  const own = multiply(parseExactText(base), parseExactText(personalFactor));
  const factors = unitFactors.map(parseExactText).reduce(add, ZERO);
  return moneyText(multiply(own, factors));
};

/** An amount as printed, rounded half up where it has more than two places. */
const moneyText = (amount: Exact): string =>
  toFixedText(roundTo(amount, MONEY_PLACES, 'half-up'), MONEY_PLACES);

/** The sum of amounts, exactly. */
export const sumOfMoney = (amounts: readonly string[]): string =>
  moneyText(amounts.map(parseExactText).reduce(add, ZERO));

/** `left − right`, exactly; below zero where something is to be paid back. */
export const moneyDifference = (left: string, right: string): string =>
  moneyText(subtract(parseExactText(left), parseExactText(right)));

/** Whether there is nothing to pay and nothing to pay back. */
export const isNoMoney = (amount: string): boolean => compare(parseExactText(amount), ZERO) === 0;

/** Whether an amount is greater than another. */
export const isMoreMoney = (amount: string, other: string): boolean =>
  compare(parseExactText(amount), parseExactText(other)) > 0;
