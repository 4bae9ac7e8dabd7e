import { headerOf } from '@kaoping/spreadsheets/plain-text';

/** Columns that say whom a row is about, apart from what was entered. */
export type StructuralColumn =
  | 'organisation'
  | 'peerGroup'
  | 'period'
  | 'label'
  | 'indicator'
  | 'value'
  | 'score'
  | 'rank'
  | 'grade'
  | 'facts';

/** What people write above each, in Chinese and English. */
export const STRUCTURAL_HEADERS: Readonly<Record<StructuralColumn, readonly string[]>> = {
  organisation: [
    '单位',
    '单位名称',
    '组织',
    '党组织',
    '被考核单位',
    '部门',
    '支部',
    '党支部',
    '企业',
    '公司',
    '镇街',
    '社区',
    '院系',
    '姓名',
    '名称',
    'organisation',
    'organization',
    'unit',
    'name',
  ],
  peerGroup: ['同类单位', '板块', '类别', '分组', '组别', 'peer group', 'group', 'category', 'class'],
  period: ['周期', '考核周期', '时间', '期间', '年度', '月份', '季度', 'period'],
  label: [
    '分项',
    '标签',
    '评价人',
    '抽查单位',
    '村',
    '文件',
    'label',
    'child',
    'rater',
    'village',
    'document',
  ],
  indicator: ['指标', '项目', 'indicator', 'input', 'item'],
  value: ['分值', '数值', '值', 'value', 'points'],
  score: [
    '公布得分',
    '最终得分',
    '总分',
    '得分',
    '总得分',
    '考核得分',
    'published total',
    'published score',
    'total',
    'score',
  ],
  rank: ['公布名次', '名次', '排名', '位次', 'published rank', 'rank', 'place'],
  grade: ['公布等次', '等次', '等级', '档级', '档次', 'published grade', 'grade'],
  facts: ['否决事项', '事实', '情形', 'facts', 'vetoes'],
};

/**
 * Which column a header is, if it is one of these.
 *
 * @param among The columns that this kind of table can have.
 * @example structuralColumn('被考核单位', ['organisation']) // 'organisation'
 */
export const structuralColumn = (
  header: string,
  among: readonly StructuralColumn[],
): StructuralColumn | undefined => {
  const wanted = headerOf(header);
  return among.find((column) => STRUCTURAL_HEADERS[column].some((known) => headerOf(known) === wanted));
};
