import type { Sentence } from '@kaoping/scoring-engine';
import { titleOf } from '../compiling/scheme-titles.ts';
import type { Scheme } from '../language/scheme.ts';
import { PERIODS } from './period-words.ts';
import { alike, inBoth, listed, stated } from './plain-sentence.ts';

const SUBJECTS: Readonly<Record<NonNullable<Scheme['subjects']>[number], Sentence>> = {
  organisation: { zh: '单位（党组织）', en: 'organisations' },
  post: { zh: '职务', en: 'posts' },
  member: { zh: '个人', en: 'persons' },
};

const REPORTERS: Readonly<Record<NonNullable<Scheme['dutyReport']>['who'][number], Sentence>> = {
  organisation: { zh: '党组织', en: 'Party organisations' },
  secretary: { zh: '书记', en: 'secretaries' },
  'deputy-secretary': { zh: '副书记', en: 'deputy secretaries' },
  member: { zh: '班子成员', en: 'members of the leading body' },
  department: { zh: '职能部门', en: 'departments' },
};

const DIRECTIONS = {
  upward: { zh: '向上', en: 'upward' },
  level: { zh: '平级', en: 'to equals' },
  downward: { zh: '向下', en: 'downward' },
} as const;

/** Who is assessed, how often, and among whom each is ranked. */
export const whomSentences = (scheme: Scheme): readonly Sentence[] => {
  const { zh, en } = titleOf(scheme.title, scheme.scheme);
  const subjects = listed((scheme.subjects ?? ['organisation']).map((subject) => SUBJECTS[subject]));
  const period = PERIODS[scheme.period].title;
  return [
    stated({
      zh: `本方案是《${zh}》第 ${scheme.version.toString()} 版`,
      en: `this is "${en}", version ${scheme.version.toString()}`,
    }),
    stated(
      titleOf(
        {
          ...scheme.source,
          zh: `依据：${scheme.source.zh}`,
          en: `source: ${scheme.source.en ?? scheme.source.zh}`,
        },
        '',
      ),
    ),
    stated({
      zh: `${period.zh}考核一次，考核对象是${subjects.zh}`,
      en: `${subjects.en} are assessed ${period.en}`,
    }),
    ...scheme.peerGroups.map((group) => {
      const title = titleOf(group, group.key);
      const size =
        group.size === undefined
          ? alike('')
          : { zh: `（${group.size.toString()} 家）`, en: ` (${group.size.toString()})` };
      return stated(
        {
          zh: `“${title.zh}”${size.zh}互相排名，不与其他类别比较`,
          en: `"${title.en}"${size.en} are ranked among themselves, never against others`,
        },
        group,
      );
    }),
    ...(scheme.posts ?? []).map((post) => {
      const title = titleOf(post, post.key);
      return stated(
        {
          zh: `“${title.zh}”的个人民主测评结果按 ${post.linked} 与单位结果挂钩`,
          en: `"${title.en}": ${post.linked} of the person's appraisal is linked to this result`,
        },
        post,
      );
    }),
  ];
};

/** What a duty report contains, who gives it and to whom. */
export const dutyReportSentences = ({ dutyReport }: Scheme): readonly Sentence[] => {
  if (dutyReport === undefined) return [];
  const who = listed(dutyReport.who.map((each) => REPORTERS[each]));
  const directions = listed(dutyReport.directions.map((each) => DIRECTIONS[each]));
  const sections = listed(dutyReport.sections.map((each) => titleOf(each, each.key)));
  const how = titleOf(dutyReport.how, 'how');
  return [
    stated({
      zh: `述职的是${who.zh}，${directions.zh}陈述`,
      en: `duty reports are given by ${who.en}, ${directions.en}`,
    }),
    stated({ zh: `内容包括${sections.zh}`, en: `they contain: ${sections.en}` }),
    stated(
      inBoth((language) => (language === 'zh' ? `方法：${how.zh}` : `how: ${how.en}`)),
      dutyReport.how,
    ),
  ];
};
