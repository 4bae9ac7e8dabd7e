import { lateReasonOf } from '../../cycles/result/late-reason.ts';
import { REASON_LIMIT, requiredText } from '../../cycles/result/required-text.ts';
import { letterEntries } from '../result/letter-entries.ts';
import { checkLetterEntries, checkSheetItems } from './check-sheet.ts';
import type { ReportLetterSheet, SendBackLetterSheet, SignOffLetterSheet } from './target-letter.commands.ts';
import {
  LetterChangePending,
  LetterNotReady,
  LetterSheetRefused,
  LetterSheetSigned,
  LetterSignedByOneHand,
} from './target-letter.errors.ts';
import type { LetterSheetKind, TargetLetterEvent } from './target-letter.events.ts';
import type { BegunLetter, LetterSheet } from './target-letter.state.ts';

type Decision = readonly TargetLetterEvent[];

const REASON = { field: { en: 'Reason', zh: '原因' }, max: REASON_LIMIT };

/** A sheet may be handed in again until it is signed off. */
export const reportSheet = ({ data, metadata }: ReportLetterSheet, letter: BegunLetter): Decision => {
  if (letter.status !== 'agreed') throw new LetterNotReady({ en: 'signed by both sides', zh: '双方签订' });
  const { sheet, items } = data;
  const before = letter.sheets[sheet];
  if (before?.status === 'signed-off') throw new LetterSheetSigned(sheet);
  checkSheetItems(sheet, items, letter.targets);
  const round = (before?.round ?? 0) + 1;
  const late = lateReasonOf(data.entering);
  return [{ type: 'LetterSheetReported', data: { sheet, round, items, reportedAt: metadata.now, ...late } }];
};

/** The year's result counts from here on; the progress of mid-year is signed and counts nothing. */
export const signOffSheet = ({ data, metadata }: SignOffLetterSheet, letter: BegunLetter): Decision => {
  const { letterId, sheet: kind, inputs } = data;
  const sheet = handedIn(letter, kind);
  if (sheet.status === 'signed-off') return [];
  if (sheet.reportedBy === metadata.actorId) throw new LetterSignedByOneHand();
  if (kind === 'result' && letter.change) throw new LetterChangePending();
  const { cycleId, targets, organisation } = letter;
  const owner = { letterId, organisationId: organisation.organisationId };
  const entries = kind === 'result' ? letterEntries(owner, targets, sheet.items, inputs) : [];
  if (kind === 'result') {
    // Targets may have changed since the sheet came.
    checkSheetItems(kind, sheet.items, targets);
    checkLetterEntries(entries, targets, inputs);
  }
  return [
    { type: 'LetterSheetSignedOff', data: { cycleId, sheet: kind, entries, signedOffAt: metadata.now } },
  ];
};

/** Also what was signed off can be wanted again: what it counted is taken back. */
export const sendBackSheet = ({ data }: SendBackLetterSheet, letter: BegunLetter): Decision => {
  const sheet = handedIn(letter, data.sheet);
  const reason = requiredText(data.reason, REASON);
  const takenBackEntryIds = sheet.entries.map(({ entryId }) => entryId);
  const { cycleId } = letter;
  return [{ type: 'LetterSheetSentBack', data: { cycleId, sheet: data.sheet, reason, takenBackEntryIds } }];
};

const handedIn = ({ sheets }: BegunLetter, kind: LetterSheetKind): LetterSheet => {
  const sheet = sheets[kind];
  if (sheet && sheet.status !== 'sent-back') return sheet;
  throw new LetterSheetRefused(kind, { en: 'the unit has to hand it in first.', zh: '单位尚未报送。' });
};
