import { nearestName } from '../expressions/nearest-name.ts';
import type { Scheme } from '../language/scheme.ts';
import type { FilePath } from '../problem.ts';
import type { PlanDraft } from './plan-draft.ts';
import { errorAt, unknownName } from './scheme-problems.ts';

/** The keys of a scheme's grades, the best first; none where it gives no grades. */
export const gradeKeys = ({ grades }: Scheme): readonly string[] =>
  grades?.list.map(({ grade }) => grade) ?? [];

/** Whether a scheme has a grade; one that it has not is reported with the nearest that it has. */
export const knownGrade = (draft: PlanDraft, key: string, path: FilePath): boolean => {
  const keys = gradeKeys(draft.scheme);
  if (keys.includes(key)) return true;
  const noGrades = {
    zh: '这里要用等次，但方案没有等次：请写 grades。',
    en: 'This needs a grade, but the scheme has none: give it grades.',
  };
  const what = { zh: '等次', en: 'grade' };
  draft.report(
    keys.length === 0
      ? errorAt('NO_GRADES', { path }, noGrades)
      : unknownName({ what, written: key, nearest: nearestName(key, keys) }, { path }),
  );
  return false;
};
