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

const DEFINITIONS: readonly ConsequenceDefinition[] = [
  ADMONITION,
  REMOVAL,
  REWARD,
  COMMENDATION,
  INTERVIEW,
  BACKWARD_BAR,
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
