import { ConsequenceTextRefused } from './consequence.errors.ts';

/** How long a reason or a record may be, in characters: a page or two. */
const TEXT_LENGTH_MAX = 2_000;

/** @throws {ConsequenceTextRefused} when it says nothing, or too much. */
export const checkText = (field: 'reason' | 'meeting' | 'note', text: string): string => {
  const trimmed = text.trim();
  if (trimmed === '' || trimmed.length > TEXT_LENGTH_MAX) {
    throw new ConsequenceTextRefused(field, TEXT_LENGTH_MAX);
  }
  return trimmed;
};
