import type { Sentence } from '@kaoping/scoring-engine';
import { SIDE_TITLES } from '../compiling/compile-circumstance.ts';
import { SIDES, type Side } from '../compiling/indicator-names.ts';
import { titleOf } from '../compiling/scheme-titles.ts';
import type { Adjustments, Circumstance } from '../language/adjustment.ts';
import type { Scheme } from '../language/scheme.ts';
import { listed, quoted, said, stated } from './plain-sentence.ts';
import { titlesOf } from './scheme-names.ts';

type SideData = NonNullable<Adjustments['bonus']>;

const VERBS = { bonus: { zh: '加', en: 'adds' }, deduction: { zh: '扣', en: 'takes' } } as const;

const furtherText = ({ further }: Circumstance, verb: Sentence): readonly Sentence[] =>
  further === undefined
    ? []
    : [
        {
          zh: `每再超 ${further.amount} ${further.unit ?? ''}${verb.zh} ${further.points} 分`,
          en: `${verb.en} ${further.points} for each further ${further.amount} ${further.unit ?? ''}`.trimEnd(),
        },
      ];

const pointsText = ({ points, upTo }: Circumstance, verb: Sentence): readonly Sentence[] => [
  ...(points === undefined
    ? []
    : [{ zh: `每次${verb.zh} ${points} 分`, en: `${verb.en} ${points} each time` }]),
  ...(upTo === undefined
    ? []
    : [{ zh: `每次最多${verb.zh} ${upTo} 分`, en: `${verb.en} up to ${upTo} each time` }]),
];

const limitsText = (each: Circumstance, data: SideData, scheme: Scheme): readonly Sentence[] => {
  const titleOfName = titlesOf(scheme);
  return [
    ...said(each.atMost, (most) => ({ zh: `最多 ${most} 分`, en: `at most ${most}` })),
    ...said(each.family, (key) => {
      const { zh, en } = quoted(titleOf(data.families?.find((family) => family.key === key) ?? {}, key));
      return {
        zh: `属${zh}，同一文件按最高一项计一次`,
        en: `of ${en}: one document counts once, at its highest`,
      };
    }),
    ...said(each.indicator, (name) => {
      const { zh, en } = quoted(titleOfName(name));
      return { zh: `记在${zh}上`, en: `counted under ${en}` };
    }),
    ...said(each.sets, (name) => {
      const { zh, en } = quoted(titleOfName(name));
      return { zh: `同时认定${zh}`, en: `also records ${en}` };
    }),
  ];
};

const circumstanceText = (
  each: Circumstance,
  { side, data, scheme }: { side: Side; data: SideData; scheme: Scheme },
): Sentence => {
  const title = titleOf(each, each.key);
  const verb = VERBS[side];
  const rules = listed(
    [...pointsText(each, verb), ...furtherText(each, verb), ...limitsText(each, data, scheme)],
    '，',
  );
  return stated({ zh: `${title.zh}：${rules.zh}`, en: `${title.en}: ${rules.en}` }, each);
};

const sideSentences = (scheme: Scheme, side: Side): readonly Sentence[] => {
  const data = scheme.adjustments?.[side];
  if (data === undefined) return [];
  const title = data.zh === undefined ? SIDE_TITLES[side] : titleOf(data, side);
  const cap = data.cap;
  const excess =
    data.excess === 'carried'
      ? { zh: '，超出部分转入下期', en: '; what is above is carried to the next period' }
      : { zh: '，超出部分不计', en: '; what is above is lost' };
  const families = (data.families ?? []).filter((family) => family.cap !== undefined);
  return [
    ...(cap === undefined
      ? []
      : [
          stated(
            {
              zh: `${title.zh}合计最多 ${cap} 分${excess.zh}`,
              en: `${title.en}: at most ${cap} in all${excess.en}`,
            },
            data,
          ),
        ]),
    ...families.map((family) => {
      const own = titleOf(family, family.key);
      return stated(
        {
          zh: `其中“${own.zh}”最多 ${family.cap ?? ''} 分`,
          en: `of these "${own.en}" at most ${family.cap ?? ''}`,
        },
        family,
      );
    }),
    ...data.circumstances.map((each) => circumstanceText(each, { side, data, scheme })),
  ];
};

/** Bonuses and deductions: rules for all of them, caps, and every circumstance with its points. */
export const adjustmentSentences = (scheme: Scheme): readonly Sentence[] => {
  const { publicityDays, formalDocumentsOnly, lateCounts } = scheme.adjustments ?? {};
  const general = [
    ...(formalDocumentsOnly === true
      ? [{ zh: '加减分以正式文件为准', en: 'only formal documents count as a ground' }]
      : []),
    ...(publicityDays === undefined
      ? []
      : [
          {
            zh: `公示 ${publicityDays} 天后计入`,
            en: `publicised for ${publicityDays} days before it counts`,
          },
        ]),
    ...(lateCounts === undefined
      ? []
      : [
          lateCounts === 'never'
            ? { zh: '逾期不计', en: 'what comes late does not count' }
            : { zh: '逾期的计入下期', en: 'what comes late counts in the next period' },
        ]),
  ];
  return [...general.map((each) => stated(each)), ...SIDES.flatMap((side) => sideSentences(scheme, side))];
};
