import type { PlanInput } from '@kaoping/scoring-engine';
import type { Scheme } from '../language/scheme.ts';
import type { EntryIndicator, EntryRater } from './entry-part.ts';
import { isDimension, type IndicatorNode } from './indicator-node.ts';
import { indicatorRaters, type IndicatorRater } from './indicator-raters.ts';
import { clauseOf, titleOf } from './scheme-titles.ts';
import { givenFields } from './given-fields.ts';

const raterOf = ({ key, rater, weight }: IndicatorRater): EntryRater => ({
  key,
  title: titleOf(rater ?? {}, key),
  ...givenFields({ weight, minimumReturns: rater?.minimumReturns, procedure: rater?.procedure }),
  masses: rater?.masses === true,
  mayNotRate: rater?.mayNotRate ?? [],
});

const inputsOf = (name: string, inputs: readonly PlanInput[]): readonly string[] =>
  inputs
    .map((input) => input.name)
    .filter((input) => input === name || input.startsWith(`${name}/`) || input.startsWith(`${name}@`));

/** Fields that the file may leave out, without those that it did leave out. */
const optionalFields = ({ indicator }: IndicatorNode) => {
  const { weight, kind, class: sort, by } = indicator;
  return { ...givenFields({ weight, kind, class: sort, by }), ...clauseOf(indicator) };
};

/** An indicator, and those under it, as those who enter see it. */
export const entryIndicator = (
  scheme: Scheme,
  inputs: readonly PlanInput[],
  node: IndicatorNode,
): EntryIndicator => {
  const { indicator, name, fullMark, children } = node;
  return {
    path: name,
    title: titleOf(indicator, indicator.key),
    fullMark,
    ...optionalFields(node),
    ...(isDimension(node) ? {} : { method: indicator.method?.kind ?? 'direct' }),
    special: indicator.special === true,
    responsibility: indicator.responsibility ?? [],
    raters: indicatorRaters(scheme, indicator).map(raterOf),
    evidence: indicator.evidence ?? [],
    criteria: (indicator.criteria ?? []).map((each) => ({
      key: each.key,
      title: titleOf(each, each.key),
      ...(each.points === undefined ? {} : { points: each.points }),
      ...clauseOf(each),
    })),
    inputs: inputsOf(name, inputs),
    indicators: children.map((child) => entryIndicator(scheme, inputs, child)),
  };
};
