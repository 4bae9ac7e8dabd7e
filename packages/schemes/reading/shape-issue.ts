import { globalRegistry as schemaIds, z } from 'zod';
import type { FilePath } from '../problem.ts';

type Issue = z.core.$ZodIssue;

/** An issue of the shape with its whole path; a choice between forms is settled for the one that was meant. */
export interface ShapeIssue {
  readonly path: FilePath;
  /** The issue, or several at the same place of which none is nearer: any of their forms would do. */
  readonly issues: readonly Issue[];
}

/**
 * What the language knows of a form and the library does not keep in its issues: the name of the form that was
 * wanted, or the keys of the map. It travels as the message of an issue.
 */
export const hintOf = (raw: z.core.$ZodRawIssue): string => {
  const schema = (raw as { schema?: z.core.$ZodType }).schema ?? raw.inst;
  if (raw.code === 'unrecognized_keys' && schema instanceof z.core.$ZodObject) {
    return Object.keys(schema._zod.def.shape).join(' ');
  }
  return (schema instanceof z.core.$ZodType ? schemaIds.get(schema)?.id : undefined) ?? '';
};

/**
 * Issues of the library as a flat list with whole paths. Where a value may have several forms, only the issues of the
 * form that comes nearest are told, since the others would speak of keys that nobody meant.
 */
export const flattenIssues = (issues: readonly Issue[], base: FilePath = []): readonly ShapeIssue[] =>
  issues.flatMap((issue) => {
    const path = [...base, ...(issue.path as FilePath)];
    if (issue.code !== 'invalid_union' || issue.errors.length === 0) return [{ path, issues: [issue] }];
    return nearestBranch(
      issue.errors.map((branch) => flattenIssues(branch, path)),
      path,
    );
  });

const nearestBranch = (
  branches: readonly (readonly ShapeIssue[])[],
  path: FilePath,
): readonly ShapeIssue[] => {
  const meant = branches.filter((branch) => !branch.some((each) => isOtherKind(each, path)));
  if (meant.length === 0) return [{ path, issues: branches.flat().flatMap(({ issues }) => issues) }];
  const fewest = Math.min(...meant.map((branch) => branch.length));
  const best = meant.filter((branch) => branch.length === fewest);
  const here = best.filter((branch) => branch.every((each) => each.path.length === path.length));
  if (best.length === here.length && best.length > 1) {
    return [{ path, issues: best.flat().flatMap(({ issues }) => issues) }];
  }
  return best[0] ?? [];
};

/** The value is not of this form's kind at all: a text where a map is due, or none of the fixed words. */
const isOtherKind = ({ path, issues }: ShapeIssue, at: FilePath): boolean =>
  path.length === at.length &&
  issues.every(({ code }) => code === 'invalid_type' || code === 'invalid_value');
