import type { Decider } from '@kaoping/event-sourcing';
import { REASON_LIMIT, requiredText } from '../../cycles/result/required-text.ts';
import { tallyCampaign } from '../result/tally-campaign.ts';
import type {
  BallotCampaignCommand,
  CancelBallotCampaign,
  CloseBallotCampaign,
  OpenBallotCampaign,
  PrepareBallotCampaign,
  TallyBallotCampaign,
} from './ballot-campaign.commands.ts';
import {
  BallotBoxTampered,
  BallotCampaignElsewhere,
  BallotCampaignIdTaken,
  BallotCampaignRefused,
} from './ballot-campaign.errors.ts';
import type { BallotCampaignEvent, BallotElectorate, ElectorateCount } from './ballot-campaign.events.ts';
import {
  evolveBallotCampaign,
  initialBallotCampaign,
  requireCampaign,
  type BallotCampaign,
  type HeldCampaign,
} from './ballot-campaign.state.ts';
import { checkCampaign } from './check-campaign.ts';
import { confirmPaper, enterPaper, requireConfirmed } from './paper-ballots.ts';

type Decision = readonly BallotCampaignEvent[];

const prepare = ({ data, metadata }: PrepareBallotCampaign, campaign: BallotCampaign): Decision => {
  const { campaignId, ...prepared } = data;
  if (campaign.status !== 'absent') {
    if (campaign.preparedBy === metadata.commandId) return [];
    throw new BallotCampaignIdTaken(campaignId);
  }
  checkCampaign(data, metadata.now);
  return [{ type: 'BallotCampaignPrepared', data: { ...prepared, preparedAt: metadata.now } }];
};

const open = ({ data, metadata }: OpenBallotCampaign, campaign: HeldCampaign): Decision => {
  if (campaign.status === 'open') return [];
  requireStatus(campaign, 'prepared');
  if (campaign.closesAt <= metadata.now) {
    throw new BallotCampaignRefused({
      en: `it was to end at ${campaign.closesAt}, which is over; prepare another one.`,
      zh: `截止时间 ${campaign.closesAt} 已过，请重新创建。`,
    });
  }
  const issued = campaign.electorates.map((electorate) => issuedOf(electorate, data.issued));
  return [{ type: 'BallotCampaignOpened', data: { issued, openedAt: metadata.now } }];
};

const issuedOf = ({ key, tokens }: BallotElectorate, given: readonly ElectorateCount[]): ElectorateCount => {
  const count = given.find(({ electorate }) => electorate === key)?.count ?? tokens;
  if (Number.isInteger(count) && count >= 0 && count <= tokens) return { electorate: key, count };
  const [found, most] = [String(count), String(tokens)];
  throw new BallotCampaignRefused({
    en: `"${key}" cannot have ${found} tokens handed out; ${most} were printed.`,
    zh: `“${key}”发出票数不能为 ${found}：共打印 ${most} 张。`,
  });
};

const close = ({ data, metadata }: CloseBallotCampaign, campaign: HeldCampaign): Decision => {
  if (campaign.status === 'closed' || campaign.status === 'tallied') return [];
  requireStatus(campaign, 'open');
  const { closed, returned } = data;
  return [{ type: 'BallotCampaignClosed', data: { closed, returned, closedAt: metadata.now } }];
};

const tally = ({ data, metadata }: TallyBallotCampaign, campaign: HeldCampaign): Decision => {
  if (campaign.status === 'tallied') return [];
  requireStatus(campaign, 'closed');
  requireConfirmed(campaign);
  for (const { electorate, count } of campaign.returned) {
    const found = data.unsealed.find((one) => one.electorate === electorate)?.ballots.length ?? 0;
    if (found !== count) throw new BallotBoxTampered(electorate, count, found);
  }
  const { turnout, entries } = tallyCampaign(data.campaignId, campaign, data.unsealed);
  const { cycleId } = campaign;
  return [{ type: 'BallotCampaignTallied', data: { cycleId, turnout, entries, talliedAt: metadata.now } }];
};

const cancel = ({ data, metadata }: CancelBallotCampaign, campaign: HeldCampaign): Decision => {
  if (campaign.status === 'cancelled') return [];
  if (campaign.status === 'tallied') requireStatus(campaign, 'closed');
  const field = { en: 'Reason', zh: '原因' };
  const reason = requiredText(data.reason, { field, max: REASON_LIMIT });
  return [{ type: 'BallotCampaignCancelled', data: { reason, cancelledAt: metadata.now } }];
};

const ASKED = {
  prepared: { en: 'only a prepared one can be opened.', zh: '只有已创建、未开始的测评才能开始。' },
  open: { en: 'open it first.', zh: '请先开始投票。' },
  closed: {
    en: 'this is for a vote that is closed and not counted.',
    zh: '须在结束投票之后、计票之前办理。',
  },
} as const;

const requireStatus = ({ status }: HeldCampaign, wanted: keyof typeof ASKED): void => {
  if (status !== wanted) throw new BallotCampaignElsewhere(status, ASKED[wanted]);
};

const decideHeld = (
  command: Exclude<BallotCampaignCommand, PrepareBallotCampaign>,
  campaign: HeldCampaign,
): Decision => {
  switch (command.type) {
    case 'OpenBallotCampaign':
      return open(command, campaign);
    case 'CloseBallotCampaign':
      return close(command, campaign);
    case 'EnterPaperBallots':
      requireStatus(campaign, 'closed');
      return enterPaper(command, campaign);
    case 'ConfirmPaperBallots':
      requireStatus(campaign, 'closed');
      return confirmPaper(command, campaign);
    case 'TallyBallotCampaign':
      return tally(command, campaign);
    case 'CancelBallotCampaign':
      return cancel(command, campaign);
  }
};

/** The rules of a secret vote; its stream id is the campaign's id. */
export const ballotCampaignDecider: Decider<BallotCampaign, BallotCampaignCommand, BallotCampaignEvent> = {
  category: 'ballot-campaign',
  initialState: initialBallotCampaign,
  stateVersion: 1,
  evolve: evolveBallotCampaign,
  decide: (command, campaign) =>
    command.type === 'PrepareBallotCampaign'
      ? prepare(command, campaign)
      : decideHeld(command, requireCampaign(campaign, command.data.campaignId)),
};
