import type { ProposedEvent } from '@kaoping/event-sourcing';
import type { ScoreEntry } from '../result/score-entry.ts';
import { answerKey } from './answer-key.ts';
import { SheetUnknown } from './sheet.errors.ts';
import type { SheetAnswer, SheetAssigned, SheetEvent, SheetQuestion } from './sheet.events.ts';

/** An answer as it stands in the draft, with the draft that it came with. */
export interface DraftAnswer extends SheetAnswer {
  readonly draftRevision: number;
}

/** A sheet that was assigned. */
export interface AssignedSheet {
  readonly status: 'assigned' | 'sent-back' | 'submitted' | 'accepted' | 'withdrawn';
  readonly assignment: SheetAssigned['data'];
  /** What is asked, without what was declared out. */
  readonly questions: readonly SheetQuestion[];
  readonly draftRevision: number;
  /** By {@link answerKey}. */
  readonly draft: Readonly<Record<string, DraftAnswer>>;
  readonly round: number;
  readonly answers: readonly SheetAnswer[];
  /** What counts now. */
  readonly entries: readonly ScoreEntry[];
  readonly sentBackReason?: string;
  readonly submittedAt?: string;
  readonly submittedBy?: string;
  /** Commands that changed it, so that a repetition is recognised. */
  readonly doneBy: readonly string[];
}

/** What is so about a sheet. */
export type Sheet = { readonly status: 'absent' } | AssignedSheet;

/** Before anything happened. */
export const initialSheet: Sheet = { status: 'absent' };

/** @throws {SheetUnknown} when it was never assigned. */
export const requireSheet = (sheet: Sheet, sheetId: string): AssignedSheet => {
  if (sheet.status === 'absent') throw new SheetUnknown(sheetId);
  return sheet;
};

/** Folds one event into the sheet. */
export const evolveSheet = (sheet: Sheet, event: ProposedEvent<SheetEvent>): Sheet => {
  if (event.type === 'SheetAssigned') {
    return {
      status: 'assigned',
      assignment: event.data,
      questions: event.data.questions,
      draftRevision: 0,
      draft: {},
      round: 0,
      answers: [],
      entries: [],
      doneBy: [event.causationId],
    };
  }
  if (sheet.status === 'absent') return sheet;
  const doneBy = [...sheet.doneBy, event.causationId];
  return { ...sheet, ...changeOf(sheet, event), doneBy };
};

const changeOf = (
  sheet: AssignedSheet,
  event: Exclude<ProposedEvent<SheetEvent>, { readonly type: 'SheetAssigned' }>,
): Partial<AssignedSheet> => {
  switch (event.type) {
    case 'SheetDraftSaved':
      return { draftRevision: event.data.draftRevision, draft: withAnswers(sheet, event.data) };
    case 'SheetConflictDeclared': {
      const { organisationId } = event.data;
      const isOther = (one: SheetQuestion): boolean => one.organisationId !== organisationId;
      const draft = Object.fromEntries(Object.entries(sheet.draft).filter(([, answer]) => isOther(answer)));
      return { questions: sheet.questions.filter(isOther), draft };
    }
    case 'SheetSubmitted': {
      const { answers, round, submittedAt } = event.data;
      return { status: 'submitted', answers, round, submittedAt, submittedBy: event.actorId };
    }
    case 'SheetAccepted':
      return { status: 'accepted', entries: event.data.entries };
    case 'SheetSentBack':
      return { status: 'sent-back', entries: [], sentBackReason: event.data.reason };
    case 'SheetCorrected': {
      const replaced = new Map(event.data.corrections.map((one) => [one.replacedEntryId, one.replacement]));
      const entries = sheet.entries.map((entry) => replaced.get(entry.entryId) ?? entry);
      return { round: event.data.round, entries };
    }
    case 'SheetWithdrawn':
      return { status: 'withdrawn', entries: [] };
  }
};

const withAnswers = (
  { draft }: AssignedSheet,
  { answers, draftRevision }: { readonly answers: readonly SheetAnswer[]; readonly draftRevision: number },
): AssignedSheet['draft'] => ({
  ...draft,
  ...Object.fromEntries(answers.map((answer) => [answerKey(answer), { ...answer, draftRevision }])),
});
