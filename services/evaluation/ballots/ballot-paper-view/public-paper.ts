import type { BallotPaper } from '../../generated/graphql.ts';
import { publicOutcome } from '../public-outcome.ts';
import type { OpenedPaper } from '../require-paper.ts';

/** A ballot paper as a voter sees it. */
export const publicPaper = ({ box, electorate, sheet, standing }: OpenedPaper): BallotPaper => ({
  title: box.paper.title,
  electorate: electorate.title,
  closesAt: box.paper.closesAt,
  cannotVote: standing === 'unused' ? null : publicOutcome(standing),
  organisations: sheet.organisations.map(({ organisationId, name }) => ({ organisationId, name })),
  questions: sheet.questions.map(({ indicator, title, kind, choices }) => ({
    indicator,
    title,
    isRanking: kind === 'places',
    choices: choices.map((choice) => ({ key: choice.key, title: choice.title })),
  })),
});
