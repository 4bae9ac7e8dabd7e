import { TEXT_LIMIT } from './limits.ts';
import type { TextProblem } from './text-problem.ts';

/** Characters that change how a line is shown, so that a reader sees another rule than the machine. */
const REORDERING = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/u;

const CONTROL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]/u;

/**
 * What the characters of a text forbid, before anything is parsed: too long, half characters, tabs, control
 * characters and marks that reorder a line.
 *
 * @returns The first such problem, or undefined.
 */
export const guardCharacters = (text: string): TextProblem | undefined => {
  if (text.length > TEXT_LIMIT) return tooLong(text.length);
  if (!text.isWellFormed()) return halfCharacter(text);
  const tab = text.indexOf('\t');
  if (tab !== -1) return withTab(tab);
  const control = text.search(CONTROL);
  if (control !== -1) return invisible(text, control);
  const reordering = text.search(REORDERING);
  return reordering === -1 ? undefined : invisible(text, reordering);
};

const tooLong = (length: number): TextProblem => ({
  code: 'TEXT_TOO_LONG',
  at: 0,
  words: [
    `文件有 ${String(length)} 个字符，最多 ${String(TEXT_LIMIT)} 个；请拆成几个方案，或删去不属于方案的内容。`,
    `The file has ${String(length)} characters, ${String(TEXT_LIMIT)} at most; split it into several schemes, or take out what is no part of one.`,
  ],
});

const halfCharacter = (text: string): TextProblem => ({
  code: 'NOT_TEXT',
  at: text.toWellFormed().indexOf('\ufffd'),
  words: [
    '这里的字符不完整；文件须保存为 UTF-8 文本。',
    'This is half a character; the file must be saved as UTF-8 text.',
  ],
});

const withTab = (at: number): TextProblem => ({
  code: 'TAB',
  at,
  words: ['不能用制表符（Tab）；请改用空格。', 'A tab may not be used; write spaces instead.'],
});

const invisible = (text: string, at: number): TextProblem => {
  const code = (text.codePointAt(at) ?? 0).toString(16).toUpperCase().padStart(4, '0');
  return {
    code: 'INVISIBLE_CHARACTER',
    at,
    words: [
      `这里有看不见的控制字符 U+${code}；请删去。`,
      `There is an invisible control character U+${code} here; delete it.`,
    ],
  };
};
