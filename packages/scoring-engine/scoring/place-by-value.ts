import { compare, exactInteger, halves, type Exact } from '../exact/exact.ts';
import { toDecimalText } from '../exact/exact-text.ts';
import type { TieRule } from '../rules/scoring-rules.ts';

/** A place in a group ordered by value, the highest first. Tied members share one place. */
export interface Place {
  /** By the tie rule; a half under `average`. */
  readonly rank: Exact;
  /** The rank as text, e.g. `3` or `2.5`. */
  readonly text: string;
  /** How many stand higher. */
  readonly ahead: number;
  /** How many stand here, from 1. */
  readonly tied: number;
}

/** A member of a group with its place. */
export interface Placed<Member> {
  readonly member: Member;
  readonly place: Place;
}

const RANK: Readonly<Record<TieRule, (ahead: number, tied: number, higherPlaces: number) => Exact>> = {
  standard: (ahead) => exactInteger(ahead + 1),
  dense: (_ahead, _tied, higherPlaces) => exactInteger(higherPlaces + 1),
  // The mean of the ranks ahead + 1 … ahead + tied.
  average: (ahead, tied) => halves(2 * ahead + tied + 1),
};

const countTied = (ordered: readonly { readonly value: Exact }[], start: number, value: Exact): number => {
  let end = start + 1;
  for (let next = ordered[end]; next !== undefined && compare(next.value, value) === 0; next = ordered[end]) {
    end += 1;
  }
  return end - start;
};

/**
 * Orders members by value, highest first, and gives each its place. Members of equal value share a place and
 * keep the order in which they came.
 *
 * @example
 * // 95, 93, 93, 90 have standard ranks 1, 2, 2, 4; dense 1, 2, 2, 3; average 1, 2.5, 2.5, 4.
 * placeByValue(members, (member) => member.total, 'standard')
 */
export const placeByValue = <Member>(
  members: readonly Member[],
  valueOf: (member: Member) => Exact,
  ties: TieRule,
): readonly Placed<Member>[] => {
  const ordered = members
    .map((member) => ({ member, value: valueOf(member) }))
    .sort((left, right) => compare(right.value, left.value));
  const placed: Placed<Member>[] = [];
  let higherPlaces = 0;
  let place: Place | undefined;
  for (const { member, value } of ordered) {
    if (place === undefined || placed.length === place.ahead + place.tied) {
      const ahead = placed.length;
      const tied = countTied(ordered, ahead, value);
      const rank = RANK[ties](ahead, tied, higherPlaces);
      place = { rank, text: toDecimalText(rank), ahead, tied };
      higherPlaces += 1;
    }
    placed.push({ member, place });
  }
  return placed;
};
