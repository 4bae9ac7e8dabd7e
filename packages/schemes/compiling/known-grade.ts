import { nearestName } from '../expressions/nearest-name.ts';
import type { Scheme } from '../language/scheme.ts';
import type { FilePath } from '../problem.ts';
import type { PlanDraft } from './plan-draft.ts';
import { unknownName } from './scheme-problems.ts';

/** The keys of a scheme's grades, the best first; none where it gives no grades. */
export const gradeKeys = ({ grades }: Scheme): readonly string[] =>
  grades?.list.map(({ grade }) => grade) ?? [];

/** Whether a scheme has a grade; one that it has not is reported with the nearest that it has. */
export const knownGrade = (draft: PlanDraft, key: string, path: FilePath): boolean => {
  const keys = gradeKeys(draft.scheme);
  if (keys.includes(key)) return true;
  const nearest = nearestName(key, keys);
  const what =
    keys.length === 0
      ? { zh: '等次（方案没有写 grades）', en: 'grade (the scheme has no "grades")' }
      : { zh: '等次', en: 'grade' };
  draft.report(unknownName({ what, written: key, nearest, code: 'UNKNOWN_GRADE' }, { path }));
  return false;
};
