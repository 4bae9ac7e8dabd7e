import type { Sentence } from '@kaoping/scoring-engine';
import type { Method } from '../language/method.ts';

/** Rules by which a ballot counts at all. */
export type Validity = NonNullable<(Method & { readonly kind: 'ballot' })['validity']>;

/** Counts of a ballot besides its votes, by the last part of their names. */
export const COUNT_TITLES = {
  due: { zh: '应到人数', en: 'voters due' },
  issued: { zh: '发出票数', en: 'ballots issued' },
  returned: { zh: '收回票数', en: 'ballots returned' },
} as const;

/** Title of the sum of all votes for a level. */
export const VALID_TITLE: Sentence = { zh: '有效票数', en: 'valid votes' };

/** The counts that a ballot's validity asks for, and no others: nobody fills in what is not needed. */
export const countsNeeded = (
  validity: Validity | undefined,
  minimumReturns: number | undefined,
): readonly (keyof typeof COUNT_TITLES)[] => {
  const isQuorum = validity?.quorum !== undefined;
  const isIssued = validity?.voidIfMoreThanIssued === true;
  const isCounted = (validity?.minimumReturns ?? minimumReturns) !== undefined;
  const needed = { due: isQuorum, issued: isIssued, returned: isQuorum || isIssued || isCounted };
  return (['due', 'issued', 'returned'] as const).filter((key) => needed[key]);
};

/** The key of the votes for one place of a Borda count, `place1` for the first. */
export const placeKey = (at: number): string => `place${(at + 1).toString()}`;

/** The title of the votes for one place of a Borda count. */
export const placeTitle = (at: number): Sentence => {
  const nth = (at + 1).toString();
  return { zh: `第 ${nth} 位票数`, en: `votes for place ${nth}` };
};
