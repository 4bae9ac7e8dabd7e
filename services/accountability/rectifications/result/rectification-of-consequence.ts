import type { TakenEffect } from '../../consequences/result/taken-effect.ts';
import type { RaiseRectification } from '../decider/rectification.commands.ts';

/** The procedure that rectifications have which a result led to. */
export const BY_CONSEQUENCE = 'consequence';

/** The id of the rectification that one round of a consequence leads to; nobody can give such a one by hand. */
export const rectificationIdOf = (consequenceId: string, round: number): string =>
  `${consequenceId}#${String(round)}`;

/** What is to be put right by a consequence that took effect; undefined where it is of another kind. */
export const rectificationOf = (taken: TakenEffect): RaiseRectification['data'] | undefined => {
  const { consequenceId, round, ground, effect, on } = taken;
  if (effect.does !== 'rectification') return undefined;
  const { definition, organisation, title, evidence, cycleId } = ground;
  return {
    rectificationId: rectificationIdOf(consequenceId, round),
    organisation,
    // Problems are told in the words of whoever finds them, and a scheme is written in Chinese.
    problem: `${definition.title.zh}（${title.zh}：${evidence.zh}）`,
    foundOn: on,
    source: { procedure: BY_CONSEQUENCE, sourceId: consequenceId, cycleId },
  };
};
