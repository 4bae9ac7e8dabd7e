import type { Sentence } from '@kaoping/scoring-engine';
import { titleOf } from '../compiling/scheme-titles.ts';
import type { Scheme } from '../language/scheme.ts';
import { listed, quoted, stated } from './plain-sentence.ts';
import { roundingText } from './rounding-text.ts';
import { titlesOf } from './scheme-names.ts';

const TIES = {
  standard: {
    zh: '得分相同名次并列，后面的名次顺延空出（1、2、2、4）',
    en: 'those who tie share a place and the next is skipped (1, 2, 2, 4)',
  },
  dense: {
    zh: '得分相同名次并列，后面的名次不空（1、2、2、3）',
    en: 'those who tie share a place and none is skipped (1, 2, 2, 3)',
  },
  average: {
    zh: '得分相同的取平均名次（1、2.5、2.5、4）',
    en: 'those who tie take the mean of their places (1, 2.5, 2.5, 4)',
  },
} as const;

/** Which step is the score, how it is rounded and ranked. */
export const resultSentences = (scheme: Scheme): readonly Sentence[] => {
  const { result } = scheme;
  const score = quoted(titlesOf(scheme)(result.score));
  const rounding = roundingText(result.round ?? { places: 2 });
  const scopes = (result.scopes ?? []).map((scope) => titleOf(scope, scope.key));
  const isRounded = result.rankBy === 'rounded';
  return [
    stated({
      zh: `以${score.zh}为准，只在最后${rounding.zh}`,
      en: `${score.en} is what counts, ${rounding.en}, once at the end`,
    }),
    stated({
      zh: `名次和等次按${isRounded ? '公布的得分' : '未修约的得分'}确定，从高到低`,
      en: `rank and grade follow the ${isRounded ? 'printed' : 'unrounded'} score, highest first`,
    }),
    stated(TIES[result.ties ?? 'standard']),
    ...(scopes.length === 0
      ? []
      : [
          stated({
            zh: `另外给出在${listed(scopes).zh}中的名次`,
            en: `each also sees its rank in: ${listed(scopes).en}`,
          }),
        ]),
  ];
};
