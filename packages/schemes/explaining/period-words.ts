import type { Sentence } from '@kaoping/scoring-engine';
import type { Scheme } from '../language/scheme.ts';

/** How a period kind is called alone, and how so many of them are. */
interface PeriodWords {
  readonly title: Sentence;
  /** So many periods: 2 个季度, 2 quarters. */
  readonly counted: (count: number) => Sentence;
}

const words = (title: Sentence, measured: string, singular: string): PeriodWords => ({
  title,
  counted: (count) => ({
    zh: `${count.toString()} ${measured}`,
    en: `${count.toString()} ${singular}${count === 1 ? '' : 's'}`,
  }),
});

/** Words for each period kind. */
export const PERIODS: Readonly<Record<Scheme['period'], PeriodWords>> = {
  month: words({ zh: '每月', en: 'every month' }, '个月', 'month'),
  quarter: words({ zh: '每季度', en: 'every quarter' }, '个季度', 'quarter'),
  'half-year': words({ zh: '每半年', en: 'every half-year' }, '个半年', 'half-year'),
  year: words({ zh: '每年', en: 'every year' }, '年', 'year'),
  term: words({ zh: '每届', en: 'every term' }, '届', 'term'),
};
