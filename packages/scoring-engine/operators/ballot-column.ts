import { isMissingAt, valueAt, type Column } from '../columns/column.ts';
import { columnOf } from '../columns/make-column.ts';
import { add, compare, divide, exactInteger, multiply, ZERO, type Exact } from '../exact/exact.ts';
import { parseDecimal } from '../exact/parse-decimal.ts';
import type { Operator } from '../plan/operator.ts';
import type { RunView } from '../run/run-view.ts';
import type { Sentence } from '../sentence.ts';
import { numberText } from '../wording/number-text.ts';
import { missingOf } from './missing-of.ts';
import type { Absence } from './operator-rule.ts';

/** Votes to points. */
export type BallotOperator = Extract<Operator, { op: 'ballot' }>;

/** What a ballot came to for one organisation. */
interface Count {
  readonly valid: Exact;
  readonly points: Exact;
  /** As counted apart, or else the valid votes. */
  readonly returned: Exact;
  readonly issued?: Exact;
  readonly due?: Exact;
}

/** Names of the counts that a ballot takes. */
export const countsOf = ({ votes, due, issued, returned }: BallotOperator): readonly string[] =>
  [...votes.map(({ of }) => of), due, issued, returned].filter((name) => name !== undefined);

const optional = (run: RunView, name: string | undefined, member: number): Exact | undefined =>
  name === undefined ? undefined : valueAt(run.column(name), member);

/** Adds up one organisation's votes. */
export const countBallot = (operator: BallotOperator, run: RunView, member: number): Count => {
  let valid = ZERO;
  let points = ZERO;
  for (const vote of operator.votes) {
    const votes = valueAt(run.column(vote.of), member) ?? ZERO;
    valid = add(valid, votes);
    points = add(points, multiply(votes, parseDecimal(vote.points)));
  }
  const issued = optional(run, operator.issued, member);
  const due = optional(run, operator.due, member);
  return {
    valid,
    points,
    returned: optional(run, operator.returned, member) ?? valid,
    ...(issued === undefined ? {} : { issued }),
    ...(due === undefined ? {} : { due }),
  };
};

const overIssued = ({ returned, issued }: Count): Sentence | undefined => {
  if (issued === undefined || compare(returned, issued) <= 0) return undefined;
  const [more, fewer] = [numberText(returned), numberText(issued)];
  return {
    en: `The ballot is void: ${more} were returned, but only ${fewer} issued.`,
    zh: `本次测评无效：收回 ${more} 张，多于发出的 ${fewer} 张。`,
  };
};

const overReturned = ({ returned, valid }: Count): Sentence | undefined => {
  if (compare(valid, returned) <= 0) return undefined;
  const [more, fewer] = [numberText(valid), numberText(returned)];
  return {
    en: `The ballot is void: ${more} votes are valid, but only ${fewer} were returned.`,
    zh: `本次测评无效：有效票 ${more} 张，多于收回的 ${fewer} 张。`,
  };
};

const tooFew = ({ returned }: Count, { minimumReturns }: BallotOperator): Sentence | undefined => {
  if (minimumReturns === undefined || compare(returned, exactInteger(minimumReturns)) >= 0) return undefined;
  const [found, least] = [numberText(returned), String(minimumReturns)];
  return {
    en: `The ballot is void: ${found} were returned, at least ${least} are needed.`,
    zh: `本次测评无效：收回 ${found} 张，至少需要 ${least} 张。`,
  };
};

const noQuorum = ({ returned, due }: Count, { quorum }: BallotOperator): Sentence | undefined => {
  if (quorum === undefined || due === undefined) return undefined;
  if (compare(returned, multiply(due, parseDecimal(quorum))) > 0) return undefined;
  const [found, all] = [numberText(returned), numberText(due)];
  return {
    en: `The ballot is void: ${found} of ${all} due took part; more than ${quorum} of them are needed.`,
    zh: `本次测评无效：应参加 ${all} 人，实际参加 ${found} 人，须超过应参加人数的 ${quorum}。`,
  };
};

const noVotes = ({ valid }: Count): Sentence | undefined =>
  compare(valid, ZERO) > 0
    ? undefined
    : { en: 'The ballot is void: there is no valid vote.', zh: '本次测评无效：没有有效票。' };

const voidReason = (operator: BallotOperator, count: Count): Sentence | undefined =>
  overIssued(count) ??
  overReturned(count) ??
  tooFew(count, operator) ??
  noQuorum(count, operator) ??
  noVotes(count);

const isComplete = (operator: BallotOperator, run: RunView, member: number): boolean =>
  countsOf(operator).every((name) => !isMissingAt(run.column(name), member));

const pointsAt = (operator: BallotOperator, run: RunView, member: number): Exact | undefined => {
  if (!isComplete(operator, run, member)) return undefined;
  const count = countBallot(operator, run, member);
  return voidReason(operator, count) === undefined ? divide(count.points, count.valid) : undefined;
};

/** Points of each organisation's ballot; missing where it is void. */
export const computeBallot = (operator: BallotOperator, run: RunView): Column =>
  columnOf(run.members.map((_, member) => pointsAt(operator, run, member)));

/** What a ballot lacks, or why it is void. */
export const absencesOfBallot = (
  operator: BallotOperator,
  run: RunView,
  member: number,
): readonly Absence[] => {
  const missing = missingOf(run, member, countsOf(operator));
  if (missing.length > 0) return missing;
  const sentence = voidReason(operator, countBallot(operator, run, member));
  return sentence === undefined ? [] : [{ kind: 'here', sentence }];
};
