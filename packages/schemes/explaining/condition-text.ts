import type { Sentence } from '@kaoping/scoring-engine';
import { asList } from '../compiling/past-test.ts';
import { titleOf } from '../compiling/scheme-titles.ts';
import type { Condition } from '../language/condition.ts';
import type { Scheme } from '../language/scheme.ts';
import { formulaText } from './formula-text.ts';
import { PERIODS } from './period-words.ts';
import { listed, quoted } from './plain-sentence.ts';
import { titlesOf } from './scheme-names.ts';

const rankText = ({ rank }: Condition): readonly Sentence[] => {
  if (rank === undefined) return [];
  if (rank === 'last') return [{ zh: '排名末位', en: 'ranked last' }];
  if (rank === 'first') return [{ zh: '排名第一', en: 'ranked first' }];
  if ('top' in rank)
    return [{ zh: `排名前 ${rank.top.toString()} 名`, en: `ranked among the first ${rank.top.toString()}` }];
  const unit = rank.bottom.endsWith('%') ? '' : ' 位';
  return [{ zh: `排名后 ${rank.bottom}${unit}`, en: `ranked among the last ${rank.bottom}` }];
};

/** The title of a grade by its key. */
export const gradeTitle = ({ grades }: Scheme, key: string): Sentence => {
  const grade = grades?.list.find((each) => each.grade === key);
  return titleOf(grade ?? {}, key);
};

const gradeText = ({ grade, orBetter, orWorse }: Condition, scheme: Scheme): readonly Sentence[] => {
  if (grade === undefined) return [];
  const named = listed(
    asList(grade).map((key) => quoted(gradeTitle(scheme, key))),
    '或',
    ' or ',
  );
  const better = orBetter === true ? { zh: '及以上', en: ' or better' } : { zh: '', en: '' };
  const worse = orWorse === true ? { zh: '及以下', en: ' or worse' } : { zh: '', en: '' };
  return [
    { zh: `等次为${named.zh}${better.zh}${worse.zh}`, en: `graded ${named.en}${better.en}${worse.en}` },
  ];
};

const factText = ({ fact }: Condition, scheme: Scheme): readonly Sentence[] => {
  if (fact === undefined) return [];
  const titles = asList(fact).map((key) => quoted(titlesOf(scheme)(key)));
  const named = listed(titles, '、', ', ');
  if (titles.length === 1) return [{ zh: `有${named.zh}情形`, en: `found: ${named.en}` }];
  return [{ zh: `有${named.zh}任一情形`, en: `found: any of ${named.en}` }];
};

const scoreText = ({ score }: Condition): readonly Sentence[] => [
  ...(score?.atLeast === undefined
    ? []
    : [{ zh: `得分不低于 ${score.atLeast} 分`, en: `a score of at least ${score.atLeast}` }]),
  ...(score?.below === undefined
    ? []
    : [{ zh: `得分低于 ${score.below} 分`, en: `a score below ${score.below}` }]),
];

const bracketed = ({ zh, en }: Sentence): Sentence => ({ zh: `（${zh}）`, en: `(${en})` });

const joinedText = (
  conditions: readonly Condition[] | undefined,
  isAny: boolean,
  scheme: Scheme,
): readonly Sentence[] => {
  if (conditions === undefined) return [];
  const texts = conditions.map((each) => conditionText(each, scheme));
  const [only] = texts;
  if (only !== undefined && texts.length === 1) return [only];
  return [bracketed(isAny ? listed(texts, '，或者', ', or ') : listed(texts, '，并且', ', and '))];
};

const notText = ({ not }: Condition, scheme: Scheme): readonly Sentence[] => {
  if (not === undefined) return [];
  const { zh, en } = bracketed(conditionText(not, scheme));
  return [{ zh: `不属于${zh}`, en: `not ${en}` }];
};

const overPeriods = (
  { running, times, within }: Condition,
  { period }: Scheme,
  { zh, en }: Sentence,
): Sentence => {
  const { counted } = PERIODS[period];
  if (running !== undefined)
    return { zh: `连续 ${counted(running).zh}${zh}`, en: `${en} for ${counted(running).en} running` };
  if (times === undefined || within === undefined) return { zh, en };
  const window = counted(within);
  return {
    zh: `最近 ${window.zh}内有 ${times.toString()} 次${zh}`,
    en: `${en} ${times.toString()} times in the last ${window.en}`,
  };
};

/**
 * A condition in words, without a full stop. Periods are those of the scheme.
 *
 * @example conditionText({ rank: { bottom: '2' }, running: 2 }, quarterly).zh // '连续 2 个季度排名后 2 位'
 */
export const conditionText = (condition: Condition, scheme: Scheme): Sentence => {
  const parts = [
    ...(condition.is === undefined ? [] : [formulaText(condition.is, scheme)]),
    ...rankText(condition),
    ...gradeText(condition, scheme),
    ...factText(condition, scheme),
    ...scoreText(condition),
    ...joinedText(condition.any, true, scheme),
    ...joinedText(condition.all, false, scheme),
    ...notText(condition, scheme),
  ];
  return overPeriods(condition, scheme, listed(parts, '且', ' and '));
};
