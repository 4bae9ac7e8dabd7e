import { plainText } from '@kaoping/spreadsheets/plain-text';

const YES = new Set(['yes', 'y', 'true', '1', '是', '有', '√', '✓', '✔', '对']);
const NO = new Set(['no', 'n', 'false', '0', '否', '无', '没有', '-', '—']);

/**
 * Reads yes or no as people mark it: 是, 有, √, yes, 1; 否, 无, no, 0. A cross is neither: some mean yes by it, some no. An empty cell is no.
 *
 * @returns Undefined where it is neither.
 * @example readFlag('√') // 'yes'
 */
export const readFlag = (cell: string): 'yes' | 'no' | undefined => {
  const text = plainText(cell).toLowerCase();
  if (text === '' || NO.has(text)) return 'no';
  return YES.has(text) ? 'yes' : undefined;
};

const EXEMPT = new Set(['exempt', '免', '免考', '免检', '豁免', '不参加', '未参加']);

/** Whether a cell says that its indicator is exempt here, such as 豁免. */
export const saysExempt = (cell: string): boolean => EXEMPT.has(plainText(cell).toLowerCase());

/** Whether a cell holds nothing: empty, or a dash that prints as nothing. */
export const isEmpty = (cell: string): boolean => ['', '-', '—', '——', '/'].includes(plainText(cell));
