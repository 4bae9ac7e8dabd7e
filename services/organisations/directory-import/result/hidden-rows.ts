import type { ImportProblem } from './import-problem.ts';

/** Rows that a filter hides are in the table all the same: whoever looks at it does not see them. */
export const hiddenRows = (
  rows: readonly { readonly line: number; readonly isHidden?: true }[],
): readonly ImportProblem[] => {
  const hidden = rows.filter(({ isHidden }) => isHidden === true);
  const [first] = hidden;
  if (first === undefined) return [];
  const count = String(hidden.length);
  return [
    {
      line: first.line,
      code: 'DIRECTORY_IMPORT.ROWS_HIDDEN',
      sentence: {
        en: `${count} rows are hidden in the table, the first of them row ${String(first.line)}; they are imported, too.`,
        zh: `表中有 ${count} 行被隐藏（首行为第 ${String(first.line)} 行），也会一并导入。`,
      },
    },
  ];
};
