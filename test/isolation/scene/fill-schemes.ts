import { newScheme, shippedSchemes } from '@kaoping/schemes';
import { eventually } from './door.ts';
import type { Filling } from './filling.ts';

/** A scheme of the scene with its one peer group. */
interface SceneScheme {
  readonly name: string;
  readonly yaml: string;
  readonly peerGroup: string;
}

/** A cycle of a scheme, which has the scheme's name. */
interface SceneCycle {
  readonly name: string;
  readonly period: string;
  readonly stages?: readonly { readonly stage: string; readonly from: string; readonly until: string }[];
}

/** The schemes of the scene, each for the procedures that the others lack, with their one peer group. */
const SCHEMES = [
  { name: 'quarter', shippedId: 'changping-branches-quarter', peerGroup: 'branches' },
  { name: 'union', shippedId: 'hubei-union', peerGroup: 'offices' },
  { name: 'towns', shippedId: 'dinghai-towns-2018', peerGroup: 'towns' },
] as const;

/** What asks about a cycle of the one or the other; everything else asks about the towns. */
const OF_UNION = ['dailyFacts', 'dutyReport', 'dutyReports'];
const OF_QUARTER = ['ballotCampaigns', 'inspections', 'inspectionMergeProposals'];

/** The stages of a cycle, all open for as long as a test may run. */
const STAGES = ['TARGETS', 'REPORT', 'REVIEW', 'ASSESS', 'PUBLICITY', 'APPEAL', 'APPLY'];

/** Schemes of the enterprise's own, published, with a cycle of each. */
export const fillSchemes = async (filling: Filling): Promise<void> => {
  const { change, id, mark, places, since, today, year } = filling;
  for (const { name, shippedId, peerGroup } of SCHEMES) {
    await publishScheme(filling, { name, yaml: yamlOf(filling, name, shippedId), peerGroup });
    await openCycle(filling, { name, ...calendarOf(filling, name) });
  }
  await change('arrangeCycleCalendar', {
    schemeId: id('quarter'),
    from: `${String(parseInt(year, 10) + 1)}-01-01`,
  });
  Object.assign(places, {
    schemeId: id('quarter'),
    'SchemeVersionInput.schemeId': id('towns'),
    version: 1,
    cycleId: id('towns-cycle'),
    'evaluationCycle.id': id('towns-cycle'),
    ...Object.fromEntries(OF_UNION.map((owner) => [`${owner}.cycleId`, id('union-cycle')])),
    ...Object.fromEntries(OF_QUARTER.map((owner) => [`${owner}.cycleId`, id('quarter-cycle')])),
    peerGroup: 'towns',
    key: 'branches',
    toKey: 'branches',
    scheme: id('quarter'),
    month: today.slice(0, 7),
    on: today,
    participants: `党委委员${mark}`,
    startsOn: since,
  });
};

const yamlOf = ({ id, mark }: Filling, name: string, shippedId: string): string => {
  const shipped = shippedSchemes().find((one) => one.id === shippedId)?.text ?? '';
  return newScheme(shipped, { id: id(name), title: { zh: `${name}${mark}`, en: `${name}${mark}` } });
};

const calendarOf = ({ today, year }: Filling, name: string): Omit<SceneCycle, 'name'> => {
  const later = `${String(parseInt(year, 10) + 2)}-12-31`;
  const quarter = String(Math.ceil(parseInt(today.slice(5, 7), 10) / 3));
  return {
    period: name === 'quarter' ? `${year}-Q${quarter}` : year,
    stages: STAGES.map((stage) => ({ stage, from: `${year}-01-01`, until: later })),
  };
};

/** Writes a scheme, has it consulted on and approved, publishes it, and puts both units into its peer group. */
export const publishScheme = async (
  { change, door, id, mark, since, unit, otherUnit }: Filling,
  { name, yaml, peerGroup }: SceneScheme,
): Promise<void> => {
  const schemeId = id(name);
  await change('draftScheme', { yaml });
  await change('recordConsultation', {
    schemeId,
    version: 1,
    kind: 'COMMITTEE',
    heldOn: since,
    participants: `党委委员${mark}`,
    opinion: `同意${mark}`,
  });
  const { scheme } = await door('officer').ask<{
    readonly scheme: { readonly versions: readonly { readonly digest: string }[] };
  }>('query ($id: ID!) { scheme(schemeId: $id) { versions { digest } } }', { id: schemeId });
  await change('approveScheme', { schemeId, version: 1, digest: scheme.versions[0]?.digest }, 'reviewer');
  await change('publishScheme', { schemeId, version: 1 });
  await change('arrangePeerGroups', {
    schemeId,
    from: since,
    groups: [{ key: peerGroup, title: { zh: `同类单位${mark}` }, organisationIds: [unit, otherUnit] }],
  });
};

/** Opens a cycle of a scheme, once evaluation knows whom it is about. */
export const openCycle = async (
  { door, id, mark, since }: Filling,
  { name, ...cycle }: SceneCycle,
): Promise<void> => {
  await eventually(() =>
    door('officer').change('openEvaluationCycle', {
      ...cycle,
      cycleId: id(`${name}-cycle`),
      schemeId: id(name),
      title: { zh: `年度考核${mark}`, en: `Year${mark}` },
      startsOn: since,
      requestId: id(`openEvaluationCycle-${name}`),
    }),
  );
};
