import { eventually } from './door.ts';
import { openCycle, publishScheme } from './fill-schemes.ts';
import type { Filling } from './filling.ts';
import { RESULTS_GROUP, resultsScheme } from './results-scheme.ts';

/** What asks about a ranking, or changes it: everything of this name is about the one that is entered here. */
const ABOUT_RANKING = [
  ...['assessment', 'assessmentRanking', 'compareAssessment', 'unitScorecard', 'standingDerivation'],
  ...['publicationGate', 'publishedResult', 'publicationChanges', 'verifyPublishedResult'],
  ...['derivedConsequences', 'calibrations', 'uncalibratedRanking', 'simulateAssessment', 'simulateScheme'],
  ...['payRuns', 'carriedProblems', 'reportedResult', 'reportedMoves'],
  ...['SetAssessmentParameterInput', 'ExemptOrganisationInput', 'PubliciseResultInput', 'ApproveResultInput'],
  ...['PublishResultInput', 'RecallResultInput', 'ProposeCalibrationInput', 'ApproveCalibrationInput'],
  ...['CalibrationReasonInput', 'PayBasesInput', 'SetPersonalFactorsInput', 'ArrangeStaffRulesInput'],
  ...['PayResultInput', 'OpenPayRunInput', 'ConsequenceFilter', 'FollowUpTaskFilter'],
];

/** Scores of the two units, at first and after a correction: the unit of the scene is last. */
const FIGURES = ['55', '54'] as const;

/** A ranking that was calibrated, published and revised. */
export const fillResults = async (filling: Filling): Promise<void> => {
  const { change, id, mark, places, year } = filling;
  const yaml = resultsScheme(id('results'), mark);
  await publishScheme(filling, { name: 'results', yaml, peerGroup: RESULTS_GROUP });
  await openCycle(filling, { name: 'results', period: year });
  const cycleId = id('results-cycle');
  await eventually(() =>
    change('setAssessmentParameter', { cycleId, name: 'payBudget', value: '90000', reason: `核定${mark}` }),
  );
  await enterFigures(filling, FIGURES[0]);
  const calibrationId = await calibrate(filling);
  const first = await publish(filling, 'publishResult');
  await enterFigures(filling, FIGURES[1]);
  const resultDigest = await publish(filling, 'reviseResult', first);
  Object.assign(places, {
    ...Object.fromEntries(
      ABOUT_RANKING.flatMap((owner) => [
        [`${owner}.cycleId`, cycleId],
        [`${owner}.peerGroup`, RESULTS_GROUP],
      ]),
    ),
    ...Object.fromEntries(
      ['publishedResults', 'gradeRun', 'SetPostRatiosInput', 'AwardResultNeedInput'].map((owner) => [
        `${owner}.schemeId`,
        id('results'),
      ]),
    ),
    ...{ calibrationId, resultDigest, schemeText: yaml },
    ...{ 'GradeChangeInput.from': 'lower', 'GradeChangeInput.to': 'middle' },
    ...{ 'publicationChanges.to': 2, 'RecallResultInput.revision': 2, 'publishedResult.revision': 2 },
    ...{ 'publishedResults.peerGroup': RESULTS_GROUP, 'publishedResults.period': year, periodKind: 'YEAR' },
    ...{ 'assessments.period': year, 'SetAssessmentParameterInput.name': 'payBudget' },
    ...{ quantity: 'final', 'SimulationVariantInput.key': id('variant') },
    ...{ 'SimulatedWeightInput.indicator': 'work', 'SimulatedExemptionInput.indicator': 'work' },
    ...{ 'SimulatedEntryInput.input': 'work', 'SimulatedShareInput.grade': 'upper' },
  });
};

const enterFigures = async ({ change, id, mark, unitMark }: Filling, figure: string): Promise<void> => {
  const table = {
    cycleId: id('results-cycle'),
    fileName: `工作实绩${mark}.csv`,
    source: `计划部${unitMark}`,
    content: Buffer.from(`单位,work\n综采队党支部${mark},${figure}\n掘进队党支部${mark},95`).toString(
      'base64',
    ),
    columns: [{ column: 'work', input: 'work' }],
  };
  const { digest } = await change<{ readonly digest: string }>('previewBusinessResults', table);
  await change('importBusinessResults', { ...table, digest });
};

const calibrate = async ({ change, id, mark, unitMark, unit }: Filling): Promise<string> => {
  const of = { cycleId: id('results-cycle'), peerGroup: RESULTS_GROUP };
  const { calibrationId } = await eventually(() =>
    change<{ readonly calibrationId: string }>('proposeCalibration', {
      ...of,
      changes: [{ organisationId: unit, from: 'lower', to: 'middle', reason: `全年有进步${unitMark}` }],
      reason: `党委会研究${mark}`,
      exemption: `总数不足${mark}`,
    }),
  );
  await change('approveCalibration', { ...of, calibrationId }, 'reviewer');
  return calibrationId;
};

interface Gate {
  readonly publicationGate: {
    readonly resultDigest: string;
    readonly items: readonly { readonly code: string }[];
  };
}

const GATE = `query ($cycleId: ID!, $peerGroup: ID!) {
  publicationGate(cycleId: $cycleId, peerGroup: $peerGroup) { resultDigest items { code } }
}`;

/** Has a second person agree to the present result and publishes it; gives its digest. */
const publish = async (
  { change, door, id, mark }: Filling,
  operation: 'publishResult' | 'reviseResult',
  former?: string,
): Promise<string> => {
  const of = { cycleId: id('results-cycle'), peerGroup: RESULTS_GROUP };
  const { resultDigest } = await eventually(async () => {
    const { publicationGate } = await door('officer').ask<Gate>(GATE, of);
    const missing = publicationGate.items.map(({ code }) => code).join();
    if (missing !== 'APPROVAL_MISSING' || publicationGate.resultDigest === former)
      throw new Error(`${operation} waits: ${missing}`);
    return publicationGate;
  });
  await change('approveResult', { ...of, resultDigest, note: `同意${mark}` }, 'reviewer');
  await change(operation, { ...of, reason: `年度通报${mark}` });
  return resultDigest;
};
