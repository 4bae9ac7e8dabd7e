/** Where units are ranked by {@link resultsScheme}. */
export const RESULTS_GROUP = 'sections';

/**
 * A scheme of one figure a unit and the problems that it carries along, from which everything follows that may follow
 * from a result: grades, pay and a reward, a talk with the secretary and a bar from awards for the last one.
 */
export const resultsScheme = (id: string, mark: string): string => `
scheme: ${id}
version: 1
title: { zh: 党支部年度考核${mark}, en: Yearly assessment of branches${mark} }
period: year
source: { zh: 党支部年度考核办法${mark}, en: Rules of the branches${mark} }
subjects: [organisation]

peerGroups:
  ${RESULTS_GROUP}: { zh: 党支部${mark}, en: Branches${mark} }

indicators:
  work: { zh: 工作实绩, en: Work, fullMark: 100, method: imported, by: imported-result }
  mended: { zh: 上年问题整改, en: Problems of last year, fullMark: 10, method: { kind: carried, ifNone: full }, by: inspection }

figures:
  payBudget: { zh: 绩效总额, en: Budget of the pay, type: money, unit: 元, min: 0, ofGroup: true, ifNone: 0 }

calculate:
  final: { zh: 年度得分, en: Score of the year, is: work + mended }

result:
  score: final
  round: { places: 2 }

grades:
  list:
    - { grade: upper, zh: 优秀, en: Upper, from: 90 }
    - { grade: middle, zh: 合格, en: Middle, from: 60 }
    - { grade: lower, zh: 靠后, en: Lower }

pay:
  payFactor: { zh: 薪酬兑现比例, en: Factor of pay, byGrade: { upper: 120%, middle: 100%, lower: 80% }, type: rate }
  reward: { zh: 专项奖励, en: Reward, byRank: { places: [5000], otherwise: 1000 }, type: money, unit: 元 }

consequences:
  bar:
    zh: 取消评先资格${mark}
    en: Barred from awards${mark}
    when: { rank: last }
    does: award-bar
    whom: [organisation, secretary]
    severity: hard
    confirmedBy: officer
    bars: [awards]
    lasts: { periods: 1 }
  talk:
    zh: 约谈支部书记${mark}
    en: Interview of the secretary${mark}
    when: { rank: last }
    does: interview
    whom: [secretary]
    severity: hard
    confirmedBy: officer
  notice:
    zh: 提示${mark}
    en: Notice${mark}
    when: { rank: last }
    does: notice
    whom: [organisation]
    severity: soft
`;
