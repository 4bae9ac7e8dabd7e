import { doubt, refusal, type Words } from '../complaint.ts';
import type { Scheme } from '../language/scheme.ts';
import type { SchemeProblem } from '../problem.ts';
import { billionths, HUNDRED } from './billionths.ts';
import type { Check } from './check.ts';

/** 履职情况、存在问题、原因分析、具体措施 (000-02). */
const SECTIONS = 4;

/** Duty reports have their four sections (000-02); a post is linked to the result by 100 % at most (000-44). */
export const checkReporting: Check = (scheme) => [...sections(scheme), ...links(scheme)];

const sections = ({ dutyReport }: Scheme): readonly SchemeProblem[] => {
  if (!dutyReport || dutyReport.sections.length === SECTIONS) return [];
  const words: Words = [
    '述职报告通常有四部分：履职情况、存在问题、原因分析、具体措施（000-02）。',
    'A duty report usually has four sections: what was done, problems, causes, measures (000-02).',
  ];
  return [doubt('DUTY_REPORT_SECTIONS', ['dutyReport', 'sections'], words)];
};

const links = ({ posts }: Scheme): readonly SchemeProblem[] =>
  (posts ?? [])
    .filter(({ linked }) => billionths(linked) > HUNDRED)
    .map(({ key, linked }) =>
      refusal(
        'LINK_OVER_100',
        ['posts', key, 'linked'],
        [`挂钩比例最多 100%，这里是 ${linked}。`, `A post is linked by 100% at most; it is ${linked} here.`],
      ),
    );
