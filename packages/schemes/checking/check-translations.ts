import { doubt, pathLabel, type Words } from '../complaint.ts';
import type { FilePath } from '../problem.ts';
import type { Check } from './check.ts';

/** So many places are named; more would hide the sentence. */
const SHOWN = 3;

/** Titles that nobody translated, told once for all of them. */
export const checkTranslations: Check = (scheme) => {
  const paths = untranslated(scheme, []);
  const [first] = paths;
  if (!first) return [];
  const count = String(paths.length);
  const shown = paths.slice(0, SHOWN).map(pathLabel);
  const words: Words = [
    `有 ${count} 处没有英文名称（en）：${shown.join('、')}${paths.length > SHOWN ? ' 等' : ''}。`,
    `${count} titles have no English ("en"): ${shown.join(', ')}${paths.length > SHOWN ? ', …' : ''}.`,
  ];
  return [doubt('NOT_TRANSLATED', first, words)];
};

/** Every part that has a Chinese title and no English one. */
const untranslated = (part: unknown, path: FilePath): readonly FilePath[] => {
  if (typeof part !== 'object' || part === null) return [];
  const entries = Object.entries(part) as readonly (readonly [string, unknown])[];
  const lacks = 'zh' in part && !('en' in part);
  const below = entries.flatMap(([key, value]) => untranslated(value, [...path, stepInto(part, key, value)]));
  return lacks ? [path, ...below] : below;
};

/** Lists that were maps in the file are entered by the key that stands there. */
const stepInto = (parent: object, key: string, value: unknown): string | number => {
  if (!Array.isArray(parent)) return key;
  const isKeyed = typeof value === 'object' && value !== null && 'key' in value;
  return isKeyed ? String(value.key) : parseInt(key, 10);
};
