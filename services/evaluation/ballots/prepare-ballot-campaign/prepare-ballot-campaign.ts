import { orderFor } from '@kaoping/event-sourcing';
import { RequireStage } from '../../cycles/decider/evaluation-cycle.commands.ts';
import { evaluationCycleDecider } from '../../cycles/decider/evaluation-cycle.decider.ts';
import { loadCycle, type LoadedCycle } from '../../cycles/decider/load-cycle.ts';
import type { BallotPorts } from '../ballot-ports.ts';
import { PrepareBallotCampaign } from '../decider/ballot-campaign.commands.ts';
import { ballotCampaignDecider } from '../decider/ballot-campaign.decider.ts';
import { checkCampaign, type CampaignDraft } from '../decider/check-campaign.ts';
import { LEAST_RETURNS } from '../result/electorate-rules.ts';
import { questionsOfScheme } from '../result/questions-of-scheme.ts';
import type {
  CampaignRequest,
  PreparedCampaign,
  RequestBallotCampaign,
} from './prepare-ballot-campaign.request.ts';

/**
 * Makes the box first and records the vote then: a vote without a box could never be held, while a box without a vote
 * is removed here, or, after a crash, holds nothing that anybody knows a token of.
 */
export const prepareBallotCampaign = async (
  { eventStore, commands, ballotBoxes }: BallotPorts,
  { metadata, data, requireReach }: RequestBallotCampaign,
): Promise<PreparedCampaign> => {
  const { tenantId, now } = metadata;
  const { campaignId, cycleId } = data;
  const draft = draftOf(data, await loadCycle(eventStore, tenantId, cycleId));
  for (const organisation of draft.organisations) requireReach(organisation);
  checkCampaign(draft, now);
  const papers = await ballotBoxes.create(tenantId, draft);
  const discard = async (): Promise<void> => (await ballotBoxes.find(tenantId, papers.boxId))?.destroy();
  try {
    const command = new PrepareBallotCampaign(metadata, { ...draft, boxId: papers.boxId });
    const outcome = await commands.execute(
      metadata,
      // No stage has to be open, but a cycle that was given up holds no votes.
      orderFor(
        evaluationCycleDecider,
        cycleId,
        new RequireStage(metadata, { cycleId, stages: [], late: 'refused' }),
      ),
      orderFor(ballotCampaignDecider, campaignId, command),
    );
    const isRepeated = outcome.events.length === 0 || outcome.isRepeated;
    if (isRepeated) await discard();
    return { outcome, papers: isRepeated ? undefined : papers };
  } catch (error) {
    await discard();
    throw error;
  }
};

const draftOf = (
  { campaignId, cycleId, title, indicators, electorates, closesAt, minimumReturns }: CampaignRequest,
  { cycle, scheme, organisation }: LoadedCycle,
): CampaignDraft => {
  const everybody = cycle.roster.map(({ organisationId }) => organisationId);
  const described = electorates.map(({ organisationIds, tokens, ...electorate }) => ({
    ...electorate,
    organisationIds: organisationIds ?? everybody,
    tokens: tokens ?? electorate.due,
  }));
  const groups = new Set(described.map(({ raterGroup }) => raterGroup));
  const asked = questionsOfScheme(scheme).filter(
    ({ indicator, raterGroup }) => (indicators?.includes(indicator) ?? true) && groups.has(raterGroup),
  );
  const named = new Set(described.flatMap((electorate) => electorate.organisationIds));
  return {
    campaignId,
    cycleId,
    title,
    questions: asked,
    organisations: [...named].map((organisationId) => {
      const { name, ancestorIds } = organisation(organisationId);
      return { organisationId, name, ancestorIds };
    }),
    electorates: described,
    closesAt,
    minimumReturns: minimumReturns ?? LEAST_RETURNS,
  };
};
