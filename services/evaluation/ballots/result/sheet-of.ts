import type {
  BallotElectorate,
  BallotOrganisation,
  BallotQuestion,
} from '../decider/ballot-campaign.events.ts';
import { questionsOf } from './electorate-rules.ts';
import type { BallotSheet } from './marked-ballot.ts';

/** The ballot paper of one electorate. */
export const sheetOf = (
  campaign: {
    readonly questions: readonly BallotQuestion[];
    readonly organisations: readonly Pick<BallotOrganisation, 'organisationId' | 'name'>[];
  },
  electorate: BallotElectorate,
): BallotSheet => {
  const names = new Map(campaign.organisations.map((one) => [one.organisationId, one.name]));
  return {
    questions: questionsOf(campaign.questions, electorate),
    organisations: electorate.organisationIds.map((organisationId) => ({
      organisationId,
      name: names.get(organisationId) ?? organisationId,
    })),
  };
};
