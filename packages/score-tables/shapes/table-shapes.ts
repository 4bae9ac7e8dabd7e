import type { Plan, Sentence } from '@kaoping/scoring-engine';
import type { StandingsShape } from '../results/read-standings.ts';
import type { ScoreTableShape, TableGroup } from '../scores/score-table.ts';

/** Something of a scheme with its key and what people call it. */
interface Titled {
  readonly key: string;
  readonly zh?: string | undefined;
  readonly en?: string | undefined;
}

/** What of a scheme its tables may name, beside the inputs of its plan. */
export interface TabledScheme {
  readonly peerGroups: readonly Titled[];
  readonly result: { readonly scopes?: readonly Titled[] | undefined };
  readonly vetoes?: readonly Titled[] | undefined;
  readonly facts?: readonly Titled[] | undefined;
  readonly calculate: readonly Titled[];
  readonly pay?: readonly Titled[] | undefined;
}

const titleOf = ({ key, zh, en }: Titled): Sentence => ({ zh: zh ?? key, en: en ?? zh ?? key });

const groupsOf = (items: readonly Titled[]): readonly TableGroup[] =>
  items.map((item) => ({ key: item.key, title: titleOf(item) }));

/** What a table of scores may say, by the plan of its scheme. */
export const scoreTableShape = (
  scheme: TabledScheme,
  plan: Plan,
  renamed: ReadonlyMap<string, string>,
): ScoreTableShape => ({
  inputs: plan.inputs,
  rates: new Set(
    plan.quantities.flatMap(({ type, operator }) =>
      type === 'rate' && operator.op === 'entry' ? [operator.input] : [],
    ),
  ),
  peerGroups: groupsOf(scheme.peerGroups),
  scopes: groupsOf(scheme.result.scopes ?? []),
  renamed,
});

/** What a table of earlier or published results may say. */
export const standingsShape = (scheme: TabledScheme, plan: Plan): StandingsShape => ({
  grades: plan.grades,
  facts: [...(scheme.vetoes ?? []), ...(scheme.facts ?? [])].map((fact) => ({
    name: fact.key,
    title: titleOf(fact),
  })),
  figures: figuresOf(scheme, plan),
  peerGroups: groupsOf(scheme.peerGroups),
});

/** Figures that a result may have: what it pays, and what this scheme takes of earlier ones. */
const figuresOf = (scheme: TabledScheme, { outcome, quantities }: Plan): StandingsShape['figures'] => {
  const pay = quantities.filter(({ name }) => outcome.pay.includes(name));
  const past = quantities.flatMap(({ operator }) => (operator.op === 'past' ? [operator.figure] : []));
  const steps = new Map(
    [...scheme.calculate, ...(scheme.pay ?? [])].map((step) => [step.key, titleOf(step)]),
  );
  const named = new Map(pay.map(({ name, title }) => [name, title]));
  for (const name of past) {
    if (name !== 'score' && !named.has(name)) named.set(name, steps.get(name) ?? { zh: name, en: name });
  }
  return [...named].map(([name, title]) => ({ name, title }));
};
