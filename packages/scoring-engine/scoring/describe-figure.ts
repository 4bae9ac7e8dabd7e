import { compare, ZERO, type Exact } from '../exact/exact.ts';
import { toExactText } from '../exact/exact-text.ts';
import type { RoundingMode } from '../exact/round-to.ts';
import type { Sentence } from '../sentence.ts';
import { byRule, type ByRule, type Figure, type MakingBy, type Quantity } from './figure.ts';

const QUANTITY: Readonly<Record<Quantity, (name: Sentence) => Sentence>> = {
  entry: ({ en, zh }) => ({ en: `Entry for "${en}"`, zh: `“${zh}”录入` }),
  points: ({ en, zh }) => ({ en: `Points of "${en}"`, zh: `“${zh}”得分` }),
  contribution: ({ en, zh }) => ({ en: `"${en}" in the total`, zh: `“${zh}”计入总分` }),
  subtotal: ({ en, zh }) => ({ en: `Subtotal "${en}"`, zh: `小计“${zh}”` }),
  'multiplied-part': () => ({ en: 'Part that the coefficient multiplies', zh: '乘系数的部分' }),
  'remaining-part': () => ({ en: 'Part without coefficient', zh: '不乘系数的部分' }),
  total: () => ({ en: 'Total', zh: '总分' }),
  'coefficient-sum': () => ({ en: 'Points that the coefficient is ranked by', zh: '系数评分合计' }),
  'coefficient-rank': () => ({ en: 'Place for the coefficient', zh: '系数名次' }),
  coefficient: () => ({ en: 'Coefficient', zh: '系数' }),
  'adjusted-total': () => ({ en: 'Total with coefficient', zh: '乘系数后总分' }),
  score: () => ({ en: 'Final score', zh: '最终得分' }),
};

const MODE: Readonly<Record<RoundingMode, Sentence>> = {
  'half-up': { en: 'half-up', zh: '四舍五入' },
  'half-even': { en: 'half-even', zh: '四舍六入五成双' },
  'half-down': { en: 'half-down', zh: '五舍六入' },
  up: { en: 'up, away from zero', zh: '进一' },
  down: { en: 'down, towards zero', zh: '截尾' },
  ceiling: { en: 'to the greater', zh: '向上取整' },
  floor: { en: 'to the lesser', zh: '向下取整' },
};

/** A negative term in brackets, so that no two signs meet. */
const term = (value: Exact): string =>
  compare(value, ZERO) < 0 ? `(${toExactText(value)})` : toExactText(value);

const plus = (inputs: readonly Figure[]): string => inputs.map(({ value }) => term(value)).join(' + ');

const input = ({ inputs }: Figure, at: number): string => {
  const found = inputs[at];
  return found === undefined ? '' : term(found.value);
};

const same = (formula: string): Sentence => ({ en: formula, zh: formula });

const describeRank = ({ place, groupSize }: MakingBy<'rank'>, figure: Figure): Sentence => ({
  en: `with ${input(figure, 0)}, place ${place.text} of ${String(groupSize)} (${String(place.ahead)} ahead, ${String(place.tied)} at this place)`,
  zh: `${input(figure, 0)} 分，在 ${String(groupSize)} 家中列第 ${place.text} 名（前面 ${String(place.ahead)} 家，同名次 ${String(place.tied)} 家）`,
});

const describeRounding = ({ rounding: { places, mode } }: MakingBy<'rounding'>, figure: Figure): Sentence => {
  const value = toExactText(figure.value);
  return {
    en: `${input(figure, 0)} rounded ${MODE[mode].en}, to ${String(places)} decimal places, is ${value}`,
    zh: `${input(figure, 0)} 按“${MODE[mode].zh}”保留 ${String(places)} 位小数，得 ${value}`,
  };
};

const describeCoefficient = (
  { rule, step, middle }: MakingBy<'additive-coefficient' | 'compounding-coefficient'>,
  figure: Figure,
): Sentence => {
  const placesAbove = `(${toExactText(middle)} − ${input(figure, 0)})`;
  const value = toExactText(figure.value);
  return same(
    rule === 'additive-coefficient'
      ? `1 + ${placesAbove} × ${step} = ${value}`
      : `(1 + ${step})^${placesAbove} = ${value}`,
  );
};

const describeEntry = ({ child }: MakingBy<'entry'>, figure: Figure): Sentence => {
  const value = toExactText(figure.value);
  return same(child === undefined ? value : `${child} ${value}`);
};

const describeProduct = (
  { rule }: MakingBy<'coefficient-on-total' | 'coefficient-on-part'>,
  figure: Figure,
): Sentence => {
  const product = `${input(figure, 0)} × ${input(figure, 1)}`;
  const value = toExactText(figure.value);
  return same(
    rule === 'coefficient-on-part' ? `${product} + ${input(figure, 2)} = ${value}` : `${product} = ${value}`,
  );
};

const MAKING: ByRule<Sentence> = {
  entry: describeEntry,
  direct: (_making, figure) => ({
    en: `as entered, ${toExactText(figure.value)}`,
    zh: `按录入计 ${toExactText(figure.value)}`,
  }),
  deduction: ({ fullMark }, figure) =>
    same(`${fullMark} − ${input(figure, 0)} = ${toExactText(figure.value)}`),
  'mean-of-children': ({ sampleSize }, { inputs, value }) =>
    same(`(${plus(inputs)}) ÷ ${String(sampleSize)} = ${toExactText(value)}`),
  weight: ({ weight }, figure) => same(`${input(figure, 0)} × ${weight}% = ${toExactText(figure.value)}`),
  sum: (_making, { inputs, value }) => same(`${plus(inputs)} = ${toExactText(value)}`),
  rounding: describeRounding,
  rank: describeRank,
  'additive-coefficient': describeCoefficient,
  'compounding-coefficient': describeCoefficient,
  'coefficient-on-total': describeProduct,
  'coefficient-on-part': describeProduct,
};

/** What people call indicators and subtotals, by key; the key itself stands in for a name that is left out. */
export type Titles = Readonly<Record<string, Sentence>>;

/** Says in one sentence what a figure is and how it came about, with the numbers it was made of. */
export const describeFigure = (figure: Figure, titles: Titles = {}): Sentence => {
  const key = figure.key ?? '';
  const named = Object.hasOwn(titles, key) ? titles[key] : undefined;
  const subject = QUANTITY[figure.quantity](named ?? { en: key, zh: key });
  const making = byRule(MAKING, figure);
  return { en: `${subject.en}: ${making.en}.`, zh: `${subject.zh}：${making.zh}。` };
};
