import { addFigure, addQuantity, type MethodPlace } from './method-place.ts';

/** Points by the rank of a quantity in the peer group; one missing value blocks the group's ranks. */
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
      ...{ op: 'rank', of: given.of, within: 'peer-group', ties: 'standard', missing: 'block-group' },
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
