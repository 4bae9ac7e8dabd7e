import { problemsOfDecimals } from '../operators/check-operator.ts';
import type { CheckSite } from '../operators/operator-rule.ts';
import type { BinaryOperator, Expression } from '../plan/expression.ts';
import { planProblem, type PlanProblem } from '../plan/plan-problem.ts';
import type { QuantityType } from '../plan/plan.ts';
import { FUNCTION_SHAPES, type Sort } from './function-shapes.ts';
import { DEPTH_MAX, walkExpression } from './walk-expression.ts';

const SORT: Readonly<Record<QuantityType, Sort>> = {
  points: 'number',
  rate: 'number',
  coefficient: 'number',
  money: 'number',
  count: 'number',
  rank: 'number',
  flag: 'flag',
  grade: 'ordinal',
  level: 'ordinal',
};

const SORT_NAME: Readonly<Record<Sort, readonly [string, string]>> = {
  number: ['a number', '数字'],
  flag: ['yes or no', '是或否'],
  ordinal: ['a grade or level', '等次或等级'],
};

/** What the two sides of an operator must be, and what it makes. */
const BINARY: Readonly<Record<BinaryOperator, { readonly sides?: Sort; readonly makes: Sort }>> = {
  add: { sides: 'number', makes: 'number' },
  subtract: { sides: 'number', makes: 'number' },
  multiply: { sides: 'number', makes: 'number' },
  divide: { sides: 'number', makes: 'number' },
  below: { makes: 'flag' },
  'at-most': { makes: 'flag' },
  equal: { makes: 'flag' },
  'at-least': { makes: 'flag' },
  above: { makes: 'flag' },
  and: { sides: 'flag', makes: 'flag' },
  or: { sides: 'flag', makes: 'flag' },
};

/** The sort of an expression; undefined where a name in it is unknown, which is a problem of its own. */
const sortOf = (expression: Expression, site: CheckSite): Sort | undefined => {
  switch (expression.kind) {
    case 'number':
    case 'negate':
      return 'number';
    case 'not':
      return 'flag';
    case 'binary':
      return BINARY[expression.operator].makes;
    case 'quantity': {
      const quantity = site.index.quantities.get(expression.name);
      return quantity && SORT[quantity.type];
    }
    case 'call':
      return sortOfCall(expression, site);
  }
};

const sortOfCall = (
  { function: name, arguments: taken }: Extract<Expression, { kind: 'call' }>,
  site: CheckSite,
): Sort | undefined => {
  const giving = name === 'if' ? taken[1] : taken[0];
  if (name !== 'if' && name !== 'if-missing') return 'number';
  return giving && sortOf(giving, site);
};

const problemOfSort = (expression: Expression, wanted: Sort, site: CheckSite): readonly PlanProblem[] => {
  const found = sortOf(expression, site);
  if (found === undefined || found === wanted) return [];
  const [en, zh] = SORT_NAME[wanted];
  const [foundEn, foundZh] = SORT_NAME[found];
  const name = expression.kind === 'quantity' ? `"${expression.name}"` : '';
  return [
    planProblem(
      'PLAN.WRONG_TYPE',
      site.quantity.name,
      `The formula wants ${en} where ${name === '' ? 'there is' : `${name} is`} ${foundEn}.`,
      `公式此处应为${zh}，但${name === '' ? '给出的' : name.replaceAll('"', '')}是${foundZh}。`,
    ),
  ];
};

const problemOfSame = (left: Expression, right: Expression, site: CheckSite): readonly PlanProblem[] => {
  const sort = sortOf(left, site);
  return sort === undefined ? [] : problemOfSort(right, sort, site);
};

const problemsOfRound = (places: Expression | undefined, path: string): readonly PlanProblem[] => {
  if (places === undefined || (places.kind === 'number' && /^[0-9]$/u.test(places.number))) return [];
  return [
    planProblem(
      'PLAN.PLACES',
      path,
      'The places that round keeps are a written number from 0 to 9.',
      'round 保留的小数位数应直接写成 0 至 9 的整数。',
    ),
  ];
};

const problemsOfCall = (
  { function: name, arguments: taken }: Extract<Expression, { kind: 'call' }>,
  site: CheckSite,
): readonly PlanProblem[] => {
  const { least, most, takes } = FUNCTION_SHAPES[name];
  const path = site.quantity.name;
  if (taken.length < least || taken.length > most) {
    const [en, zh] =
      least === most
        ? [String(least), `${String(least)} 个`]
        : [`${String(least)} to ${String(most)}`, `${String(least)} 至 ${String(most)} 个`];
    return [
      planProblem(
        'PLAN.WRONG_COUNT',
        path,
        `${name} takes ${en} arguments, not ${String(taken.length)}.`,
        `${name} 应有${zh}参数，现有 ${String(taken.length)} 个。`,
      ),
    ];
  }
  return [
    ...taken.flatMap((argument, at) => {
      const wanted = name === 'if' && at > 0 ? undefined : (takes[at] ?? takes[0]);
      return wanted === undefined ? [] : problemOfSort(argument, wanted, site);
    }),
    ...problemsOfPair(name, taken, site),
  ];
};

const problemsOfPair = (
  name: string,
  taken: readonly Expression[],
  site: CheckSite,
): readonly PlanProblem[] => {
  if (name === 'round') return problemsOfRound(taken[1], site.quantity.name);
  const [left, right] = name === 'if' ? taken.slice(1) : taken;
  const isPair = name === 'if' || name === 'if-missing';
  return isPair && left !== undefined && right !== undefined ? problemOfSame(left, right, site) : [];
};

const problemsAt = (expression: Expression, site: CheckSite): readonly PlanProblem[] => {
  switch (expression.kind) {
    case 'number':
      return problemsOfDecimals(site.quantity.name, [expression.number]);
    case 'quantity':
      return [];
    case 'negate':
      return problemOfSort(expression.of, 'number', site);
    case 'not':
      return problemOfSort(expression.of, 'flag', site);
    case 'binary': {
      const { operator, left, right } = expression;
      const { sides } = BINARY[operator];
      return sides === undefined
        ? problemOfSame(left, right, site)
        : [...problemOfSort(left, sides, site), ...problemOfSort(right, sides, site)];
    }
    case 'call':
      return problemsOfCall(expression, site);
  }
};

/**
 * The problems of a formula: what is no decimal, takes the wrong sort or number of arguments, is nested too deeply
 * or makes another sort than its quantity is.
 */
export const checkExpression = (expression: Expression, site: CheckSite): readonly PlanProblem[] => {
  const path = site.quantity.name;
  const nested = walkExpression(expression);
  if (nested.some(({ depth }) => depth > DEPTH_MAX)) {
    return [
      planProblem(
        'PLAN.TOO_DEEP',
        path,
        `The formula is nested more than ${String(DEPTH_MAX)} levels deep: give its parts names of their own.`,
        `公式嵌套超过 ${String(DEPTH_MAX)} 层：请把其中的部分另行命名。`,
      ),
    ];
  }
  const problems = nested.flatMap((part) => problemsAt(part.expression, site));
  return problems.length > 0 ? problems : problemOfSort(expression, SORT[site.quantity.type], site);
};
