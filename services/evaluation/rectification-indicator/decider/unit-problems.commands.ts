import type { CommandMetadata } from '@kaoping/event-sourcing';
import type { CarriedInto } from './carried-into.ts';
import type { UnitProblem } from './unit-problems.events.ts';

/** Takes in how a problem stands. */
export class LearnUnitProblem {
  readonly type = 'LearnUnitProblem';

  constructor(
    readonly metadata: CommandMetadata,
    readonly data: UnitProblem,
  ) {}
}

/** Counts the problems that a unit carries into a cycle. */
export class CountCarriedProblems {
  readonly type = 'CountCarriedProblems';

  constructor(
    readonly metadata: CommandMetadata,
    readonly data: { readonly organisationId: string; readonly into: CarriedInto },
  ) {}
}

/** Everything that can be asked of the problems of a unit. */
export type UnitProblemsCommand = LearnUnitProblem | CountCarriedProblems;
