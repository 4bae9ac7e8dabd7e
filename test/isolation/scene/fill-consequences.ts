import { eventually } from './door.ts';
import type { Filling } from './filling.ts';
import { RESULTS_GROUP } from './results-scheme.ts';

/** What is asked as it stood on a day; elsewhere `asOf` is a position. */
const OF_A_DAY = ['unitResults', 'gradeRun', 'linkedAppraisal', 'officeRecord'];

interface Follows {
  readonly bans: { readonly bans: readonly { readonly id: string }[] };
  readonly followUpTasks: { readonly tasks: readonly { readonly id: string; readonly kind: string }[] };
}

/** What a published result leads to for the last unit: a ban, and a talk that somebody held. */
export const fillConsequences = async (filling: Filling): Promise<void> => {
  const { change, door, id, unitMark, places, today, unit } = filling;
  const idOf = (key: string): string => `${id('results-cycle')}:${RESULTS_GROUP}:${key}:${unit}`;
  for (const key of ['bar', 'talk']) {
    await eventually(() =>
      change('confirmConsequence', { consequenceId: idOf(key), reason: `情况属实${unitMark}` }),
    );
  }
  const { banId, taskId } = await eventually(async () => {
    const { bans, followUpTasks } = await door('officer').ask<Follows>(
      '{ bans { bans { id } } followUpTasks { tasks { id kind } } }',
    );
    const [ban] = bans.bans;
    const task = followUpTasks.tasks.find(({ kind }) => kind === 'INTERVIEW');
    if (!ban || !task) throw new Error('nothing came of the consequences yet');
    return { banId: ban.id, taskId: task.id };
  });
  await change('assignTask', { taskId, conductorId: id('jiang') });
  await change('recordTask', {
    taskId,
    on: today,
    participants: [`卫国强${unitMark}`],
    text: `谈话记录${unitMark}`,
    evidenceIds: [places['evidenceId']],
  });
  Object.assign(places, {
    consequenceId: idOf('talk'),
    banId,
    taskId,
    conductorId: id('jiang'),
    personIds: id('wei'),
    ...Object.fromEntries(OF_A_DAY.map((owner) => [`${owner}.asOf`, today])),
  });
};
