import type { EntryIndicator, CheckedScheme } from '@kaoping/schemes';
import type { Operator, PlanInput, PlanQuantity, Sentence } from '@kaoping/scoring-engine';
import type { BallotChoice, BallotQuestion } from '../decider/ballot-campaign.events.ts';

type BallotOperator = Extract<Operator, { readonly op: 'ballot' }>;

/** Inputs of votes are named `path/key`, or `path@group/key` where rater groups vote apart. */
const INPUT_PATTERN = /^(?<indicator>[^@/]+)(?:@(?<raterGroup>[^/]+))?\/(?<key>.+)$/u;

/**
 * What a scheme asks by ballot: a question for each indicator and rater group, with the inputs of the plan that take
 * its counts.
 */
export const questionsOfScheme = ({
  plan,
  entering,
}: Pick<CheckedScheme, 'plan' | 'entering'>): readonly BallotQuestion[] => {
  const quantities = new Map(plan.quantities.map((quantity) => [quantity.name, quantity]));
  const inputs = new Map(plan.inputs.map((input) => [input.name, input]));
  const inputOf = (name: string): PlanInput | undefined => {
    const operator = quantities.get(name)?.operator;
    return operator?.op === 'entry' ? inputs.get(operator.input) : undefined;
  };
  return plan.quantities.flatMap((quantity) =>
    quantity.operator.op === 'ballot'
      ? (questionOf({ quantity, operator: quantity.operator, inputOf }, entering.indicators) ?? [])
      : [],
  );
};

interface Place {
  readonly quantity: PlanQuantity;
  readonly operator: BallotOperator;
  readonly inputOf: (name: string) => PlanInput | undefined;
}

const questionOf = (
  { quantity, operator, inputOf }: Place,
  indicators: readonly EntryIndicator[],
): BallotQuestion | undefined => {
  const votes = operator.votes.flatMap(({ of }) => inputOf(of) ?? []);
  const { indicator, raterGroup } = INPUT_PATTERN.exec(votes[0]?.name ?? '')?.groups ?? {};
  if (indicator === undefined) return undefined;
  return {
    indicator,
    ...(raterGroup !== undefined && { raterGroup }),
    ...faceOf(indicatorAt(indicators, indicator), quantity),
    choices: votes.map((input) => choiceOf(input, quantity.title)),
    counts: countsOf(operator, inputOf),
    ...validityOf(operator),
  };
};

const faceOf = (
  found: EntryIndicator | undefined,
  { title }: PlanQuantity,
): Pick<BallotQuestion, 'title' | 'kind'> => ({
  title: found?.title ?? title,
  kind: found?.method === 'borda' ? 'places' : 'levels',
});

const validityOf = ({ minimumReturns, quorum }: BallotOperator) => ({
  ...(minimumReturns !== undefined && { minimumReturns }),
  ...(quorum !== undefined && { quorum }),
});

/** The title of a vote's input is that of its place, a dot between, and that of the level. */
const choiceOf = ({ name, title }: PlanInput, place: Sentence): BallotChoice => ({
  key: INPUT_PATTERN.exec(name)?.groups?.['key'] ?? name,
  title: {
    zh: title.zh.slice(place.zh.length + '·'.length),
    en: title.en.slice(place.en.length + ' · '.length),
  },
  input: name,
});

const countsOf = (operator: BallotOperator, inputOf: Place['inputOf']): BallotQuestion['counts'] => {
  const named = (['due', 'issued', 'returned'] as const).flatMap((key) => {
    const name = operator[key];
    const input = name === undefined ? undefined : inputOf(name);
    return input ? [[key, input.name] as const] : [];
  });
  return Object.fromEntries(named);
};

const indicatorAt = (indicators: readonly EntryIndicator[], path: string): EntryIndicator | undefined => {
  for (const one of indicators) {
    const found = one.path === path ? one : indicatorAt(one.indicators, path);
    if (found) return found;
  }
  return undefined;
};
