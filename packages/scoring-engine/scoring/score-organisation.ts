import { divide, exactInteger, multiply, subtract, sum } from '../exact/exact.ts';
import {
  compileRules,
  type CompiledIndicator,
  type CompiledRules,
  type Term,
} from '../rules/compile-rules.ts';
import type { ScoringRules } from '../rules/scoring-rules.ts';
import type { Figure, Making, Quantity } from './figure.ts';
import { gatherEntries } from './gather-entries.ts';
import type { Entry, MissingEntries, OrganisationScore } from './organisation-score.ts';
import { roundFigure } from './round-figure.ts';

type Value = Figure['value'];

/** What the method makes of the entries, which are all there. */
const byMethod = (
  { rule: { method }, range, entryCount }: CompiledIndicator,
  entries: Value,
): { readonly value: Value; readonly making: Making } => {
  switch (method.kind) {
    case 'direct':
      return { value: entries, making: { rule: 'direct' } };
    case 'deduction':
      return {
        value: subtract(range.highest, entries),
        making: { rule: 'deduction', fullMark: method.fullMark },
      };
    case 'mean-of-children':
      return {
        value: divide(entries, exactInteger(entryCount)),
        making: { rule: 'mean-of-children', sampleSize: entryCount },
      };
  }
};

const pointsOf = (indicator: CompiledIndicator, entries: readonly Figure[]): Figure | undefined => {
  if (entries.length < indicator.entryCount) return undefined;
  const { key, rounding } = indicator.rule;
  const entered = sum(entries.map(({ value }) => value));
  const points: Figure = { quantity: 'points', key, inputs: entries, ...byMethod(indicator, entered) };
  return rounding === undefined ? points : roundFigure(points, 'points', rounding);
};

const sumOf = (quantity: Quantity, inputs: readonly Figure[], key?: string): Figure => ({
  quantity,
  ...(key === undefined ? {} : { key }),
  value: sum(inputs.map(({ value }) => value)),
  inputs,
  making: { rule: 'sum' },
});

/** What an indicator adds to the total: its points, or their share. */
const contributionOf = ({ rule, share }: CompiledIndicator, points: Figure): Figure => {
  if (share === undefined || rule.weight === undefined) return points;
  return {
    quantity: 'contribution',
    key: rule.key,
    value: multiply(points.value, share),
    inputs: [points],
    making: { rule: 'weight', weight: rule.weight },
  };
};

const known = (
  points: readonly (Figure | undefined)[],
  compiled: CompiledRules,
  positions: readonly number[],
): readonly { readonly indicator: CompiledIndicator; readonly points: Figure }[] =>
  positions.flatMap((at) => {
    const indicator = compiled.indicators[at];
    const figure = points[at];
    return indicator === undefined || figure === undefined ? [] : [{ indicator, points: figure }];
  });

const termsOf = (
  compiled: CompiledRules,
  points: readonly (Figure | undefined)[],
  terms: readonly Term[],
): readonly Figure[] =>
  terms.flatMap(({ subtotal, indicators }) => {
    const contributions = known(points, compiled, indicators).map((found) =>
      contributionOf(found.indicator, found.points),
    );
    return subtotal === undefined ? contributions : [sumOf('subtotal', contributions, subtotal)];
  });

const totalOf = (
  compiled: CompiledRules,
  points: readonly (Figure | undefined)[],
): Pick<Extract<OrganisationScore, { status: 'complete' }>, 'total' | 'parts'> => {
  const multiplied = termsOf(compiled, points, compiled.multiplied);
  if (compiled.remaining.length === 0) return { total: sumOf('total', multiplied) };
  const parts = {
    multiplied: sumOf('multiplied-part', multiplied),
    remaining: sumOf('remaining-part', termsOf(compiled, points, compiled.remaining)),
  };
  return { total: sumOf('total', [parts.multiplied, parts.remaining]), parts };
};

const coefficientSumOf = (
  { coefficient }: CompiledRules,
  points: readonly (Figure | undefined)[],
): { readonly coefficientSum?: Figure } => {
  if (coefficient === undefined) return {};
  const inputs = coefficient.of.map((at) => points[at]).filter((figure) => figure !== undefined);
  return inputs.length === coefficient.of.length ? { coefficientSum: sumOf('coefficient-sum', inputs) } : {};
};

const missingOf = (
  { indicators }: CompiledRules,
  entries: readonly (readonly Figure[])[],
): readonly MissingEntries[] =>
  indicators
    .map(({ at, rule, entryCount }) => ({
      indicator: rule.key,
      expected: entryCount,
      present: entries[at]?.length ?? 0,
    }))
    .filter(({ expected, present }) => present < expected);

/**
 * Scores one organisation from its entries, exactly and unrounded. Asks nothing of its peers, so a caller may
 * keep the answer for as long as rules and entries stay the same; {@link rankPeerGroup} does the rest.
 *
 * @param rules The rules of the cycle; the same object each time costs nothing.
 * @param entries The scores that stand, at most one for each indicator (and child), in any order.
 * @returns The total, or what is still missing: never a total that took the missing as zero.
 * @throws {RefusedRules} when the rules make no sense.
 * @throws {RefusedEntries} when an entry does not fit them, repeats another, or exceeds a sample.
 * @example
 * // property 40 − 3.8 = 36.2, community 30 − 7.6 = 22.4, urban management 28.38: total 86.98
 * scoreOrganisation(rules, entries)
 */
export const scoreOrganisation = (rules: ScoringRules, entries: readonly Entry[]): OrganisationScore => {
  const compiled = compileRules(rules);
  const gathered = gatherEntries(compiled, entries);
  const points = compiled.indicators.map((indicator) => pointsOf(indicator, gathered[indicator.at] ?? []));
  const indicators = points.filter((figure) => figure !== undefined);
  const coefficientSum = coefficientSumOf(compiled, points);
  if (indicators.length < points.length) {
    return { status: 'incomplete', indicators, missing: missingOf(compiled, gathered), ...coefficientSum };
  }
  return { status: 'complete', indicators, ...totalOf(compiled, points), ...coefficientSum };
};
