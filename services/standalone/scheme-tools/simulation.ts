import type { PlanLeftOut, PlanResult, PlanStanding } from '@kaoping/scoring-engine';
import { compare, parseExactText, subtract, toExactText } from '@kaoping/scoring-engine';
import type { ComputedFiles } from './score-files.ts';

/** One organisation under two schemes. */
export interface SimulatedStanding {
  readonly organisation: string;
  readonly peerGroup: string;
  /** Absent where the scheme could not score it. */
  readonly before?: PlanStanding;
  readonly after?: PlanStanding;
  /** Places gained (above 0) or lost; absent where it is ranked under one scheme only. */
  readonly rise?: string;
  readonly changesGrade: boolean;
}

/** One period of a table under two schemes. */
export interface SimulatedPeriod {
  readonly period: string;
  readonly standings: readonly SimulatedStanding[];
  /** Whom the second scheme cannot rank, and what it lacks. */
  readonly leftOut: readonly PlanLeftOut[];
  readonly rose: number;
  readonly fell: number;
  readonly stayed: number;
  readonly gradesChanged: number;
}

/**
 * Holds the same scores under two schemes against each other: who moves, and whose grade changes.
 *
 * @returns One entry for each period of the second scheme's result, organisations by their places after.
 */
export const simulate = (before: ComputedFiles, after: ComputedFiles): readonly SimulatedPeriod[] =>
  after.periods.map(({ period, result }) => {
    const earlier = before.periods.find((each) => each.period.label === period.label)?.result;
    const standings = pairStandings(earlier ?? { standings: [], leftOut: [] }, result);
    const moves = standings.map(({ rise }) => (rise === undefined ? 0 : compare(parseExactText(rise), ZERO)));
    return {
      period: period.label,
      standings,
      leftOut: result.leftOut,
      rose: moves.filter((move) => move > 0).length,
      fell: moves.filter((move) => move < 0).length,
      stayed: standings.filter(({ rise }) => rise === '0').length,
      gradesChanged: standings.filter(({ changesGrade }) => changesGrade).length,
    };
  });

const ZERO = parseExactText('0');

const pairStandings = (before: PlanResult, after: PlanResult): readonly SimulatedStanding[] => {
  const earlier = new Map(before.standings.map((standing) => [standing.organisation, standing]));
  const later = new Set(after.standings.map(({ organisation }) => organisation));
  return [
    ...after.standings.map((standing) => pair(earlier.get(standing.organisation), standing)),
    ...before.standings
      .filter(({ organisation }) => !later.has(organisation))
      .map((standing) => ({
        organisation: standing.organisation,
        peerGroup: standing.peerGroup,
        before: standing,
        changesGrade: false,
      })),
  ];
};

const pair = (before: PlanStanding | undefined, after: PlanStanding): SimulatedStanding => {
  const { organisation, peerGroup } = after;
  if (before === undefined) return { organisation, peerGroup, after, changesGrade: false };
  const rise = toExactText(subtract(parseExactText(before.rank), parseExactText(after.rank)));
  return { organisation, peerGroup, before, after, rise, changesGrade: before.grade !== after.grade };
};
