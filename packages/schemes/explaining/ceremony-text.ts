import type { Sentence } from '@kaoping/scoring-engine';
import type { Scheme } from '../language/scheme.ts';
import { openPartText } from './open-part-text.ts';
import { listed, quoted, said, stated } from './plain-sentence.ts';

type Ceremony = NonNullable<Scheme['ceremony']>;
type Stage = NonNullable<Ceremony['stages']>[number];

const STAGES: Readonly<Record<Stage['stage'], Sentence>> = {
  targets: { zh: '下达目标', en: 'targets' },
  report: { zh: '述职', en: 'report' },
  review: { zh: '评议', en: 'review' },
  assess: { zh: '考核', en: 'assess' },
  publicity: { zh: '公示', en: 'publicity' },
  appeal: { zh: '申诉', en: 'appeal' },
  apply: { zh: '结果运用', en: 'application' },
};

const stageText = (each: Stage): Sentence => {
  const title =
    each.zh === undefined ? STAGES[each.stage] : { zh: each.zh, en: each.en ?? STAGES[each.stage].en };
  if (each.days === undefined) return title;
  return { zh: `${title.zh} ${each.days.toString()} 天`, en: `${title.en}, ${each.days.toString()} days` };
};

const consultedText = (each: NonNullable<Ceremony['consultation']>[number]): Sentence => {
  const clause = each.clause === undefined ? {} : { clause: [each.clause] };
  return stated({ zh: `方案征求意见：${each.zh}`, en: `consulted: ${each.en ?? each.zh}` }, clause);
};

const APPROVALS = {
  one: { zh: '结果由一人批准', en: 'one person approves the result' },
  two: { zh: '结果须经两人批准', en: 'two persons approve the result' },
} as const;

const LATE = {
  refused: { zh: '逾期不再受理', en: 'what comes late is refused' },
  'with-reason': { zh: '逾期须说明理由', en: 'what comes late needs a reason' },
} as const;

const stagesText = (stages: readonly Stage[]): Sentence => {
  const { zh, en } = listed(stages.map(stageText), ' → ', ' → ');
  const clauses = stages.flatMap(({ clause }) => clause ?? []);
  return stated({ zh: `各阶段依次为：${zh}`, en: `stages: ${en}` }, { clause: [...new Set(clauses)] });
};

/** The stages of a cycle, who was consulted on the scheme, and who approves. */
export const ceremonySentences = ({ ceremony = {} }: Scheme): readonly Sentence[] => [
  ...said(ceremony.stages, stagesText),
  ...(ceremony.consultation ?? []).map(consultedText),
  ...said(ceremony.approval, (approval) => stated(APPROVALS[approval])),
  ...said(ceremony.late, (late) => stated(LATE[late])),
];

const MAY = {
  change: { zh: '可以修改', en: 'may be changed' },
  add: { zh: '可以增加', en: 'may be added to' },
  'add-and-remove': { zh: '可以增减', en: 'may be added to and taken from' },
} as const;

const openHead = ({ open = [] }: Scheme): Sentence =>
  stated(
    open.length === 0
      ? { zh: '所属企业不得修改本方案', en: 'subsidiaries may change nothing' }
      : { zh: '所属企业只能调整下列部分，其余锁定', en: 'subsidiaries may change these parts only' },
  );

const openSentence = (
  { part, from, to, may = 'change' }: NonNullable<Scheme['open']>[number],
  scheme: Scheme,
): Sentence => {
  const title = quoted(openPartText(part, scheme));
  const range =
    from === undefined && to === undefined
      ? { zh: '', en: '' }
      : {
          zh: `，范围 ${from ?? '不限'} 至 ${to ?? '不限'}`,
          en: `, from ${from ?? 'any'} to ${to ?? 'any'}`,
        };
  return stated({ zh: `${title.zh}${MAY[may].zh}${range.zh}`, en: `${title.en} ${MAY[may].en}${range.en}` });
};

/** What a headquarters leaves to its subsidiaries. */
export const openSentences = (scheme: Scheme): readonly Sentence[] => [
  openHead(scheme),
  ...(scheme.open ?? []).map((each) => openSentence(each, scheme)),
];
