import type { Operator, Sentence } from '@kaoping/scoring-engine';
import type { Method } from '../language/method.ts';
import {
  COUNT_TITLES,
  countsNeeded,
  placeKey,
  placeTitle,
  VALID_TITLE,
  type Validity,
} from './ballot-counts.ts';
import { binary, quantity } from './expression-parts.ts';
import { addEntry, addQuantity, type MethodPlace } from './method-place.ts';
import { plainNumber, shareOfFullMark } from './plain-number.ts';
import { addRankPoints } from './ranked-points.ts';
import { titleOf } from './scheme-titles.ts';

type Kind<Name extends Method['kind']> = Method & { readonly kind: Name };

/** What votes may be for: a level, or a place of a Borda count. */
interface Choice {
  readonly key: string;
  readonly title: Sentence;
  readonly points: string;
}

const VOTES = { kind: 'decimal', min: '0', whole: true } as const;

const addVotes = (place: MethodPlace, key: string, title: Sentence): string =>
  addEntry(place, { name: `${place.name}.${key}`, type: 'count', entry: VOTES, suffix: `/${key}`, title });

const addValid = (place: MethodPlace, votes: readonly string[]): string => {
  const operator = { op: 'sum', of: votes } as const;
  return addQuantity(place, { name: `${place.name}.valid`, type: 'count', operator, title: VALID_TITLE });
};

const validityOf = (
  place: MethodPlace,
  validity: Validity | undefined,
): Partial<Operator & { op: 'ballot' }> => {
  const minimumReturns = validity?.minimumReturns ?? place.group?.minimumReturns;
  const counts = countsNeeded(validity, place.group?.minimumReturns).map(
    (key) => [key, addVotes(place, key, COUNT_TITLES[key])] as const,
  );
  return {
    ...Object.fromEntries(counts),
    ...(minimumReturns === undefined ? {} : { minimumReturns }),
    ...(validity?.quorum === undefined ? {} : { quorum: plainNumber(validity.quorum) }),
  };
};

const addBallot = (
  place: MethodPlace,
  { choices, validity, name }: { choices: readonly Choice[]; validity: Validity | undefined; name: string },
): { readonly votes: readonly string[]; readonly valid: string } => {
  const votes = choices.map(({ key, title, points }) => ({ of: addVotes(place, key, title), points }));
  const valid = addValid(
    place,
    votes.map(({ of }) => of),
  );
  const operator = { op: 'ballot', votes, ...validityOf(place, validity) } as const;
  addQuantity(place, { name, type: 'points', operator });
  return { votes: votes.map(({ of }) => of), valid };
};

/** Σ votes × points ÷ valid votes, the levels' points out of 100 scaled to the full mark. */
export const compileBallot = (place: MethodPlace, { levels, validity }: Kind<'ballot'>): void => {
  const choices = levels.map((level) => ({
    key: level.key,
    title: titleOf(level, level.key),
    points: shareOfFullMark(level.points, place.fullMark),
  }));
  addBallot(place, { choices, validity, name: place.target });
};

/** Votes for the named levels ÷ valid votes × full mark: a ballot in which these give all and the others nothing. */
export const compileShare = (place: MethodPlace, { levels, good, validity }: Kind<'share'>): void => {
  const choices = levels.map((level) => ({
    key: level.key,
    title: titleOf(level, level.key),
    points: good.includes(level.key) ? place.fullMark : '0',
  }));
  addBallot(place, { choices, validity, name: place.target });
};

/** Σ votes for a place × the place's points, ranked in the peer group; the rank gives the points. */
export const compileBorda = (place: MethodPlace, method: Kind<'borda'>): void => {
  const choices = method.places.map((points, at) => ({ key: placeKey(at), title: placeTitle(at), points }));
  const mean = `${place.target}@mean`;
  const { valid } = addBallot(place, { choices, validity: method.validity, name: mean });
  // The ballot gives the mean of all valid votes and knows when it is void; times their number it is their sum.
  const expression = binary(quantity(mean), 'multiply', quantity(valid));
  const title = { zh: '得票分', en: 'vote points' };
  const of = addQuantity(place, {
    ...{ name: `${place.target}@votes`, type: 'points', title },
    operator: { op: 'formula', expression },
  });
  addRankPoints(place, { of, byRank: method.byRank, otherwise: method.otherwise });
};
