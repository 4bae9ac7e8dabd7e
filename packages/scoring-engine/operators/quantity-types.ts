import type { QuantityType } from '../plan/plan.ts';

/** What can be added and multiplied. */
export const NUMBERS: readonly QuantityType[] = ['points', 'rate', 'coefficient', 'money', 'count'];

/** Numbers and places. */
export const NUMBERS_AND_RANKS: readonly QuantityType[] = [...NUMBERS, 'rank'];

/** Anything. */
export const ALL_TYPES: readonly QuantityType[] = [...NUMBERS_AND_RANKS, 'flag', 'grade', 'level'];
