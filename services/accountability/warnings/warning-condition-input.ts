import type { WarningConditionInput } from '../generated/graphql.ts';
import type { CountedFact, WarningCondition } from './decider/warning-conditions.events.ts';
import { WarningColourRefused } from './decider/warning-conditions.errors.ts';

/** A condition as it is given, in the words of the domain. @throws {WarningColourRefused} for green. */
export const conditionOf = (input: WarningConditionInput): WarningCondition => {
  const warning = { key: input.key, colour: colourOf(input) };
  const { fact } = input;
  if (fact === 'BOTTOM' || fact === 'GRADE') return runOf(warning, { ...input, fact });
  if (fact === 'SCORE_DROP') return { ...warning, fact: 'score-drop', points: input.points ?? '' };
  return { ...warning, fact: countedOf(fact), atLeast: input.atLeast ?? 1 };
};

const runOf = (
  warning: Pick<WarningCondition, 'key' | 'colour'>,
  { fact, last, grades, running }: WarningConditionInput & { readonly fact: 'BOTTOM' | 'GRADE' },
): WarningCondition => {
  const run = { ...warning, running: running ?? 1 };
  return fact === 'BOTTOM'
    ? { ...run, fact: 'bottom', last: last ?? 1 }
    : { ...run, fact: 'grade', grades: grades ?? [] };
};

const colourOf = ({ key, colour }: WarningConditionInput): 'red' | 'yellow' => {
  if (colour === 'GREEN') throw new WarningColourRefused(key);
  return colour === 'RED' ? 'red' : 'yellow';
};

const countedOf = (fact: Exclude<WarningConditionInput['fact'], 'BOTTOM' | 'GRADE' | 'SCORE_DROP'>) =>
  fact.toLowerCase().replaceAll('_', '-') as CountedFact;
