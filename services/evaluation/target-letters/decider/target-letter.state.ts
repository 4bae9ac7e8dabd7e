import type { ProposedEvent } from '@kaoping/event-sourcing';
import { LetterUnknown } from './target-letter.errors.ts';
import type {
  LetterChangeProposed,
  LetterEntry,
  LetterOrganisation,
  LetterSheetItem,
  LetterSheetKind,
  LetterTarget,
  LetterTargetChange,
  TargetLetterDrafted,
  TargetLetterEvent,
} from './target-letter.events.ts';

/** A sheet as it stands. */
export interface LetterSheet {
  readonly status: 'reported' | 'signed-off' | 'sent-back';
  readonly round: number;
  readonly items: readonly LetterSheetItem[];
  readonly reportedBy: string;
  readonly entries: readonly LetterEntry[];
  readonly sentBackBecause?: string;
}

/** A change that waits for the other side. */
export type PendingChange = LetterChangeProposed['data'] & { readonly proposedBy: string };

/** A letter that was begun; plain JSON, so that it can be a snapshot. */
export interface BegunLetter {
  readonly status: 'drafting' | 'issued' | 'agreed';
  readonly cycleId: string;
  readonly organisation: LetterOrganisation;
  readonly parentLetterId?: string;
  readonly draftRevision: number;
  readonly targets: readonly LetterTarget[];
  readonly issuedBy?: string;
  readonly acceptedBy?: string;
  readonly sentBackBecause?: string;
  readonly change?: PendingChange;
  readonly sheets: Readonly<Partial<Record<LetterSheetKind, LetterSheet>>>;
  /** The commands that were carried out. */
  readonly doneBy: readonly string[];
}

/** What is so about a target letter. */
export type TargetLetter = { readonly status: 'absent' } | BegunLetter;

/** Before anything happened. */
export const initialTargetLetter: TargetLetter = { status: 'absent' };

/** @throws {LetterUnknown} when nobody began it. */
export const requireLetter = (letter: TargetLetter, letterId: string): BegunLetter => {
  if (letter.status === 'absent') throw new LetterUnknown(letterId);
  return letter;
};

/** Targets with some changed, in their place, new ones at the end, and some gone. */
export const changedTargets = (
  targets: readonly LetterTarget[],
  changes: readonly LetterTargetChange[],
): readonly LetterTarget[] => {
  const changed = new Map(targets.map((target) => [target.targetId, target]));
  for (const { targetId, target } of changes) {
    if (target) changed.set(targetId, target);
    else changed.delete(targetId);
  }
  return [...changed.values()];
};

/** Folds one event into the letter. */
export const evolveTargetLetter = (
  letter: TargetLetter,
  event: ProposedEvent<TargetLetterEvent>,
): TargetLetter => {
  if (event.type === 'TargetLetterDrafted') return drafted(letter, event.data, event.causationId);
  if (letter.status === 'absent') return letter;
  const state = { ...letter, doneBy: [...letter.doneBy, event.causationId] };
  return isOfSheet(event) ? withSheet(state, event) : signed(state, event);
};

const signed = (state: BegunLetter, event: SigningEvent): BegunLetter => {
  switch (event.type) {
    case 'TargetLetterIssued':
      return { ...state, status: 'issued', issuedBy: event.actorId };
    case 'TargetLetterAccepted':
      return { ...state, status: 'agreed', acceptedBy: event.actorId };
    case 'TargetLetterSentBack':
      return { ...state, status: 'drafting', sentBackBecause: event.data.reason };
    case 'LetterChangeProposed':
      return { ...state, change: { ...event.data, proposedBy: event.actorId } };
    case 'LetterChangeConsented':
      return { ...withoutChange(state), targets: changedTargets(state.targets, event.data.changes) };
    case 'LetterChangeDeclined':
      return withoutChange(state);
  }
};

const drafted = (letter: TargetLetter, data: TargetLetterDrafted['data'], commandId: string): BegunLetter => {
  const { cycleId, organisation, parentLetterId, draftRevision, targets, removedTargetIds } = data;
  const {
    targets: before = [],
    sheets = {},
    doneBy = [],
    ...kept
  } = letter.status === 'absent' ? {} : letter;
  const changes = [
    ...targets.map((target) => ({ targetId: target.targetId, target })),
    ...removedTargetIds.map((targetId) => ({ targetId })),
  ];
  return {
    ...kept,
    status: 'drafting',
    cycleId,
    organisation,
    ...(parentLetterId !== undefined && { parentLetterId }),
    draftRevision,
    targets: changedTargets(before, changes),
    sheets,
    doneBy: [...doneBy, commandId],
  };
};

const withoutChange = ({ change: _, ...letter }: BegunLetter): BegunLetter => letter;

type SigningEvent = Exclude<
  ProposedEvent<TargetLetterEvent>,
  SheetEvent | { readonly type: 'TargetLetterDrafted' }
>;

const isOfSheet = (event: SheetEvent | SigningEvent): event is SheetEvent =>
  event.type.startsWith('LetterSheet');

type SheetEvent = Extract<
  ProposedEvent<TargetLetterEvent>,
  { readonly type: 'LetterSheetReported' | 'LetterSheetSignedOff' | 'LetterSheetSentBack' }
>;

const withSheet = (letter: BegunLetter, event: SheetEvent): BegunLetter => {
  const { sheet: kind } = event.data;
  const sheet = changedSheet(letter.sheets[kind], event);
  return sheet ? { ...letter, sheets: { ...letter.sheets, [kind]: sheet } } : letter;
};

const changedSheet = (sheet: LetterSheet | undefined, event: SheetEvent): LetterSheet | undefined => {
  if (event.type === 'LetterSheetReported') {
    const { round, items } = event.data;
    return { status: 'reported', round, items, reportedBy: event.actorId, entries: [] };
  }
  if (!sheet) return undefined;
  return event.type === 'LetterSheetSignedOff'
    ? { ...sheet, status: 'signed-off', entries: event.data.entries }
    : { ...sheet, status: 'sent-back', entries: [], sentBackBecause: event.data.reason };
};
