import type { PastResult, PastStanding, Period, PeriodKind } from '@kaoping/scoring-engine';
import type { Scheme } from '@kaoping/schemes';
import type { Tape } from './tape.ts';

/** Labels of periods of one kind by calendar, from the oldest. */
const CALENDAR: Readonly<Record<PeriodKind, readonly string[]>> = {
  month: ['2016-11', '2016-12', '2017-01', '2017-02', '2017-03', '2017-04', '2017-05'],
  quarter: ['2016-Q2', '2016-Q3', '2016-Q4', '2017-Q1', '2017-Q2', '2017-Q3'],
  'half-year': ['2015-H1', '2015-H2', '2016-H1', '2016-H2', '2017-H1', '2017-H2'],
  year: ['2013', '2014', '2015', '2016', '2017', '2018'],
  term: ['2006-2010', '2011-2015', '2016-2020', '2021-2025'],
};

/** The present period of a scheme: the last but one of its calendar, so that a later result can be met with. */
export const presentPeriod = ({ period: kind }: Scheme): Period => ({
  kind,
  label: CALENDAR[kind].at(-2) ?? '',
});

const randomStanding = (tape: Tape, scheme: Scheme, organisation: string): Omit<PastStanding, 'rank'> => {
  const grades = scheme.grades?.list ?? [];
  const facts = [...(scheme.vetoes ?? []), ...(scheme.facts ?? [])].map(({ key }) => key);
  const grade = grades[tape.below(Math.max(grades.length, 1))]?.grade;
  return {
    organisation,
    score: tape.pick(['80', '59.99', '90.5', '60']),
    ...(grade === undefined ? {} : { grade }),
    facts: facts.filter(() => tape.chance(35)),
    figures: {
      final: tape.pick(['80.125', '59.99']),
      ...tape.maybe(60, () => ({ 'bonus.excess': '1.5', 'deduction.excess': '0.5' })),
      ...tape.maybe(50, () => ({ pay1: '1000' })),
    },
  };
};

const randomStandings = (
  tape: Tape,
  scheme: Scheme,
  organisations: readonly string[],
): readonly PastStanding[] => {
  const present = organisations.filter(() => !tape.chance(15));
  let rank = 0;
  return present.map((organisation, index) => {
    // Half of the time an organisation ties with the one before it.
    rank = index > 0 && tape.chance(30) ? rank : index + 1;
    return { ...randomStanding(tape, scheme, organisation), rank: `${rank}` };
  });
};

/** Earlier results with gaps, some of another kind, and one later than the present. */
export const randomHistory = (
  tape: Tape,
  { scheme, groups }: { scheme: Scheme; groups: ReadonlyMap<string, readonly string[]> },
): readonly PastResult[] => {
  const kinds: readonly PeriodKind[] = tape.chance(20) ? [scheme.period, 'month'] : [scheme.period];
  const present = presentPeriod(scheme);
  return [...new Set(kinds)].flatMap((kind) =>
    CALENDAR[kind]
      .filter((label) => !(kind === present.kind && label === present.label) && tape.chance(70))
      .flatMap((label) =>
        [...groups].map(([peerGroup, organisations]) => ({
          id: `${kind} ${label} ${peerGroup}`,
          period: { kind, label },
          peerGroup,
          standings: randomStandings(
            tape,
            scheme,
            tape.chance(50) ? organisations.toReversed() : organisations,
          ),
        })),
      ),
  );
};
