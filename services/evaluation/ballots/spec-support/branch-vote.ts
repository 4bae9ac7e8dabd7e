import { commandMetadata } from '@kaoping/testing';
import { shippedScheme } from '../../spec-support/open-shipped-cycle.ts';
import {
  CancelBallotCampaign,
  CloseBallotCampaign,
  ConfirmPaperBallots,
  EnterPaperBallots,
  OpenBallotCampaign,
  PrepareBallotCampaign,
  TallyBallotCampaign,
  type UnsealedBallots,
} from '../decider/ballot-campaign.commands.ts';
import type {
  BallotCampaignClosed,
  BallotCampaignOpened,
  BallotCampaignPrepared,
  ElectorateCount,
  PaperBatch,
  PaperCount,
} from '../decider/ballot-campaign.events.ts';
import { questionsOfScheme } from '../result/questions-of-scheme.ts';

/** 长平公司 asks the members of each branch about their own branch; at least 3 ballots, more than half of those due. */
export const prepared: BallotCampaignPrepared = {
  type: 'BallotCampaignPrepared',
  data: {
    cycleId: '2026-Q2',
    boxId: 'k3q7x0abcdef',
    title: '二季度民主测评',
    questions: questionsOfScheme(shippedScheme('changping-branches-quarter')),
    organisations: [
      { organisationId: 'kaituo', name: '开拓支部', ancestorIds: ['changping'] },
      { organisationId: 'dongfeng', name: '东峰支部', ancestorIds: ['changping'] },
    ],
    electorates: [
      { key: 'kaituo', title: '开拓支部党员', organisationIds: ['kaituo'], due: 8, tokens: 8 },
      { key: 'dongfeng', title: '东峰支部党员', organisationIds: ['dongfeng'], due: 5, tokens: 5 },
    ],
    closesAt: '2017-05-10T10:00:00.000Z',
    minimumReturns: 3,
    preparedAt: '2017-05-03T08:00:00.000Z',
  },
};

const counts = (kaituo: number, dongfeng: number): readonly ElectorateCount[] => [
  { electorate: 'kaituo', count: kaituo },
  { electorate: 'dongfeng', count: dongfeng },
];

/** Seven and five tokens were handed out. */
export const opened: BallotCampaignOpened = {
  type: 'BallotCampaignOpened',
  data: { issued: counts(7, 5), openedAt: '2017-05-03T08:00:00.000Z' },
};

/** So many ballots are in the box. */
export const closed = (kaituo: number, dongfeng: number): BallotCampaignClosed => ({
  type: 'BallotCampaignClosed',
  data: { closed: 'by-hand', returned: counts(kaituo, dongfeng), closedAt: '2017-05-03T08:00:00.000Z' },
});

const campaignId = '2026-Q2-branches';
const by = (commandId: string) => commandMetadata({ commandId });

/** The commands of the vote. */
export const ask = {
  prepare: (changed: Partial<PrepareBallotCampaign['data']> = {}, commandId = 'prepare') => {
    const { preparedAt: _, ...data } = prepared.data;
    return new PrepareBallotCampaign(by(commandId), { ...data, campaignId, ...changed });
  },
  open: (issued: readonly ElectorateCount[] = [], now = '2017-05-03T08:00:00.000Z') =>
    new OpenBallotCampaign({ ...by('open'), now }, { campaignId, issued }),
  close: (kaituo: number, dongfeng: number) =>
    new CloseBallotCampaign(by('close'), {
      campaignId,
      closed: 'by-hand',
      returned: counts(kaituo, dongfeng),
    }),
  enterPaper: (batch: PaperBatch, actorId = 'wang-fang') =>
    new EnterPaperBallots({ ...by('enter-paper'), actorId }, { campaignId, ...batch }),
  confirmPaper: (batch: PaperBatch, actorId = 'li-qiang') =>
    new ConfirmPaperBallots({ ...by('confirm-paper'), actorId }, { campaignId, ...batch }),
  tally: (...unsealed: readonly UnsealedBallots[]) =>
    new TallyBallotCampaign(by('tally'), { campaignId, unsealed }),
  cancel: (reason: string) => new CancelBallotCampaign(by('cancel'), { campaignId, reason }),
};

/** So many ballots for each level: satisfied, fairly, dissatisfied, and blank ones. */
export const ballots = (
  electorate: string,
  [satisfied = 0, fairly = 0, dissatisfied = 0, blank = 0]: readonly number[],
): UnsealedBallots => ({
  electorate,
  ballots: [
    ...Array.from({ length: satisfied }, () => [1]),
    ...Array.from({ length: fairly }, () => [2]),
    ...Array.from({ length: dissatisfied }, () => [3]),
    ...Array.from({ length: blank }, () => [0]),
  ],
});

/** Four paper ballots of 开拓支部: three satisfied, one not. */
export const paper: PaperBatch = {
  electorate: 'kaituo',
  issued: 4,
  returned: 4,
  counts: [
    { indicator: 'assessment.ballot', organisationId: 'kaituo', choice: 'satisfied', count: 3 },
    { indicator: 'assessment.ballot', organisationId: 'kaituo', choice: 'dissatisfied', count: 1 },
  ],
};

/** The same with other numbers. */
export const paperWith = (
  changed: Partial<PaperBatch>,
  ...counts: readonly Partial<PaperCount>[]
): PaperBatch => ({
  ...paper,
  ...(counts.length > 0 && { counts: counts.map((count) => ({ ...paper.counts[0]!, ...count })) }),
  ...changed,
});
