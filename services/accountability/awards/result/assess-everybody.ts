import type { Assessed } from '../decider/award-list.commands.ts';
import type { OpenedAwardList } from '../decider/award-list.state.ts';
import type { AwardFacts } from './award-facts.ts';
import type { Eligibility } from './eligibility.ts';

/** Who of those on a list may be on it, by what is known now. */
export const assessEverybody = async (
  facts: AwardFacts,
  { status, nominees, awarded, opened }: OpenedAwardList,
  day: string,
): Promise<Assessed> => {
  const subjectIds =
    status === 'finalised' ? awarded.map(({ subjectId }) => subjectId) : Object.keys(nominees);
  const assessed: [string, Eligibility][] = [];
  for (const subjectId of subjectIds)
    assessed.push([subjectId, await facts.eligibility(opened, subjectId, day)]);
  return Object.fromEntries(assessed);
};
