import type { Archive } from '../archive/open-archive.ts';
import { SpreadsheetTooLarge } from '../errors/spreadsheet-errors.ts';
import { SHARED_CHARACTERS_MAX } from '../spreadsheet-limits.ts';
import { unescapeText } from './escaped-text.ts';
import { readPart } from './workbook-parts.ts';

const SHARED_TEXTS = 'xl/sharedStrings.xml';

/**
 * Reads the texts that the cells of a workbook refer to. Runs of one text in different letters are put together;
 * how a text is spoken (拼音) is left out.
 *
 * @throws {SpreadsheetTooLarge} when they have more than {@link SHARED_CHARACTERS_MAX} characters.
 */
export const readSharedTexts = async (archive: Archive): Promise<readonly string[]> => {
  if (!archive.has(SHARED_TEXTS)) return [];
  const texts: string[] = [];
  const current = new TextRuns();
  let characters = 0;
  await readPart(archive, SHARED_TEXTS, {
    open: (element) => {
      current.open(element);
    },
    text: (text) => {
      if (!current.isText) return;
      characters += text.length;
      if (characters > SHARED_CHARACTERS_MAX) {
        const limit = { max: SHARED_CHARACTERS_MAX, en: 'characters of text', zh: '个字符' };
        throw new SpreadsheetTooLarge({ fileName: archive.fileName }, limit);
      }
      current.add(text);
    },
    close: (element) => {
      current.close(element);
      if (element === 'si') texts.push(current.take());
    },
  });
  return texts;
};

/** Puts the runs of one text together. */
export class TextRuns {
  isText = false;
  private isSpoken = false;
  private text = '';

  open(element: string): void {
    if (element === 'rPh') this.isSpoken = true;
    if (element === 't') this.isText = !this.isSpoken;
  }

  add(text: string): void {
    if (this.isText) this.text += text;
  }

  close(element: string): void {
    if (element === 'rPh') this.isSpoken = false;
    if (element === 't') this.isText = false;
  }

  take(): string {
    const { text } = this;
    this.text = '';
    return unescapeText(text);
  }
}
