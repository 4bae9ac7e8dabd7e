import type { YAMLParseError } from 'yaml';
import type { Words } from '../complaint.ts';
import type { TextProblem } from './text-problem.ts';

const WORDS: Partial<Record<YAMLParseError['code'], Words>> = {
  BAD_INDENT: [
    '缩进不对：同一层的键须对齐，下一层须多缩进。',
    'The indentation is wrong: keys of one level must line up, those below must stand further in.',
  ],
  BLOCK_AS_IMPLICIT_KEY: [
    '一行里有两个“键: 值”；请分行写，或给含冒号的文字加引号。',
    'There are two "key: value" in one line; break the line, or put text with a colon in quotation marks.',
  ],
  BLOCK_IN_FLOW: [
    '括号里不能用分行的写法；请补上右括号。',
    'Inside brackets nothing may be written by indentation; is a closing bracket missing?',
  ],
  BAD_DQ_ESCAPE: [
    '双引号里的反斜杠写法不对；请改用单引号。',
    'The backslash inside these quotation marks means nothing; use single ones.',
  ],
  BAD_SCALAR_START: [
    '文字不能以这个符号开头；请加引号。',
    'Text may not begin with this sign; put it in quotation marks.',
  ],
  MISSING_CHAR: [
    '这里少了引号、括号、逗号、冒号或冒号后的空格。',
    'A quotation mark, bracket, comma, colon or the space after a colon is missing here.',
  ],
  MULTILINE_IMPLICIT_KEY: [
    '这里少了冒号，或键写成了两行；请写成“键: 值”。',
    'A colon is missing, or a key runs over two lines; write "key: value".',
  ],
  KEY_OVER_1024_CHARS: ['键太长。', 'This key is too long.'],
  UNEXPECTED_TOKEN: ['这里多出了内容。', 'Something stands here that should not.'],
};

const OTHERWISE: Words = ['这里不是规范的 YAML。', 'This is no valid YAML.'];

/** What the parser complains of, in plain words. */
export const yamlProblem = ({ code, pos }: YAMLParseError): TextProblem => ({
  code: 'SYNTAX',
  at: pos[0],
  words: WORDS[code] ?? OTHERWISE,
});
