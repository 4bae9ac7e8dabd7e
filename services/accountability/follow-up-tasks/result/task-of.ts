import type { Sentence } from '@kaoping/event-sourcing';
import type { ConsequenceGround, ConsequenceKind } from '../../consequences/decider/consequence.events.ts';
import type { TakenEffect } from '../../consequences/result/taken-effect.ts';
import type { RaiseFollowUpTask } from '../decider/follow-up-task.commands.ts';
import type { FollowUpKind } from '../decider/follow-up-task.events.ts';

/** The id of the task that one round of a consequence leads to. */
export const taskOfConsequence = (consequenceId: string, round: number): string =>
  `${consequenceId}#${String(round)}`;

/** Which consequences are a task for somebody. A commendation is made known, too (通报表扬). */
const KIND_OF: Readonly<Partial<Record<ConsequenceKind, FollowUpKind>>> = {
  interview: 'interview',
  'admonition-talk': 'admonition-talk',
  'self-criticism': 'self-criticism',
  warning: 'warning',
  'public-notice': 'public-notice',
  commendation: 'public-notice',
  inspection: 'inspection',
  // Who gives bonuses is for the next cycle's rules to say: an officer enters it there as any other.
  'bonus-next-period': 'bonus-next-period',
};

/** The task of a consequence that took effect; undefined where it asks nothing of anybody. */
export const taskOf = (taken: TakenEffect): RaiseFollowUpTask['data'] | undefined => {
  const { consequenceId, round, ground, effect, on } = taken;
  const kind = KIND_OF[effect.does];
  if (kind === undefined) return undefined;
  const { definition, organisation, cycleId } = ground;
  return {
    taskId: taskOfConsequence(consequenceId, round),
    kind,
    organisation,
    persons: effect.persons,
    title: definition.title,
    fact: factOf(ground),
    ...(definition.clause !== undefined && { clause: definition.clause }),
    ...{ cycleId, consequenceId, round },
    raisedOn: on,
  };
};

/** What it rests on, and how much of a bonus it gives. */
const factOf = ({ title, evidence, definition: { points } }: ConsequenceGround): Sentence => {
  const bonus = points === undefined ? { zh: '', en: '' } : bonusOf(points);
  return { zh: `${title.zh}：${evidence.zh}${bonus.zh}`, en: `${title.en}: ${evidence.en}${bonus.en}` };
};

const bonusOf = (points: string): Sentence => ({
  zh: `；下期加 ${points} 分`,
  en: `; a bonus of ${points} points in the next period`,
});
