import {
  createCommandExecutor,
  orderFor,
  tenantId,
  type CommandMetadata,
  type EventStore,
} from '@kaoping/event-sourcing';
import { openMemoryEventStore } from '@kaoping/event-store/memory';
import { commandMetadata, fixedClock } from '@kaoping/testing';
import { OpenEvaluationCycle } from '../../cycles/decider/evaluation-cycle.commands.ts';
import { evaluationCycleDecider } from '../../cycles/decider/evaluation-cycle.decider.ts';
import { shippedCycleOpened, shippedScheme } from '../../spec-support/open-shipped-cycle.ts';
import type { BallotBoxes } from '../ballot-boxes.port.ts';
import type { BallotPorts } from '../ballot-ports.ts';
import { openBallotBoxes } from '../box/ballot-box-store.ts';
import { closeBallotCampaign } from '../close-ballot-campaign/close-ballot-campaign.ts';
import { RequestClosing } from '../close-ballot-campaign/close-ballot-campaign.request.ts';
import { OpenBallotCampaign } from '../decider/ballot-campaign.commands.ts';
import { openBallotCampaign } from '../open-ballot-campaign/open-ballot-campaign.ts';
import {
  RequestBallotCampaign,
  type CampaignRequest,
  type PreparedCampaign,
} from '../prepare-ballot-campaign/prepare-ballot-campaign.request.ts';
import { prepareBallotCampaign } from '../prepare-ballot-campaign/prepare-ballot-campaign.ts';
import { tallyBallots } from '../tally-ballots/tally-ballots.ts';
import { RequestTally } from '../tally-ballots/tally-ballots.request.ts';

/** Whose votes are held. */
export const CHANGPING = tenantId('changping');

/** A moment at which every stage of the cycle is open. */
export const NOON = '2026-06-01T04:00:00.000Z';

/** The cycle in which votes are held. */
export const CYCLE = '2026';

const by = (commandId: string): CommandMetadata =>
  commandMetadata({ tenantId: CHANGPING, now: NOON, commandId });

/** A place to vote at, with a ledger and boxes of its own. */
export interface PollingPlace {
  readonly ports: BallotPorts;
  readonly by: typeof by;
  prepare(
    request: Partial<CampaignRequest> & Pick<CampaignRequest, 'electorates'>,
  ): Promise<PreparedCampaign>;
  open(): Promise<unknown>;
  close(): Promise<unknown>;
  tally(openingKeys: readonly string[]): Promise<unknown>;
}

/** Opens a cycle of a shipped scheme, to vote on its organisations. */
export const pollingPlace = async (
  schemeId: string,
  names: readonly string[],
  {
    eventStore = openMemoryEventStore({ clock: fixedClock() }),
    ballotBoxes = openBallotBoxes({}),
  }: { readonly eventStore?: EventStore; readonly ballotBoxes?: BallotBoxes } = {},
): Promise<PollingPlace> => {
  await eventStore.createLedger(CHANGPING);
  const ports: BallotPorts = { eventStore, commands: createCommandExecutor(eventStore), ballotBoxes };
  const { openedAt: _, ...opened } = shippedCycleOpened(schemeId, ...names).data;
  const peerGroups = shippedScheme(schemeId).entering.peerGroups.map(({ key }) => key);
  const command = new OpenEvaluationCycle(by('cycle'), { ...opened, cycleId: CYCLE, peerGroups });
  await ports.commands.execute(command.metadata, orderFor(evaluationCycleDecider, CYCLE, command));
  const campaignId = 'ballot-2026';
  return {
    ports,
    by,
    prepare: (request) => {
      const closesAt = '2026-06-02T10:00:00.000Z';
      const data = { campaignId, cycleId: CYCLE, title: '民主测评', closesAt, ...request };
      return prepareBallotCampaign(ports, new RequestBallotCampaign(by('prepare'), data, () => undefined));
    },
    open: () => openBallotCampaign(ports, new OpenBallotCampaign(by('open'), { campaignId, issued: [] })),
    close: () =>
      closeBallotCampaign(ports, new RequestClosing(by('close'), { campaignId, closed: 'by-hand' })),
    tally: (openingKeys) => tallyBallots(ports, new RequestTally(by('tally'), { campaignId, openingKeys })),
  };
};
