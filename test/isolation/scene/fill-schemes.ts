import { newScheme, shippedSchemes } from '@kaoping/schemes';
import { eventually } from './door.ts';
import type { Filling } from './filling.ts';

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
  for (const scheme of SCHEMES) {
    await publishScheme(filling, scheme);
    await openCycle(filling, scheme);
  }
  await change('arrangeCycleCalendar', {
    schemeId: id('quarter'),
    from: `${String(parseInt(year, 10) + 1)}-01-01`,
  });
  Object.assign(places, {
    schemeId: id('quarter'),
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

const publishScheme = async (
  { change, door, id, mark, since, unit, otherUnit }: Filling,
  { name, shippedId, peerGroup }: (typeof SCHEMES)[number],
): Promise<void> => {
  const schemeId = id(name);
  const shipped = shippedSchemes().find((one) => one.id === shippedId)?.text ?? '';
  const title = { zh: `${name}${mark}`, en: `${name}${mark}` };
  await change('draftScheme', { yaml: newScheme(shipped, { id: schemeId, title }) });
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

const openCycle = async (
  { door, id, mark, today, year }: Filling,
  { name }: (typeof SCHEMES)[number],
): Promise<void> => {
  const later = `${String(parseInt(year, 10) + 2)}-12-31`;
  const quarter = String(Math.ceil(parseInt(today.slice(5, 7), 10) / 3));
  await eventually(() =>
    door('officer').change('openEvaluationCycle', {
      cycleId: id(`${name}-cycle`),
      schemeId: id(name),
      title: { zh: `年度考核${mark}`, en: `Year${mark}` },
      period: name === 'quarter' ? `${year}-Q${quarter}` : year,
      startsOn: `${year}-01-01`,
      stages: STAGES.map((stage) => ({ stage, from: `${year}-01-01`, until: later })),
      requestId: id(`openEvaluationCycle-${name}`),
    }),
  );
};
