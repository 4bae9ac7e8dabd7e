import type { AskedKind } from '../decider/burden.events.ts';

/** A unit with those above it. */
export interface BurdenedUnit {
  readonly organisationId: string;
  readonly ancestorIds: readonly string[];
}

/** Something that a unit had to enter. The same key asked again is asked twice. */
export interface AskedItem {
  readonly key: string;
  readonly kind: AskedKind;
}

/** What one event says of the work of a unit; the unit is left out where an earlier event of the stream named it. */
export interface Asked {
  readonly unit?: BurdenedUnit;
  /** What later events of the stream are about: the same item of the same thing is asked twice. */
  readonly about?: string;
  /** Where a stream is about several units: each of them under the name by which later events know it. */
  readonly parts?: Readonly<Record<string, BurdenedUnit>>;
  /** Another name for a part, by which later events know it. */
  readonly alias?: { readonly name: string; readonly part: string };
  /** The part that this event is about. */
  readonly part?: string;
  /** What is written over is one item: asked once, however often it is saved. */
  readonly isWrittenOver?: boolean;
  readonly items: readonly AskedItem[];
  /** What did not have to be entered, because the ledger knew it. */
  readonly reused: readonly AskedKind[];
}

/** What an event asked of whom. */
export type Reading = (event: never) => Asked;

/** By category and type of events. */
export type Readings = Readonly<Record<string, Readonly<Record<string, Reading>>>>;

/** An event that only says whose work the stream is. */
export const remembered = (unit: BurdenedUnit, about?: string): Asked => ({
  unit: unitOf(unit),
  ...(about !== undefined && { about }),
  items: [],
  reused: [],
});

/** An event that asked something, of the unit that the stream is about. */
export const asked = (...items: readonly AskedItem[]): Asked => ({ items, reused: [] });

/** A text that somebody has to write. */
export const textOf = (key: string): AskedItem => ({ key, kind: 'text' });

/** Of whatever names a unit, only that. */
export const unitOf = ({ organisationId, ancestorIds }: BurdenedUnit): BurdenedUnit => ({
  organisationId,
  ancestorIds,
});

const FIGURE_PATTERN = /^-?\d+(?:\.\d+)?$/u;

/** Longer words are written, not chosen. */
const WRITTEN_FROM = 30;

/** What somebody who answered so was asked for. */
export const kindOf = (value: string): AskedKind => {
  if (FIGURE_PATTERN.test(value)) return 'decimal';
  if (value === 'yes' || value === 'no') return 'flag';
  return value.length >= WRITTEN_FROM ? 'text' : 'level';
};
