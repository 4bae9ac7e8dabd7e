import type { Sentence } from '@kaoping/scoring-engine';
import type { CanonicalMap, CanonicalValue } from '../canonical/canonical-scheme.ts';
import type { Words } from '../complaint.ts';
import { fieldWords } from '../language/field-words.ts';
import type { FilePath } from '../problem.ts';
import { capital, below, subjectOf, type Subject } from './subject.ts';
import { isMap, type TreeChange } from './tree-change.ts';
import { valueWords } from './value-words.ts';

/** Both canonical forms, for the titles that stand in them. */
export interface BothForms {
  readonly before: CanonicalMap;
  readonly after: CanonicalMap;
}

/** One change in words: `指标“重点突破工作”满分由 40 改为 45`. */
export const differenceSentence = (change: TreeChange, forms: BothForms): Sentence => {
  const root = change.kind === 'removed' ? forms.before : forms.after;
  const subject = subjectOf(root, change.path);
  const [zh, en] = sentenceFor(change, subject, forms);
  return { zh, en };
};

const sentenceFor = (change: TreeChange, subject: Subject, forms: BothForms): Words => {
  const { before = '', after = '' } = change;
  switch (change.kind) {
    case 'added':
      return added(subject, after);
    case 'removed':
      return removed(subject, before);
    case 'changed':
      return changed(subject, before, after);
    case 'reordered':
      return reordered(subject, after);
    case 'moved':
      return moved(subject, dimensionOf(forms.before, change.from), dimensionOf(forms.after, change.path));
  }
};

/** Of a thing that came or went the one number that matters most is told too. */
const TOLD = ['fullMark', 'weight', 'points', 'upTo', 'linked', 'share', 'from', 'is'] as const;

const toldOf = (value: CanonicalValue): Words => {
  const key = isMap(value) ? TOLD.find((each) => typeof value[each] === 'string') : undefined;
  if (!key || !isMap(value)) return ['', ''];
  const [shown, shownEn] = valueWords(value[key] ?? '');
  const [zh, en] = fieldWords(key);
  return [`（${zh} ${shown}）`, ` (${en} ${shownEn})`];
};

const added = ({ thing, field }: Subject, value: CanonicalValue): Words => {
  if (field[0] === '') {
    const [told, toldEn] = toldOf(value);
    return [`新增${thing[0]}${told}`, `Added ${lower(thing[1])}${toldEn}`];
  }
  const [zh, en] = valueWords(value);
  return inThing({ thing, field }, [`新增：${zh}`, `added: ${en}`]);
};

const removed = ({ thing, field }: Subject, value: CanonicalValue): Words => {
  if (field[0] === '') {
    const [told, toldEn] = toldOf(value);
    return [`删去${thing[0]}${told}`, `Removed ${lower(thing[1])}${toldEn}`];
  }
  const [zh, en] = valueWords(value);
  return inThing({ thing, field }, [`删去（原为 ${zh}）`, `removed (was ${en})`]);
};

const changed = (subject: Subject, before: CanonicalValue, after: CanonicalValue): Words => {
  const [[zh, en], [zhAfter, enAfter]] = [valueWords(before), valueWords(after)];
  return inThing(subject, [`由${spaced(zh)}改为${spaced(zhAfter)}`.trimEnd(), `from ${en} to ${enAfter}`]);
};

/** Digits and Latin letters stand apart from Chinese text; quotation marks do so by themselves. */
const spaced = (zh: string): string => (zh.startsWith('“') ? zh : ` ${zh} `);

const reordered = (subject: Subject, after: CanonicalValue): Words => {
  const [zh, en] = valueWords(after);
  return inThing(subject, [`次序改为 ${zh}`, `now in the order ${en}`]);
};

const moved = ({ thing }: Subject, [zh, en]: Words, [to, toEn]: Words): Words => [
  `${thing[0]}由${zh}移到${to}`,
  `${thing[1]} moved from ${en} to ${toEn}`,
];

/** The dimension that holds an indicator. */
const dimensionOf = (root: CanonicalMap, path: FilePath): Words => {
  const above = path.slice(0, -2);
  if (above.length === 0) return ['第一层', 'the top level'];
  const found = above.reduce<CanonicalValue | undefined>(below, root);
  const { zh, en } = (isMap(found) ? found : {}) as { readonly zh?: string; readonly en?: string };
  const title = zh ?? String(above.at(-1));
  return [`“${title}”`, `"${en ?? title}"`];
};

const inThing = ({ thing, field }: Subject, [zh, en]: Words): Words =>
  thing[0] === ''
    ? [`${field[0]}${zh}`, `${capital(field[1])} ${en}`]
    : [`${thing[0]}${field[0]}${zh}`, `${thing[1]}: ${field[1]} ${en}`];

const lower = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);
