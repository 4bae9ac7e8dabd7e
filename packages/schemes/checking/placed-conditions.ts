import type { Condition } from '../language/condition.ts';
import type { Scheme } from '../language/scheme.ts';
import type { FilePath } from '../problem.ts';

/** A condition with its place in the file. */
export interface PlacedCondition {
  readonly condition: Condition;
  readonly path: FilePath;
}

/** Every condition of a scheme, each before those inside it. */
export const placedConditions = (scheme: Scheme): readonly PlacedCondition[] =>
  rootConditions(scheme).flatMap(withInner);

const rootConditions = ({ failRules, grades, consequences }: Scheme): readonly PlacedCondition[] => [
  ...(failRules ?? []).map(({ key, when }) => ({ condition: when, path: ['failRules', key, 'when'] })),
  ...(grades?.list ?? []).flatMap(({ needs, givenBy }, index) => [
    ...listed(needs, ['grades', 'list', index, 'needs']),
    ...listed(givenBy, ['grades', 'list', index, 'givenBy']),
  ]),
  ...(consequences ?? []).map(({ key, when }) => ({ condition: when, path: ['consequences', key, 'when'] })),
];

const listed = (conditions: readonly Condition[] | undefined, path: FilePath): readonly PlacedCondition[] =>
  (conditions ?? []).map((condition, index) => ({ condition, path: [...path, index] }));

/** A condition and all inside it. */
const withInner = (placed: PlacedCondition): readonly PlacedCondition[] => {
  const { condition, path } = placed;
  const inner = [
    ...listed(condition.any, [...path, 'any']),
    ...listed(condition.all, [...path, 'all']),
    ...(condition.not ? [{ condition: condition.not, path: [...path, 'not'] }] : []),
  ];
  return [placed, ...inner.flatMap(withInner)];
};
