import { toExactText, valueOf, type Plan, type PlanRun } from '@kaoping/scoring-engine';

/** What later periods of the same scheme look back at of an organisation besides score, rank and pay: exact texts. */
export const lookedBackAt = (
  { quantities, outcome }: Plan,
  run: PlanRun,
  organisation: string,
): Readonly<Record<string, string>> =>
  Object.fromEntries(
    quantities.flatMap(({ operator }) => {
      if (operator.op !== 'past' || outcome.pay.includes(operator.figure)) return [];
      const value = valueOf(run, organisation, operator.figure);
      return value === undefined ? [] : [[operator.figure, toExactText(value)]];
    }),
  );
