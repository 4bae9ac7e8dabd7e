import type { Sentence } from '@kaoping/event-sourcing';
import type { DistributionBreach } from '../../calibrations/result/distribution-breach.ts';
import type { PublishedResult } from './assessment-publication.events.ts';

/** What a gate item is about; stable, so that a screen can lead to where it is put right. */
export type GateCode =
  | 'CYCLE_CANCELLED'
  | 'STAGE_OPEN'
  | 'APPEALS_OPEN'
  | 'NOBODY_RANKED'
  | 'LEFT_OUT_WITHOUT_REASON'
  | 'UNGRADED'
  | 'EXEMPTION_WITHOUT_REASON'
  | 'DISTRIBUTION_BROKEN'
  | 'NOT_PUBLICISED'
  | 'RESULT_MOVED_SINCE_PUBLICITY'
  | 'PUBLICITY_RUNNING'
  | 'APPROVAL_MISSING';

/** One thing that keeps the gate closed, and what would be right. */
export interface GateItem {
  readonly code: GateCode;
  readonly sentence: Sentence;
}

/** A stage that comes before publication. */
export interface GateStage {
  readonly stage: string;
  readonly title: Sentence;
  readonly isClosed: boolean;
  /** Publicity and what comes after it need not be over when a result is publicised. */
  readonly isBeforePublicity: boolean;
}

/** What the scheme asks of a publication and what the cycle says to it. */
export interface GateConditions {
  readonly cancelledBecause?: string;
  readonly stages: readonly GateStage[];
  /** Appeals of the cycle that are not decided yet. */
  readonly openAppeals: readonly string[];
  /** Days that a result is publicised before it is published; absent where the scheme asks for none. */
  readonly publicityDays?: number;
  /** How many different people must agree to the result. */
  readonly approvals: number;
  /** Names of those who have a rank and no grade, though the scheme grades. */
  readonly ungraded: readonly string[];
  /** Names of those who are exempt from the distribution of grades without a reason. */
  readonly exemptWithoutReason: readonly string[];
  /** How calibrated grades break the shares of the scheme; absent where they keep to them, or are exempted. */
  readonly brokenShares?: DistributionBreach;
}

/** The publicity that was held last. */
export interface Publicity {
  readonly from: string;
  readonly until: string;
  readonly ledgerPosition: number;
  readonly resultDigest: string;
}

/** What is to go through the gate, and what was done for it so far. */
export interface GateQuestion {
  readonly conditions: GateConditions;
  readonly result: PublishedResult;
  readonly resultDigest: string;
  readonly publicity?: Publicity;
  /** Everybody who agreed since the last publication, each to one result. */
  readonly approvals: readonly { readonly approverId: string; readonly resultDigest: string }[];
  /** The day on which it is asked. */
  readonly today: string;
  /** A standing publication is corrected: it was publicised once, and what changes is published with its reasons. */
  readonly isCorrection: boolean;
}

/** Everything that is missing before a result may be published; nothing is published while there is any. */
export const publicationGate = (question: GateQuestion): readonly GateItem[] => [
  ...resultGate(question, () => true),
  ...appealGate(question.conditions),
  ...(question.isCorrection ? [] : publicityGate(question)),
  ...approvalGate(question),
];

/** Everything that is missing before a result may be put before those it concerns. */
export const publicityStartGate = (
  question: Pick<GateQuestion, 'conditions' | 'result'>,
): readonly GateItem[] => resultGate(question, ({ isBeforePublicity }) => isBeforePublicity);

const resultGate = (
  { conditions, result }: Pick<GateQuestion, 'conditions' | 'result'>,
  isNeeded: (stage: GateStage) => boolean,
): readonly GateItem[] => [
  ...cancelledGate(conditions),
  ...conditions.stages.filter((stage) => isNeeded(stage) && !stage.isClosed).map(openStage),
  ...completeGate(result),
  ...gradeGate(conditions),
];

const cancelledGate = ({ cancelledBecause }: GateConditions): readonly GateItem[] =>
  cancelledBecause === undefined
    ? []
    : [
        {
          code: 'CYCLE_CANCELLED',
          sentence: {
            en: `The cycle was cancelled (${cancelledBecause}): nothing of it is published.`,
            zh: `考核周期已取消（${cancelledBecause}），不得公布结果。`,
          },
        },
      ];

const openStage = ({ title }: GateStage): GateItem => ({
  code: 'STAGE_OPEN',
  sentence: {
    en: `The stage "${title.en}" is not closed yet: close it first.`,
    zh: `“${title.zh}”阶段尚未结束，请先结束该阶段。`,
  },
});

const appealGate = ({ openAppeals }: GateConditions): readonly GateItem[] =>
  openAppeals.length === 0
    ? []
    : [
        {
          code: 'APPEALS_OPEN',
          sentence: {
            en: `${String(openAppeals.length)} appeal(s) of this cycle are not decided yet: ${openAppeals.join(', ')}.`,
            zh: `本周期尚有 ${String(openAppeals.length)} 件申诉未裁定：${openAppeals.join('、')}。`,
          },
        },
      ];

const completeGate = ({ standings, leftOut }: PublishedResult): readonly GateItem[] => {
  const nobody: GateItem = {
    code: 'NOBODY_RANKED',
    sentence: { en: 'Nobody has a rank yet: enter the scores first.', zh: '尚无单位有名次，请先录入分数。' },
  };
  const unexcused = leftOut.filter(({ exemptedBecause }) => exemptedBecause === undefined);
  return [
    ...(standings.length === 0 ? [nobody] : []),
    ...unexcused.map(({ name, missing }): GateItem => {
      const [first] = missing;
      return {
        code: 'LEFT_OUT_WITHOUT_REASON',
        sentence: {
          en: `${name} has no standing${first ? ` (${first.en})` : ''}: enter what is missing, or exempt it with a reason.`,
          zh: `${name}尚无名次${first ? `（${first.zh}）` : ''}：请补齐，或说明免予排名的理由。`,
        },
      };
    }),
  ];
};

const gradeGate = ({ ungraded, exemptWithoutReason, brokenShares }: GateConditions): readonly GateItem[] => [
  ...ungraded.map((name): GateItem => ({
    code: 'UNGRADED',
    sentence: {
      en: `${name} has a rank and no grade: something that its grade depends on is missing.`,
      zh: `${name}有名次而无等次：评定等次所需的情况尚不齐全。`,
    },
  })),
  ...exemptWithoutReason.map((name): GateItem => ({
    code: 'EXEMPTION_WITHOUT_REASON',
    sentence: {
      en: `${name} is exempt from the distribution of grades without a reason: give the reason, or take the exemption back.`,
      zh: `${name}不占等次比例但未说明理由：请补充理由，或取消豁免。`,
    },
  })),
  ...(brokenShares === undefined ? [] : [brokenDistribution(brokenShares)]),
];

const brokenDistribution = ({ title, held, allowed, isWithBetter }: DistributionBreach): GateItem => {
  const isTooMany = held > allowed;
  const [en, zh] = [isTooMany ? 'at most' : 'at least', isTooMany ? '最多' : '至少'];
  const sentence = {
    en: `${String(held)} have "${title.en}"${isWithBetter ? ' or better' : ''}; the shares of the scheme want ${en} ${String(allowed)}. Calibrations no longer keep to them: take one back, or propose another that does or gives a reason for an exemption.`,
    zh: `经校准的等次中“${title.zh}”${isWithBetter ? '及以上' : ''}有 ${String(held)} 家，按方案比例应${zh} ${String(allowed)} 家：请撤回或重新校准，或说明例外理由。`,
  };
  return { code: 'DISTRIBUTION_BROKEN', sentence };
};

const publicityGate = (question: GateQuestion): readonly GateItem[] => {
  const { conditions, publicity, resultDigest, today } = question;
  if (conditions.publicityDays === undefined) return [];
  const days = String(conditions.publicityDays);
  if (!publicity) {
    const sentence = {
      en: `The result was not publicised yet: publicise it for ${days} days.`,
      zh: `结果尚未公示，请先公示 ${days} 天。`,
    };
    return [{ code: 'NOT_PUBLICISED', sentence }];
  }
  if (publicity.resultDigest !== resultDigest) {
    const sentence = {
      en: `The result changed since it was publicised on ${publicity.from}: publicise it anew for ${days} days.`,
      zh: `结果自 ${publicity.from} 公示后已有变化，请重新公示 ${days} 天。`,
    };
    return [{ code: 'RESULT_MOVED_SINCE_PUBLICITY', sentence }];
  }
  if (today > publicity.until) return [];
  const sentence = {
    en: `The result is publicised until ${publicity.until}: publish it on a later day.`,
    zh: `结果公示至 ${publicity.until}，期满后方可公布。`,
  };
  return [{ code: 'PUBLICITY_RUNNING', sentence }];
};

const approvalGate = ({ conditions, approvals, resultDigest }: GateQuestion): readonly GateItem[] => {
  const agreed = approvals.filter((approval) => approval.resultDigest === resultDigest);
  const given = new Set(agreed.map(({ approverId }) => approverId)).size;
  if (given >= conditions.approvals) return [];
  const [needed, had] = [String(conditions.approvals), String(given)];
  const sentence = {
    en: `${needed} different people must agree to exactly this result; ${had} did so far.`,
    zh: `须由 ${needed} 名不同人员对这一结果表示同意，目前已有 ${had} 名。`,
  };
  return [{ code: 'APPROVAL_MISSING', sentence }];
};
