import { isDay } from '@kaoping/calendar';
import type { Decider } from '@kaoping/event-sourcing';
import { REASON_LIMIT, requiredText } from '../../cycles/result/required-text.ts';
import { lateReasonOf } from '../../cycles/result/late-reason.ts';
import type {
  AwardCommunityPoints,
  CommunityPointsCommand,
  CountCommunityPoints,
  WithdrawCommunityPoints,
} from './community-points.commands.ts';
import {
  AwardsTooMany,
  AwardUnknown,
  NoPointsToCount,
  PointsInputRefused,
  PointsRefused,
  PointsYearClosed,
} from './community-points.errors.ts';
import type { CommunityPointsEvent } from './community-points.events.ts';
import {
  evolveCommunityPoints,
  initialCommunityPoints,
  type CommunityPoints,
} from './community-points.state.ts';

type Decision = readonly CommunityPointsEvent[];

/** The most awards of one community in one year: several a day. */
const AWARD_LIMIT = 1_000;

/** The longest name of a contest, in characters: it becomes the label of an entry. */
const TITLE_LIMIT = 200;

const POINTS_PATTERN = /^(?!0+(?:\.0+)?$)(?:1000(?:\.00?)?|\d{1,3}(?:\.\d{1,2})?)$/u;

/** The stream id of a community's points in a year. */
export const communityPointsId = (year: string, organisationId: string): string =>
  `${year}:${organisationId}`;

const award = ({ data, metadata }: AwardCommunityPoints, state: CommunityPoints): Decision => {
  const { year, community, points, on, evidenceIds } = data;
  if (state.counted) throw new PointsYearClosed(year);
  if (state.awards.length >= AWARD_LIMIT) throw new AwardsTooMany(AWARD_LIMIT);
  const isOfYear = isDay(on) && on.startsWith(`${year}-`);
  if (!isOfYear || !POINTS_PATTERN.test(points)) throw new PointsRefused();
  const title = requiredText(data.for, { field: { en: 'For', zh: '积分事由' }, max: TITLE_LIMIT });
  const awarded = { awardId: metadata.commandId, year, community, points, for: title, on, evidenceIds };
  return [{ type: 'CommunityPointsAwarded', data: awarded }];
};

/** Also what counts already can be taken back: scoring is told. */
const withdraw = ({ data }: WithdrawCommunityPoints, state: CommunityPoints): Decision => {
  const found = state.awards.find(({ awardId }) => awardId === data.awardId);
  if (!found) throw new AwardUnknown(data.awardId);
  const reason = requiredText(data.reason, { field: { en: 'Reason', zh: '原因' }, max: REASON_LIMIT });
  const { awardId, points, community } = found;
  const entryId = entryIdOf(data.pointsId, awardId);
  const counted = state.counted?.entries.some((entry) => entry.entryId === entryId) === true && state.counted;
  const withdrawn = {
    awardId,
    organisationId: community.organisationId,
    points,
    reason,
    ...(counted && { cycleId: counted.cycleId, takenBackEntryId: entryId }),
  };
  return [{ type: 'CommunityPointsWithdrawn', data: withdrawn }];
};

const entryIdOf = (pointsId: string, awardId: string): string => `${pointsId}/${awardId}`;

/** Each award is an entry of its own, so that an explanation names the contest. Labels are numbered: two may be alike. */
const count = ({ data, metadata }: CountCommunityPoints, state: CommunityPoints): Decision => {
  const { pointsId, cycleId, input } = data;
  if (state.counted) throw new PointsYearClosed(pointsId.split(':')[0] ?? '');
  if (state.awards.length === 0) throw new NoPointsToCount();
  if (input.entries !== 'many' || input.entry.kind !== 'decimal') throw new PointsInputRefused(input.name);
  const entries = state.awards.map(({ awardId, community, points, on, for: title }, at) => ({
    entryId: entryIdOf(pointsId, awardId),
    organisationId: community.organisationId,
    input: input.name,
    label: `${String(at + 1)}. ${on} ${title}`,
    value: points,
  }));
  const late = lateReasonOf(data.need);
  return [{ type: 'CommunityPointsCounted', data: { cycleId, entries, countedAt: metadata.now, ...late } }];
};

/** The rules of a community's points; the stream id comes from {@link communityPointsId}. */
export const communityPointsDecider: Decider<CommunityPoints, CommunityPointsCommand, CommunityPointsEvent> =
  {
    category: 'community-points',
    initialState: initialCommunityPoints,
    stateVersion: 1,
    evolve: evolveCommunityPoints,
    decide: (command, state) => {
      if (state.doneBy.includes(command.metadata.commandId)) return [];
      switch (command.type) {
        case 'AwardCommunityPoints':
          return award(command, state);
        case 'WithdrawCommunityPoints':
          return withdraw(command, state);
        case 'CountCommunityPoints':
          return count(command, state);
      }
    },
  };
