import { pathLabel } from '../complaint.ts';
import { problemsOfScheme } from '../checking/problems-of-scheme.ts';
import { schemeOf } from './scheme-of.ts';

/** Parts of a scheme, laid over the least one, and every problem that they make, as `CODE path`. */
export type ProblemCase = readonly [what: string, parts: object, problems: readonly string[]];

/** Every problem of the least scheme with other parts laid over it, as `CODE path`. */
export const problemsOf = (parts: object): readonly string[] =>
  problemsOfScheme(schemeOf(parts)).map(({ code, path }) =>
    `${code.replace('SCHEME.', '')} ${pathLabel(path)}`.trim(),
  );

/** A title, so that none is missing. */
export const titled = { zh: '项', en: 'Part' };

/** An indicator of ten points. */
export const leaf = (more: object = {}) => ({ ...titled, fullMark: 10, method: 'direct', ...more });

/** One dimension with indicators under it. */
export const inDimension = (dimension: object, children: object) => ({
  indicators: { top: { ...titled, ...dimension, indicators: children } },
});

/** Grades, the best first. */
export const grades = (list: readonly object[], distribution?: object) => ({
  grades: { list: list.map((grade) => ({ ...titled, ...grade })), ...(distribution && { distribution }) },
});
