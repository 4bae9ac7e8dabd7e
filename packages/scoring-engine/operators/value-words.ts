import { flagAt, valueAt, wholeAt } from '../columns/column.ts';
import type { PlanQuantity, QuantityType } from '../plan/plan.ts';
import type { RunView } from '../run/run-view.ts';
import type { Sentence } from '../sentence.ts';
import { numberText, termText } from '../wording/number-text.ts';
import { alike, inBoth } from '../wording/wording.ts';

const MISSING: Sentence = { en: 'missing', zh: '缺' };
const YES: Sentence = { en: 'yes', zh: '是' };
const NO: Sentence = { en: 'no', zh: '否' };

/** What a flag says, in words. */
export const flagWord = (flag: boolean): Sentence => (flag ? YES : NO);

/** The title of a quantity; its name where the plan has none of that name. */
export const titleOf = (run: RunView, name: string): Sentence =>
  run.index.quantities.get(name)?.title ?? alike(name);

/** The title of a grade, by its place in the list. */
export const gradeTitleAt = (run: RunView, at: number | undefined): Sentence =>
  (at === undefined ? undefined : run.index.grades[at]?.title) ?? alike(String(at));

/** The title of a grade, by its key. */
export const gradeTitle = (run: RunView, key: string): Sentence =>
  gradeTitleAt(run, run.index.gradeAt.get(key));

const levelTitle = (run: RunView, { operator }: PlanQuantity, at: number | undefined): Sentence => {
  const entry = operator.op === 'entry' ? run.index.inputs.get(operator.input)?.entry : undefined;
  const level = entry?.kind === 'level' && at !== undefined ? entry.levels[at] : undefined;
  return level?.title ?? alike(String(at));
};

/** Types whose value is a word. */
const WORDS: Partial<
  Readonly<Record<QuantityType, (run: RunView, quantity: PlanQuantity, member: number) => Sentence>>
> = {
  flag: (run, { name }, member) => flagWord(flagAt(run.column(name), member) === true),
  grade: (run, { name }, member) => gradeTitleAt(run, wholeAt(run.column(name), member)),
  level: (run, quantity, member) => levelTitle(run, quantity, wholeAt(run.column(quantity.name), member)),
};

const word = (run: RunView, name: string, member: number): Sentence | undefined => {
  const quantity = run.index.quantities.get(name);
  const write = quantity && WORDS[quantity.type];
  return quantity && write?.(run, quantity, member);
};

/** A quantity's value for a member as an explanation shows it: a number, a grade's title, yes or no. */
export const valueWord = (run: RunView, name: string, member: number): Sentence => {
  const value = valueAt(run.column(name), member);
  if (value === undefined) return MISSING;
  return word(run, name, member) ?? alike(numberText(value));
};

/** The same with its title, as a term of a formula: `基本分 90.5`. */
export const namedValue = (run: RunView, name: string, member: number): Sentence => {
  const value = valueAt(run.column(name), member);
  const title = titleOf(run, name);
  const shown = value === undefined ? MISSING : (word(run, name, member) ?? alike(termText(value)));
  return inBoth((language) => `${title[language]} ${shown[language]}`);
};

/** The number at a place of a column; empty where it is missing. */
export const numberAt = (run: RunView, name: string, member: number): string => {
  const value = valueAt(run.column(name), member);
  return value === undefined ? '' : numberText(value);
};

/** The same in brackets where it is negative. */
export const termAt = (run: RunView, name: string, member: number): string => {
  const value = valueAt(run.column(name), member);
  return value === undefined ? '' : termText(value);
};
