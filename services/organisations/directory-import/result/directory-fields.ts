import type { DirectoryKind } from '../decider/import-mapping.events.ts';

/** One thing that a table says of each row. */
export interface DirectoryField {
  readonly field: string;
  /** Without it there is nothing to import. */
  readonly isRequired: boolean;
  /** What people write above it; the first is what an export writes. */
  readonly headers: readonly [string, ...string[]];
}

const field = (name: string, isRequired: boolean, ...headers: [string, ...string[]]): DirectoryField => ({
  field: name,
  isRequired,
  headers,
});

const ORGANISATIONS: readonly DirectoryField[] = [
  field(
    'code',
    true,
    '单位代码',
    '单位编码',
    '组织代码',
    '组织编码',
    '党组织代码',
    '代码',
    '编码',
    '编号',
    'code',
    'organisation code',
    'unit code',
  ),
  field(
    'name',
    true,
    '单位名称',
    '组织名称',
    '党组织名称',
    '党组织',
    '单位',
    '名称',
    'name',
    'organisation',
    'unit',
    'unit name',
  ),
  field('kind', false, '单位类别', '组织类别', '类别', '类型', '单位类型', '组织类型', 'kind', 'type'),
  field(
    'parentCode',
    false,
    '上级代码',
    '上级编码',
    '上级单位代码',
    '上级单位编码',
    '上级组织代码',
    '上级党组织代码',
    '父级代码',
    'parent code',
    'parent',
  ),
  field(
    'foundedOn',
    false,
    '设立日期',
    '成立日期',
    '成立时间',
    '设立时间',
    '建立日期',
    'founded on',
    'founded',
    'since',
  ),
  field('endedOn', false, '撤销日期', '终止日期', '注销日期', 'ended on', 'ended', 'dissolved on'),
];

const PEOPLE: readonly DirectoryField[] = [
  field(
    'code',
    true,
    '工号',
    '人员代码',
    '人员编码',
    '人员编号',
    '员工编号',
    '编号',
    'code',
    'person code',
    'staff number',
  ),
  field('name', true, '姓名', '人员姓名', '名字', 'name', 'full name'),
  field('gender', false, '性别', 'gender', 'sex'),
  field('phone', false, '手机', '手机号', '手机号码', '联系电话', '电话', 'phone', 'mobile'),
  field('joinedOn', false, '入职日期', '参加工作时间', '到岗日期', '入职时间', 'joined on', 'joined'),
];

const POSTS: readonly DirectoryField[] = [
  field(
    'personCode',
    true,
    '工号',
    '人员代码',
    '人员编码',
    '人员编号',
    '员工编号',
    'person code',
    'staff number',
  ),
  field(
    'organisationCode',
    true,
    '单位代码',
    '单位编码',
    '组织代码',
    '组织编码',
    '党组织代码',
    'organisation code',
    'unit code',
  ),
  field('postKind', true, '职务类别', '岗位类别', '职务类型', '岗位类型', '岗位', 'post kind', 'kind'),
  field('title', false, '职务', '职务名称', '岗位名称', 'title', 'post'),
  field('from', true, '任职日期', '任职时间', '起始日期', '开始日期', '任期起', 'from', 'since'),
  field('until', false, '任期至', '届满日期', '任期止', '任期届满', 'until', 'term until'),
  field('leftOn', false, '免职日期', '离任日期', '离任时间', '免职时间', 'left on', 'left'),
  field('basis', false, '任职文件', '任职文号', '依据', '任职依据', 'basis', 'document'),
];

/** The columns that a table of each kind may have. */
export const DIRECTORY_FIELDS: Readonly<Record<DirectoryKind, readonly DirectoryField[]>> = {
  organisations: ORGANISATIONS,
  people: PEOPLE,
  posts: POSTS,
};
