import type { Sentence } from '@kaoping/scoring-engine';
import { titleOf } from '../compiling/scheme-titles.ts';
import type { Condition } from '../language/condition.ts';
import type { Grades } from '../language/outcome.ts';
import type { Scheme } from '../language/scheme.ts';
import { conditionText } from './condition-text.ts';
import { listed, quoted, said, SILENT, stated } from './plain-sentence.ts';
import { titlesOf } from './scheme-names.ts';

type Grade = Grades['list'][number];
type Distribution = NonNullable<Grades['distribution']>;

const conditionsText = (
  conditions: readonly Condition[] | undefined,
  scheme: Scheme,
  isAny: boolean,
): Sentence | undefined => {
  if (conditions === undefined || conditions.length === 0) return undefined;
  const texts = conditions.map((condition) => conditionText(condition, scheme));
  return isAny ? listed(texts, '，或者', ', or ') : listed(texts, '，并且', ', and ');
};

const sharesText = ({ share, shares, places }: Grade): readonly Sentence[] => {
  const byKey = Object.entries(shares ?? {}).map(([key, value]) => `${key} ${value}`);
  return [
    ...(share === undefined ? [] : [{ zh: `占 ${share}`, en: `${share} of the group` }]),
    ...(byKey.length === 0 ? [] : [{ zh: `占比：${byKey.join('、')}`, en: `shares: ${byKey.join(', ')}` }]),
    ...(places === undefined
      ? []
      : [{ zh: `限 ${places.toString()} 名`, en: `${places.toString()} places` }]),
  ];
};

const REST = { zh: '其余的', en: 'all others' };
const ONLY_BY_LIMIT = {
  zh: '只由否决或降等情形评定',
  en: 'only by a veto or a rule that takes a grade away',
};

/** A grade without rules takes all who are left; the next one without rules only those who may have no better. */
const restText = (grade: Grade, scheme: Scheme): Sentence => {
  const list = scheme.grades?.list ?? [];
  const first = list.find((each) => Object.keys(each).every((field) => TITLE_FIELDS.has(field)));
  return first === undefined || first === grade ? REST : ONLY_BY_LIMIT;
};

const TITLE_FIELDS: ReadonlySet<string> = new Set(['grade', 'zh', 'en', 'note', 'clause']);

const fromText = (from: string, scheme: Scheme): Sentence => {
  const by = scheme.grades?.by;
  const { zh, en } = by === undefined ? SILENT : titlesOf(scheme)(by);
  return { zh: `${zh}不低于 ${from} 分`, en: `${en} from ${from} points`.trimStart() };
};

const gradeSentence = (grade: Grade, scheme: Scheme): Sentence => {
  const { zh, en } = quoted(titleOf(grade, grade.grade));
  const parts = [
    ...said(grade.from, (from) => fromText(from, scheme)),
    ...sharesText(grade),
    ...said(conditionsText(grade.needs, scheme, false), (needs) => ({
      zh: `必须${needs.zh}`,
      en: `only if ${needs.en}`,
    })),
    ...said(conditionsText(grade.givenBy, scheme, true), (given) => ({
      zh: `${given.zh}的直接评定`,
      en: `given outright where ${given.en}`,
    })),
  ];
  const rules = parts.length === 0 ? restText(grade, scheme) : listed(parts, '，');
  return stated({ zh: `${zh}：${rules.zh}`, en: `${en}: ${rules.en}` }, grade);
};

const KINDS = {
  exact: {
    zh: '比例按最大余额法取整，各等次名额用足',
    en: 'shares become places by the largest remainder and are met exactly',
  },
  'at-most': { zh: '比例是上限，不足一名的舍去', en: 'shares are upper bounds, cut down to whole places' },
} as const;

const smallGroupText = ({ smallGroup }: Distribution): readonly Sentence[] => {
  if (smallGroup === undefined) return [];
  const size = smallGroup.upTo.toString();
  return [
    smallGroup.rule === 'thresholds'
      ? {
          zh: `不超过 ${size} 家的组不按比例，只看界限`,
          en: `groups of up to ${size} follow thresholds alone`,
        }
      : { zh: `不超过 ${size} 家的组同样按比例取整`, en: `groups of up to ${size} follow the shares too` },
  ];
};

const distributionTexts = (distribution: Distribution, scheme: Scheme): readonly Sentence[] => {
  const { kind, sharesBy, unused, ties, exemptions } = distribution;
  const chosen = sharesBy === undefined ? undefined : quoted(titlesOf(scheme)(sharesBy));
  return [
    KINDS[kind],
    ...(chosen === undefined
      ? []
      : [{ zh: `比例按${chosen.zh}选定`, en: `shares are chosen by ${chosen.en}` }]),
    unused === 'lost'
      ? { zh: '空出的名额作废', en: 'places that nobody took are lost' }
      : { zh: '空出的名额顺延给下一等次', en: 'places that nobody took pass to the next grade' },
    ties === 'better'
      ? { zh: '并列而名额不够的，都进较好的等次', en: 'those who tie all get the better grade' }
      : {
          zh: '并列而名额不够的，都进较低的等次',
          en: 'those who tie all get the lower grade if not all fit',
        },
    ...smallGroupText(distribution),
    ...(exemptions === true
      ? [
          {
            zh: '个别单位经说明理由可以不占比例',
            en: 'single organisations may be exempt from the shares, with a reason',
          },
        ]
      : []),
  ];
};

/** Grades from the best, how each is reached, and how they are distributed. */
export const gradeSentences = (scheme: Scheme): readonly Sentence[] => {
  const { grades } = scheme;
  if (grades === undefined) return [];
  const titles = listed(grades.list.map((grade) => titleOf(grade, grade.grade)));
  const { distribution } = grades;
  const clause = distribution?.clause === undefined ? {} : { clause: [distribution.clause] };
  return [
    stated({ zh: `等次由好到差为：${titles.zh}`, en: `grades, the best first: ${titles.en}` }),
    ...grades.list.map((grade) => gradeSentence(grade, scheme)),
    ...(distribution === undefined
      ? []
      : [stated(listed(distributionTexts(distribution, scheme), '；', '; '), clause)]),
  ];
};
