import { onceSo } from '../api-caller.ts';
import type { StoryPeople } from './story-people.ts';

/** An appeal against one entry, which comes after the stage is over and is upheld. */
export interface WonAppeal {
  readonly cycleId: string;
  readonly organisationId: string;
  readonly input: string;
  /** What stands in place of what was entered. */
  readonly right: string;
  /** The last day of the stage, which is opened again for it. */
  readonly until: string;
  readonly grounds: string;
  readonly reason: string;
}

interface Scorecard {
  readonly unitScorecard: {
    readonly entries: readonly { readonly entryId: string; readonly input: string; readonly value: string }[];
  };
}

const SCORECARD = `query ($cycleId: ID!, $organisationId: ID!) {
  unitScorecard(cycleId: $cycleId, organisationId: $organisationId, first: 500) { entries { entryId input value } }
}`;

/** One lodges it, another answers, a third decides; what it changes becomes a correction. */
export const appealWon = async (
  { officer, leader, deputy }: StoryPeople,
  appeal: WonAppeal,
): Promise<void> => {
  const { cycleId, organisationId, input, right, until, grounds, reason } = appeal;
  const place = { cycleId, organisationId };
  const { unitScorecard } = await officer.ask<Scorecard>(SCORECARD, place);
  const entry = unitScorecard.entries.find((each) => each.input === input);
  if (!entry) throw new Error(`nothing was entered for ${input}`);
  await officer.change(['extendStage', 'ExtendStageInput'], {
    ...{ cycleId, stage: 'APPEAL', until, reason: '受理公布后提出的申诉（示例数据）' },
  });
  const { appealId } = await officer.change<{ readonly appealId: string }>(
    ['lodgeAppeal', 'LodgeAppealInput'],
    { ...place, ...entry, kind: 'ENTRY', grounds, wanted: right, onBehalfReason: '示例数据：代为录入' },
    '{ appealId }',
  );
  const which = { ...place, appealId };
  await leader.change(['acknowledgeAppeal', 'AppealInput'], which);
  await leader.change(['replyToAppeal', 'ReplyToAppealInput'], {
    ...which,
    reply: '已调取原始台账核对（示例数据）',
  });
  await deputy.change(['decideAppeal', 'DecideAppealInput'], {
    ...{ ...which, outcome: 'UPHELD', reason },
    corrections: [{ replacedEntryId: entry.entryId, input, value: right }],
  });
  await onceSo(
    () => officer.ask<Scorecard>(SCORECARD, place),
    (seen) => seen.unitScorecard.entries.some((each) => each.input === input && each.value === right),
  );
};
