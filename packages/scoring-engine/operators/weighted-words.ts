import type { RunView } from '../run/run-view.ts';
import type { Sentence } from '../sentence.ts';
import { numberText } from '../wording/number-text.ts';
import { alike, inBoth, joined } from '../wording/wording.ts';
import type { Making } from './operator-rule.ts';
import { namedValue, titleOf, valueWord } from './value-words.ts';
import { shareOf, weightOf, type Share, type WeightedPlan } from './weighted-share.ts';

const PLUS = alike(' + ');

const termWords = (run: RunView, name: string, member: number, share: Share): Sentence => {
  if (share === 'counts') return namedValue(run, name, member);
  const { en, zh } = titleOf(run, name);
  return { en: `${en} (missing) 0`, zh: `${zh}（缺，按 0 计） 0` };
};

const leftOutWords = (titles: readonly Sentence[]): Sentence => {
  if (titles.length === 0) return alike('');
  const { en, zh } = joined(titles);
  return {
    en: `; left out, the other weights in proportion: ${en}`,
    zh: `；${zh}不计，其余权重按比例折算`,
  };
};

/** Says how the terms of a weighted mean made its number, and which were left out. */
export const explainWeighted = (
  plan: WeightedPlan,
  quantity: string,
  run: RunView,
  member: number,
): Making => {
  const shares = plan.terms.map((_, at) => shareOf(plan, at, { run, member }));
  const counting = plan.terms.flatMap(({ of, weight }, at) => {
    const share = shares[at];
    if (share !== 'counts' && share !== 'zero') return [];
    const term = termWords(run, of, member, share);
    return [inBoth((language) => `${term[language]} × ${numberText(weight)}`)];
  });
  const leftOut = plan.terms.flatMap(({ of }, at) => (shares[at] === 'left-out' ? [titleOf(run, of)] : []));
  const total = numberText(weightOf(plan, shares));
  const sum = joined(counting, PLUS);
  const value = valueWord(run, quantity, member);
  const without = leftOutWords(leftOut);
  return {
    text: inBoth((language) => `(${sum[language]}) ÷ ${total} = ${value[language]}${without[language]}`),
    inputs: plan.terms.map(({ of }) => of),
  };
};
