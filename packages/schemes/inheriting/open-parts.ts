import type { Scheme } from '../language/scheme.ts';
import type { FilePath } from '../problem.ts';

/** A part that a headquarters leaves to subsidiaries. */
export type OpenPart = NonNullable<Scheme['open']>[number];

/**
 * The open part that decides about a place: the one that says most about it. It covers the place if it names it or
 * something above it, `*` standing for any one key. Of two equally long ones that with fewer `*` decides.
 *
 * @returns Undefined where nothing covers the place: it is locked.
 * @example decidingPart([{ part: 'indicators.*.fullMark' }], ['indicators', 'local', 'fullMark']) // that part
 */
export const decidingPart = (parts: readonly OpenPart[], path: FilePath): OpenPart | undefined =>
  parts
    .map((open) => ({ open, keys: open.part.split('.') }))
    .filter(({ keys }) => covers(keys, path))
    .sort(
      (left, right) => right.keys.length - left.keys.length || wildcards(left.keys) - wildcards(right.keys),
    )[0]?.open;

const covers = (keys: readonly string[], path: FilePath): boolean =>
  keys.length <= path.length && keys.every((key, index) => key === '*' || key === String(path[index]));

const wildcards = (keys: readonly string[]): number => keys.filter((key) => key === '*').length;
