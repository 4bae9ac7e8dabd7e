import type { Sentence } from '../sentence.ts';
import { inBoth, type Language } from './wording.ts';

/** What parts the parts of a title, the wider first: 民主测评·职工群众·优秀. */
const PART_MARK: Readonly<Record<Language, string>> = { zh: '·', en: ' · ' };

/** A number's sentence and what it is called. */
interface Told {
  readonly title: Sentence;
  readonly text: Sentence;
}

/**
 * The sentence of a number where it stands in a tree: parts of titles that the number itself or the one above it has
 * said already are left out, as a reader of the tree sees them.
 *
 * `above` is the title of the number right above it.
 *
 * @example 基本分：基本分·重点突破 32 + 基本分·共性 32 = 64。 becomes 基本分：重点突破 32 + 共性 32 = 64。
 */
export const textInPlace = ({ title, text }: Told, above: Sentence | undefined): Sentence =>
  inBoth((language) => {
    const mark = PART_MARK[language];
    const own = text[language].replaceAll(`${title[language]}${mark}`, '');
    const wider = above && `${above[language]}${mark}`;
    return wider !== undefined && own.startsWith(wider) ? own.slice(wider.length) : own;
  });
