import { chain, quantity } from './expression-parts.ts';
import { addFigure, addQuantity, type MethodPlace } from './method-place.ts';

/** The flag of those who are ranked: nobody who is exempt, whatever was entered for them. */
const eligibleFlag = (place: MethodPlace): { readonly eligible?: string } => {
  if (place.exemptBy.length === 0) return {};
  const name = `${place.target}@eligible`;
  const expression = { kind: 'not', of: chain('or', place.exemptBy.map(quantity)) } as const;
  const title = { zh: '参加排名', en: 'ranked' };
  return {
    eligible: addQuantity(place, { name, type: 'flag', title, operator: { op: 'formula', expression } }),
  };
};

/**
 * Points by the rank of a quantity in the peer group. One missing value blocks the group's ranks, unless it counts
 * as zero or its organisation is exempt: these take no place.
 */
export const addRankPoints = (
  place: MethodPlace,
  given: {
    readonly of: string;
    readonly byRank: readonly string[];
    readonly otherwise: string;
    readonly lowestFirst?: boolean;
  },
): void => {
  const rank = addQuantity(place, {
    name: `${place.target}@rank`,
    type: 'rank',
    title: { zh: '名次', en: 'rank' },
    operator: {
      ...{
        op: 'rank',
        of: given.of,
        within: 'peer-group',
        ties: 'standard',
        missing: place.isZeroIfMissing ? 'leave-out' : 'block-group',
      },
      ...eligibleFlag(place),
      order: given.lowestFirst === true ? 'lowest-first' : 'highest-first',
    },
  });
  const operator = { op: 'by-rank', rank, values: given.byRank, otherwise: given.otherwise } as const;
  addQuantity(place, { name: place.target, type: 'points', operator });
};

/** The entered figure by which organisations are ranked. */
export const addRankedFigure = (place: MethodPlace): string =>
  addFigure(place, {
    name: `${place.target}@entered`,
    type: 'count',
    entry: { kind: 'decimal' },
    title: { zh: '实际值', en: 'actual figure' },
  });
