import type { Dated, OrganisationFacts, OrganisationKind } from './organisation-facts.ts';

/** Facts of one sort of all organisations, one after the other: those of the n-th begin at `starts[n]`. */
export interface DatedColumn<Value> {
  readonly starts: Int32Array;
  readonly from: Int32Array;
  readonly values: readonly Value[];
}

/**
 * All organisations there ever were, by columns: to lay out a day reads through some lists from front to back,
 * where twenty thousand objects, each somewhere else in memory, take several times as long. Worth keeping for as
 * long as nothing changes.
 */
export interface TreeTimeline {
  /** In the order of their codes, so that neighbours come in that order by themselves. */
  readonly ids: readonly string[];
  readonly codes: readonly string[];
  /** Days are numbers here: {@link dayNumber}. */
  readonly foundedOn: Int32Array;
  readonly endedOn: Int32Array;
  readonly names: DatedColumn<string>;
  readonly kinds: DatedColumn<OrganisationKind>;
  /** The place of the organisation above; at the top, the place after the last. */
  readonly parents: DatedColumn<number>;
}

/** The code unit of the digit 0; a dash comes before it. */
const ZERO = 48;

/** Later than every day. */
const NEVER = 0x7fffffff;

/**
 * A day as a number that sorts as days do.
 *
 * @example dayNumber('2015-05-01') // 20150501
 */
export const dayNumber = (day: string): number => {
  let number = 0;
  for (let at = 0; at < day.length; at += 1) {
    const digit = day.charCodeAt(at) - ZERO;
    if (digit >= 0) number = number * 10 + digit;
  }
  return number;
};

/** Makes organisations ready to be laid out. */
export const treeTimelineOf = (facts: Iterable<OrganisationFacts>): TreeTimeline => {
  const byCode = [...facts].sort(compareCodes);
  const places = new Map(byCode.map(({ organisationId }, place) => [organisationId, place]));
  const placeOf = (parentId: string | undefined): number =>
    parentId === undefined ? byCode.length : (places.get(parentId) ?? byCode.length);
  return {
    ids: byCode.map(({ organisationId }) => organisationId),
    codes: byCode.map(({ code }) => code),
    foundedOn: new Int32Array(byCode.map(({ foundedOn }) => dayNumber(foundedOn))),
    endedOn: new Int32Array(byCode.map(({ end }) => (end ? dayNumber(end.on) : NEVER))),
    names: columnOf(
      byCode,
      ({ names }) => names,
      ({ name }) => name,
    ),
    kinds: columnOf(
      byCode,
      ({ kinds }) => kinds,
      ({ kind }) => kind,
    ),
    parents: columnOf(
      byCode,
      ({ parents }) => parents,
      ({ parentId }) => placeOf(parentId),
    ),
  };
};

const columnOf = <Fact extends Dated, Value>(
  byCode: readonly OrganisationFacts[],
  factsOf: (organisation: OrganisationFacts) => readonly Fact[],
  valueOf: (fact: Fact) => Value,
): DatedColumn<Value> => {
  const starts = new Int32Array(byCode.length + 1);
  const from: number[] = [];
  const values: Value[] = [];
  let number = 0;
  for (const organisation of byCode) {
    for (const fact of factsOf(organisation)) {
      from.push(dayNumber(fact.from));
      values.push(valueOf(fact));
    }
    number += 1;
    starts[number] = values.length;
  }
  return { starts, from: new Int32Array(from), values };
};

/** What is so of the n-th organisation on a day: of several from one day the one recorded last. */
export const valueOn = <Value>(
  { starts, from, values }: DatedColumn<Value>,
  place: number,
  day: number,
): Value | undefined => {
  const start = starts[place] ?? 0;
  let at = (starts[place + 1] ?? 0) - 1;
  while (at >= start && (from[at] ?? NEVER) > day) at -= 1;
  return at >= start ? values[at] : undefined;
};

/** Whether the n-th organisation exists on a day. */
export const isThereOn = ({ foundedOn, endedOn }: TreeTimeline, place: number, day: number): boolean =>
  (foundedOn[place] ?? NEVER) <= day && day < (endedOn[place] ?? NEVER);

const compareCodes = (one: OrganisationFacts, other: OrganisationFacts): number => {
  if (one.code === other.code) return 0;
  return one.code < other.code ? -1 : 1;
};
