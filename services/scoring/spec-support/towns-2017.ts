import type { AssessmentAt } from '../assessments/result/assessment-reader.ts';
import { computeAssessment } from '../assessments/result/compute-assessment.ts';
import type { StandingEntry } from '../assessments/result/standing-entry.ts';
import { assessmentScheme, shippedScheme } from './assessment-scene.ts';

/** Eleven towns of 定海 in 2017: three key tasks, and the score of the united front, which makes the Party places. */
const TOWNS: readonly (readonly [name: string, threeTasks: string, unitedFront: string])[] = [
  ['金塘镇', '59', '17.5'],
  ['白泉镇', '58', '18.5'],
  ['干览镇', '57.8', '23.5'],
  ['小沙街道', '57.6', '24.5'],
  ['岑港街道', '56', '19.5'],
  ['双桥街道', '55', '16.5'],
  ['马岙街道', '54.8', '21.5'],
  ['盐仓街道', '53.4', '14.5'],
  ['城东街道', '53.3', '20.5'],
  ['环南街道', '53.25', '15.5'],
  ['昌国街道', '53.2', '22.5'],
];

const entry = (organisation: string, input: string, value: string): StandingEntry => ({
  ...{ id: `${organisation}/${input}`, organisation, input, value, position: 2 },
  origin: { procedure: 'inspection', sourceId: 'sheet-1', at: '2017-12-20T08:00:00.000Z' },
});

const entriesOf = ([name, threeTasks, unitedFront]: (typeof TOWNS)[number]): readonly StandingEntry[] => [
  entry(name, 'threeTasks', threeTasks),
  entry(name, 'evaluation', '36'),
  entry(name, 'party.discipline', '25'),
  entry(name, 'party.organisation', '24.5'),
  entry(name, 'party.publicity', '24'),
  entry(name, 'party.unitedFront', unitedFront),
];

/** The year 2017 of the eleven towns, with the figures of the golden case `dinghai-towns-2017` (001-26). */
export const towns2017 = (): AssessmentAt => {
  const schemeId = 'dinghai-towns-2017';
  const { plan, entering, following } = shippedScheme(schemeId);
  const facts = {
    assessment: {
      title: { zh: '定海区 2017 年度', en: 'Dinghai 2017' },
      period: { kind: 'year' as const, label: '2017' },
      scheme: assessmentScheme(schemeId),
      roster: TOWNS.map(([name]) => ({
        ...{ organisationId: name, name, peerGroup: 'towns', ancestorIds: ['定海区'] },
      })),
      closedStages: {},
      openAppeals: [],
      parameters: {},
    },
    compiled: { plan, entering, following, problems: [] },
    entries: TOWNS.flatMap(entriesOf),
    history: [],
  };
  return { cycleId: '2017-towns', ledgerPosition: 2, ...facts, ...computeAssessment(facts) };
};
