import type { Sentence } from '@kaoping/scoring-engine';
import { declareNames } from '../compiling/declare-names.ts';
import { indicatorTree } from '../compiling/indicator-node.ts';
import { PlanDraft } from '../compiling/plan-draft.ts';
import type { Scheme } from '../language/scheme.ts';

/** What a name is called; the name itself where it stands for nothing. */
export type TitleOfName = (name: string) => Sentence;

const titlesByScheme = new WeakMap<Scheme, TitleOfName>();

const readTitles = (scheme: Scheme): TitleOfName => {
  const draft = new PlanDraft(scheme);
  declareNames(draft, indicatorTree(scheme));
  return (name) => draft.names.get(name)?.title ?? { zh: name, en: name };
};

/** The titles of everything that a scheme's formulas may name. A scheme never changes, so each is read once. */
export const titlesOf = (scheme: Scheme): TitleOfName => {
  const known = titlesByScheme.get(scheme) ?? readTitles(scheme);
  titlesByScheme.set(scheme, known);
  return known;
};
