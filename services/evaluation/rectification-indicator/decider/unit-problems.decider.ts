import type { Decider } from '@kaoping/event-sourcing';
import { carriedEntries } from './carried-entries.ts';
import { carriedProblems } from './carried-problems.ts';
import type {
  CountCarriedProblems,
  LearnUnitProblem,
  UnitProblemsCommand,
} from './unit-problems.commands.ts';
import type { CarriedProblem, UnitProblemsEvent } from './unit-problems.events.ts';
import {
  countedIn,
  evolveUnitProblems,
  initialUnitProblems,
  type UnitProblems,
} from './unit-problems.state.ts';

type Decision = readonly UnitProblemsEvent[];

/** What is older than what is known changes nothing, whenever it comes. */
const learn = ({ data }: LearnUnitProblem, { problems }: UnitProblems): Decision => {
  const known = problems[data.rectificationId];
  return known && known.sequence >= data.sequence ? [] : [{ type: 'UnitProblemLearned', data }];
};

/** Also a unit without problems is counted: none raised is a result, and not a missing one. */
const count = ({ data, metadata }: CountCarriedProblems, state: UnitProblems): Decision => {
  const { organisationId, into } = data;
  const { cycleId, schemeId, indicator } = into;
  const items = carriedProblems(state, into);
  const known = countedIn(state, cycleId, indicator);
  if (known && isSame(known.items, items)) return [];
  const times = (known?.times ?? 0) + 1;
  const counted = { cycleId, schemeId, indicator, times, items, countedAt: metadata.now };
  const entries = carriedEntries({ organisationId, into, items, times });
  if (!known) return [{ type: 'CarriedProblemsCounted', data: { ...counted, entries } }];
  const corrections = entries.flatMap((replacement) => {
    const replaced = known.entries.find(({ input }) => input === replacement.input);
    return replaced ? [{ replacedEntryId: replaced.entryId, replacement }] : [];
  });
  const reason = '上期问题整改情况有变化，自动更新';
  return [{ type: 'CarriedProblemsCountedAnew', data: { ...counted, reason, corrections } }];
};

const isSame = (one: readonly CarriedProblem[], other: readonly CarriedProblem[]): boolean =>
  signatureOf(one) === signatureOf(other);

const signatureOf = (items: readonly CarriedProblem[]): string =>
  JSON.stringify(items.map(({ rectificationId, isSolved }) => [rectificationId, isSolved]));

/** The rules of the problems of a unit; the stream id is the organisation's. */
export const unitProblemsDecider: Decider<UnitProblems, UnitProblemsCommand, UnitProblemsEvent> = {
  category: 'unit-problems',
  initialState: initialUnitProblems,
  stateVersion: 1,
  evolve: evolveUnitProblems,
  decide: (command, state) =>
    command.type === 'LearnUnitProblem' ? learn(command, state) : count(command, state),
};
