import { pathLabel, type Words } from '../complaint.ts';
import type { CanonicalMap, CanonicalValue } from '../canonical/canonical-scheme.ts';
import { fieldWords } from '../language/field-words.ts';
import type { FilePath } from '../problem.ts';
import { isMap } from './tree-change.ts';

/** What things with a title are called, by the key under which they stand. */
const NOUNS: Readonly<Record<string, Words>> = {
  aspects: ['方面', 'aspect'],
  calculate: ['步骤', 'step'],
  circumstances: ['情形', 'circumstance'],
  consequences: ['结果运用', 'consequence'],
  criteria: ['评分细则', 'criterion'],
  facts: ['事实', 'fact'],
  failRules: ['否定规则', 'fail rule'],
  families: ['同类', 'family'],
  figures: ['录入数据', 'figure'],
  indicators: ['指标', 'indicator'],
  levels: ['等级', 'level'],
  list: ['等次', 'grade'],
  pay: ['薪酬步骤', 'pay step'],
  peerGroups: ['同类单位', 'peer group'],
  posts: ['职务', 'post'],
  raters: ['评价主体', 'rater group'],
  scopes: ['排名范围', 'scope'],
  sections: ['述职内容', 'section'],
  stages: ['阶段', 'stage'],
  vetoes: ['一票否决', 'veto'],
};

/** What a path speaks of: the things with titles on its way, and the fields below the last of them. */
export interface Subject {
  /** `指标“重点突破工作”` and `Indicator "Breakthrough work"`; empty where nothing on the way has a title. */
  readonly thing: Words;
  /** `满分` and `full mark`; empty where the path leads to the thing itself. */
  readonly field: Words;
}

/** The subject of a path in a canonical form. */
export const subjectOf = (root: CanonicalMap, path: FilePath): Subject => {
  const things = thingsOn(root, path);
  const last = things.at(-1);
  const rest = path.slice(last?.depth ?? 0);
  const told = things.filter((thing, index) => things[index + 1]?.container !== thing.container);
  return {
    thing: [
      told.map(({ words }) => words[0]).join(''),
      capital(told.map(({ words }) => words[1]).join(', ')),
    ],
    field: fieldOf(rest),
  };
};

interface Thing {
  readonly container: string;
  readonly words: Words;
  /** How many parts of the path lead to it. */
  readonly depth: number;
}

const thingsOn = (root: CanonicalMap, path: FilePath): readonly Thing[] => {
  let value: CanonicalValue | undefined = root;
  return path.flatMap((part, index) => {
    value = below(value, part);
    const container = String(path[index - 1] ?? '');
    const noun = NOUNS[container];
    if (!noun || !isMap(value)) return [];
    return [{ container, depth: index + 1, words: titled(noun, titleOf(value, part)) }];
  });
};

/** What stands under one part of a path. */
export const below = (
  value: CanonicalValue | undefined,
  part: string | number,
): CanonicalValue | undefined => {
  if (Array.isArray(value)) return (value as readonly CanonicalValue[])[parseInt(String(part), 10)];
  return isMap(value) && Object.hasOwn(value, part) ? value[part] : undefined;
};

const titled = ([zh, en]: Words, [titleZh, titleEn]: Words): Words => [
  `${zh}“${titleZh}”`,
  `${en} "${titleEn}"`,
];

/** A step may have no title; a stage needs none. */
const titleOf = (thing: CanonicalMap, part: string | number): Words => {
  const { zh, en, stage } = thing as { readonly [key: string]: unknown };
  const name = typeof stage === 'string' ? stage : String(part);
  const chinese = typeof zh === 'string' ? zh : name;
  return [chinese, typeof en === 'string' ? en : typeof zh === 'string' ? zh : name];
};

/** Words of the fields, the outer first; places in lists count from 1. */
const fieldOf = (path: FilePath): Words => {
  const words = path.map((part): Words =>
    typeof part === 'number' ? [pathLabel([part]), pathLabel([part])] : fieldWords(part),
  );
  return [words.map(([zh]) => zh).join('·'), words.map(([, en]) => en).join(', ')];
};

/** A sentence begins with a capital. */
export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
