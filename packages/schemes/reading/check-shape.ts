import type { z } from 'zod';
import { refusal } from '../complaint.ts';
import { INDICATOR_LIMIT } from './limits.ts';
import { isPlainMap, type PlainData } from './plain-data.ts';
import { flattenIssues, hintOf } from './shape-issue.ts';
import { shapeProblems, type SpottedProblem } from './shape-problem.ts';

/** Plain data that has the shape, or everything that is wrong with it. */
export type Shaped<Value> =
  | { readonly value: Value; readonly problems: readonly [] }
  | { readonly value?: undefined; readonly problems: readonly SpottedProblem[] };

/** Holds plain data against a shape of the language. */
export const checkShape = <Value>(shape: z.ZodType<Value>, data: PlainData): Shaped<Value> => {
  const crowd = tooManyIndicators(data);
  if (crowd) return { problems: [crowd] };
  const read = shape.safeParse(data, { reportInput: true, error: hintOf });
  if (read.success) return { value: read.data, problems: [] };
  return { problems: flattenIssues(read.error.issues).flatMap(shapeProblems) };
};

const tooManyIndicators = (data: PlainData): SpottedProblem | undefined => {
  const count = countIndicators(data);
  if (count <= INDICATOR_LIMIT) return undefined;
  const problem = refusal(
    'TOO_MANY_INDICATORS',
    ['indicators'],
    [
      `有 ${String(count)} 个指标，最多 ${String(INDICATOR_LIMIT)} 个；请按单位类别拆成几个方案。`,
      `There are ${String(count)} indicators, ${String(INDICATOR_LIMIT)} at most; split them into schemes by kind of organisation.`,
    ],
  );
  return { problem, spot: 'key' };
};

/** Counted before the shape is checked, so that the check itself stays short. */
const countIndicators = (data: PlainData | undefined): number => {
  const below = isPlainMap(data) ? data['indicators'] : undefined;
  if (!isPlainMap(below)) return 0;
  return Object.values(below).reduce<number>((sum, each) => sum + 1 + countIndicators(each), 0);
};
