import {
  resultOf,
  runPlan,
  valueOf,
  toDecimalText,
  type Exact,
  type GroupInput,
  type PastResult,
  type PlanEntry,
  type PlanResult,
} from '@kaoping/scoring-engine';
import { schemeOf } from '../../spec-support/scheme-of.ts';
import { compileScheme, type CompiledScheme } from '../compile-scheme.ts';

/** What is entered for one organisation by input: one value, or one for each label. */
type Entered = Readonly<Record<string, string | Readonly<Record<string, string>>>>;

/** What a run of a small scheme is over. */
export interface Given {
  readonly entered: Readonly<Record<string, Entered>>;
  readonly history?: readonly PastResult[];
  readonly parameters?: Readonly<Record<string, string>>;
  readonly period?: GroupInput['period'];
}

/** A small scheme compiled; a spec that means no problem says so. */
export const compiled = (parts: object): CompiledScheme => compileScheme(schemeOf(parts), 'a'.repeat(64));

/** Codes of all problems, in the order found. */
export const codesOf = (parts: object): readonly string[] => compiled(parts).problems.map(({ code }) => code);

const entriesOf = ({ entered }: Given): readonly PlanEntry[] =>
  Object.entries(entered).flatMap(([organisation, inputs]) =>
    Object.entries(inputs).flatMap(([input, value]) =>
      typeof value === 'string'
        ? [{ id: `${organisation}:${input}`, organisation, input, value }]
        : Object.entries(value).map(([label, each]) => ({
            ...{ id: `${organisation}:${input}:${label}`, organisation, input, label, value: each },
          })),
    ),
  );

/** What came of a run: the result, and any value by organisation and quantity. */
export interface SchemeRun {
  readonly result: PlanResult;
  readonly value: (organisation: string, quantity: string) => string | undefined;
}

/** A decimal where there is one, otherwise a fraction. */
const textOf = (value: Exact | undefined): string | undefined => {
  if (value === undefined) return undefined;
  const { numerator, denominator } = value;
  return 10n ** 18n % denominator === 0n ? toDecimalText(value) : `${numerator}/${denominator}`;
};

/**
 * Runs a small scheme over what is given.
 *
 * @throws {Error} when the scheme or its plan has a problem, for then the spec itself is wrong.
 */
export const runScheme = (parts: object, given: Given): SchemeRun => {
  const { plan, problems } = compiled(parts);
  const wrong = problems.filter(({ severity }) => severity === 'error');
  if (wrong.length > 0) throw new Error(wrong.map(({ sentence }) => sentence.en).join('\n'));
  const run = runPlan(plan, {
    period: given.period ?? { kind: 'year', label: '2018' },
    members: Object.keys(given.entered).map((organisation) => ({ organisation, peerGroup: 'towns' })),
    entries: entriesOf(given),
    history: given.history ?? [],
    parameters: given.parameters ?? {},
  });
  return {
    result: resultOf(run),
    value: (organisation, quantity) => textOf(valueOf(run, organisation, quantity)),
  };
};
