import type { PastTest } from '../plan/operator.ts';
import type { Sentence } from '../sentence.ts';
import { joined } from '../wording/wording.ts';

type GradeTitle = (key: string) => Sentence;

type Texts = {
  readonly [Test in PastTest['test']]: (
    test: PastTest & { readonly test: Test },
    gradeTitle: GradeTitle,
  ) => Sentence;
};

const AND: Sentence = { en: ' and ', zh: '且' };
const OR: Sentence = { en: ' or ', zh: '或' };

const TEXTS: Texts = {
  last: () => ({ en: 'last in the group', zh: '同组末位' }),
  bottom: ({ count }) => ({ en: `among the last ${String(count)}`, zh: `后 ${String(count)} 名` }),
  'bottom-share': ({ share }) => ({ en: `in the last ${share} of the group`, zh: `位于同组末尾 ${share}` }),
  top: ({ count }) => ({ en: `among the first ${String(count)}`, zh: `前 ${String(count)} 名` }),
  grade: ({ grades }, gradeTitle) => {
    const names = joined(grades.map(gradeTitle), OR);
    return { en: `graded ${names.en}`, zh: `等次为${names.zh}` };
  },
  'score-below': ({ limit }) => ({ en: `scored below ${limit}`, zh: `得分低于 ${limit}` }),
  'score-at-least': ({ limit }) => ({ en: `scored at least ${limit}`, zh: `得分不低于 ${limit}` }),
  fact: ({ facts }) => ({ en: `with ${facts.join(' or ')}`, zh: `出现${facts.join('或')}` }),
  all: ({ of }, gradeTitle) =>
    joined(
      of.map((test) => testText(test, gradeTitle)),
      AND,
    ),
  any: ({ of }, gradeTitle) =>
    joined(
      of.map((test) => testText(test, gradeTitle)),
      OR,
    ),
  not: ({ of }, gradeTitle) => {
    const inner = testText(of, gradeTitle);
    return { en: `not (${inner.en})`, zh: `非（${inner.zh}）` };
  },
};

/** A test of a period in words: `last in the group`, `scored below 60`. */
export const testText = (test: PastTest, gradeTitle: GradeTitle): Sentence => {
  // The key of the table and the test are one union, which the type system cannot follow through an index.
  const write = TEXTS[test.test] as (test: PastTest, gradeTitle: GradeTitle) => Sentence;
  return write(test, gradeTitle);
};
