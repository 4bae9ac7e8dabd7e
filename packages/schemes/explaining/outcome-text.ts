import type { Sentence } from '@kaoping/scoring-engine';
import { titleOf } from '../compiling/scheme-titles.ts';
import type { FailRule, Veto } from '../language/outcome.ts';
import type { Scheme } from '../language/scheme.ts';
import { BARS } from './consequence-words.ts';
import { conditionText, gradeTitle } from './condition-text.ts';
import { listed, quoted, stated } from './plain-sentence.ts';

const effectsText = (scheme: Scheme, { barsFrom, gradeAtMost, grade }: Veto | FailRule): Sentence => {
  const barred = listed((barsFrom ?? []).map((each) => BARS[each]));
  return listed(
    [
      ...(barred.zh === '' ? [] : [{ zh: `取消${barred.zh}资格`, en: `no ${barred.en}` }]),
      ...(gradeAtMost === undefined
        ? []
        : [
            {
              zh: `等次最高为${quoted(gradeTitle(scheme, gradeAtMost)).zh}`,
              en: `graded ${quoted(gradeTitle(scheme, gradeAtMost)).en} at best`,
            },
          ]),
      ...(grade === undefined
        ? []
        : [
            {
              zh: `直接列为${quoted(gradeTitle(scheme, grade)).zh}`,
              en: `graded ${quoted(gradeTitle(scheme, grade)).en} outright`,
            },
          ]),
    ],
    '，',
  );
};

const withEffects = (cause: Sentence, effects: Sentence): Sentence =>
  effects.zh === '' ? cause : { zh: `${cause.zh} → ${effects.zh}`, en: `${cause.en} → ${effects.en}` };

/** Vetoes: what they take away; the score stays as it is. */
export const vetoSentences = (scheme: Scheme): readonly Sentence[] => {
  const vetoes = scheme.vetoes ?? [];
  if (vetoes.length === 0) return [];
  return [
    stated({
      zh: '一票否决只影响资格和等次，不改变得分',
      en: 'a veto takes away eligibility or grade and never changes the score',
    }),
    ...vetoes.map((veto) =>
      stated(withEffects(quoted(titleOf(veto, veto.key)), effectsText(scheme, veto)), veto),
    ),
  ];
};

/** Facts that conditions ask for. */
export const factSentences = (scheme: Scheme): readonly Sentence[] =>
  (scheme.facts ?? []).map((fact) => {
    const { zh, en } = quoted(titleOf(fact, fact.key));
    return stated({ zh: `如实登记是否有${zh}`, en: `recorded as yes or no: ${en}` }, fact);
  });

/** Fail rules: when each applies and what it takes away. */
export const failSentences = (scheme: Scheme): readonly Sentence[] =>
  (scheme.failRules ?? []).map((rule) => {
    const title = titleOf(rule, rule.key);
    const when = conditionText(rule.when, scheme);
    const cause = { zh: `${title.zh}（${when.zh}）`, en: `${title.en} (${when.en})` };
    return stated(withEffects(cause, effectsText(scheme, rule)), rule);
  });
