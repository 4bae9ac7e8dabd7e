import type { PayLine } from '../decider/pay-run.events.ts';
import { payeeKey, type PayRound } from '../decider/pay-run.state.ts';

/** What everybody is due once some rounds are settled: the latest line of each that says it. */
export const standingLines = (rounds: readonly PayRound[]): readonly PayLine[] => {
  const standing = new Map<string, PayLine>();
  for (const line of rounds.flatMap(({ lines }) => lines)) {
    if (line.due !== undefined || !standing.has(payeeKey(line))) standing.set(payeeKey(line), line);
  }
  return [...standing.values()];
};
