import { valueAt } from '../columns/column.ts';
import type { RunView } from '../run/run-view.ts';
import type { Sentence } from '../sentence.ts';
import { termText } from '../wording/number-text.ts';
import { inBoth } from '../wording/wording.ts';
import { keepRows, type EntriesOperator } from './keep-rows.ts';
import type { Making } from './operator-rule.ts';
import { valueWord } from './value-words.ts';

/** So many terms are written out; of more only their number is told. */
const TERMS_MAX = 30;

/** A member's rows of which some count. */
interface Parts {
  readonly operator: EntriesOperator;
  readonly count: number;
  /** The numbers that count, as texts. */
  readonly kept: readonly string[];
  readonly value: Sentence;
}

const terms = (kept: readonly string[]): Sentence =>
  kept.length <= TERMS_MAX
    ? inBoth(() => kept.join(' + '))
    : { en: `sum of ${String(kept.length)} entries`, zh: `${String(kept.length)} 项之和` };

const sumWords = ({ kept, value }: Parts): Sentence => {
  const sum = terms(kept);
  return inBoth((language) => `${sum[language]} = ${value[language]}`);
};

const meanWords = ({ kept, value }: Parts): Sentence => {
  const sum = terms(kept);
  return inBoth((language) => `(${sum[language]}) ÷ ${String(kept.length)} = ${value[language]}`);
};

const WORDS: Readonly<Record<EntriesOperator['reduce'], (parts: Parts) => Sentence>> = {
  sum: sumWords,
  mean: meanWords,
  'trimmed-mean': (parts) => {
    const trim = String(parts.operator.trim ?? 0);
    const { en, zh } = meanWords(parts);
    return {
      en: `without the ${trim} highest and lowest, ${en}`,
      zh: `去掉 ${trim} 个最高和 ${trim} 个最低，${zh}`,
    };
  },
  min: ({ count, value: { en, zh } }) => ({
    en: `least of ${String(count)} entries, ${en}`,
    zh: `${String(count)} 项中最低的 ${zh}`,
  }),
  max: ({ count, value: { en, zh } }) => ({
    en: `greatest of ${String(count)} entries, ${en}`,
    zh: `${String(count)} 项中最高的 ${zh}`,
  }),
  count: ({ value: { en, zh } }) => ({ en: `${en} entries`, zh: `共 ${zh} 项` }),
};

/** A stable order, so that an explanation does not hang on the order of entering. */
const inOrder = (rows: readonly number[], labels: readonly (string | undefined)[] = []): readonly number[] =>
  [...rows].sort((left, right) => {
    const [a = '', b = ''] = [labels[left], labels[right]];
    if (a === b) return 0;
    return a < b ? -1 : 1;
  });

/** Says how a member's entries made its number. */
export const explainEntries = (
  operator: EntriesOperator,
  quantity: string,
  run: RunView,
  member: number,
): Making => {
  const input = run.rows(operator.input);
  const found = [...input.members.entries()].flatMap(([row, of]) => (of === member ? [row] : []));
  const rows = inOrder(found, input.labels);
  const value = valueWord(run, quantity, member);
  if (rows.length === 0 && operator.ifNone !== undefined) {
    return {
      text: { en: `nothing was entered, which counts as ${value.en}`, zh: `未录入，按 ${value.zh} 计` },
      inputs: [],
    };
  }
  const counting = new Set(keepRows(operator, rows, input));
  const kept = rows.flatMap((row) => {
    const number = counting.has(row) ? valueAt(input.values, row) : undefined;
    return number === undefined ? [] : [termText(number)];
  });
  const text = WORDS[operator.reduce]({ operator, count: rows.length, kept, value });
  return { text, inputs: [], entries: [{ input: operator.input, rows }] };
};
