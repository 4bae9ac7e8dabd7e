import type { ProposedEvent } from '@kaoping/event-sourcing';
import type { CarriedEntry, CarriedProblem, UnitProblem, UnitProblemsEvent } from './unit-problems.events.ts';

/** What counts of a unit in a cycle, as it was counted last. */
export interface CountedProblems {
  readonly cycleId: string;
  readonly schemeId: string;
  readonly indicator: string;
  readonly times: number;
  readonly items: readonly CarriedProblem[];
  readonly entries: readonly CarriedEntry[];
}

/** The problems of a unit; plain JSON, so that it can be a snapshot. */
export interface UnitProblems {
  /** By rectification. */
  readonly problems: Readonly<Record<string, UnitProblem>>;
  readonly counts: readonly CountedProblems[];
}

/** Before anything happened. */
export const initialUnitProblems: UnitProblems = { problems: {}, counts: [] };

/** How the problems of a unit counted in a cycle; undefined before they did. */
export const countedIn = (
  { counts }: UnitProblems,
  cycleId: string,
  indicator: string,
): CountedProblems | undefined =>
  counts.find((one) => one.cycleId === cycleId && one.indicator === indicator);

/** Folds one event into the problems. */
export const evolveUnitProblems = (
  state: UnitProblems,
  event: ProposedEvent<UnitProblemsEvent>,
): UnitProblems => {
  switch (event.type) {
    case 'UnitProblemLearned':
      return { ...state, problems: { ...state.problems, [event.data.rectificationId]: event.data } };
    case 'CarriedProblemsCounted':
      return withCount(state, event.data, event.data.entries);
    case 'CarriedProblemsCountedAnew':
      return withCount(
        state,
        event.data,
        event.data.corrections.map(({ replacement }) => replacement),
      );
  }
};

const withCount = (
  state: UnitProblems,
  { cycleId, schemeId, indicator, times, items }: Omit<CountedProblems, 'entries'>,
  entries: readonly CarriedEntry[],
): UnitProblems => {
  const others = state.counts.filter((one) => one.cycleId !== cycleId || one.indicator !== indicator);
  return { ...state, counts: [...others, { cycleId, schemeId, indicator, times, items, entries }] };
};
