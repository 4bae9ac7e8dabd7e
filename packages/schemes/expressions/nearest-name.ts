import { nearestWord } from '../reading/nearest-word.ts';

/**
 * The known name that was most likely meant. The last part of a path stands for the whole path, since that is the
 * commonest slip: `discipline` for `party.discipline`.
 *
 * @returns Nothing where no name is near enough.
 * @example nearestName('fianl', ['final', 'base']) // 'final'
 */
export const nearestName = (written: string, known: readonly string[]): string | undefined =>
  known.find((name) => name.endsWith(`.${written}`)) ?? nearestWord(written, known);
