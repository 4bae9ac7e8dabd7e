import type { CommandMetadata } from '@kaoping/event-sourcing';
import { commandMetadata } from '@kaoping/testing';
import {
  CancelAssessment,
  CloseAssessmentStage,
  NoteAssessmentAppeal,
  OpenAssessment,
  RemoveAssessmentEntries,
  SetAssessmentParameter,
  SettleAssessmentAppeal,
} from '../assessments/decider/assessment.commands.ts';
import {
  RemoveEntries,
  ReplaceEntries,
  TakeEntries,
} from '../assessments/decider/unit-scorecard.commands.ts';
import { assessmentScheme } from './assessment-scene.ts';

/** The integration event behind a sample. */
const TOLD = { eventId: 'evaluation-7#scores-recorded', sequence: 7 };

const ORIGIN = {
  procedure: 'leader-evaluation',
  sourceId: 'sheet-1',
  actorId: 'wang-fang',
  at: '2018-11-20T08:00:00.000Z',
};
const APPEAL = { appealId: 'appeal-1', organisationId: '处室' };
const by = (commandId: string): CommandMetadata => commandMetadata({ commandId });

/** Staff of one unit, graded by the unit's own grade: a scheme that takes parameters (001-31, 001-32). */
export const openStaff = new OpenAssessment(by('open'), {
  title: { zh: '2018 年度工作人员绩效', en: 'Pay of staff 2018' },
  period: { kind: 'year', label: '2018' },
  scheme: assessmentScheme('dinghai-staff-pay'),
  roster: [{ organisationId: '处室', name: '处室', peerGroup: 'staff', ancestorIds: ['定海区'] }],
  told: TOLD,
});
export const closeStage = new CloseAssessmentStage(by('close'), {
  ...{ stage: 'assess', closedAt: '2018-12-01T00:00:00.000Z', told: TOLD },
});
export const noteAppeal = new NoteAssessmentAppeal(by('note'), {
  ...{ ...APPEAL, lodgedAt: '2018-12-02T00:00:00.000Z', told: TOLD },
});
export const settleAppeal = new SettleAssessmentAppeal(by('settle'), {
  ...{ ...APPEAL, outcome: 'upheld', reason: '漏计属实', decidedAt: '2018-12-05T00:00:00.000Z', told: TOLD },
});
export const removeFromWhom = new RemoveAssessmentEntries(by('remove'), {
  ...{ entryIds: ['sheet-1/1'], origin: { ...ORIGIN, reason: '退回重填' }, told: TOLD },
});
export const cancelAssessment = new CancelAssessment(by('cancel'), { reason: '机构改革', told: TOLD });
export const setParameter = (
  name = 'unitFactor',
  value = '1.2',
  { commandId = 'set', reason = '区委考核办通报' } = {},
): SetAssessmentParameter =>
  new SetAssessmentParameter(by(commandId), { cycleId: '2018-staff', name, value, reason });

const UNIT = { cycleId: '2018-towns', organisationId: '金塘镇', origin: ORIGIN, told: TOLD };
const ENTRY = { id: 'sheet-1/1', input: 'base.economy', value: '36' };

export const takeEntries = new TakeEntries(by('take'), { ...UNIT, entries: [ENTRY] });
export const replaceEntries = new ReplaceEntries(by('replace'), {
  ...UNIT,
  replacements: [{ replacedEntryId: 'sheet-1/1', entry: { ...ENTRY, id: 'sheet-1/2', value: '37' } }],
});
export const removeEntries = new RemoveEntries(by('remove'), {
  ...{ ...UNIT, entryIds: ['sheet-1/2'], sourceIds: ['adjustment-1'] },
});
