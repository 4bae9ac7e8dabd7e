import type { ScoreEntry } from '../result/score-entry.ts';
import { takesLabels } from './check-answers.ts';
import type { SheetAnswer } from './sheet.events.ts';
import type { AssignedSheet } from './sheet.state.ts';

/**
 * What a sheet's answers count as. The label is the sheet's id, never the rater's name, with what the rater wrote
 * before it where one question takes several answers.
 */
export const entriesOf = (
  sheetId: string,
  { assignment, answers, round }: Pick<AssignedSheet, 'assignment' | 'answers' | 'round'>,
): readonly ScoreEntry[] => {
  const inputs = new Map(assignment.inputs.map((input) => [input.name, input]));
  return answers.map(({ input, organisationId, label, value, reason }: SheetAnswer, index) => {
    const planned = inputs.get(input);
    return {
      entryId: entryIdOf(sheetId, round, index),
      organisationId,
      input,
      ...(planned?.entries === 'many' && {
        label: takesLabels(planned) && label !== undefined ? `${label} · ${sheetId}` : sheetId,
      }),
      value,
      ...(reason !== undefined && reason.trim() !== '' && { reason }),
    };
  });
};

/** Every round of a sheet has entries of its own, so that one that was taken back never comes to life again. */
export const entryIdOf = (sheetId: string, round: number, index: number): string =>
  `${sheetId}.${String(round)}.${String(index + 1)}`;
