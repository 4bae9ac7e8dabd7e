import { dayOf } from '@kaoping/calendar';
import type { Decider } from '@kaoping/event-sourcing';
import { checkEntry } from '../../cycles/result/check-entry.ts';
import { REASON_LIMIT, requiredText } from '../../cycles/result/required-text.ts';
import { ANSWER_LIMIT, checkAnswers } from './check-answers.ts';
import { entriesOf, entryIdOf } from './entries-of.ts';
import { questionTitle } from './question-title.ts';
import { saveDraft } from './save-draft.ts';
import type {
  AssignSheet,
  CorrectSheet,
  DeclareConflict,
  SheetCommand,
  SubmitSheet,
} from './sheet.commands.ts';
import {
  SheetAnswersRefused,
  SheetDelegationUnexplained,
  SheetEntryUnknown,
  SheetLateReasonMissing,
  SheetNotOpen,
  SheetOrganisationUnknown,
  SheetTooLong,
  SheetWithoutQuestions,
} from './sheet.errors.ts';
import type { SheetAnswer, SheetEvent } from './sheet.events.ts';
import { evolveSheet, initialSheet, requireSheet, type AssignedSheet, type Sheet } from './sheet.state.ts';

type Decision = readonly SheetEvent[];

const assign = ({ data }: AssignSheet, sheet: Sheet): Decision => {
  const { sheetId: _, ...assignment } = data;
  if (sheet.status !== 'absent') return [];
  const count = data.questions.length;
  if (count === 0) throw new SheetWithoutQuestions(data.rater.name);
  if (count > ANSWER_LIMIT) throw new SheetTooLong(data.rater.name, count, ANSWER_LIMIT);
  return [{ type: 'SheetAssigned', data: assignment }];
};

/** A sheet on which nothing is left to answer is void. */
const declareConflict = ({ data }: DeclareConflict, sheet: AssignedSheet): Decision => {
  const { organisationId } = data;
  requireStatus(sheet, 'assigned', 'sent-back');
  if (!sheet.assignment.assessed.some((one) => one.organisationId === organisationId)) {
    throw new SheetOrganisationUnknown(organisationId);
  }
  const left = sheet.questions.filter((question) => question.organisationId !== organisationId);
  if (left.length === sheet.questions.length) return [];
  const reason = reasonOf(data.reason);
  const declared: SheetEvent = { type: 'SheetConflictDeclared', data: { organisationId, reason } };
  return left.length > 0 ? [declared] : [declared, ...withdraw(sheet, reason)];
};

const submit = ({ data, metadata }: SubmitSheet, sheet: AssignedSheet): Decision => {
  requireStatus(sheet, 'assigned', 'sent-back');
  const { assignment } = sheet;
  const answers = data.answers ?? draftedAnswers(sheet);
  checkAnswers(sheet, answers);
  const lateReason = lateReasonOf(data.lateReason, assignment.dueOn, dayOf(metadata.now));
  const round = sheet.round + 1;
  const submitted: SheetEvent = {
    type: 'SheetSubmitted',
    data: { round, answers, submittedAt: metadata.now, ...lateReason, ...fillerOf(data) },
  };
  if (assignment.acceptance === 'by-office') return [submitted];
  return [submitted, accepted(data.sheetId, { assignment, answers, round })];
};

const draftedAnswers = ({ draft }: AssignedSheet): readonly SheetAnswer[] =>
  Object.values(draft)
    .filter(({ value }) => value !== '')
    .map(({ draftRevision: _, ...answer }) => answer);

const lateReasonOf = (
  given: string | undefined,
  dueOn: string | undefined,
  today: string,
): { readonly lateReason?: string } => {
  const isGiven = (given ?? '').trim() !== '';
  if (!isGiven && dueOn !== undefined && today > dueOn) throw new SheetLateReasonMissing(dueOn);
  return isGiven ? { lateReason: reasonOf(given ?? '') } : {};
};

const fillerOf = ({ filler }: SubmitSheet['data']) => {
  if (filler === 'rater') return {};
  const { onBehalfOf } = filler;
  if (onBehalfOf.reason.trim() === '') throw new SheetDelegationUnexplained(onBehalfOf.name);
  return { onBehalfOf: { ...onBehalfOf, reason: reasonOf(onBehalfOf.reason) } };
};

type SubmittedSheet = Pick<AssignedSheet, 'assignment' | 'answers' | 'round' | 'submittedAt' | 'submittedBy'>;

/** Scores are theirs who gave them, not theirs who took the sheet in. */
const accepted = (sheetId: string, sheet: SubmittedSheet): SheetEvent => {
  const { cycleId, procedure, acceptance } = sheet.assignment;
  const { submittedAt: at, submittedBy: actorId } = sheet;
  const filledIn = at !== undefined && actorId !== undefined && { filledIn: { actorId, at } };
  const entries = entriesOf(sheetId, sheet);
  return { type: 'SheetAccepted', data: { cycleId, procedure, accepted: acceptance, ...filledIn, entries } };
};

const accept = (sheetId: string, sheet: AssignedSheet): Decision => {
  if (sheet.status === 'accepted') return [];
  requireStatus(sheet, 'submitted');
  return [accepted(sheetId, sheet)];
};

const sendBack = (sheet: AssignedSheet, given: string): Decision => {
  requireStatus(sheet, 'submitted', 'accepted');
  const { cycleId } = sheet.assignment;
  const takenBackEntryIds = sheet.entries.map(({ entryId }) => entryId);
  return [{ type: 'SheetSentBack', data: { cycleId, reason: reasonOf(given), takenBackEntryIds } }];
};

const correct = ({ data }: CorrectSheet, sheet: AssignedSheet): Decision => {
  requireStatus(sheet, 'accepted');
  const { cycleId, inputs } = sheet.assignment;
  const round = sheet.round + 1;
  const problems = data.corrections.flatMap(({ value, ...question }) => {
    const input = inputs.find(({ name }) => name === question.input);
    return (input && checkEntry(input, value)) ?? [];
  });
  if (problems.length > 0) throw new SheetAnswersRefused(problems);
  const corrections = data.corrections.map(({ entryId, value, input, organisationId }, index) => {
    const replaced = sheet.entries.find((entry) => entry.entryId === entryId);
    if (!replaced || replaced.input !== input || replaced.organisationId !== organisationId) {
      throw new SheetEntryUnknown(entryId);
    }
    const replacement = { ...replaced, entryId: entryIdOf(data.sheetId, round, index), value };
    return { replacedEntryId: entryId, replacement };
  });
  requireOnce(data.corrections, sheet);
  const reason = reasonOf(data.reason);
  return [{ type: 'SheetCorrected', data: { cycleId, round, reason, corrections } }];
};

const requireOnce = (corrections: CorrectSheet['data']['corrections'], sheet: AssignedSheet): void => {
  const ids = new Set(corrections.map(({ entryId }) => entryId));
  if (corrections.length > 0 && ids.size === corrections.length) return;
  const first = corrections[0] ?? { input: '', organisationId: '' };
  const title = questionTitle(sheet.assignment, first);
  throw new SheetAnswersRefused([
    {
      en: `"${title.en}": name each entry to be corrected once, and at least one.`,
      zh: `“${title.zh}”：请至少更正一条，且每条只更正一次。`,
    },
  ]);
};

const withdraw = (sheet: AssignedSheet, given: string): Decision => {
  if (sheet.status === 'withdrawn') return [];
  const { cycleId } = sheet.assignment;
  const takenBackEntryIds = sheet.entries.map(({ entryId }) => entryId);
  return [{ type: 'SheetWithdrawn', data: { cycleId, reason: reasonOf(given), takenBackEntryIds } }];
};

const decideAssigned = (command: Exclude<SheetCommand, AssignSheet>, sheet: AssignedSheet): Decision => {
  switch (command.type) {
    case 'DeclareConflict':
      return declareConflict(command, sheet);
    case 'SaveDraft':
      requireStatus(sheet, 'assigned', 'sent-back');
      return saveDraft(command, sheet);
    case 'SubmitSheet':
      return submit(command, sheet);
    case 'AcceptSheet':
      return accept(command.data.sheetId, sheet);
    case 'SendBackSheet':
      return sendBack(sheet, command.data.reason);
    case 'CorrectSheet':
      return correct(command, sheet);
    case 'WithdrawSheet':
      return withdraw(sheet, command.data.reason);
  }
};

/** The rules of a sheet; its stream id is the sheet's id. */
export const sheetDecider: Decider<Sheet, SheetCommand, SheetEvent> = {
  category: 'assessment-sheet',
  initialState: initialSheet,
  stateVersion: 2,
  evolve: evolveSheet,
  decide: (command, sheet) => {
    if (command.type === 'AssignSheet') return assign(command, sheet);
    const assigned = requireSheet(sheet, command.data.sheetId);
    return assigned.doneBy.includes(command.metadata.commandId) ? [] : decideAssigned(command, assigned);
  },
};

const requireStatus = ({ status }: AssignedSheet, ...wanted: readonly AssignedSheet['status'][]): void => {
  if (!wanted.includes(status)) throw new SheetNotOpen(status);
};

const reasonOf = (given: string): string =>
  requiredText(given, { field: { en: 'Reason', zh: '原因' }, max: REASON_LIMIT });
