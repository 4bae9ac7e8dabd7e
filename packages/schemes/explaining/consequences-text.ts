import type { Sentence } from '@kaoping/scoring-engine';
import { titleOf } from '../compiling/scheme-titles.ts';
import type { Consequence } from '../language/outcome.ts';
import type { Scheme } from '../language/scheme.ts';
import { conditionText } from './condition-text.ts';
import { BARS, CONFIRMERS, KINDS, WHOM } from './consequence-words.ts';
import { PERIODS } from './period-words.ts';
import { listed, stated } from './plain-sentence.ts';

const lastsText = ({ lasts }: Consequence, { period }: Scheme): readonly Sentence[] => {
  if (lasts === undefined) return [];
  const { months, years, periods } = lasts;
  const spans = [
    ...(years === undefined ? [] : [PERIODS.year.counted(years)]),
    ...(months === undefined ? [] : [PERIODS.month.counted(months)]),
    ...(periods === undefined ? [] : [PERIODS[period].counted(periods)]),
  ];
  const { zh, en } = listed(spans, '零', ' and ');
  return [{ zh: `为期 ${zh}`, en: `for ${en}` }];
};

const confirmedText = ({ severity, confirmedBy }: Consequence): Sentence => {
  if (severity === 'soft') return { zh: '系统直接提示', en: 'a notice' };
  const { zh, en } = CONFIRMERS[confirmedBy ?? 'officer'];
  return { zh: `由${zh}说明理由确认后生效`, en: `once ${en} has confirmed it with a reason` };
};

const consequenceSentence = (consequence: Consequence, scheme: Scheme): Sentence => {
  const { key, does, whom, bars, points } = consequence;
  const when = conditionText(consequence.when, scheme);
  const title = titleOf(consequence, key);
  const met = listed(whom.map((each) => WHOM[each]));
  const barred = listed((bars ?? []).map((each) => BARS[each]));
  const kind = KINDS[does];
  const what = [
    { zh: `${title.zh}（对${met.zh}：${kind.zh}）`, en: `${title.en} (${kind.en}: ${met.en})` },
    ...(barred.zh === '' ? [] : [{ zh: `不得参加${barred.zh}`, en: `barred from ${barred.en}` }]),
    ...(points === undefined ? [] : [{ zh: `下期加 ${points} 分`, en: `${points} points next period` }]),
    ...lastsText(consequence, scheme),
    confirmedText(consequence),
  ];
  const all = listed(what, '，');
  return stated({ zh: `${when.zh} → ${all.zh}`, en: `${when.en} → ${all.en}` }, consequence);
};

/** What follows from a result: when, what, for whom, for how long and confirmed by whom. */
export const consequenceSentences = (scheme: Scheme): readonly Sentence[] =>
  (scheme.consequences ?? []).map((consequence) => consequenceSentence(consequence, scheme));
