import type { ConsequenceKind } from '../../consequences/decider/consequence.events.ts';
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
};

/** The task of a consequence that took effect; undefined where it asks nothing of anybody. */
export const taskOf = (taken: TakenEffect): RaiseFollowUpTask['data'] | undefined => {
  const { consequenceId, round, ground, effect, on } = taken;
  const kind = KIND_OF[effect.does];
  if (kind === undefined) return undefined;
  const { definition, organisation, title, evidence, cycleId } = ground;
  return {
    taskId: taskOfConsequence(consequenceId, round),
    kind,
    organisation,
    persons: effect.persons,
    title: definition.title,
    fact: { zh: `${title.zh}：${evidence.zh}`, en: `${title.en}: ${evidence.en}` },
    ...(definition.clause !== undefined && { clause: definition.clause }),
    ...{ cycleId, consequenceId, round },
    raisedOn: on,
  };
};
