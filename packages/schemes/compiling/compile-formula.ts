import type { Expression, QuantityType, Stage } from '@kaoping/scoring-engine';
import { expressionText } from '../expressions/expression-text.ts';
import { isGroupCall } from '../expressions/formula-functions.ts';
import type { FormulaTree, GroupCall } from '../expressions/formula-tree.ts';
import { nearestName } from '../expressions/nearest-name.ts';
import { parseFormula } from '../expressions/parse-formula.ts';
import type { FilePath } from '../problem.ts';
import { formulaSortProblems } from './check-formula-sorts.ts';
import { binary, call, chain, number, quantity } from './expression-parts.ts';
import { formulaSort, type FormulaSort } from './formula-sort.ts';
import { groupOperator, groupTitle, groupType } from './group-quantity.ts';
import type { NamedQuantity, PlanDraft } from './plan-draft.ts';
import { unknownName } from './scheme-problems.ts';
import { joinTitles } from './scheme-titles.ts';

type Call = FormulaTree & { readonly kind: 'call' };

/** Where a formula stands and what it may take. */
export interface FormulaSite {
  readonly draft: PlanDraft;
  readonly path: FilePath;
  /** Whether score and rank are known there: after the calculation. */
  readonly isLate: boolean;
  /** Latest stage of the quantities that the formula needs of its own, such as `highest(final)`. */
  readonly latest: Stage;
}

/** What a name gives; a name that stands for nothing is reported elsewhere and counts as a number. */
export const sortOfType = (type: NamedQuantity['type'] | undefined): FormulaSort => {
  if (type === 'flag') return 'flag';
  return type === 'choice' || type === 'grade' || type === 'level' ? 'key' : 'number';
};

/** Finds what a name stands for and notes that it is taken; reports a name that stands for nothing. */
export const resolveName = (
  { draft, path, isLate }: FormulaSite,
  name: string,
  offset?: number,
): NamedQuantity | undefined => {
  const named = draft.names.get(name);
  if (named !== undefined && (isLate || named.isLate !== true)) {
    draft.taken.add(name);
    return named;
  }
  const known = [...draft.names].filter(([, each]) => isLate || each.isLate !== true).map(([each]) => each);
  const nearest = nearestName(name, known);
  const what = { zh: '指标、步骤或数据', en: 'indicator, step or figure' };
  draft.report(
    unknownName({ what, written: name, nearest }, { path, ...(offset === undefined ? {} : { offset }) }),
  );
  return undefined;
};

const nameExpression = (site: FormulaSite, tree: FormulaTree & { readonly kind: 'name' }): Expression => {
  const named = resolveName(site, tree.name, tree.at);
  return named === undefined ? number('0') : quantity(named.quantity);
};

/** The indicators under the dimension that a `sum` names alone, unless the dimension is their sum already. */
const summedParts = (
  { draft }: FormulaSite,
  [only, ...more]: Call['arguments'],
): readonly string[] | undefined => {
  const named = only?.kind === 'name' && more.length === 0 ? draft.names.get(only.name) : undefined;
  return named?.isSumOfParts === true ? undefined : named?.parts;
};

/** `sum` of a dimension alone is the sum of its indicators' points, however the dimension itself combines them. */
const sumExpression = (site: FormulaSite, tree: Call): Expression => {
  const parts = summedParts(site, tree.arguments);
  const at = tree.arguments[0]?.at ?? tree.at;
  const terms = parts?.map((name): FormulaTree => ({ kind: 'name', at, name })) ?? tree.arguments;
  return chain(
    'add',
    terms.map((each) => expressionOf(site, each)),
  );
};

const addSubject = (
  { draft, path, latest }: FormulaSite,
  own: { readonly name: string; readonly title: NamedQuantity['title']; readonly type: QuantityType },
  expression: Expression,
): { readonly name: string; readonly type: QuantityType } => {
  draft.quantity({ ...own, stage: 'entry', latest, path, operator: { op: 'formula', expression } });
  return own;
};

/** The quantity that a group function is of: the one named, or one of its own for a formula. */
const groupSubject = (
  site: FormulaSite,
  tree: FormulaTree,
): { readonly name: string; readonly type: QuantityType } => {
  const name = expressionText(tree);
  const named = tree.kind === 'name' ? site.draft.names.get(tree.name) : undefined;
  const expression = expressionOf(site, tree);
  if (named === undefined)
    return addSubject(site, { name, title: { zh: name, en: name }, type: 'points' }, expression);
  const { quantity: own, title, type } = named;
  if (type !== 'choice' && type !== 'rank') return { name: own, type };
  // The engine counts with no ranks, only with numbers: a rank becomes one by a formula of its own.
  return addSubject(site, { name: `${own}@number`, title, type: 'count' }, expression);
};

const groupExpression = (site: FormulaSite, called: GroupCall, tree: Call): Expression => {
  const { draft, path, latest } = site;
  const [argument] = tree.arguments;
  if (argument === undefined) return number('0');
  const name = `${called}(${expressionText(argument)})`;
  if (draft.quantities.has(name)) return quantity(name);
  const subject = groupSubject(site, argument);
  const of = draft.names.get(expressionText(argument))?.title ?? { zh: subject.name, en: subject.name };
  draft.quantity({
    name,
    title: joinTitles(groupTitle(called), of),
    type: groupType(called, subject.type),
    stage: 'entry',
    latest,
    operator: groupOperator(called, subject.name),
    path,
  });
  return quantity(name);
};

const callExpression = (site: FormulaSite, tree: Call): Expression => {
  const called = tree.function;
  if (isGroupCall(called)) return groupExpression(site, called, tree);
  if (called === 'sum') return sumExpression(site, tree);
  const given = tree.arguments.map((each) => expressionOf(site, each));
  if (called === 'anyOf') return chain('or', given);
  if (called === 'allOf') return chain('and', given);
  return call(called === 'ifMissing' ? 'if-missing' : called, ...given);
};

const binaryExpression = (site: FormulaSite, tree: FormulaTree & { readonly kind: 'binary' }): Expression => {
  const left = expressionOf(site, tree.left);
  const right = expressionOf(site, tree.right);
  if (tree.operator === 'not-equal') return { kind: 'not', of: binary(left, 'equal', right) };
  return binary(left, tree.operator, right);
};

const expressionOf = (site: FormulaSite, tree: FormulaTree): Expression => {
  switch (tree.kind) {
    case 'number':
      return {
        kind: 'number',
        number: tree.number,
        ...(tree.percent === undefined ? {} : { percent: tree.percent }),
      };
    case 'name':
      return nameExpression(site, tree);
    case 'negate':
    case 'not':
      return { kind: tree.kind, of: expressionOf(site, tree.of) };
    case 'binary':
      return binaryExpression(site, tree);
    case 'call':
      return callExpression(site, tree);
  }
};

/** The tree of a formula in the file; a mistake in its writing is reported. */
const readFormula = ({ draft, path }: FormulaSite, text: string): FormulaTree | undefined => {
  const { tree, problem } = parseFormula(text);
  if (problem !== undefined) draft.report({ ...problem, severity: 'error', path });
  return tree;
};

/**
 * A formula of the file as an expression over the plan's quantities. What is wrong with it is reported, and the
 * rest goes on with 0 (or no) in its place, so that one mistake hides no other.
 */
export const compileFormula = (
  site: FormulaSite,
  text: string,
  due: 'number' | 'flag' = 'number',
): Expression => {
  const tree = readFormula(site, text);
  const placeholder = due === 'flag' ? binary(number('0'), 'equal', number('1')) : number('0');
  if (tree === undefined) return placeholder;
  const sortOfName = (name: string): FormulaSort =>
    site.draft.names.has(name) ? sortOfType(site.draft.names.get(name)?.type) : 'unknown';
  const problems = formulaSortProblems({ tree, due }, sortOfName, { path: site.path });
  for (const problem of problems) site.draft.report(problem);
  return problems.length > 0 ? placeholder : expressionOf(site, tree);
};

/** The quantity of a formula: the one it names where it is a name alone, or one of its own under the given name. */
export const quantityOfFormula = (
  site: FormulaSite,
  text: string,
  own: { readonly name: string; readonly title: NamedQuantity['title']; readonly stage: Stage },
): string => {
  const tree = readFormula(site, text);
  const expression = compileFormula(site, text);
  if (tree?.kind === 'name' && expression.kind === 'quantity') return expression.name;
  const operator = { op: 'formula', expression } as const;
  return site.draft.quantity({ ...own, type: 'points', latest: site.latest, operator, path: site.path });
};

/** Whether a formula is a condition, before anything is compiled: a step that is one is a flag. */
export const isCondition = (text: string, sortOfName: (name: string) => FormulaSort): boolean => {
  const { tree } = parseFormula(text);
  return tree !== undefined && formulaSort(tree, sortOfName) === 'flag';
};
