import type { Sentence } from '@kaoping/scoring-engine';
import { titleOf } from '../compiling/scheme-titles.ts';
import type { Method } from '../language/method.ts';
import type { Scheme } from '../language/scheme.ts';
import { formulaText } from './formula-text.ts';
import { inBoth, listed, quoted } from './plain-sentence.ts';

type Kind<Name extends Method['kind']> = Method & { readonly kind: Name };

/** What a method's words depend on besides itself. */
interface MethodSite {
  readonly fullMark: string;
  readonly scheme: Scheme;
}

const spanText = (min: string | undefined, max: string | undefined, fullMark: string): Sentence => ({
  zh: `${min ?? '0'} 至 ${max ?? fullMark} 分`,
  en: `${min ?? '0'} to ${max ?? fullMark} points`,
});

const directText = ({ min, max }: Kind<'direct' | 'imported'>, { fullMark }: MethodSite): Sentence => {
  const span = spanText(min, max, fullMark);
  return { zh: `直接录入得分，${span.zh}`, en: `points are entered, ${span.en}` };
};

const importedText = (method: Kind<'imported'>, { fullMark }: MethodSite): Sentence => {
  const span = spanText(method.min, method.max, fullMark);
  return {
    zh: `从${method.from ?? '其他系统'}取得分，${span.zh}`,
    en: `points come from ${method.from ?? 'another system'}, ${span.en}`,
  };
};

const deductText = ({ each, ifNone }: Kind<'deduct'>, { fullMark }: MethodSite): Sentence => {
  const none =
    ifNone === 'full'
      ? { zh: '，没有记录的计满分', en: ', and nothing recorded leaves the full mark' }
      : { zh: '，不扣分的须录入 0', en: ', and 0 is entered for no fault' };
  const how =
    each === undefined
      ? { zh: '按记录扣分', en: 'what is recorded is taken off' }
      : { zh: `每次扣 ${each} 分`, en: `${each} points are taken off each time` };
  return {
    zh: `从满分 ${fullMark} 分起，${how.zh}，扣完为止${none.zh}`,
    en: `starting from ${fullMark}, ${how.en}, not below 0${none.en}`,
  };
};

const accumulateText = ({ min, max }: Kind<'accumulate'>, { fullMark }: MethodSite): Sentence => {
  const once =
    max === undefined
      ? { zh: '', en: '' }
      : { zh: `（每次 ${min ?? '0'} 至 ${max} 分）`, en: ` (${min ?? '0'} to ${max} each time)` };
  return {
    zh: `各次得分累计${once.zh}，最多 ${fullMark} 分`,
    en: `all points are added up${once.en}, to at most ${fullMark}`,
  };
};

const ratioText = (method: Kind<'ratio'>, { fullMark }: MethodSite): Sentence => {
  const { target, cap = '100%', allowance, difficulty } = method;
  const extra = [
    ...(difficulty === true
      ? [{ zh: '目标值按难度系数调整', en: 'the target is multiplied by a factor of difficulty' }]
      : []),
    ...(allowance === undefined
      ? []
      : [{ zh: `差额在 ${allowance} 以内视为完成`, en: `a shortfall of up to ${allowance} counts as met` }]),
  ];
  const goal =
    target === undefined
      ? { zh: '各单位的目标值', en: 'the target of each organisation' }
      : { zh: `目标值 ${target}`, en: `the target ${target}` };
  return listed(
    [
      {
        zh: `完成值 ÷ ${goal.zh} × ${fullMark} 分，最多按 ${cap} 计`,
        en: `achieved ÷ ${goal.en} × ${fullMark} points, at most ${cap}`,
      },
      ...extra,
    ],
    '，',
    '; ',
  );
};

const stepsText = ({ steps, below }: Kind<'steps'>): Sentence =>
  listed(
    [
      ...steps.map(({ at, points }) => ({
        zh: `达到 ${at} 得 ${points} 分`,
        en: `${points} points from ${at}`,
      })),
      { zh: `以下得 ${below} 分`, en: `${below} below` },
    ],
    '，',
  );

const lineText = ({ points }: Kind<'line'>): Sentence => {
  const marks = listed(
    points.map(({ at, points: given }) => ({ zh: `${at} 对应 ${given} 分`, en: `${given} points at ${at}` })),
  );
  return { zh: `${marks.zh}，两点之间按比例计`, en: `${marks.en}, in proportion between` };
};

const levelsOf = (levels: Kind<'ballot'>['levels'], unit: Sentence): Sentence =>
  listed(
    levels.map((level) => {
      const title = titleOf(level, level.key);
      return { zh: `${title.zh} ${level.points} ${unit.zh}`, en: `${title.en} ${level.points}${unit.en}` };
    }),
  );

const levelsText = ({ levels, of }: Kind<'levels'>): Sentence => {
  const unit =
    of === 'full-mark' ? { zh: '分（按百分折算到满分）', en: ' (out of 100)' } : { zh: '分', en: '' };
  const named = levelsOf(levels, unit);
  return { zh: `按等级给分：${named.zh}`, en: `points by level: ${named.en}` };
};

const validityText = (validity: Kind<'ballot'>['validity']): readonly Sentence[] => [
  ...(validity?.quorum === undefined
    ? []
    : [
        {
          zh: `到会超过应到人数的 ${validity.quorum} 才有效`,
          en: `valid only if more than ${validity.quorum} of those due came`,
        },
      ]),
  ...(validity?.minimumReturns === undefined
    ? []
    : [
        {
          zh: `收回不足 ${validity.minimumReturns.toString()} 票不计结果`,
          en: `no result with fewer than ${validity.minimumReturns.toString()} ballots`,
        },
      ]),
  ...(validity?.voidIfMoreThanIssued === true
    ? [{ zh: '收回多于发出的作废', en: 'void if more came back than were issued' }]
    : []),
];

const ballotText = ({ levels, validity }: Kind<'ballot'>, { fullMark }: MethodSite): Sentence => {
  const named = levelsOf(levels, { zh: '分', en: '' });
  const main = {
    zh: `各票得分之和 ÷ 有效票数：${named.zh}，折算到 ${fullMark} 分`,
    en: `sum of the votes' points ÷ valid votes: ${named.en}, scaled to ${fullMark}`,
  };
  return listed([main, ...validityText(validity)], '；', '; ');
};

const shareText = ({ levels, good, validity }: Kind<'share'>, { fullMark }: MethodSite): Sentence => {
  const named = levels
    .filter(({ key }) => good.includes(key))
    .map((level) => quoted(titleOf(level, level.key)));
  const { zh, en } = listed(named, '、', ' and ');
  const main = {
    zh: `${zh}票占有效票的比例 × ${fullMark} 分`,
    en: `share of ${en} in the valid votes × ${fullMark} points`,
  };
  return listed([main, ...validityText(validity)], '；', '; ');
};

const byRankText = (byRank: readonly string[], otherwise: string): Sentence =>
  listed([
    ...byRank.map((points, at) => {
      const nth = (at + 1).toString();
      return { zh: `第 ${nth} 名 ${points} 分`, en: `place ${nth}: ${points}` };
    }),
    { zh: `其余 ${otherwise} 分`, en: `others: ${otherwise}` },
  ]);

const bordaText = ({ places, byRank, otherwise, validity }: Kind<'borda'>): Sentence => {
  const points = byRankText(byRank, otherwise);
  const main = {
    zh: `每票按位次计分（${places.join('、')}），按总分在同类单位排名：${points.zh}`,
    en: `votes score by place (${places.join(', ')}) and are ranked in the peer group: ${points.en}`,
  };
  return listed([main, ...validityText(validity)], '；', '; ');
};

const rankPointsText = (method: Kind<'rankPoints'>, { scheme }: MethodSite): Sentence => {
  const of =
    method.of === undefined
      ? { zh: '录入的实际值', en: 'the entered figure' }
      : formulaText(method.of, scheme);
  const order =
    method.lowestFirst === true
      ? { zh: '从低到高', en: 'lowest first' }
      : { zh: '从高到低', en: 'highest first' };
  const points = byRankText(method.byRank, method.otherwise);
  return {
    zh: `按${of.zh}在同类单位${order.zh}排名：${points.zh}`,
    en: `ranked by ${of.en}, ${order.en}: ${points.en}`,
  };
};

const carriedText = ({ ifNone }: Kind<'carried'>, { fullMark }: MethodSite): Sentence => {
  const none = ifNone === 'exempt' ? { zh: '不考此项', en: 'exempt' } : { zh: '得满分', en: 'full marks' };
  return {
    zh: `上期指出的问题中已整改的比例 × ${fullMark} 分，上期没有问题的${none.zh}`,
    en: `share of last period's problems that were solved × ${fullMark} points; ${none.en} where none were raised`,
  };
};

const WORDS: { readonly [Name in Method['kind']]: (method: Kind<Name>, site: MethodSite) => Sentence } = {
  direct: directText,
  imported: importedText,
  deduct: deductText,
  accumulate: accumulateText,
  children: ({ sample }, { fullMark }) => ({
    zh: `抽查 ${sample.toString()} 个下属单位，各 0 至 ${fullMark} 分，取平均`,
    en: `mean of ${sample.toString()} sampled children, each 0 to ${fullMark} points`,
  }),
  ratio: ratioText,
  ratioToBest: (_, { fullMark }) => ({
    zh: `完成值 ÷ 同类单位最好值 × ${fullMark} 分`,
    en: `achieved ÷ the best of the peer group × ${fullMark} points`,
  }),
  steps: stepsText,
  line: lineText,
  levels: levelsText,
  ballot: ballotText,
  share: shareText,
  borda: bordaText,
  rankPoints: rankPointsText,
  carried: carriedText,
  formula: ({ is }, { fullMark, scheme }) => {
    const formula = formulaText(is, scheme);
    return inBoth((language) =>
      language === 'zh'
        ? `${formula.zh}，0 至 ${fullMark} 分`
        : `${formula.en}, kept between 0 and ${fullMark}`,
    );
  },
};

/** How a method makes points, in words and with every figure, without a full stop. */
export const methodText = (method: Method, site: MethodSite): Sentence => {
  const say = WORDS[method.kind] as (method: Method, site: MethodSite) => Sentence;
  return say(method, site);
};
