import type { ProposedEvent } from '@kaoping/event-sourcing';
import type { Assessment } from '../result/assessment.ts';
import type { AssessmentEvent, AssessmentOpened } from './assessment.events.ts';

/** What is so about an assessment; its parts may be told in any order, also before it opened. */
export interface AssessmentState {
  readonly opened?: AssessmentOpened['data'];
  readonly closedStages: Readonly<Record<string, string>>;
  readonly appeals: Readonly<Record<string, 'open' | 'settled'>>;
  readonly parameters: Readonly<Record<string, string>>;
  /** The commands that gave a parameter: the repetition of any is recognised, whatever came after it. */
  readonly setBy: Readonly<Record<string, true>>;
  /** Integration events whose removals were heard. */
  readonly removedBy: Readonly<Record<string, true>>;
  readonly cancelledBecause?: string;
}

/** Before anything happened. */
export const initialAssessment: AssessmentState = {
  closedStages: {},
  appeals: {},
  parameters: {},
  setBy: {},
  removedBy: {},
};

/** Folds one event into the assessment. */
export const evolveAssessment = (
  state: AssessmentState,
  event: ProposedEvent<AssessmentEvent>,
): AssessmentState => {
  switch (event.type) {
    case 'AssessmentOpened':
      return { ...state, opened: event.data };
    case 'AssessmentStageClosed':
      return {
        ...state,
        closedStages: { ...state.closedStages, [event.data.stage]: event.data.closedAt },
      };
    case 'AssessmentAppealLodged':
      return { ...state, appeals: { [event.data.appealId]: 'open', ...state.appeals } };
    case 'AssessmentAppealDecided':
      return { ...state, appeals: { ...state.appeals, [event.data.appealId]: 'settled' } };
    case 'AssessmentParameterSet':
      return {
        ...state,
        parameters: { ...state.parameters, [event.data.name]: event.data.value },
        setBy: { ...state.setBy, [event.causationId]: true },
      };
    case 'AssessmentEntriesRemoved':
      return { ...state, removedBy: { ...state.removedBy, [event.data.told.eventId]: true } };
    case 'AssessmentCancelled':
      return { ...state, cancelledBecause: event.data.reason };
  }
};

/** What scoring knows of the cycle; undefined until it opened. */
export const assessmentOf = (state: AssessmentState): Assessment | undefined => {
  if (state.opened === undefined) return undefined;
  const { title, period, scheme, roster } = state.opened;
  const { closedStages, parameters, cancelledBecause } = state;
  return {
    ...{ title, period, scheme, roster, closedStages, parameters },
    openAppeals: Object.keys(state.appeals).filter((id) => state.appeals[id] === 'open'),
    ...(cancelledBecause !== undefined && { cancelledBecause }),
  };
};
