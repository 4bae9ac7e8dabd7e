import type { Expression, GradeRule, Operator } from '@kaoping/scoring-engine';

type Rename = (name: string) => string;
type Named<Name extends Operator['op']> = Operator & { readonly op: Name };

const inExpression = (expression: Expression, rename: Rename): Expression => {
  switch (expression.kind) {
    case 'number':
      return expression;
    case 'quantity':
      return { ...expression, name: rename(expression.name) };
    case 'binary':
      return {
        ...expression,
        left: inExpression(expression.left, rename),
        right: inExpression(expression.right, rename),
      };
    case 'negate':
    case 'not':
      return { ...expression, of: inExpression(expression.of, rename) };
    case 'call':
      return { ...expression, arguments: expression.arguments.map((each) => inExpression(each, rename)) };
  }
};

/** Fields that are left out stay so: only what is there is renamed. */
const ifGiven = <Field extends string>(
  field: Field,
  name: string | undefined,
  rename: Rename,
): Partial<Record<Field, string>> =>
  name === undefined ? {} : ({ [field]: rename(name) } as Partial<Record<Field, string>>);

const inGradeRule = (rule: GradeRule, rename: Rename): GradeRule => ({
  ...rule,
  ...(rule.needs === undefined ? {} : { needs: rule.needs.map(rename) }),
  ...(rule.givenBy === undefined ? {} : { givenBy: rule.givenBy.map(rename) }),
});

const unchanged = <Same>(operator: Same): Same => operator;
const ofOnly = <Same extends { readonly of: string }>(operator: Same, rename: Rename): Same => ({
  ...operator,
  of: rename(operator.of),
});
const presentOnly = <Same extends { readonly present: string }>(operator: Same, rename: Rename): Same => ({
  ...operator,
  present: rename(operator.present),
});

const BY_OPERATOR: {
  readonly [Name in Operator['op']]: (operator: Named<Name>, rename: Rename) => Operator;
} = {
  entry: unchanged,
  entries: unchanged,
  'best-of-document': unchanged,
  parameter: unchanged,
  past: unchanged,
  formula: (operator, rename) => ({ ...operator, expression: inExpression(operator.expression, rename) }),
  sum: (operator, rename) => ({ ...operator, of: operator.of.map(rename) }),
  weighted: (operator, rename) => ({
    ...operator,
    terms: operator.terms.map((term) => ({
      ...ofOnly(term, rename),
      ...ifGiven('exempt', term.exempt, rename),
    })),
  }),
  'by-level': ofOnly,
  ballot: (operator, rename) => ({
    ...operator,
    votes: operator.votes.map((vote) => ofOnly(vote, rename)),
    ...ifGiven('due', operator.due, rename),
    ...ifGiven('issued', operator.issued, rename),
    ...ifGiven('returned', operator.returned, rename),
  }),
  steps: ofOnly,
  interpolate: ofOnly,
  rank: (operator, rename) => ({
    ...ofOnly(operator, rename),
    ...ifGiven('eligible', operator.eligible, rename),
  }),
  'rank-step': (operator, rename) => ({ ...operator, rank: rename(operator.rank) }),
  'by-rank': (operator, rename) => ({ ...operator, rank: rename(operator.rank) }),
  'by-grade': (operator, rename) => ({ ...operator, grade: rename(operator.grade) }),
  group: ofOnly,
  round: ofOnly,
  grade: (operator, rename) => ({
    ...operator,
    by: rename(operator.by),
    rank: rename(operator.rank),
    grades: operator.grades.map((rule) => inGradeRule(rule, rename)),
    limits: operator.limits.map((limit) => ({ ...limit, flag: rename(limit.flag) })),
    ...ifGiven('exempt', operator.exempt, rename),
  }),
  'grade-is': (operator, rename) => ({ ...operator, grade: rename(operator.grade) }),
  'rank-is': (operator, rename) => ({ ...operator, rank: rename(operator.rank) }),
  running: presentOnly,
  times: presentOnly,
};

/** The same operator over quantities of other names. */
export const renameReferences = (operator: Operator, rename: Rename): Operator => {
  const inOperator = BY_OPERATOR[operator.op] as (operator: Operator, rename: Rename) => Operator;
  return inOperator(operator, rename);
};

/** Names of the quantities that an operator takes, each once. */
export const referencesOf = (operator: Operator): readonly string[] => {
  const names = new Set<string>();
  renameReferences(operator, (name) => {
    names.add(name);
    return name;
  });
  return [...names];
};

/** Names of the inputs that an operator reads. */
export const inputsOf = (operator: Operator): readonly string[] => {
  if (operator.op === 'entry' || operator.op === 'entries') return [operator.input];
  return operator.op === 'best-of-document' ? operator.inputs.map(({ input }) => input) : [];
};
