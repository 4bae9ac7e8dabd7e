import { duplicateOf } from '../result/duplicate-of.ts';
import { BallotCampaignRefused } from './ballot-campaign.errors.ts';
import { fewestReturns, LEAST_RETURNS, questionsOf } from '../result/electorate-rules.ts';
import type { BallotCampaignPrepared, BallotElectorate } from './ballot-campaign.events.ts';

/** The most electorates of one vote: one for each branch of a large company. */
const ELECTORATE_LIMIT = 500;

/** The most tokens of one vote: every employee of a large company; their box takes some 40 MB. */
const TOKEN_LIMIT = 20_000;

/** The most answers on one paper: 500 organisations and four questions; nobody fills in more. */
const MARK_LIMIT = 2_000;

/** The longest title, in characters. */
const TITLE_LIMIT = 100;

/** What is checked of a vote before its tokens are made. */
export type CampaignDraft = Omit<BallotCampaignPrepared['data'], 'preparedAt' | 'boxId'> & {
  readonly campaignId: string;
};

const INSTANT_PATTERN = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/u;
const KEY_PATTERN = /^[\w-]{1,60}$/u;

const refuse = (en: string, zh: string): never => {
  throw new BallotCampaignRefused({ en, zh });
};

/** @throws {BallotCampaignRefused} when it cannot be held secretly, completely or at all. */
export const checkCampaign = (draft: CampaignDraft, now: string): void => {
  checkHead(draft, now);
  checkAmounts(draft);
  for (const [at, electorate] of draft.electorates.entries()) checkElectorate(draft, electorate, at + 1);
  checkOverlaps(draft);
};

const checkHead = (draft: CampaignDraft, now: string): void => {
  const { campaignId, title, questions, minimumReturns } = draft;
  if (!KEY_PATTERN.test(campaignId)) {
    refuse('its id takes 1 to 60 letters, digits, "_" and "-".', '编号须为 1 至 60 个字母、数字、“_”或“-”。');
  }
  if (!isTitle(title)) {
    const most = String(TITLE_LIMIT);
    refuse(`give it a title of at most ${most} characters.`, `名称须为 1 至 ${most} 字。`);
  }
  checkEnd(draft, now);
  if (questions.length === 0) {
    refuse('the scheme asks nothing by ballot.', '该方案（或所选指标）没有民主测评的指标。');
  }
  if (!Number.isInteger(minimumReturns) || minimumReturns < LEAST_RETURNS) {
    const least = String(LEAST_RETURNS);
    refuse(`fewest returns must be ${least} or more.`, `最少收回票数不得低于 ${least}。`);
  }
};

const isTitle = (title: string): boolean => title.trim() !== '' && title.length <= TITLE_LIMIT;

const checkEnd = ({ closesAt }: CampaignDraft, now: string): void => {
  if (INSTANT_PATTERN.test(closesAt) && closesAt > now) return;
  refuse(
    `it has to end later than now; "${closesAt}" does not.`,
    `截止时间须晚于现在，“${closesAt}”不符合。`,
  );
};

const checkAmounts = ({ electorates }: CampaignDraft): void => {
  const found = electorates.length;
  if (found === 0 || found > ELECTORATE_LIMIT) {
    const most = String(ELECTORATE_LIMIT);
    refuse(`name 1 to ${most} electorates.`, `投票群体须为 1 至 ${most} 个。`);
  }
  const tokens = electorates.reduce((sum, one) => sum + one.tokens, 0);
  if (tokens > TOKEN_LIMIT) {
    const [given, most] = [String(tokens), String(TOKEN_LIMIT)];
    refuse(
      `${given} tokens are more than ${most}: hold several votes.`,
      `共 ${given} 张票，超过上限 ${most} 张，请分次组织。`,
    );
  }
  const repeated = duplicateOf(electorates.map(({ key }) => key));
  if (repeated !== undefined) refuse(`"${repeated}" names two electorates.`, `投票群体“${repeated}”重复。`);
};

/** Refuses one electorate, naming its row. */
type RefuseRow = (en: string, zh: string) => void;

const checkElectorate = (draft: CampaignDraft, electorate: BallotElectorate, row: number): void => {
  const { key, title } = electorate;
  const [place, placeZh] = [
    `electorate ${String(row)} ("${key}"): `,
    `第 ${String(row)} 个投票群体“${key}”：`,
  ];
  const refuseRow: RefuseRow = (en, zh) => refuse(`${place}${en}`, `${placeZh}${zh}`);
  if (!KEY_PATTERN.test(key)) {
    refuseRow('use letters, digits, "_" and "-" for its key.', '编号只能用字母、数字、“_”和“-”。');
  }
  if (!isTitle(title)) refuseRow('give it a short title.', '请填写简短名称。');
  checkVoters(electorate, fewestReturns(draft, electorate), refuseRow);
  checkSheet(electorate, questionsOf(draft.questions, electorate).length, refuseRow);
};

const checkVoters = ({ due, tokens }: BallotElectorate, least: number, refuseRow: RefuseRow): void => {
  if (!Number.isInteger(due) || due < least) {
    const fewest = String(least);
    refuseRow(
      `fewer than ${fewest} voters cannot vote in secret; have them evaluate by sheet.`,
      `应到人数少于 ${fewest} 人无法保密，请改用评价表。`,
    );
  }
  if (!Number.isInteger(tokens) || tokens < 1 || tokens > due) {
    const most = String(due);
    refuseRow(
      `print 1 to ${most} tokens, one for each voter due at most.`,
      `票数须为 1 至 ${most}，不得多于应到人数。`,
    );
  }
};

const checkSheet = ({ organisationIds }: BallotElectorate, asked: number, refuseRow: RefuseRow): void => {
  if (asked === 0) {
    refuseRow('the scheme asks its rater group nothing by ballot.', '方案中该评价主体没有民主测评的指标。');
  }
  const marks = asked * organisationIds.length;
  if (marks === 0 || marks > MARK_LIMIT || duplicateOf(organisationIds) !== undefined) {
    const most = String(MARK_LIMIT);
    refuseRow(
      `a paper takes 1 to ${most} answers, on organisations named once each.`,
      `每张票须有 1 至 ${most} 个选项，单位不得重复。`,
    );
  }
};

/** Two electorates for one count would let the smaller one be told from their sum. */
const checkOverlaps = ({ electorates }: CampaignDraft): void => {
  const taken = duplicateOf(
    electorates.flatMap(({ raterGroup, organisationIds }) =>
      organisationIds.map((organisationId) => `${raterGroup ?? ''} ${organisationId}`),
    ),
  );
  if (taken === undefined) return;
  const what = taken.trim();
  refuse(
    `"${what}" would be voted on by two electorates of one rater group; put their voters together.`,
    `“${what}”由同一评价主体的两个投票群体测评，请合并为一个。`,
  );
};
