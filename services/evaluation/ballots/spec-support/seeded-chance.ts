import { createHash } from 'node:crypto';
import type { Chance } from '../box/chance.ts';

/** Chance that comes out alike in every run: a chain of digests. */
export const seededChance = (seed: number): Chance => {
  let count = 0;
  const block = (): Buffer =>
    createHash('sha256')
      .update(`${String(seed)} ${String((count += 1))}`)
      .digest();
  return {
    bytes: (wanted) =>
      Buffer.concat(Array.from({ length: Math.ceil(wanted / 32) }, block)).subarray(0, wanted),
    below: (limit) => block().readUInt32BE(0) % limit,
  };
};
