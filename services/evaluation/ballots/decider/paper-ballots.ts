import { fewestReturns, questionsOf } from '../result/electorate-rules.ts';
import type { ConfirmPaperBallots, EnterPaperBallots } from './ballot-campaign.commands.ts';
import { PaperBallotsRefused } from './ballot-campaign.errors.ts';
import type {
  BallotCampaignEvent,
  BallotElectorate,
  PaperBatch,
  PaperCount,
} from './ballot-campaign.events.ts';
import type { HeldCampaign, HeldPaper } from './ballot-campaign.state.ts';

type Decision = readonly BallotCampaignEvent[];

const refuse = (en: string, zh: string): never => {
  throw new PaperBallotsRefused({ en, zh });
};

/** A count of fewer ballots than give a result would tell of a few; so such voters use the codes on their slips. */
export const enterPaper = ({ data, metadata }: EnterPaperBallots, campaign: HeldCampaign): Decision => {
  const { campaignId: _, ...batch } = data;
  const present = batchOf(campaign, batch);
  if (present && isSame(present, batch) && present.enteredBy === metadata.actorId) return [];
  if (present?.confirmedBy !== undefined) {
    refuse('two officers entered this count already.', '该批纸质票已由两人录入确认。');
  }
  checkBatch(campaign, batch);
  return [{ type: 'PaperBallotsEntered', data: batch }];
};

/** Two people count together, so two people enter the same. */
export const confirmPaper = ({ data, metadata }: ConfirmPaperBallots, campaign: HeldCampaign): Decision => {
  const present = batchOf(campaign, data);
  if (!present) return refuse('enter the count first.', '请先录入该批纸质票。');
  if (!isSame(present, data)) {
    return refuse(
      'the two counts differ; count again together, and enter both anew.',
      '两次录入不一致，请共同重新清点后再录入。',
    );
  }
  if (present.confirmedBy === metadata.actorId) return [];
  const { electorate, enteredBy, confirmedBy } = present;
  if (enteredBy === metadata.actorId || confirmedBy !== undefined) {
    return refuse('another officer has to enter the same count.', '须由另一名工作人员录入相同的结果。');
  }
  return [{ type: 'PaperBallotsConfirmed', data: { electorate, enteredBy } }];
};

/** @throws {PaperBallotsRefused} while a count waits for its second officer. */
export const requireConfirmed = ({ paper }: HeldCampaign): void => {
  const open = paper.find(({ confirmedBy }) => confirmedBy === undefined);
  if (!open) return;
  refuse(
    `the count of "${open.electorate}" waits for a second officer.`,
    `“${open.electorate}”的纸质票尚待第二人录入确认。`,
  );
};

const batchOf = ({ paper }: HeldCampaign, { electorate }: PaperBatch): HeldPaper | undefined =>
  paper.find((batch) => batch.electorate === electorate);

const keyOf = ({ indicator, organisationId, choice }: Omit<PaperCount, 'count'>): string =>
  JSON.stringify([indicator, organisationId, choice]);

/** The counts in one order, without those of none. */
const canonical = ({ issued, returned, counts }: PaperBatch): string =>
  JSON.stringify([
    issued,
    returned,
    counts
      .filter(({ count }) => count > 0)
      .map((count) => `${keyOf(count)} ${String(count.count)}`)
      .toSorted(),
  ]);

const isSame = (one: PaperBatch, other: PaperBatch): boolean => canonical(one) === canonical(other);

/** The most rows of one count: a paper of 2,000 answers has seldom more than two choices that anybody took. */
const ROW_LIMIT = 5_000;

const checkBatch = (campaign: HeldCampaign, batch: PaperBatch): void => {
  const electorate = campaign.electorates.find(({ key }) => key === batch.electorate);
  if (!electorate)
    return refuse(`there is no electorate "${batch.electorate}".`, `没有投票群体“${batch.electorate}”。`);
  if (batch.counts.length > ROW_LIMIT) {
    const most = String(ROW_LIMIT);
    refuse(`more than ${most} rows: leave out those of none.`, `超过 ${most} 行，请略去为零的行。`);
  }
  checkNumbers(campaign, electorate, batch);
  checkCounts(campaign, electorate, batch);
};

const checkNumbers = (campaign: HeldCampaign, electorate: BallotElectorate, batch: PaperBatch): void => {
  const { issued, returned } = batch;
  const least = fewestReturns(campaign, electorate);
  if (!Number.isInteger(returned) || returned < least) {
    const fewest = String(least);
    refuse(
      `fewer than ${fewest} would tell of a few; have these voters use the codes on their slips.`,
      `少于 ${fewest} 张无法保密，请这些人员用投票码投票。`,
    );
  }
  const inBox = campaign.returned.find((one) => one.electorate === electorate.key)?.count ?? 0;
  if (!Number.isInteger(issued) || issued < 0 || inBox + returned > electorate.due) {
    const due = String(electorate.due);
    refuse(
      `with those in the box they would be more than the ${due} voters due.`,
      `与票箱内的票合计超过应到人数 ${due}，请核对。`,
    );
  }
};

/** Nobody answers a question about an organisation twice, so its counts are at most as many as the ballots. */
const checkCounts = (campaign: HeldCampaign, electorate: BallotElectorate, batch: PaperBatch): void => {
  const onPaper = choicesOnPaper(campaign, electorate);
  const seen = new Set<string>();
  const sums = new Map<string, number>();
  for (const [at, one] of batch.counts.entries()) {
    const [key, place] = [keyOf(one), JSON.stringify([one.indicator, one.organisationId])];
    const sum = (sums.get(place) ?? 0) + one.count;
    const isCount = Number.isInteger(one.count) && one.count >= 0 && sum <= batch.returned;
    if (!isCount || !onPaper.has(key) || seen.has(key)) refuseRow(at + 1);
    sums.set(place, sum);
    seen.add(key);
  }
};

const choicesOnPaper = (campaign: HeldCampaign, electorate: BallotElectorate): ReadonlySet<string> =>
  new Set(
    questionsOf(campaign.questions, electorate).flatMap(({ indicator, choices }) =>
      electorate.organisationIds.flatMap((organisationId) =>
        choices.map(({ key }) => keyOf({ indicator, organisationId, choice: key })),
      ),
    ),
  );

const refuseRow = (row: number): void => {
  const at = String(row);
  refuse(
    `row ${at} is not on the ballot paper, comes twice, or counts more than the ballots returned.`,
    `第 ${at} 行不在选票上、重复，或合计超过收回票数。`,
  );
};
