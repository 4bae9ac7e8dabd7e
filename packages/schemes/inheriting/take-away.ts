import { refusal, type Words } from '../complaint.ts';
import type { FilePath, SchemeProblem } from '../problem.ts';
import { isPlainMap, plainMap, type PlainData } from '../reading/plain-data.ts';
import type { Base, LaidOver } from './base.ts';
import { lockedRemoval } from './locked-part.ts';
import { decidingPart } from './open-parts.ts';

/**
 * Takes parts away from a scheme.
 *
 * @param removes Dotted paths, in the order of the derived file.
 */
export const takeAway = (base: Base, data: PlainData, removes: readonly string[]): LaidOver =>
  removes.reduce<LaidOver>(
    (laid, label, place) => {
      const problem = refusedRemoval(base, laid.data, { label, place });
      return problem
        ? { data: laid.data, problems: [...laid.problems, problem] }
        : { data: without(laid.data, label.split('.')), problems: laid.problems };
    },
    { data, problems: [] },
  );

interface Removal {
  readonly label: string;
  readonly place: number;
}

const refusedRemoval = (
  base: Base,
  data: PlainData,
  { label, place }: Removal,
): SchemeProblem | undefined => {
  const path: FilePath = label.split('.');
  const found = path.reduce<PlainData | undefined>(
    (value, key) => (isPlainMap(value) && Object.hasOwn(value, key) ? value[key] : undefined),
    data,
  );
  if (found === undefined) return refusal('UNKNOWN_PART', ['removes', place], unknownPart(label));
  const part = decidingPart(base.open, path.slice(0, -1));
  return part?.may === 'add-and-remove' ? undefined : lockedRemoval(base, path, place);
};

const unknownPart = (label: string): Words => [
  `上级方案没有“${label}”；请写完整的路径，例如 indicators.local。`,
  `There is no "${label}" in the scheme above; write the whole path, such as indicators.local.`,
];

const without = (data: PlainData, path: readonly string[]): PlainData => {
  const [key, ...rest] = path;
  if (!isPlainMap(data) || key === undefined) return data;
  if (rest.length === 0) return plainMap(Object.entries(data).filter(([each]) => each !== key));
  return plainMap(
    Object.entries(data).map(([each, value]) => [each, each === key ? without(value, rest) : value]),
  );
};
