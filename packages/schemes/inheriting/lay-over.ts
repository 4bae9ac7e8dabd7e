import type { FilePath, SchemeProblem } from '../problem.ts';
import { isPlainMap, plainMap, type PlainData, type PlainMap } from '../reading/plain-data.ts';
import type { Base, LaidOver } from './base.ts';
import { decidingPart } from './open-parts.ts';
import { isNumeric, outOfRange } from './range-problem.ts';
import { beyondRange, lockedAddition, lockedPart } from './locked-part.ts';

/**
 * Lays changes over a scheme key by key. Maps are joined; lists, numbers and texts replace what stood there, and so
 * does a method of another kind. Whatever is not open stays, and is told.
 */
export const layOver = (base: Base, under: PlainData, over: PlainData, path: FilePath): LaidOver => {
  const change = asLong(under, over);
  if (!isPlainMap(under) || !isPlainMap(change) || isOtherKind(under, change)) {
    return replace(base, under, change, path);
  }
  const laid = new Map(
    Object.entries(change).map(([key, value]) => [key, entry(base, under, { key, value }, path)] as const),
  );
  // Keys keep the places that they have in the base; new ones come last.
  const keys = [...new Set([...Object.keys(under), ...laid.keys()])];
  return {
    data: plainMap(keys.map((key) => [key, laid.get(key)?.data ?? under[key] ?? null])),
    problems: [...laid.values()].flatMap(({ problems }) => problems),
  };
};

/** A text in the place of a step is its formula, so that the step keeps its title. */
const asLong = (under: PlainData, over: PlainData): PlainData => {
  const isStep = isPlainMap(under) && typeof under['is'] === 'string';
  return isStep && typeof over === 'string' ? plainMap([['is', over]]) : over;
};

const isOtherKind = (under: PlainMap, over: PlainMap): boolean =>
  over['kind'] !== undefined && under['kind'] !== undefined && over['kind'] !== under['kind'];

const entry = (
  base: Base,
  under: PlainMap,
  { key, value }: { readonly key: string; readonly value: PlainData },
  path: FilePath,
): LaidOver => {
  const earlier = Object.hasOwn(under, key) ? under[key] : undefined;
  const there = [...path, key];
  return earlier === undefined ? add(base, value, there) : layOver(base, earlier, value, there);
};

const add = (base: Base, value: PlainData, path: FilePath): LaidOver => {
  const part = decidingPart(base.open, path.slice(0, -1));
  const mayAdd = part?.may === 'add' || part?.may === 'add-and-remove';
  // A field that headquarters left open by its name may be filled in where it was empty.
  const isNamed = decidingPart(base.open, path)?.part.split('.').length === path.length;
  if (!mayAdd && !isNamed) return { data: value, problems: [lockedAddition(base, path)] };
  return { data: value, problems: rangesIn(base, undefined, value, path) };
};

const replace = (base: Base, under: PlainData, over: PlainData, path: FilePath): LaidOver => {
  if (isSame(under, over)) return { data: under, problems: [] };
  if (!decidingPart(base.open, path)) return { data: under, problems: [lockedPart(base, path)] };
  return { data: over, problems: rangesIn(base, under, over, path) };
};

const isSame = (under: PlainData, over: PlainData): boolean => {
  if (isNumeric(under) && isNumeric(over))
    return outOfRange({ part: '', from: under, to: under }, over) === undefined;
  return JSON.stringify(under) === JSON.stringify(over);
};

/** Numbers of a new value against the ranges that headquarters set for their places. */
const rangesIn = (
  base: Base,
  under: PlainData | undefined,
  over: PlainData,
  path: FilePath,
): readonly SchemeProblem[] => {
  if (isPlainMap(over)) {
    const below = isPlainMap(under) ? under : undefined;
    return Object.entries(over).flatMap(([key, value]) =>
      rangesIn(base, below?.[key], value, [...path, key]),
    );
  }
  const part = decidingPart(base.open, path);
  const range = part && (isNumeric(over) || isNumeric(under)) ? outOfRange(part, over) : undefined;
  return range ? [beyondRange(base, path, over, range)] : [];
};
