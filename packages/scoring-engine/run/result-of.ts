import { comparePlaces } from '../columns/compare-places.ts';
import { flagAt, isMissingAt, wholeAt, type Column } from '../columns/column.ts';
import { missingColumn } from '../columns/make-column.ts';
import type { PlanLeftOut, PlanResult, PlanStanding } from '../plan/plan-result.ts';
import { missingReasons } from './missing-reasons.ts';
import type { PlanRun } from './plan-run.ts';
import { exactTextAt, printedTextAt } from './printed-text.ts';

const columnOf = (run: PlanRun, name: string): Column =>
  run.columns.get(name) ?? missingColumn(run.facts.members.length);

const textAt = (run: PlanRun, name: string | undefined, member: number): string | undefined =>
  name === undefined ? undefined : exactTextAt(columnOf(run, name), member);

const isYes = (run: PlanRun, name: string, member: number): boolean =>
  flagAt(columnOf(run, name), member) === true;

/** Texts by key, without those that are missing. Built as entries: a key may be any word. */
const textsOf = (
  run: PlanRun,
  member: number,
  names: readonly (readonly [key: string, name: string])[],
): Readonly<Record<string, string>> =>
  Object.fromEntries(
    names.flatMap(([key, name]) => {
      const text = textAt(run, name, member);
      return text === undefined ? [] : [[key, text]];
    }),
  );

const gradeKey = (run: PlanRun, member: number): string | undefined => {
  const { grade } = run.plan.index.plan.outcome;
  const at = grade === undefined ? undefined : wholeAt(columnOf(run, grade), member);
  return at === undefined ? undefined : run.plan.index.grades[at]?.key;
};

const printedScore = (run: PlanRun, member: number): string | undefined => {
  const { quantities, plan } = run.plan.index;
  const { printedScore: name } = plan.outcome;
  const operator = quantities.get(name)?.operator;
  const column = columnOf(run, name);
  return operator?.op === 'round'
    ? printedTextAt(column, member, operator.places)
    : exactTextAt(column, member);
};

/** Parts of a standing that a plan may do without. */
const optionalParts = (run: PlanRun, member: number): Partial<PlanStanding> => {
  const { before, coefficient, scopeRanks } = run.plan.index.plan.outcome;
  const rankBefore = textAt(run, before?.rank, member);
  const multiplier = textAt(run, coefficient, member);
  const grade = gradeKey(run, member);
  return {
    ...(rankBefore === undefined ? {} : { rankBefore }),
    ...(multiplier === undefined ? {} : { coefficient: multiplier }),
    ...(scopeRanks === undefined ? {} : { scopeRanks: textsOf(run, member, Object.entries(scopeRanks)) }),
    ...(grade === undefined ? {} : { grade }),
  };
};

const standingOf = (run: PlanRun, member: number): PlanStanding | undefined => {
  const { outcome, consequences } = run.plan.index.plan;
  const found = run.facts.members[member];
  const score = printedScore(run, member);
  const rank = textAt(run, outcome.rank, member);
  if (found === undefined || score === undefined || rank === undefined) return undefined;
  return {
    organisation: found.organisation,
    peerGroup: found.peerGroup,
    score,
    rank,
    ...optionalParts(run, member),
    pay: textsOf(
      run,
      member,
      outcome.pay.map((name) => [name, name]),
    ),
    flags: outcome.flags.filter((name) => isYes(run, name, member)),
    consequences: consequences.filter(({ when }) => isYes(run, when, member)).map(({ key }) => key),
  };
};

const leftOutOf = (run: PlanRun, member: number): PlanLeftOut => {
  const { outcome } = run.plan.index.plan;
  const found = run.facts.members[member];
  const wanted = [outcome.printedScore, outcome.rank].filter((name) =>
    isMissingAt(columnOf(run, name), member),
  );
  return {
    organisation: found?.organisation ?? '',
    peerGroup: found?.peerGroup ?? '',
    missing: missingReasons(run, member, wanted),
  };
};

/** Members by peer group in the order given, then rank, then organisation; those without a rank last. */
const inOrder = (run: PlanRun): readonly number[] => {
  const groups = run.view.groups('peer-group');
  const ranks = columnOf(run, run.plan.index.plan.outcome.rank);
  const byNumber = comparePlaces(ranks);
  const byRank = (left: number, right: number): number => {
    const [isLeftOut, isRightOut] = [isMissingAt(ranks, left), isMissingAt(ranks, right)];
    if (isLeftOut || isRightOut) return (isLeftOut ? 1 : 0) - (isRightOut ? 1 : 0);
    return byNumber(left, right);
  };
  const names = run.facts.members.map(({ organisation }) => organisation);
  const byName = (left: number, right: number): number =>
    (names[left] ?? '') < (names[right] ?? '') ? -1 : 1;
  return groups.members.flatMap((group) =>
    [...group].sort((left, right) => byRank(left, right) || byName(left, right)),
  );
};

/**
 * The outcome of a run as plain JSON: who stands where, and who is left out and why.
 *
 * @example resultOf(runPlan(plan, input)).standings.map(({ organisation, rank }) => `${rank} ${organisation}`)
 */
export const resultOf = (run: PlanRun): PlanResult => {
  const standings: PlanStanding[] = [];
  const leftOut: PlanLeftOut[] = [];
  for (const member of inOrder(run)) {
    const standing = standingOf(run, member);
    if (standing === undefined) leftOut.push(leftOutOf(run, member));
    else standings.push(standing);
  }
  return { standings, leftOut };
};
