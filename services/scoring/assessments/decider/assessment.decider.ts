import type { Decider } from '@kaoping/event-sourcing';
import { checkParameter } from './check-parameter.ts';
import type {
  AssessmentCommand,
  CancelAssessment,
  CloseAssessmentStage,
  NoteAssessmentAppeal,
  OpenAssessment,
  RemoveAssessmentEntries,
  SetAssessmentParameter,
  SettleAssessmentAppeal,
} from './assessment.commands.ts';
import { AssessmentGivenUp, AssessmentReasonBlank, AssessmentUnknown } from './assessment.errors.ts';
import type { AssessmentEvent } from './assessment.events.ts';
import { evolveAssessment, initialAssessment, type AssessmentState } from './assessment.state.ts';

type Decision = readonly AssessmentEvent[];

const open = ({ data }: OpenAssessment, state: AssessmentState): Decision =>
  state.opened === undefined ? [{ type: 'AssessmentOpened', data }] : [];

/** A stage ends once. */
const closeStage = ({ data }: CloseAssessmentStage, state: AssessmentState): Decision =>
  Object.hasOwn(state.closedStages, data.stage) ? [] : [{ type: 'AssessmentStageClosed', data }];

/** An appeal that was settled before word of it came is not opened again by that word. */
const noteAppeal = ({ data }: NoteAssessmentAppeal, state: AssessmentState): Decision =>
  Object.hasOwn(state.appeals, data.appealId) ? [] : [{ type: 'AssessmentAppealLodged', data }];

const settleAppeal = ({ data }: SettleAssessmentAppeal, state: AssessmentState): Decision =>
  state.appeals[data.appealId] === 'settled' ? [] : [{ type: 'AssessmentAppealDecided', data }];

const removeEntries = ({ data }: RemoveAssessmentEntries, state: AssessmentState): Decision =>
  Object.hasOwn(state.removedBy, data.told.eventId) ? [] : [{ type: 'AssessmentEntriesRemoved', data }];

const cancel = ({ data }: CancelAssessment, state: AssessmentState): Decision =>
  state.cancelledBecause === undefined ? [{ type: 'AssessmentCancelled', data }] : [];

/** The same value again changes nothing, so nothing is recorded. */
const setParameter = ({ data, metadata }: SetAssessmentParameter, state: AssessmentState): Decision => {
  const { cycleId, name } = data;
  if (state.opened === undefined) throw new AssessmentUnknown(cycleId);
  if (Object.hasOwn(state.setBy, metadata.commandId)) return [];
  if (state.cancelledBecause !== undefined) throw new AssessmentGivenUp(state.cancelledBecause);
  const reason = data.reason.trim();
  if (reason === '') throw new AssessmentReasonBlank();
  const value = data.value.trim();
  checkParameter(state.opened.scheme, name, value);
  const replacedValue = Object.hasOwn(state.parameters, name) ? state.parameters[name] : undefined;
  if (replacedValue === value) return [];
  const replaced = replacedValue === undefined ? {} : { replacedValue };
  return [{ type: 'AssessmentParameterSet', data: { name, value, ...replaced, reason } }];
};

/** The rules of an assessment; its stream id is the cycle's. */
export const assessmentDecider: Decider<AssessmentState, AssessmentCommand, AssessmentEvent> = {
  category: 'assessment',
  initialState: initialAssessment,
  stateVersion: 1,
  evolve: evolveAssessment,
  decide: (command, state) => {
    switch (command.type) {
      case 'OpenAssessment':
        return open(command, state);
      case 'CloseAssessmentStage':
        return closeStage(command, state);
      case 'NoteAssessmentAppeal':
        return noteAppeal(command, state);
      case 'SettleAssessmentAppeal':
        return settleAppeal(command, state);
      case 'RemoveAssessmentEntries':
        return removeEntries(command, state);
      case 'CancelAssessment':
        return cancel(command, state);
      case 'SetAssessmentParameter':
        return setParameter(command, state);
    }
  },
};
