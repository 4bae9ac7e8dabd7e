import type { Sentence } from '@kaoping/event-sourcing';
import type { AssessmentFacts } from './compute-assessment.ts';
import { titlesOf } from './plan-titles.ts';
import { scopeParameter } from './scopes-of.ts';

/** A figure that an assessment takes, given or not. */
export interface WantedParameter {
  readonly name: string;
  readonly title: Sentence;
  readonly value?: string;
  /** Whether anything waits for it: scopes have a level of their own where nobody names one. */
  readonly isNeeded: boolean;
}

/** Every parameter that may be given for an assessment. */
export const neededParameters = ({
  assessment: { parameters },
  compiled: { entering, plan },
}: Pick<AssessmentFacts, 'assessment' | 'compiled'>): readonly WantedParameter[] => {
  const wanted = (name: string, title: Sentence, isTaken: boolean): WantedParameter => {
    const value = parameters[name];
    return { name, title, isNeeded: isTaken && value === undefined, ...(value !== undefined && { value }) };
  };
  const scopes = Object.entries(plan.outcome.scopeRanks ?? {});
  return [
    ...entering.parameters.map(({ name, title }) => wanted(name, title, true)),
    ...scopes.map(([scope, quantity]) =>
      wanted(scopeParameter(scope), titlesOf(plan).quantity(quantity).title, false),
    ),
  ];
};
