import type { Sentence } from '@kaoping/event-sourcing';
import { barredOn } from '../../bans/result/barred-on.ts';
import type { BanRow, BanSubjectId } from '../../bans/result/ban-row.ts';
import { gradeRun } from '../../unit-results/result/grade-run.ts';
import type { MeritRow } from '../../unit-results/result/result-rows.ts';
import type { UnitResult } from '../../unit-results/result/unit-result.ts';
import type { AwardBar, AwardGround, AwardRules, ResultNeed } from '../decider/award-list.events.ts';

/** Whether somebody may be on a list: by which facts not, and what makes it come first. */
export interface Eligibility {
  /** Empty: it is eligible. */
  readonly grounds: readonly AwardGround[];
  readonly priority: readonly Sentence[];
}

/** What is known of somebody. */
export interface SubjectFacts {
  readonly subject: BanSubjectId;
  readonly bans: readonly BanRow[];
  /** Results of its own, and of the units that a person holds posts in; each list is a line of years of its own. */
  readonly results: readonly (readonly UnitResult[])[];
  readonly merits: readonly MeritRow[];
}

/**
 * Whether somebody may be on the list of a year, seen on a day: no ban of the listed kinds, and every result that is
 * needed. A middle grade bars nobody and earns nothing (002-18): it lacks what is needed.
 *
 * @example eligibilityOf({ barredBy: ['awards'], needs: [], priority: [] }, facts, { year: '2025', day: '2026-03-01' })
 */
export const eligibilityOf = (
  rules: AwardRules,
  facts: SubjectFacts,
  { year, day }: { readonly year: string; readonly day: string },
): Eligibility => {
  const bans = rules.barredBy.flatMap((bar) => barsOf(facts, bar, day));
  const lacking = rules.needs.flatMap((need, index) =>
    longestRun(facts, need, year) >= need.years ? [] : [lackOf(need, index, year)],
  );
  return { grounds: [...firstOfEach(bans), ...lacking], priority: priorityOf(rules, facts, year) };
};

const barsOf = ({ bans, subject }: SubjectFacts, bar: AwardBar, day: string): readonly AwardGround[] =>
  barredOn(bans, subject, bar, day).map(({ banId, title, fact, until }) => ({
    kind: 'ban',
    factId: banId,
    fact: {
      zh: `${title.zh}：${fact.zh}（至 ${until}）`,
      en: `${title.en}: ${fact.en} (until ${until}).`,
    },
    until,
  }));

/** A ban from several things is one fact. */
const firstOfEach = (grounds: readonly AwardGround[]): readonly AwardGround[] =>
  [...new Map(grounds.toReversed().map((ground) => [ground.factId, ground])).values()].toReversed();

const longestRun = ({ results }: SubjectFacts, need: ResultNeed, year: string): number =>
  results.reduce((longest, line) => Math.max(longest, gradeRun(line, need, year).years), 0);

const lackOf = (need: ResultNeed, index: number, year: string): AwardGround => ({
  kind: 'result',
  factId: `need:${String(index)}`,
  fact: {
    zh: `缺少${wordsOf(need, year).zh}的已公布结果`,
    en: `It lacks a published result: ${wordsOf(need, year).en}.`,
  },
});

/** A need in words: 2025 年度等次为优秀; or 截至 2025 年连续 3 年为 A+ 或 A. */
const wordsOf = ({ grades, years }: ResultNeed, year: string): Sentence =>
  years === 1
    ? { zh: `${year} 年度等次为${grades.join('或')}`, en: `grade ${grades.join(' or ')} in ${year}` }
    : {
        zh: `截至 ${year} 年连续 ${String(years)} 年等次为${grades.join('或')}`,
        en: `grade ${grades.join(' or ')} in ${String(years)} years in a row up to ${year}`,
      };

const priorityOf = (rules: AwardRules, facts: SubjectFacts, year: string): readonly Sentence[] => {
  const byResults = rules.priority
    .filter((need) => longestRun(facts, need, year) >= need.years)
    .map((need) => wordsOf(need, year));
  const byConsequences = facts.merits
    .filter(({ period }) => period.kind === 'year' && period.label === year)
    .flatMap(({ merits }) => merits)
    .map(({ title, evidence }) => ({
      zh: `${title.zh}：${evidence.zh}`,
      en: `${title.en}: ${evidence.en}`,
    }));
  return [...byResults, ...byConsequences];
};
