import type { Sentence } from '@kaoping/scoring-engine';
import { joinTitles, titleOf, type Titled } from '../compiling/scheme-titles.ts';
import type { Scheme } from '../language/scheme.ts';
import { alike } from './plain-sentence.ts';

/** Fields that a headquarters may open, as people call them. Those that only hold others are silent. */
const FIELDS: ReadonlyMap<string, Sentence | undefined> = new Map([
  ['indicators', undefined],
  ['circumstances', { zh: '情形', en: 'circumstances' }],
  ['raters', { zh: '评价主体', en: 'raters' }],
  ['adjustments', undefined],
  ['bonus', { zh: '加分', en: 'bonus' }],
  ['deduction', { zh: '减分', en: 'deduction' }],
  ['weight', { zh: '权重', en: 'weight' }],
  ['fullMark', { zh: '满分', en: 'full mark' }],
  ['cap', { zh: '上限', en: 'cap' }],
  ['points', { zh: '分值', en: 'points' }],
  ['target', { zh: '目标值', en: 'target' }],
  ['grades', { zh: '等次', en: 'grades' }],
  ['share', { zh: '比例', en: 'share' }],
  ['from', { zh: '界限', en: 'threshold' }],
  ['criteria', { zh: '评分细则', en: 'criteria' }],
  ['evidence', { zh: '佐证材料', en: 'evidence' }],
  ['calculate', { zh: '计算', en: 'calculation' }],
  ['consequences', { zh: '结果运用', en: 'consequences' }],
  ['ceremony', { zh: '程序', en: 'stages' }],
  ['stages', undefined],
  ['days', { zh: '天数', en: 'days' }],
  ['*', { zh: '各项', en: 'each' }],
]);

type Item = Titled & { readonly key?: string };

const stepInto = (data: unknown, key: string): unknown => {
  if (Array.isArray(data)) return (data as readonly Item[]).find((item) => item.key === key);
  const isField = typeof data === 'object' && data !== null && Object.hasOwn(data, key);
  return isField ? (data as Readonly<Record<string, unknown>>)[key] : undefined;
};

const titleAt = (data: unknown, key: string): Sentence | undefined => {
  if (!Array.isArray(data)) return FIELDS.has(key) ? FIELDS.get(key) : alike(key);
  const item = (data as readonly Item[]).find((each) => each.key === key);
  return item === undefined ? (FIELDS.get(key) ?? alike(key)) : titleOf(item, key);
};

/**
 * A path in the file as people call what stands there.
 *
 * @example openPartText('indicators.basic.weight', scheme).zh // '基本考核·权重'
 */
export const openPartText = (part: string, scheme: Scheme): Sentence => {
  const titles: Sentence[] = [];
  let data: unknown = scheme;
  for (const key of part.split('.')) {
    const title = titleAt(data, key);
    if (title !== undefined) titles.push(title);
    data = stepInto(data, key);
  }
  return titles.length === 0 ? alike(part) : joinTitles(...titles);
};
