import { compare, multiply, parseDecimal } from '@kaoping/scoring-engine';
import type { BallotElectorate, BallotQuestion, WithoutResult } from '../decider/ballot-campaign.events.ts';

/** Below this many returned ballots nothing is told: of two voters, each would know the other's vote. */
export const LEAST_RETURNS = 3;

/** What the rules of a campaign are made of. */
export interface CampaignRules {
  readonly questions: readonly BallotQuestion[];
  readonly minimumReturns: number;
}

type Group = Pick<BallotElectorate, 'raterGroup'>;

/** The questions that an electorate is asked. */
export const questionsOf = (
  questions: readonly BallotQuestion[],
  { raterGroup }: Group,
): readonly BallotQuestion[] => questions.filter((question) => question.raterGroup === raterGroup);

/** Below this many returned ballots the electorate gives no result: the most that product, campaign or scheme ask. */
export const fewestReturns = ({ questions, minimumReturns }: CampaignRules, electorate: Group): number =>
  questionsOf(questions, electorate).reduce(
    (most, question) => Math.max(most, question.minimumReturns ?? 0),
    Math.max(LEAST_RETURNS, minimumReturns),
  );

/** Why an electorate gives no result; undefined when it gives one. */
export const withoutResultOf = (
  rules: CampaignRules,
  {
    electorate,
    issued,
    returned,
  }: { readonly electorate: BallotElectorate; readonly issued: number; readonly returned: number },
): WithoutResult | undefined => {
  const questions = questionsOf(rules.questions, electorate);
  if (returned < fewestReturns(rules, electorate)) return 'too-few';
  const isIssuedAsked = questions.some(({ counts }) => counts.issued !== undefined);
  if (isIssuedAsked && returned > issued) return 'more-than-issued';
  const isShort = questions.some(
    ({ quorum }) => quorum !== undefined && !isAbove(returned, quorum, electorate.due),
  );
  return isShort ? 'no-quorum' : undefined;
};

const isAbove = (returned: number, quorum: string, due: number): boolean =>
  compare(parseDecimal(String(returned)), multiply(parseDecimal(quorum), parseDecimal(String(due)))) > 0;
