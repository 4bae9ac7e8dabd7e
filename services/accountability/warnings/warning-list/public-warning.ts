import type { UnitWarning, WarningResult } from '../../generated/graphql.ts';
import { spelled } from '../../rectifications/result/spelled.ts';
import { overdueTasks, type ResultFact, type UnitFacts } from '../result/unit-facts.ts';
import type { WarnedFacts } from './list-warnings.ts';

/** Results that are shown of one unit, the latest. */
const SHOWN_RESULTS = 12;

/** A warning in the shape of the public schema. */
export const publicWarning = ({ facts, warning, today }: WarnedFacts): UnitWarning => ({
  organisationId: facts.organisation.organisationId,
  organisationName: facts.organisation.name,
  colour: spelled(warning.colour),
  because: warning.because.map(({ condition, colour, sentence }) => ({
    condition,
    colour: spelled(colour),
    sentence,
  })),
  facts: {
    ...factsOf(facts),
    tasksOpen: facts.openTasks.length,
    tasksOverdue: overdueTasks(facts, today),
  },
});

const factsOf = ({ results, rectifications, poorRectifications, consequences }: UnitFacts) => ({
  results: results.slice(-SHOWN_RESULTS).map(resultOf),
  rectificationsOpen: rectifications.open + rectifications.fixed + rectifications.reopened,
  rectificationsOverdue: rectifications.overdue,
  rectificationsRelapsed: rectifications.reopened,
  rectificationsPoor: poorRectifications,
  consequencesWaiting: consequences.waiting,
  consequencesConfirmed: consequences.confirmed,
});

const resultOf = ({ title, period, rank, size, score, grade }: ResultFact): WarningResult => ({
  ...{ title, rank, size, score },
  period: { kind: spelled(period.kind), label: period.label },
  grade: grade?.title ?? null,
});
