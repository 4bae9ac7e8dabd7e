import { deciderSpec } from '@kaoping/testing';
import {
  cancelAssessment,
  closeStage,
  noteAppeal,
  openStaff,
  removeFromWhom,
  setParameter,
  settleAppeal,
} from '../../spec-support/assessment-samples.ts';
import { assessmentScheme, cycleOpenedData } from '../../spec-support/assessment-scene.ts';
import { assessmentDecider } from './assessment.decider.ts';
import {
  AssessmentGivenUp,
  AssessmentParameterRefused,
  AssessmentParameterUnknown,
  AssessmentReasonBlank,
  AssessmentUnknown,
} from './assessment.errors.ts';
import type { AssessmentEvent } from './assessment.events.ts';

const spec = deciderSpec(assessmentDecider);
const opened: AssessmentEvent = { type: 'AssessmentOpened', data: openStaff.data };
const cancelled: AssessmentEvent = { type: 'AssessmentCancelled', data: cancelAssessment.data };
const given = (value: string, replacedValue?: string): AssessmentEvent => ({
  type: 'AssessmentParameterSet',
  data: {
    ...{ name: 'unitFactor', value, reason: '区委考核办通报' },
    ...(replacedValue !== undefined && { replacedValue }),
  },
});

describe('an assessment that is told of', () => {
  it('is opened once', () => {
    spec.when(openStaff).then(opened);
    spec.given(opened).when(openStaff).thenNothing();
  });

  it('hears of stages before it opened, and of each once', () => {
    const closed: AssessmentEvent = { type: 'AssessmentStageClosed', data: closeStage.data };
    spec.when(closeStage).then(closed);
    spec.given(closed).when(closeStage).thenNothing();
  });

  it('hears of appeals and how they ended, in either order', () => {
    const lodged: AssessmentEvent = { type: 'AssessmentAppealLodged', data: noteAppeal.data };
    const decided: AssessmentEvent = { type: 'AssessmentAppealDecided', data: settleAppeal.data };
    spec.given(opened).when(noteAppeal).then(lodged);
    spec.given(opened, lodged).when(noteAppeal).thenNothing();
    spec.given(opened, lodged).when(settleAppeal).then(decided);
    spec.given(opened, lodged, decided).when(settleAppeal).thenNothing();
    spec.given(opened, decided).when(noteAppeal).thenNothing();
  });

  it('takes entries back once, whoever has them', () => {
    const removed: AssessmentEvent = { type: 'AssessmentEntriesRemoved', data: removeFromWhom.data };
    spec.given(opened).when(removeFromWhom).then(removed);
    spec.given(opened, removed).when(removeFromWhom).thenNothing();
  });

  it('is given up once', () => {
    spec.given(opened).when(cancelAssessment).then(cancelled);
    spec.given(opened, cancelled).when(cancelAssessment).thenNothing();
  });
});

describe('a parameter of an assessment', () => {
  it('is given with its reason, and given anew with what it replaces', () => {
    spec.given(opened).when(setParameter()).then(given('1.2'));
    spec
      .given(opened, given('1.1'))
      .when(setParameter('unitFactor', '1.2', { commandId: 'second' }))
      .then(given('1.2', '1.1'));
  });

  it('decides nothing when repeated, also after another value came between', () => {
    spec
      .given(opened, given('1.2'))
      .when(setParameter('unitFactor', '1.2', { commandId: 'again' }))
      .thenNothing();
    spec
      .given(opened, given('1.2'), given('1.3', '1.2'))
      .when(setParameter('unitFactor', '1.2', { commandId: 'command-1' }))
      .thenNothing();
  });

  it('is refused unless the scheme takes it', () => {
    spec.given(opened).when(setParameter('budget', '100')).thenRefuses(AssessmentParameterUnknown);
  });

  it('is refused unless it is of its kind: a decimal, or one of the keys', () => {
    spec.given(opened).when(setParameter('unitFactor', '1,2')).thenRefuses(AssessmentParameterRefused);
    spec.given(opened).when(setParameter('unitGrade', '甲')).thenRefuses(AssessmentParameterRefused);
    spec
      .given(opened)
      .when(setParameter('unitGrade', 'A'))
      .then({
        type: 'AssessmentParameterSet',
        data: { name: 'unitGrade', value: 'A', reason: '区委考核办通报' },
      });
  });

  it('says where a scope lies, where the scheme ranks in scopes (002-16)', () => {
    const { cycleId: _, ...data } = cycleOpenedData(['一队'], { schemeId: 'oil-gas-branches' });
    const branches: AssessmentEvent = {
      type: 'AssessmentOpened',
      data: { ...data, scheme: assessmentScheme('oil-gas-branches'), told: openStaff.data.told },
    };
    spec.given(branches).when(setParameter('scope.company', '一')).thenRefuses(AssessmentParameterRefused);
    spec
      .given(branches)
      .when(setParameter('scope.company', '2'))
      .then({
        type: 'AssessmentParameterSet',
        data: { name: 'scope.company', value: '2', reason: '区委考核办通报' },
      });
  });

  it('is refused without a reason, before the cycle opened, and after it was given up', () => {
    spec
      .given(opened)
      .when(setParameter('unitFactor', '1', { reason: ' ' }))
      .thenRefuses(AssessmentReasonBlank);
    spec.when(setParameter()).thenRefuses(AssessmentUnknown);
    spec.given(opened, cancelled).when(setParameter()).thenRefuses(AssessmentGivenUp);
  });
});
