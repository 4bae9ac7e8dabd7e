import type { Sentence } from '@kaoping/scoring-engine';
import { flattenNodes, indicatorTree, isDimension, type IndicatorNode } from '../compiling/indicator-node.ts';
import { indicatorRaters } from '../compiling/indicator-raters.ts';
import { titleOf } from '../compiling/scheme-titles.ts';
import type { Indicator } from '../language/indicator.ts';
import type { Scheme } from '../language/scheme.ts';
import { methodText } from './method-text.ts';
import { inBoth, listed, quoted, stated } from './plain-sentence.ts';
import { roundingText } from './rounding-text.ts';

const PROCEDURES: Readonly<Record<NonNullable<Indicator['by']>, Sentence>> = {
  'self-assessment': { zh: '自查自评', en: 'self-assessment' },
  'daily-record': { zh: '日常记录', en: 'daily record' },
  inspection: { zh: '检查', en: 'inspection' },
  'spot-check': { zh: '抽查', en: 'spot check' },
  'special-task': { zh: '专项督查', en: 'special task' },
  'duty-report': { zh: '述职评议', en: 'duty report' },
  ballot: { zh: '民主测评', en: 'ballot' },
  'leader-evaluation': { zh: '领导评价', en: 'evaluation by leaders' },
  'peer-evaluation': { zh: '互评', en: 'evaluation by peers' },
  'service-evaluation': { zh: '服务评价', en: 'evaluation of service' },
  'department-evaluation': { zh: '部门考评', en: 'evaluation by departments' },
  'third-party': { zh: '第三方评价', en: 'third party' },
  'imported-result': { zh: '外部结果导入', en: 'imported result' },
};

const KINDS = {
  quantitative: { zh: '定量', en: 'quantitative' },
  qualitative: { zh: '定性', en: 'qualitative' },
} as const;

const CLASSES = {
  veto: { zh: '否定指标', en: 'veto indicator' },
  controllable: { zh: '可控指标', en: 'controllable indicator' },
  elastic: { zh: '弹性指标', en: 'elastic indicator' },
  optional: { zh: '自选动作', en: 'work of its own choice' },
} as const;

const MISSING = {
  block: { zh: '缺分时不能计算', en: 'nothing is calculated while it is missing' },
  exempt: {
    zh: '经登记免考的，其比重由其他指标按比例分担',
    en: 'where it is recorded as exempt the others take its share',
  },
  zero: { zh: '缺分按 0 分计', en: 'counts as 0 where it is missing' },
} as const;

const childText = (isWeighted: boolean, { indicator, fullMark }: IndicatorNode): Sentence => {
  const title = titleOf(indicator, indicator.key);
  const share = isWeighted ? (indicator.weight ?? '') : undefined;
  return {
    zh: `${title.zh} ${share ?? `${fullMark} 分`}`.trimEnd(),
    en: `${title.en} ${share ?? fullMark}`.trimEnd(),
  };
};

const dimensionText = ({ indicator, children }: IndicatorNode): readonly Sentence[] => {
  const isWeighted = indicator.combine === 'weights';
  const named = listed(children.map((child) => childText(isWeighted, child)));
  const main = isWeighted
    ? { zh: `各项折成百分后按权重相加，${named.zh}`, en: `shares of 100 by weight, ${named.en}` }
    : { zh: `下列各项相加，${named.zh}`, en: `the sum of ${named.en}` };
  const takes = indicator.specialTakes;
  return takes === undefined
    ? [main]
    : [
        main,
        {
          zh: `专项任务占 ${takes}，其余各项按原权重比例分配剩下的部分`,
          en: `the special task takes ${takes}, the others share the rest in proportion`,
        },
      ];
};

const ratersText = (scheme: Scheme, indicator: Indicator): readonly Sentence[] => {
  const raters = indicatorRaters(scheme, indicator).map(({ key, rater, weight }) => {
    const title = titleOf(rater ?? {}, key);
    return inBoth((language) => [title[language], weight ?? ''].join(' ').trimEnd());
  });
  if (raters.length === 0) return [];
  const named = listed(raters);
  return [{ zh: `评价主体：${named.zh}`, en: `rated by ${named.en}` }];
};

const boundsText = ({ bounds }: Indicator): readonly Sentence[] =>
  bounds === undefined
    ? []
    : [
        {
          zh: `加分不超过 ${bounds.bonus} 分，减分不超过 ${bounds.deduction} 分`,
          en: `at most ${bounds.bonus} are added and ${bounds.deduction} taken`,
        },
      ];

const criteriaText = ({ criteria = [], evidence = [] }: Indicator): readonly Sentence[] => [
  ...(criteria.length === 0
    ? []
    : [
        (() => {
          const named = listed(
            criteria.map((each) => {
              const title = titleOf(each, each.key);
              return each.points === undefined
                ? title
                : { zh: `${title.zh}（${each.points} 分）`, en: `${title.en} (${each.points})` };
            }),
          );
          return { zh: `评分细则：${named.zh}`, en: `criteria: ${named.en}` };
        })(),
      ]),
  ...(evidence.length === 0
    ? []
    : [{ zh: `佐证材料：${evidence.join('、')}`, en: `evidence: ${evidence.join(', ')}` }]),
];

const ruleTexts = (indicator: Indicator): readonly Sentence[] => [
  ...(indicator.missing === undefined ? [] : [MISSING[indicator.missing]]),
  ...boundsText(indicator),
  ...(indicator.round === undefined ? [] : [roundingText(indicator.round)]),
  ...criteriaText(indicator),
];

const kindTexts = ({ kind, class: sort, by, special }: Indicator): readonly Sentence[] => [
  ...(kind === undefined ? [] : [KINDS[kind]]),
  ...(sort === undefined ? [] : [CLASSES[sort]]),
  ...(special === true ? [{ zh: '专项任务', en: 'special task' }] : []),
  ...(by === undefined ? [] : [PROCEDURES[by]]),
];

const nodeText = (scheme: Scheme, node: IndicatorNode): Sentence => {
  const { indicator, fullMark, title } = node;
  const name = quoted(title);
  const kinds = listed(kindTexts(indicator), '，');
  const head = {
    zh: `${name.zh}满分 ${fullMark} 分${kinds.zh === '' ? '' : `（${kinds.zh}）`}`,
    en: `${name.en}, out of ${fullMark}${kinds.en === '' ? '' : ` (${kinds.en})`}`,
  };
  const how = isDimension(node)
    ? dimensionText(node)
    : [
        methodText(indicator.method ?? { kind: 'direct' }, { fullMark, scheme }),
        ...ratersText(scheme, indicator),
      ];
  const rest = listed([...how, ...ruleTexts(indicator)], '；', '; ');
  return stated({ zh: `${head.zh}：${rest.zh}`, en: `${head.en}: ${rest.en}` }, indicator);
};

/** What is scored and how, dimension by dimension. */
export const indicatorSentences = (scheme: Scheme): readonly Sentence[] =>
  flattenNodes(indicatorTree(scheme)).map((node) => nodeText(scheme, node));
