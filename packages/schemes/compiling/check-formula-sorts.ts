import type { Sentence } from '@kaoping/scoring-engine';
import { expressionText } from '../expressions/expression-text.ts';
import type { FormulaTree } from '../expressions/formula-tree.ts';
import type { SchemeProblem } from '../problem.ts';
import { formulaSort, type FormulaSort } from './formula-sort.ts';
import { errorAt, type ProblemPlace } from './scheme-problems.ts';

const SORTS: Readonly<Record<FormulaSort, Sentence>> = {
  number: { zh: '数', en: 'a number' },
  flag: { zh: '是或否', en: 'yes or no' },
  key: { zh: '选项', en: 'a choice' },
  unknown: { zh: '未知', en: 'unknown' },
};

/** What is asked of one part of a formula. */
interface Asked {
  readonly tree: FormulaTree;
  readonly due: FormulaSort;
}

const asNumbers = (trees: readonly FormulaTree[]): readonly Asked[] =>
  trees.map((tree) => ({ tree, due: 'number' }));
const asFlags = (trees: readonly FormulaTree[]): readonly Asked[] =>
  trees.map((tree) => ({ tree, due: 'flag' }));

const askedOfCall = (tree: FormulaTree & { readonly kind: 'call' }, due: FormulaSort): readonly Asked[] => {
  const given = tree.arguments;
  if (tree.function === 'anyOf' || tree.function === 'allOf') return asFlags(given);
  if (tree.function === 'ifMissing') return given.map((each) => ({ tree: each, due }));
  if (tree.function !== 'if') return asNumbers(given);
  return [...asFlags(given.slice(0, 1)), ...given.slice(1).map((each) => ({ tree: each, due }))];
};

const askedOfBinary = ({
  operator,
  left,
  right,
}: FormulaTree & { readonly kind: 'binary' }): readonly Asked[] =>
  operator === 'and' || operator === 'or' ? asFlags([left, right]) : asNumbers([left, right]);

const askedOf = (tree: FormulaTree, due: FormulaSort): readonly Asked[] => {
  switch (tree.kind) {
    case 'number':
    case 'name':
      return [];
    case 'negate':
      return asNumbers([tree.of]);
    case 'not':
      return asFlags([tree.of]);
    case 'binary':
      return askedOfBinary(tree);
    case 'call':
      return askedOfCall(tree, due);
  }
};

/**
 * The places where a formula counts with yes and no, or asks a number whether it is true; the first in each part.
 *
 * @param asked The formula, and what the whole of it is to give.
 */
export const formulaSortProblems = (
  asked: Asked,
  sortOfName: (name: string) => FormulaSort,
  place: ProblemPlace,
): readonly SchemeProblem[] => {
  const { tree, due } = asked;
  const found = formulaSort(tree, sortOfName);
  // A name that stands for nothing is reported as such, not for what it might have been.
  if (found === due || found === 'unknown')
    return askedOf(tree, due).flatMap((part) => formulaSortProblems(part, sortOfName, place));
  const text = expressionText(tree);
  return [
    errorAt(
      due === 'flag' ? 'NOT_A_CONDITION' : 'NOT_A_NUMBER',
      { ...place, offset: tree.at },
      {
        zh: `“${text}”是${SORTS[found].zh}，这里应当是${SORTS[due].zh}${due === 'flag' ? '，例如“final < 60”' : ''}。`,
        en: `"${text}" is ${SORTS[found].en}, but ${SORTS[due].en} is due here${due === 'flag' ? ', such as "final < 60"' : ''}.`,
      },
    ),
  ];
};
