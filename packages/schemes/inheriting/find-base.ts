import { refusal, type Words } from '../complaint.ts';
import type { DerivedScheme, Scheme } from '../language/scheme.ts';
import type { SchemeProblem } from '../problem.ts';
import type { SchemeReading } from '../reading/scheme-reading.ts';
import type { LibraryScheme, SchemeLibrary } from './scheme-library.ts';

/** The scheme that another is derived from, or why there is none. */
export type FoundBase =
  | { readonly base: Scheme; readonly problem?: undefined }
  | { readonly base?: undefined; readonly problem: SchemeProblem };

/** Finds the headquarters' scheme in a library and reads it. */
export const findBase = (
  { extends: from }: DerivedScheme,
  library: SchemeLibrary | undefined,
  read: (found: LibraryScheme) => SchemeReading,
): FoundBase => {
  const found = library?.find(from.scheme, from.version);
  const name = `${from.scheme} ${String(from.version)}`;
  if (!found) return { problem: refusal('UNKNOWN_BASE', ['extends', 'scheme'], unknown(name)) };
  const { scheme, problems } = read(found);
  if (!scheme) return { problem: refusal('BASE_BROKEN', ['extends', 'scheme'], broken(name, problems)) };
  const isIt = scheme.scheme === from.scheme && scheme.version === from.version;
  return isIt ? { base: scheme } : { problem: refusal('UNKNOWN_BASE', ['extends', 'scheme'], unknown(name)) };
};

const broken = (name: string, [first]: readonly SchemeProblem[]): Words => [
  `上级方案 ${name} 本身有误：${first?.sentence.zh ?? ''}`,
  `The scheme above, ${name}, is itself wrong: ${first?.sentence.en ?? ''}`,
];

const unknown = (name: string): Words => [
  `找不到上级方案 ${name}；请核对编号和版本，并确认它在方案库里。`,
  `The scheme above, ${name}, is not to be found; check its id and version, and that the library holds it.`,
];
