/** An organisation of the sample: its code, its name, its kind, and what stands below it. */
export interface SampleUnit {
  readonly code: string;
  readonly name: string;
  readonly kind: 'PARTY_COMMITTEE' | 'DEPARTMENT' | 'BRANCH';
}

/** A person of the sample with a post. */
export interface SamplePerson {
  readonly code: string;
  readonly name: string;
  /** Code of the organisation. */
  readonly at: string;
  readonly post: 'FULL_TIME_SECRETARY' | 'COMBINED_SECRETARY' | 'COMMITTEE_MEMBER' | 'LEADER' | 'STAFF';
  readonly title: string;
}

/** A subsidiary of the sample. */
export interface SampleSubsidiary {
  readonly id: string;
  readonly name: string;
  readonly officer: string;
  readonly departments: readonly SampleUnit[];
  readonly branches: readonly SampleUnit[];
  readonly people: readonly SamplePerson[];
  /** How many of the departments' sheets have come in: the cycle is under way. */
  readonly submittedSheets: number;
  /** Whether the quarter's inspection, claims and vote are under way too. */
  readonly hasQuarter: boolean;
}

const units = (
  kind: SampleUnit['kind'],
  prefix: string,
  ...names: readonly string[]
): readonly SampleUnit[] =>
  names.map((name, at) => ({ code: `${prefix}${String(at + 1).padStart(2, '0')}`, name, kind }));

/**
 * A group that is made up after the documents of 长平公司（晋煤集团）: the enterprises and units are named as such
 * companies name them; persons and figures are invented.
 */
export const sampleGroup = { id: 'jinmei', name: '晋煤集团（示例）', officer: '王芳' } as const;

const leaders = (code: string, ...names: readonly string[]): readonly SamplePerson[] =>
  names.map((name, at) => ({
    code: `${code}-L${String(at + 1)}`,
    name,
    at: code,
    post: at === 0 ? 'COMBINED_SECRETARY' : 'LEADER',
    title: ['党委书记、董事长', '总经理', '纪委书记'][at] ?? '副总经理',
  }));

const heads = (all: readonly SampleUnit[], ...names: readonly string[]): readonly SamplePerson[] =>
  names.flatMap((name, at) => {
    const unit = all[at];
    if (!unit) return [];
    const isBranch = unit.kind === 'BRANCH';
    return [
      {
        code: `${unit.code}-H`,
        name,
        at: unit.code,
        post: isBranch ? 'FULL_TIME_SECRETARY' : 'STAFF',
        title: isBranch ? '党支部书记' : '部长',
      } as const,
    ];
  });

const changpingDepartments = units(
  'DEPARTMENT',
  'CP-B',
  '组织部',
  '宣传部',
  '纪委监察部',
  '工会',
  '团委',
  '党委办公室',
);
const changpingBranches = units(
  'BRANCH',
  'CP-Z',
  '综采队党支部',
  '掘进队党支部',
  '机电队党支部',
  '运输队党支部',
  '通风队党支部',
);
const gushuyuanDepartments = units('DEPARTMENT', 'GS-B', '组织部', '宣传部', '工会', '团委');
const fenghuangDepartments = units('DEPARTMENT', 'FH-B', '组织部', '宣传部', '纪委监察部', '工会');

/** Three subsidiaries in the middle of a cycle, each further on than the next. */
export const sampleSubsidiaries: readonly SampleSubsidiary[] = [
  {
    id: 'changping',
    name: '长平公司（示例）',
    officer: '张丽',
    departments: changpingDepartments,
    branches: changpingBranches,
    people: [
      ...leaders('CP', '李建国', '赵明', '孙志强'),
      ...heads(changpingDepartments, '周敏', '吴海燕', '郑卫东', '冯秀英', '陈晨', '褚文军'),
      ...heads(changpingBranches, '卫国强', '蒋小红', '沈建平', '韩立', '杨树林'),
    ],
    submittedSheets: 4,
    hasQuarter: true,
  },
  {
    id: 'gushuyuan',
    name: '古书院矿（示例）',
    officer: '何静',
    departments: gushuyuanDepartments,
    branches: units('BRANCH', 'GS-Z', '综采一队党支部', '综采二队党支部'),
    people: [
      ...leaders('GS', '吕志伟', '施国栋'),
      ...heads(gushuyuanDepartments, '张磊', '孔敏', '曹阳', '严冬'),
    ],
    submittedSheets: 2,
    hasQuarter: false,
  },
  {
    id: 'fenghuangshan',
    name: '凤凰山矿（示例）',
    officer: '金雪梅',
    departments: fenghuangDepartments,
    branches: units('BRANCH', 'FH-Z', '采煤队党支部', '开拓队党支部'),
    people: [
      ...leaders('FH', '魏长河', '陶然'),
      ...heads(fenghuangDepartments, '姜涛', '戚伟', '谢芳', '邹琳'),
    ],
    submittedSheets: 0,
    hasQuarter: false,
  },
];
