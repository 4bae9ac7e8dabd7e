import { addDays } from '@kaoping/calendar';
import type { DirectoryPerson } from '../../directory/result/directory-rows.ts';
import type { LinkedAppraisal } from '../../post-linkage/result/linked-appraisal.ts';
import type { UnitResult } from '../../unit-results/result/unit-result.ts';
import { cameAbout, factAsOf, type OfficeFact } from './office-fact.ts';
import { periodDays, sharedDays, type DaySpan } from './period-days.ts';

type HeldPost = DirectoryPerson['posts'][number];

/** A result of a unit, with the days of its period on which the person was in office. */
export interface ResultInOffice {
  readonly result: UnitResult;
  readonly inOffice: DaySpan;
  /** Whether these are all days of the period. */
  readonly isWhole: boolean;
}

/** A post that was held in the days of the record. */
export interface OfficeSpan {
  readonly post: HeldPost;
  readonly organisationName: string;
  readonly days: DaySpan;
  readonly results: readonly ResultInOffice[];
  /** What met the unit meanwhile. */
  readonly facts: readonly OfficeFact[];
}

/** A person's record of a term (任期党建工作实绩档案), as it was known on a day. */
export interface OfficeRecord {
  readonly personId: string;
  readonly name: string;
  readonly term: DaySpan;
  readonly asOf: string;
  readonly spans: readonly OfficeSpan[];
  /** Results of the person, where people are ranked. */
  readonly ownResults: readonly UnitResult[];
  readonly appraisals: readonly { readonly year: string; readonly linked: LinkedAppraisal }[];
  /** What met the person. */
  readonly facts: readonly OfficeFact[];
}

/** The days of a term on which a post was held; undefined where there are none. */
export const daysOfPost = ({ from, until, leftOn }: HeldPost, term: DaySpan): DaySpan | undefined => {
  const last = leftOn === undefined ? term.until : addDays(leftOn, -1);
  const end = until !== undefined && until < last ? until : last;
  return sharedDays({ from, until: end }, term);
};

/** The results whose period has days on which the post was held. */
export const resultsInOffice = (results: readonly UnitResult[], days: DaySpan): readonly ResultInOffice[] =>
  results.flatMap((result) => {
    const period = periodDays(result.period);
    const inOffice = period && sharedDays(period, days);
    if (!inOffice) return [];
    const isWhole = inOffice.from === period.from && inOffice.until === period.until;
    return [{ result, inOffice, isWhole }];
  });

/** The facts that came about on some days, as they were known on another, the earliest first. */
export const factsOfDays = (
  facts: readonly OfficeFact[],
  { from, until }: DaySpan,
  asOf: string,
): readonly OfficeFact[] =>
  facts
    .flatMap((fact) => factAsOf(fact, asOf) ?? [])
    .filter((fact) => cameAbout(fact, from, until))
    .toSorted((one, other) => (orderOf(one) < orderOf(other) ? -1 : 1));

const orderOf = ({ states, sourceId }: OfficeFact): string => `${states[0]?.on ?? ''} ${sourceId}`;

/** The years that a term touches. */
export const yearsOf = ({ from, until }: DaySpan): readonly string[] => {
  const [first, last] = [from, until].map((day) => parseInt(day, 10));
  const years: string[] = [];
  for (let year = first ?? 0; year <= (last ?? -1); year += 1) years.push(String(year));
  return years;
};
