import type { BurdenedUnit } from './asked.ts';

/** The tables of the burden. */
export const BURDEN_TABLES = {
  /** {@link BurdenRow} by {@link burdenKey}. */
  months: 'months',
  /** What each unit was asked already, by unit and key of the item. */
  asked: 'asked',
  /** {@link StreamUnit} by stream, and by part of it where it is about several units. */
  units: 'units',
  /** The rates in force, under one key. */
  rates: 'rates',
} as const;

/** What a unit was asked in a month. Minutes are decimals as text. */
export interface BurdenRow extends BurdenedUnit {
  /** E.g. 2026-03, in China time. */
  readonly month: string;
  readonly items: number;
  readonly minutes: string;
  readonly itemsTwice: number;
  readonly minutesTwice: string;
  readonly itemsReused: number;
  readonly minutesSaved: string;
  /** Measured by the screens. */
  readonly editingSeconds: number;
}

/** Whose work a stream is, and what it asks about. */
export interface StreamUnit {
  readonly unit: BurdenedUnit;
  readonly about: string;
}

/** The key of a unit's month. */
export const burdenKey = (month: string, organisationId: string): string => `${month}/${organisationId}`;

/** Nothing asked yet. */
export const emptyBurden = (month: string, { organisationId, ancestorIds }: BurdenedUnit): BurdenRow => ({
  month,
  organisationId,
  ancestorIds,
  items: 0,
  minutes: '0',
  itemsTwice: 0,
  minutesTwice: '0',
  itemsReused: 0,
  minutesSaved: '0',
  editingSeconds: 0,
});
