import { headerOf } from '@kaoping/spreadsheets/plain-text';

/** What a column of a table of bases may hold. */
export type PayColumn = 'person' | 'name' | 'organisation' | 'post' | 'base' | 'factor' | 'grade';

/** Headers by which a column is known, in the form in which headers are compared. */
const HEADERS: Readonly<Record<PayColumn, readonly string[]>> = {
  person: ['人员编号', '工号', '职工编号', '编号', 'personid', 'person', 'employeeid'],
  name: ['姓名', '职工姓名', 'name'],
  organisation: ['单位', '单位名称', '部门', '部门名称', '单位代码', 'organisation', 'unit', 'department'],
  post: ['岗位', '职务', '岗位名称', 'post'],
  base: ['绩效基数', '基数', '薪酬基数', '月度薪酬基数', '绩效基数元', '基数元', 'base', 'paybase'],
  factor: ['个人系数', '个人绩效系数', '绩效系数', 'personalfactor', 'factor'],
  grade: ['等次', '等级', '个人等次', '绩效等级', '考核等次', 'grade'],
};

/** Columns without which a table says nothing. */
export const NEEDED_COLUMNS: readonly PayColumn[] = ['person', 'name', 'organisation', 'base'];

/** What each header means: as somebody said, else by its own words; the first of several counts. */
export const payColumnsOf = (
  headers: readonly string[],
  said: Readonly<Record<string, PayColumn>> | undefined,
): Readonly<Record<string, PayColumn>> => {
  const taken = new Set<PayColumn>();
  const found = headers.flatMap((header) => {
    const column = said ? said[header] : meaningOf(header);
    if (column === undefined || taken.has(column)) return [];
    taken.add(column);
    return [[header, column] as const];
  });
  return Object.fromEntries(found);
};

const meaningOf = (header: string): PayColumn | undefined => {
  const words = headerOf(header);
  return (Object.keys(HEADERS) as readonly PayColumn[]).find((column) => HEADERS[column].includes(words));
};
