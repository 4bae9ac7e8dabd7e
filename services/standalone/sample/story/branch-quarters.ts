/** One quarter of five branches, constructed: who comes where, and what is decided on it. Branches are counted from 0. */
export interface BranchQuarter {
  /** The branches, the best first. */
  readonly order: readonly number[];
  readonly veto?: { readonly branch: number; readonly key: string; readonly reason: string };
  readonly decisions?: readonly {
    readonly key: string;
    readonly branch: number;
    readonly outcome: 'confirm' | 'dismiss';
    readonly reason: string;
    /** What was done, where it was done the next time they met. */
    readonly carriedOut?: string;
  }[];
  /** What is left for somebody to decide. */
  readonly waiting?: readonly { readonly key: string; readonly branch: number }[];
  /** The order after a check that came when the next quarter was published. */
  readonly corrected?: {
    readonly order: readonly number[];
    readonly reason: string;
    readonly withdraws: { readonly key: string; readonly branch: number };
  };
}

/** 综采, 掘进, 机电, 运输 and 通风队党支部. */
const [MINING, TUNNELLING, MACHINES, TRANSPORT, AIR] = [0, 1, 2, 3, 4];

/**
 * Three years. 运输 is behind for two quarters (admonished), 通风 is last three times (talk dismissed, removal
 * confirmed), 掘进 behind twice until a check proves one of them wrong (revision 2: withdrawn), 综采 last twice
 * just now (waits to be decided); vetoes bar 掘进 once, and 机电 now.
 */
export const BRANCH_QUARTERS: readonly BranchQuarter[] = [
  { order: [MINING, TUNNELLING, MACHINES, TRANSPORT, AIR] },
  { order: [MINING, AIR, TRANSPORT, MACHINES, TUNNELLING] },
  { order: [TUNNELLING, MINING, MACHINES, AIR, TRANSPORT] },
  {
    order: [TUNNELLING, MACHINES, AIR, TRANSPORT, MINING],
    decisions: [
      {
        ...{ key: 'admonition', branch: TRANSPORT, outcome: 'confirm' },
        reason: '连续两季度排名靠后，情况属实，同意诫勉谈话（示例数据）',
        carriedOut: '已由纪委书记与支部书记谈话，本人作出书面检查（示例数据）',
      },
    ],
  },
  {
    order: [MINING, AIR, TRANSPORT, MACHINES, TUNNELLING],
    veto: { branch: TUNNELLING, key: 'safetyTarget', reason: '本季发生轻伤事故，安全目标未完成（示例数据）' },
    decisions: [
      {
        ...{ key: 'vetoBar', branch: TUNNELLING, outcome: 'confirm' },
        reason: '安全目标一票否决，取消评先资格（示例数据）',
      },
    ],
  },
  { order: [TUNNELLING, MACHINES, TRANSPORT, MINING, AIR] },
  {
    order: [MINING, MACHINES, TRANSPORT, TUNNELLING, AIR],
    decisions: [
      {
        ...{ key: 'admonition', branch: AIR, outcome: 'dismiss' },
        reason: '支部书记到任不足两个月，本次不予诫勉，下季度跟踪（示例数据）',
      },
    ],
  },
  {
    order: [MINING, TUNNELLING, TRANSPORT, MACHINES, AIR],
    decisions: [
      {
        ...{ key: 'admonition', branch: AIR, outcome: 'confirm' },
        reason: '连续靠后，同意诫勉谈话（示例数据）',
        carriedOut: '已谈话（示例数据）',
      },
      {
        ...{ key: 'removal', branch: AIR, outcome: 'confirm' },
        reason: '连续三次排名垫底，同意岗位淘汰建议（示例数据）',
        carriedOut: '已按干部管理权限提出调整建议（示例数据）',
      },
    ],
  },
  { order: [MACHINES, AIR, TRANSPORT, MINING, TUNNELLING] },
  {
    order: [MINING, AIR, TRANSPORT, MACHINES, TUNNELLING],
    decisions: [
      {
        ...{ key: 'admonition', branch: TUNNELLING, outcome: 'confirm' },
        reason: '连续两季度排名靠后，同意诫勉谈话（示例数据）',
      },
    ],
    corrected: {
      order: [MINING, AIR, TUNNELLING, TRANSPORT, MACHINES],
      withdraws: { key: 'admonition', branch: TUNNELLING },
      reason: '复查：掘进队党支部专项督查漏计台账，予以更正（示例数据）',
    },
  },
  { order: [TUNNELLING, MACHINES, TRANSPORT, AIR, MINING] },
  {
    order: [TUNNELLING, AIR, TRANSPORT, MACHINES, MINING],
    veto: { branch: MACHINES, key: 'civility', reason: '精神文明建设被通报（示例数据）' },
    decisions: [
      {
        ...{ key: 'vetoBar', branch: MACHINES, outcome: 'confirm' },
        reason: '精神文明一票否决，取消评先资格（示例数据）',
      },
    ],
    waiting: [{ key: 'admonition', branch: MINING }],
  },
];

const INPUTS = [
  ...['assessment.self', 'assessment.department.politics', 'assessment.department.ideology'],
  ...['organisation', 'conduct', 'integrity', 'publicity', 'unions', 'stability', 'safety', 'vanguard'].map(
    (task) => `assessment.department.${task}`,
  ),
  ...['satisfied', 'fairly', 'dissatisfied', 'due', 'issued', 'returned'].map(
    (count) => `assessment.ballot/${count}`,
  ),
  'assessment.special',
];

const SPECIAL_POINTS_A_PLACE = 5;

/** A table of constructed figures by which branches come in an order: each place costs points of two procedures. */
export const quarterTable = (
  names: readonly string[],
  order: readonly number[],
): readonly (readonly string[])[] => [
  ['单位', ...INPUTS],
  ...order.map((branch, place) => [
    names[branch] ?? '',
    ...['100', String(place), '0', '0', '0', '0', '0', '0', '0', '0', '0'],
    ...['6', '4', '0', '18', '12', '10'],
    String(place * SPECIAL_POINTS_A_PLACE),
  ]),
];
