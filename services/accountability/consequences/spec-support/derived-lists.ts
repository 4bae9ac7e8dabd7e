import type { consequencesDerived, DataOf } from '@kaoping/contracts';
import { tenantId } from '@kaoping/event-sourcing';
import type { ConsequenceDefinition } from '../decider/consequence.events.ts';

type List = DataOf<typeof consequencesDerived>;

export const CHANGPING = tenantId('changping');

/** 连续两季度排名靠后 → 支部书记诫勉谈话 (003-13) */
export const ADMONITION = {
  key: 'admonition',
  title: { zh: '支部书记诫勉谈话', en: 'Admonition talk with the secretary' },
  does: 'admonition-talk',
  whom: ['secretary'],
  severity: 'hard',
  confirmedBy: 'committee',
  bars: [],
  clause: '003-13',
  when: { zh: '连续两季度排名靠后', en: 'behind for two quarters running' },
} as const satisfies ConsequenceDefinition;

/** 连续三次排名墊底 → 支部书记岗位淘汰 (003-14) */
export const REMOVAL = {
  ...ADMONITION,
  key: 'removal',
  title: { zh: '支部书记岗位淘汰建议', en: 'Removal of the secretary proposed' },
  does: 'removal-proposal',
  clause: '003-14',
  when: { zh: '连续三次排名墊底', en: 'last three times running' },
} as const satisfies ConsequenceDefinition;

/** 前三名奖励 (003-12) */
const REWARD = {
  key: 'reward',
  title: { zh: '党群工作绩效专项奖励', en: 'Reward from the special fund' },
  does: 'reward',
  whom: ['organisation'],
  severity: 'soft',
  bars: [],
  clause: '003-12',
  when: { zh: '排名前三', en: 'among the first three' },
} as const satisfies ConsequenceDefinition;

/** A+ in the year, or A for three years running (000-46) */
export const COMMENDATION = {
  key: 'commendation',
  title: { zh: '通报表扬', en: 'Commendation in a circular' },
  does: 'commendation',
  whom: ['organisation'],
  severity: 'soft',
  bars: [],
  clause: '000-46',
  when: { zh: '年度评价为“A+”或连续三年评价为“A”', en: 'A+, or A for three years running' },
} as const satisfies ConsequenceDefinition;

/** 等次“一般” → 约谈“一把手” (001-29) */
export const INTERVIEW = {
  key: 'interview',
  title: { zh: '对单位“一把手”进行约谈', en: 'Interview of the head' },
  does: 'interview',
  whom: ['head'],
  severity: 'hard',
  confirmedBy: 'leader',
  bars: [],
  clause: '001-29',
  when: { zh: '等次为“一般”', en: 'the grade is "C"' },
} as const satisfies ConsequenceDefinition;

/** 后进支部一年内取消先进资格 (002-19) */
export const BACKWARD_BAR = {
  key: 'backwardBar',
  title: { zh: '一年内取消参加先进党支部评选的资格', en: 'No award as an advanced branch for one year' },
  does: 'award-bar',
  whom: ['organisation'],
  severity: 'hard',
  confirmedBy: 'committee',
  bars: ['awards'],
  lasts: { years: 1 },
  clause: '002-19',
  when: { zh: '等次为“后进”', en: 'the grade is "lower"' },
} as const satisfies ConsequenceDefinition;

/** 末位部门在公司月度会议上检查反思 (003-10) */
const SELF_CRITICISM = {
  ...INTERVIEW,
  key: 'selfCriticism',
  title: { zh: '在公司绩效讲评会上检查反思', en: "Self-criticism at the company's monthly meeting" },
  does: 'self-criticism',
  confirmedBy: 'officer',
  clause: '003-10',
  when: { zh: '排名末位', en: 'last' },
} as const satisfies ConsequenceDefinition;

/** 排名靠后的领导班子末位警示 (000-51) */
const LAST_PLACE_WARNING = {
  ...COMMENDATION,
  key: 'lastPlaceWarning',
  title: { zh: '末位警示', en: 'Last-place warning' },
  does: 'warning',
  whom: ['leading-body'],
  clause: '000-51',
  when: { zh: '排名后 10%', en: 'among the last 10 %' },
} as const satisfies ConsequenceDefinition;

/** 不负责任、不敢担当、不作为 → 问责 (000-52) */
const HELD_TO_ACCOUNT = {
  ...ADMONITION,
  key: 'accountability',
  title: { zh: '问责惩戒、及时调整', en: 'Held to account' },
  whom: ['responsible'],
  clause: '000-52',
  when: { zh: '出现“不担当不作为”', en: 'shirking' },
} as const satisfies ConsequenceDefinition;

/** 不合格 → 书记及相关责任人不得评优、提拔、年度优秀 (004-17) */
const PERSON_BAR = {
  ...BACKWARD_BAR,
  key: 'personBar',
  title: { zh: '不得参加各类评优评先、不得列为提拔对象', en: 'Barred from awards and promotion' },
  does: 'promotion-bar',
  whom: ['secretary', 'responsible'],
  bars: ['awards', 'promotion', 'annual-excellent'],
  clause: '004-17',
  when: { zh: '等次为“不合格”', en: 'the grade is "unqualified"' },
} as const satisfies ConsequenceDefinition;

/** 积分末位的社区不能参与年度集体评优 (001-34) */
const NO_COLLECTIVE_AWARD = {
  ...BACKWARD_BAR,
  key: 'noCollectiveAward',
  title: { zh: '不能参与年度集体评优评先', en: "Barred from the year's collective awards" },
  confirmedBy: 'officer',
  bars: ['collective-awards'],
  clause: '001-34',
  when: { zh: '积分末位', en: 'last by points' },
} as const satisfies ConsequenceDefinition;

/** 后进支部落实整改 (002-19) */
const RECTIFICATION = {
  ...COMMENDATION,
  key: 'backwardRectification',
  title: { zh: '落实整改', en: 'Rectification' },
  does: 'rectification',
  clause: '002-19',
  when: { zh: '等次为“后进”', en: 'the grade is "lower"' },
} as const satisfies ConsequenceDefinition;

/** 连续两年被一票否决 → 重点督查 */
const INSPECTION = {
  ...RECTIFICATION,
  key: 'inspection',
  title: { zh: '列为重点督查单位', en: 'Inspected in particular' },
  does: 'inspection',
  when: { zh: '连续两年被否决', en: 'a veto two years running' },
} as const satisfies ConsequenceDefinition;

/** 积分前二的社区，年度考核基本分另行加分 (001-34) */
const BONUS_NEXT_PERIOD = {
  ...COMMENDATION,
  key: 'bonus',
  title: { zh: '年度考核基本分另行加分', en: 'Extra points on the next base score' },
  does: 'bonus-next-period',
  points: '2',
  clause: '001-34',
  when: { zh: '积分排名前二', en: 'among the first two by points' },
} as const satisfies ConsequenceDefinition;

const DEFINITIONS: readonly ConsequenceDefinition[] = [
  ADMONITION,
  REMOVAL,
  REWARD,
  COMMENDATION,
  INTERVIEW,
  BACKWARD_BAR,
  SELF_CRITICISM,
  LAST_PLACE_WARNING,
  HELD_TO_ACCOUNT,
  PERSON_BAR,
  NO_COLLECTIVE_AWARD,
  RECTIFICATION,
  INSPECTION,
  BONUS_NEXT_PERIOD,
];

const unit = (organisationId: string) => ({
  organisationId,
  name: `${organisationId}党支部`,
  ancestorIds: ['changping'],
});

/** One consequence of a list. */
export const triggeredFor = (consequence: string, organisationId: string): List['triggered'][number] => {
  const definition = DEFINITIONS.find(({ key }) => key === consequence);
  if (!definition) throw new Error(`no definition ${consequence}`);
  return { consequence, ...unit(organisationId), evidence: definition.when, history: ['2025-Q4:branches'] };
};

/** One bar of a list. */
export const vetoFor = (key: string, organisationId: string): List['bars'][number] => ({
  key,
  title: { zh: '安全目标', en: 'Safety target' },
  ...unit(organisationId),
  barsFrom: ['awards'],
  clause: '003-07',
});

/** What follows from the branches' first quarter of 2026, as a list of scoring. */
export const derivedList = (
  derivation: number,
  given: Pick<List, 'triggered' | 'bars'> & Partial<List>,
): List => ({
  cycleId: '2026-Q1',
  title: { zh: '2026 年一季度党支部考核', en: 'Branches, first quarter of 2026' },
  period: { kind: 'quarter', label: '2026-Q1' },
  scheme: { schemeId: 'changping-branches-quarter', version: 1, digest: 'a'.repeat(64) },
  peerGroup: { key: 'branches', title: { zh: '生产支部', en: 'Branches' } },
  derivation,
  revision: derivation,
  because: { cycleId: '2026-Q1', revision: derivation, reason: derivation === 1 ? '公布' : '申诉成立，更正' },
  derivedAt: '2026-04-20T01:00:00.000Z',
  definitions: DEFINITIONS as unknown as List['definitions'],
  ...given,
});
