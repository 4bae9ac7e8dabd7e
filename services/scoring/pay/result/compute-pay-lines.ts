import type { Sentence } from '@kaoping/event-sourcing';
import type { PayLine, PayTerms } from '../decider/pay-run.events.ts';
import type { PayPerson } from '../decider/pay-table.state.ts';
import { expectedPeriods } from './expected-periods.ts';
import { ownEntry } from './own-entry.ts';
import { payOf, sumOfMoney } from './pay-amount.ts';
import type { PayBasis, ResultAt, UnitResult } from './pay-basis.ts';

/** A period that is paid, with its result where one was named. */
export interface PaidPeriod {
  readonly period: string;
  readonly result?: ResultAt;
}

/** The periods that are paid, in order: also those that nobody named a result for, since nothing may be guessed. */
export const paidPeriods = ({ period, results }: PayTerms, basis: PayBasis): readonly PaidPeriod[] => {
  const [first] = results;
  const expected =
    (first && expectedPeriods(period, first.period.kind)) ?? results.map((each) => each.period);
  return expected.map(({ label }) => {
    const result = basis.results.find((each) => each.period.label === label);
    return { period: label, ...(result && { result }) };
  });
};

/** What everybody is due by a run's terms: people first, in order of unit and id, then units that are rewarded. */
export const computePayLines = (terms: PayTerms, basis: PayBasis): readonly PayLine[] => {
  const periods = paidPeriods(terms, basis);
  const people = terms.factor === undefined ? [] : basis.people.toSorted(byUnitAndId);
  return [
    ...people.map((person) => personLine(person, { terms, basis, periods })),
    ...(terms.reward === undefined ? [] : rewardLines(periods)),
  ];
};

const byUnitAndId = (one: PayPerson, other: PayPerson): number =>
  compareTexts(one.organisationId, other.organisationId) || compareTexts(one.personId, other.personId);

const compareTexts = (one: string, other: string): number => {
  if (one === other) return 0;
  return one < other ? -1 : 1;
};

interface Computation {
  readonly terms: PayTerms;
  readonly basis: PayBasis;
  readonly periods: readonly PaidPeriod[];
}

const personLine = (person: PayPerson, { terms, basis, periods }: Computation): PayLine => {
  const { personId: payeeId, factor: _factor, grade: _grade, ...shown } = person;
  const own = terms.personalFactors === 'none' ? { factor: '1' } : ownFactor(person, basis);
  const unitFactors = periods.map(({ period, result }) => {
    const factor = unitOf(result, person.organisationId)?.factor;
    return { period, ...(factor !== undefined && { factor }) };
  });
  const missing = [
    ...(own.factor === undefined ? [noOwnFactor(person)] : []),
    ...periods.flatMap((each) => withoutFactor(each, person)),
  ];
  const factors = unitFactors.flatMap(({ factor }) => factor ?? []);
  const isWhole = missing.length === 0 && own.factor !== undefined;
  return {
    kind: 'person',
    payeeId,
    ...shown,
    ...(own.factor !== undefined && { personalFactor: own.factor }),
    ...(own.grade !== undefined && { grade: own.grade }),
    unitFactors,
    ...(isWhole && {
      due: payOf({ base: person.base, personalFactor: own.factor, unitFactors: factors }),
    }),
    missing,
  };
};

/** What was entered goes before the factor of a grade, and a grade that was entered before one that was published. */
const ownFactor = (
  { personId, factor, grade: entered }: PayPerson,
  { rules, staffGrades }: PayBasis,
): { readonly factor?: string; readonly grade?: string } => {
  if (factor !== undefined) return { factor };
  const grade = entered ?? ownEntry(staffGrades, personId);
  const found = rules?.grades.find(({ key }) => key === grade)?.factor;
  return { ...(found !== undefined && { factor: found }), ...(grade !== undefined && { grade }) };
};

const unitOf = (result: ResultAt | undefined, organisationId: string): UnitResult | undefined =>
  result && ownEntry(result.units, organisationId);

const noOwnFactor = ({ name }: PayPerson): Sentence => ({
  en: `${name} has neither a personal factor nor a grade that gives one.`,
  zh: `${name}没有个人绩效系数，也没有可换算系数的等次。`,
});

const withoutFactor = (
  { period, result }: PaidPeriod,
  { organisationId, organisationName }: PayPerson,
): readonly Sentence[] => {
  if (unitOf(result, organisationId)?.factor !== undefined) return [];
  return [noFactor(period, { result, organisationName })];
};

const noFactor = (
  period: string,
  { result, organisationName }: { readonly result?: ResultAt | undefined; readonly organisationName: string },
): Sentence => {
  if (result === undefined || result.status === 'unpublished')
    return { en: `The result of ${period} is not published.`, zh: `${period} 的考核结果尚未公布。` };
  if (result.status === 'recalled')
    return { en: `The result of ${period} was recalled.`, zh: `${period} 的考核结果已撤回。` };
  return {
    en: `${organisationName} has no factor in the result of ${period}.`,
    zh: `${organisationName}在 ${period} 的考核结果中没有系数。`,
  };
};

/** Every unit of the results has a line, also of 0: a later revision may take a reward back. */
const rewardLines = (periods: readonly PaidPeriod[]): readonly PayLine[] => {
  const units = new Map(periods.flatMap(({ result }) => Object.entries(result?.units ?? {})));
  return [...units].toSorted(([one], [other]) => compareTexts(one, other)).map(rewardLine(periods));
};

const rewardLine =
  (periods: readonly PaidPeriod[]) =>
  ([organisationId, { name, ancestorIds }]: readonly [string, UnitResult]): PayLine => {
    const rewards = periods.flatMap(({ result }) => unitOf(result, organisationId)?.reward ?? []);
    const missing = periods
      .filter(({ result }) => unitOf(result, organisationId)?.reward === undefined)
      .map(({ period, result }) => noReward(period, { result, organisationName: name }));
    return {
      kind: 'reward',
      payeeId: organisationId,
      name,
      organisationId,
      organisationName: name,
      ancestorIds,
      unitFactors: [],
      ...(missing.length === 0 && { due: sumOfMoney(rewards) }),
      missing,
    };
  };

const noReward = (
  period: string,
  place: { readonly result?: ResultAt | undefined; readonly organisationName: string },
): Sentence => {
  if (place.result?.status !== 'published') return noFactor(period, place);
  return {
    en: `${place.organisationName} has no reward in the result of ${period}.`,
    zh: `${place.organisationName}在 ${period} 的考核结果中没有奖励金额。`,
  };
};
