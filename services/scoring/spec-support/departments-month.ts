import { cycleOpenedData, openAssessmentScene, told, toldEntry } from './assessment-scene.ts';

/** Seven departments of 长平 in a month: 2:7:1 of seven is 1, 5, 1 (003-15); pay 120, 100, 80 % of 1000. */
const DEPARTMENTS = ['组织部', '宣传部', '纪委办', '工会', '团委', '武装部', '信访办'];

/** Where they are ranked. */
export const PARTY_BLOCK = { cycleId: '2024-03-departments', peerGroup: 'partyBlock' };

/** Every part of the score is 99, 98, 97 … in the order of the departments, and so is the whole (003-05). */
const scoresOf = (name: string, at: number) => {
  const score = String(99 - at);
  const labelled = (input: string, label: string, value: string) => ({
    ...toldEntry(name, input, value, `${name}/${input}/${label}`),
    label,
  });
  return [
    toldEntry(name, 'payBase', '1000'),
    toldEntry(name, 'performance.leaders', score),
    toldEntry(name, 'performance.service', score),
    // The highest and the lowest of the peers' marks are dropped.
    ...['0', score, score, '100'].map((value, rater) =>
      labelled('performance.peers@peers', `r${String(rater)}`, value),
    ),
    labelled('performance.safety', 'd1', String(at + 1)),
    labelled('performance.business', 'd1', String(at + 1)),
  ];
};

/** A scene in which the month is entered. */
export const openDepartmentsMonth = async () => {
  const scene = await openAssessmentScene();
  const { cycleId } = PARTY_BLOCK;
  const opened = cycleOpenedData(DEPARTMENTS, { cycleId, schemeId: 'changping-departments-month' });
  const entries = DEPARTMENTS.flatMap(scoresOf);
  await scene.hear(
    told('cycle-opened', { ...opened, period: { kind: 'month', label: '2024-03' } }),
    told(
      'scores-recorded',
      { cycleId, procedure: 'leader-evaluation', sourceId: 'sheet-1', entries },
      { sequence: 2 },
    ),
  );
  return scene;
};
