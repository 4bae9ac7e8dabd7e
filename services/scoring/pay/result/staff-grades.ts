import { placesFor, type Plan } from '@kaoping/scoring-engine';
import type { PayTerms } from '../decider/pay-run.events.ts';
import type { StaffGrade, StaffRules } from '../decider/pay-table.events.ts';
import type { PayPerson } from '../decider/pay-table.state.ts';
import { ownEntry } from './own-entry.ts';
import type { PayBasis } from './pay-basis.ts';

/**
 * How a scheme grades staff and what each grade makes of the pay.
 *
 * @returns Undefined where the scheme has no grades, or none of its pay quantities gives each grade a factor.
 */
export const staffRulesOf = (plan: Plan, scheme: StaffRules['scheme']): StaffRules | undefined => {
  const grade = operatorOf(plan, plan.outcome.grade);
  const factor = plan.outcome.pay
    .map((name) => operatorOf(plan, name))
    .find((each) => each?.op === 'by-grade');
  if (grade?.op !== 'grade' || factor?.op !== 'by-grade') return undefined;
  const { smallGroup, distribution } = grade;
  const titles = new Map(plan.grades.map(({ key, title }) => [key, title]));
  return {
    scheme,
    grades: grade.grades.map(({ grade: key, share, shares }): StaffGrade => ({
      key,
      title: titles.get(key) ?? { en: key, zh: key },
      factor: factor.values[key] ?? '0',
      ...(share !== undefined && { share }),
      ...(shares !== undefined && { shares }),
    })),
    distribution,
    ...(smallGroup?.rule === 'thresholds' && { freeUpTo: smallGroup.upTo }),
  };
};

const operatorOf = ({ quantities }: Plan, name: string | undefined) =>
  quantities.find((each) => each.name === name)?.operator;

/** How many of a unit's people may have a grade, and how many have it. */
export interface GradeCount {
  readonly grade: string;
  /** Absent where the rules set no number. */
  readonly allowed?: number;
  readonly entered: number;
}

/** The grades of one unit's people beside what the unit's own grade allows (001-32). */
export interface GradeCheck {
  readonly organisationId: string;
  readonly organisationName: string;
  readonly ancestorIds: readonly string[];
  /** Key of the unit's own published grade. */
  readonly unitGrade?: string;
  readonly headcount: number;
  readonly counts: readonly GradeCount[];
  readonly isExempt: boolean;
  readonly isKept: boolean;
}

/**
 * Numbers of people for each grade in a unit, by the unit's own grade: largest remainder where shares are exact, whole
 * places where they are at most.
 *
 * @example allowedGrades(rules, { unitGrade: 'A', headcount: 10 }) // [3, 5, 2, 0] of 30 %, 50 %, 18 % and 2 %
 */
export const allowedGrades = (
  { grades, distribution, freeUpTo }: StaffRules,
  { unitGrade, headcount }: { readonly unitGrade: string | undefined; readonly headcount: number },
): readonly (number | undefined)[] =>
  placesFor(
    {
      op: 'grade',
      by: 'staff',
      rank: 'staff',
      grades: grades.map(({ key, share, shares }) => ({
        grade: key,
        ...(share !== undefined && { share }),
        ...(shares !== undefined && { shares }),
      })),
      distribution,
      unused: 'lost',
      ties: 'lower',
      limits: [],
      ...(freeUpTo !== undefined && { smallGroup: { upTo: freeUpTo, rule: 'thresholds' } }),
    },
    headcount,
    unitGrade,
  );

/** Every unit of which people have grades, in order of its people. Empty without staff rules. */
export const gradeChecks = (terms: PayTerms, basis: PayBasis): readonly GradeCheck[] => {
  const { rules } = basis;
  if (rules === undefined || terms.personalFactors === 'none') return [];
  const units = new Map<string, PayPerson[]>();
  for (const person of basis.people) {
    const unit = units.get(person.organisationId);
    if (unit) unit.push(person);
    else units.set(person.organisationId, [person]);
  }
  return [...units.values()].flatMap((people) => checkOf(people, { terms, basis, rules }));
};

const checkOf = (
  people: readonly PayPerson[],
  { terms, basis, rules }: { readonly terms: PayTerms; readonly basis: PayBasis; readonly rules: StaffRules },
): readonly GradeCheck[] => {
  const [first] = people;
  const grades = people.flatMap(
    ({ personId, grade }) => grade ?? ownEntry(basis.staffGrades, personId) ?? [],
  );
  if (first === undefined || grades.length === 0) return [];
  const { organisationId, organisationName, ancestorIds } = first;
  const unitGrade = basis.results
    .map(({ units }) => ownEntry(units, organisationId)?.grade)
    .findLast((grade) => grade !== undefined);
  const allowed = allowedGrades(rules, { unitGrade, headcount: people.length });
  const counts = rules.grades.map(({ key }, at): GradeCount => {
    const places = allowed[at];
    const entered = grades.filter((grade) => grade === key).length;
    return { grade: key, entered, ...(places !== undefined && { allowed: places }) };
  });
  const isWhole = rules.distribution === 'exact' && grades.length === people.length;
  const isExempt = terms.exemptions.some((each) => each.organisationId === organisationId);
  const isKept = counts.every(
    ({ allowed: places, entered }) =>
      places === undefined || (isWhole ? entered === places : entered <= places),
  );
  return [
    {
      ...{ organisationId, organisationName, ancestorIds },
      ...(unitGrade !== undefined && { unitGrade }),
      ...{ headcount: people.length, counts, isExempt, isKept },
    },
  ];
};
