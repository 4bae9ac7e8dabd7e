import { dayOf } from '@kaoping/calendar';
import type { Decider, Sentence } from '@kaoping/event-sourcing';
import { checkEntry } from '../../cycles/result/check-entry.ts';
import { DESCRIPTION_LIMIT, REASON_LIMIT, requiredText } from '../../cycles/result/required-text.ts';
import { checkFinding } from './check-finding.ts';
import { checkPlan } from './check-plan.ts';
import { conclusionOf, markIdOf } from './conclusion-of.ts';
import type {
  AnswerFinding,
  ConcludeInspection,
  CorrectInspectionMarks,
  InspectionCommand,
  PlanInspection,
  RecordFinding,
  WithdrawFinding,
} from './inspection.commands.ts';
import { FindingUnknown, InspectionMarksRefused, InspectionNotOpen } from './inspection.errors.ts';
import type { InspectionEvent } from './inspection.events.ts';
import {
  evolveInspection,
  initialInspection,
  requireInspection,
  type Inspection,
  type PlannedInspection,
} from './inspection.state.ts';

type Decision = readonly InspectionEvent[];

const plan = ({ data }: PlanInspection, inspection: Inspection): Decision => {
  const { inspectionId: _, ...planned } = data;
  if (inspection.status !== 'absent') return [];
  checkPlan(planned);
  const title = requiredText(data.title, { field: { en: 'Title', zh: '检查名称' }, max: TITLE_LIMIT });
  return [{ type: 'InspectionPlanned', data: { ...planned, title } }];
};

/** The longest title, in characters. */
const TITLE_LIMIT = 100;

const begin = (inspection: PlannedInspection, begunAt: string): Decision => {
  if (inspection.status === 'begun') return [];
  requireStatus(inspection, 'planned');
  return [{ type: 'InspectionBegun', data: { begunAt } }];
};

const recordFinding = ({ data, metadata }: RecordFinding, inspection: PlannedInspection): Decision => {
  requireStatus(inspection, 'begun');
  const { inspectionId: _, ...finding } = data;
  const foundOn = dayOf(metadata.now);
  checkFinding(inspection, data, foundOn);
  const description = requiredText(data.description, {
    field: { en: 'Description', zh: '问题描述' },
    max: DESCRIPTION_LIMIT,
  });
  const findingId = metadata.commandId;
  return [{ type: 'FindingRecorded', data: { ...finding, findingId, description, foundOn } }];
};

/** An organisation may answer until the inspection is concluded, and again; the last answer stands. */
const answerFinding = ({ data, metadata }: AnswerFinding, inspection: PlannedInspection): Decision => {
  requireStatus(inspection, 'begun');
  requireFinding(inspection, data.findingId);
  const { findingId, stance } = data;
  const answer = requiredText(data.answer, {
    field: { en: 'Answer', zh: '反馈意见' },
    max: DESCRIPTION_LIMIT,
  });
  return [{ type: 'FindingAnswered', data: { findingId, stance, answer, answeredOn: dayOf(metadata.now) } }];
};

const withdrawFinding = ({ data }: WithdrawFinding, inspection: PlannedInspection): Decision => {
  requireStatus(inspection, 'begun');
  requireFinding(inspection, data.findingId);
  const { findingId } = data;
  return [{ type: 'FindingWithdrawn', data: { findingId, reason: reasonOf(data.reason) } }];
};

const conclude = ({ data, metadata }: ConcludeInspection, inspection: PlannedInspection): Decision => {
  requireStatus(inspection, 'begun');
  const { cycleId, procedure } = inspection.plan;
  const summary = requiredText(data.summary, {
    field: { en: 'Summary', zh: '检查结论' },
    max: DESCRIPTION_LIMIT,
  });
  const { entries, problems } = conclusionOf(data.inspectionId, inspection, data.marks);
  return [
    {
      type: 'InspectionConcluded',
      data: { cycleId, procedure, summary, entries, problems, concludedAt: metadata.now },
    },
  ];
};

const correct = ({ data }: CorrectInspectionMarks, inspection: PlannedInspection): Decision => {
  requireStatus(inspection, 'concluded');
  const { cycleId, inputs } = inspection.plan;
  const round = inspection.round + 1;
  const problems: Sentence[] = [];
  const seen = new Set<string>();
  const corrections = data.corrections.flatMap(({ entryId, value }, index) => {
    const replaced = inspection.entries.find((entry) => entry.entryId === entryId);
    const input = inputs.find(({ name }) => name === replaced?.input);
    const problem = input && !seen.has(entryId) ? checkEntry(input, value) : notThere(entryId);
    seen.add(entryId);
    if (problem) problems.push(problem);
    if (!replaced) return [];
    const replacement = { ...replaced, entryId: markIdOf(data.inspectionId, round, index), value };
    return [{ replacedEntryId: entryId, replacement }];
  });
  if (data.corrections.length === 0) problems.push(notThere(''));
  if (problems.length > 0) throw new InspectionMarksRefused(problems);
  const reason = reasonOf(data.reason);
  return [{ type: 'InspectionMarksCorrected', data: { cycleId, round, reason, corrections } }];
};

const notThere = (entryId: string): Sentence => ({
  en: `"${entryId}" is no mark that counts, or is named twice; look again.`,
  zh: `“${entryId}”不是现行有效的评分，或重复填写，请核对。`,
});

const cancel = (inspection: PlannedInspection, given: string): Decision => {
  if (inspection.status === 'cancelled') return [];
  requireStatus(inspection, 'planned', 'begun');
  return [{ type: 'InspectionCancelled', data: { reason: reasonOf(given) } }];
};

const decidePlanned = (
  command: Exclude<InspectionCommand, PlanInspection>,
  inspection: PlannedInspection,
): Decision => {
  switch (command.type) {
    case 'BeginInspection':
      return begin(inspection, command.metadata.now);
    case 'RecordFinding':
      return recordFinding(command, inspection);
    case 'AnswerFinding':
      return answerFinding(command, inspection);
    case 'WithdrawFinding':
      return withdrawFinding(command, inspection);
    case 'ConcludeInspection':
      return conclude(command, inspection);
    case 'CorrectInspectionMarks':
      return correct(command, inspection);
    case 'CancelInspection':
      return cancel(inspection, command.data.reason);
  }
};

/** The rules of an inspection; its stream id is the inspection's id. */
export const inspectionDecider: Decider<Inspection, InspectionCommand, InspectionEvent> = {
  category: 'inspection',
  initialState: initialInspection,
  stateVersion: 1,
  evolve: evolveInspection,
  decide: (command, inspection) => {
    if (command.type === 'PlanInspection') return plan(command, inspection);
    const planned = requireInspection(inspection, command.data.inspectionId);
    return planned.doneBy.includes(command.metadata.commandId) ? [] : decidePlanned(command, planned);
  },
};

const requireStatus = (
  { status }: PlannedInspection,
  ...wanted: readonly PlannedInspection['status'][]
): void => {
  if (!wanted.includes(status)) throw new InspectionNotOpen(status);
};

const requireFinding = ({ findings }: PlannedInspection, findingId: string): void => {
  if (!findings.has(findingId)) throw new FindingUnknown(findingId);
};

const reasonOf = (given: string): string =>
  requiredText(given, { field: { en: 'Reason', zh: '原因' }, max: REASON_LIMIT });
