import type { FilePath, SchemeProblem } from './problem.ts';

/** What is wrong, in both languages: Chinese first, for that is what most readers see. */
export type Words = readonly [zh: string, en: string];

const complaint =
  (severity: SchemeProblem['severity']) =>
  (code: string, path: FilePath, [zh, en]: Words): SchemeProblem => ({
    code: `SCHEME.${code}`,
    severity,
    path,
    sentence: { zh, en },
  });

/**
 * A problem that keeps a scheme from being used.
 *
 * @example refusal('NO_SCORE', ['result', 'score'], ['没有这个步骤。', 'There is no such step.']).code // 'SCHEME.NO_SCORE'
 */
export const refusal = complaint('error');

/** A problem that is legal but looks wrong. */
export const doubt = complaint('warning');

/**
 * A path as people read it: keys joined by points, places in lists counted from 1.
 *
 * @example pathLabel(['grades', 'list', 2, 'from']) // 'grades.list#3.from'
 */
export const pathLabel = (path: FilePath): string =>
  path.reduce<string>((label, part) => {
    if (typeof part === 'number') return `${label}#${String(part + 1)}`;
    return label === '' ? part : `${label}.${part}`;
  }, '');
