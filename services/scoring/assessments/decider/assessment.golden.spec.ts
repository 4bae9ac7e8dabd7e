import { asGolden, goldenSamples } from '@kaoping/testing';
import {
  cancelAssessment,
  closeStage,
  noteAppeal,
  openStaff,
  removeEntries,
  removeFromWhom,
  replaceEntries,
  setParameter,
  settleAppeal,
  takeEntries,
} from '../../spec-support/assessment-samples.ts';
import { proposed } from '@kaoping/testing';
import { assessmentDecider } from './assessment.decider.ts';
import type { AssessmentEvent } from './assessment.events.ts';
import { assessmentOf, initialAssessment, type AssessmentState } from './assessment.state.ts';
import { unitScorecardDecider } from './unit-scorecard.decider.ts';

const ASSESSMENT = [
  openStaff,
  closeStage,
  noteAppeal,
  settleAppeal,
  setParameter(),
  removeFromWhom,
  cancelAssessment,
];
const SCORECARD = [takeEntries, replaceEntries, removeEntries];

const assessmentEvents = (): readonly AssessmentEvent[] => {
  let state: AssessmentState = initialAssessment;
  return ASSESSMENT.flatMap((command) =>
    assessmentDecider.decide(command, state).map((event) => {
      state = assessmentDecider.evolve(state, proposed(event));
      return event;
    }),
  );
};

const golden = goldenSamples(new URL('golden/', import.meta.url));

describe('the stored shapes of assessments and scorecards', () => {
  it('have a sample of every kind of event, just as it is written today', () => {
    const scorecard = SCORECARD.flatMap((command) =>
      unitScorecardDecider.decide(command, unitScorecardDecider.initialState),
    );
    expect(golden).toEqual(asGolden([...assessmentEvents(), ...scorecard]));
  });

  it('are folded as they were when they were written', () => {
    const inOrder = ['opened', 'stage-closed', 'appeal-lodged', 'parameter-set', 'cancelled'];
    const state = inOrder.reduce<AssessmentState>(
      (folded, name) =>
        assessmentDecider.evolve(
          folded,
          proposed(golden[`assessment-${name}.v1`] as unknown as AssessmentEvent),
        ),
      initialAssessment,
    );
    expect(assessmentOf(state)).toMatchObject({
      closedStages: { assess: '2018-12-01T00:00:00.000Z' },
      openAppeals: ['appeal-1'],
      parameters: { unitFactor: '1.2' },
      cancelledBecause: '机构改革',
    });
  });
});
