import { divide, exactInteger, ZERO, type Exact } from '../exact/exact.ts';
import { parseDecimal } from '../exact/parse-decimal.ts';
import { checkRules } from './check-rules.ts';
import { countsInTotal } from './counts-in-total.ts';
import { RefusedRules } from './rules-problem.ts';
import type { CoefficientRule, IndicatorRule, ScoringMethod, ScoringRules } from './scoring-rules.ts';

/** An indicator with its decimals read. */
export interface CompiledIndicator {
  /** Its place in the rules, from 0. */
  readonly at: number;
  readonly rule: IndicatorRule;
  /** The least and the greatest entry, both allowed. */
  readonly range: { readonly lowest: Exact; readonly highest: Exact };
  readonly takesChildren: boolean;
  /** How many entries make its points; 1 without children. */
  readonly entryCount: number;
  /** The weight as a share of 1. */
  readonly share?: Exact;
}

/** A term of the total: one indicator, or a subtotal of several. */
export interface Term {
  /** The subtotal's key; none for an indicator by itself. */
  readonly subtotal?: string;
  readonly indicators: readonly number[];
}

/** The coefficient with its decimals read. */
export interface CompiledCoefficient {
  readonly rule: CoefficientRule;
  readonly step: Exact;
  readonly of: readonly number[];
}

/** Scoring rules that were checked and read once, ready for any number of organisations. */
export interface CompiledRules {
  readonly rules: ScoringRules;
  readonly indicators: readonly CompiledIndicator[];
  readonly byKey: ReadonlyMap<string, CompiledIndicator>;
  /** The terms of the total that the coefficient multiplies: all of them unless it names indicators. */
  readonly multiplied: readonly Term[];
  /** The terms of the total that the coefficient leaves alone. */
  readonly remaining: readonly Term[];
  readonly coefficient?: CompiledCoefficient;
}

const HUNDRED = exactInteger(100);

const rangeOf = (method: ScoringMethod): CompiledIndicator['range'] =>
  method.kind === 'deduction'
    ? { lowest: ZERO, highest: parseDecimal(method.fullMark) }
    : { lowest: parseDecimal(method.min), highest: parseDecimal(method.max) };

const compileIndicator = (rule: IndicatorRule, at: number): CompiledIndicator => ({
  at,
  rule,
  range: rangeOf(rule.method),
  takesChildren: rule.method.kind === 'mean-of-children',
  entryCount: rule.method.kind === 'mean-of-children' ? rule.method.sampleSize : 1,
  ...(rule.weight === undefined ? {} : { share: divide(parseDecimal(rule.weight), HUNDRED) }),
});

/** Terms stand in the order of their first indicator, so the derivation reads like the scheme. */
const termsOf = (rules: ScoringRules, keys: readonly string[]): Term[] => {
  const wanted = new Set(keys);
  const terms: Term[] = [];
  for (const [at, { key }] of rules.indicators.entries()) {
    if (!wanted.has(key)) continue;
    const subtotal = rules.subtotals?.find(({ of }) => of.includes(key));
    for (const member of subtotal?.of ?? []) wanted.delete(member);
    if (subtotal === undefined) terms.push({ indicators: [at] });
    else terms.push({ subtotal: subtotal.key, indicators: positionsOf(rules, subtotal.of) });
  }
  return terms;
};

const positionsOf = (rules: ScoringRules, keys: readonly string[]): readonly number[] =>
  rules.indicators.flatMap(({ key }, at) => (keys.includes(key) ? [at] : []));

const compile = (rules: ScoringRules): CompiledRules => {
  const problems = checkRules(rules);
  if (problems.length > 0) throw new RefusedRules(problems);

  const indicators = rules.indicators.map(compileIndicator);
  const counting = rules.indicators
    .filter((indicator) => countsInTotal(rules, indicator))
    .map(({ key }) => key);
  const appliesTo = rules.coefficient?.appliesTo ?? 'total';
  const isMultiplied = (key: string): boolean => appliesTo === 'total' || appliesTo.includes(key);
  return {
    rules,
    indicators,
    byKey: new Map(indicators.map((indicator) => [indicator.rule.key, indicator])),
    multiplied: termsOf(rules, counting.filter(isMultiplied)),
    remaining: termsOf(
      rules,
      counting.filter((key) => !isMultiplied(key)),
    ),
    ...(rules.coefficient === undefined
      ? {}
      : {
          coefficient: {
            rule: rules.coefficient,
            step: parseDecimal(rules.coefficient.step),
            of: positionsOf(rules, rules.coefficient.of),
          },
        }),
  };
};

/** Rules are immutable, so what was compiled from an object stays true for as long as the object lives. */
const compiled = new WeakMap<ScoringRules, CompiledRules>();

/**
 * Checks scoring rules and reads their decimals, once for each object: the same object gives the same answer at
 * no cost. Scoring, ranking and checking entries all call it, so a caller needs only to keep hold of one rules
 * object, and never to change it.
 *
 * @throws {RefusedRules} when {@link checkRules} finds a problem.
 */
export const compileRules = (rules: ScoringRules): CompiledRules => {
  const known = compiled.get(rules);
  if (known !== undefined) return known;
  const fresh = compile(rules);
  compiled.set(rules, fresh);
  return fresh;
};
