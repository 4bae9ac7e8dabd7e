import { CST, Lexer } from 'yaml';
import { DEPTH_LIMIT, NODE_LIMIT, TOKEN_LIMIT } from './limits.ts';
import type { TextProblem } from './text-problem.ts';

/** What has been seen so far, mark by mark. */
interface Tally {
  at: number;
  tokens: number;
  nodes: number;
  flowDepth: number;
  dashesInLine: number;
  hasContent: boolean;
}

/**
 * What the marks of YAML forbid: features that a scheme does not need and that hide what it says (anchors, aliases,
 * tags, directives, several documents, explicit keys), and more depth or size than any scheme has. Reads the text
 * once, mark by mark, and stops at the first problem, so that a hostile file costs little and never reaches the parser.
 *
 * @returns The first such problem, or undefined.
 */
export const guardTokens = (text: string): TextProblem | undefined => {
  const tally: Tally = { at: 0, tokens: 0, nodes: 0, flowDepth: 0, dashesInLine: 0, hasContent: false };
  let before = '';
  for (const token of new Lexer().lex(text)) {
    // What follows the mark of a scalar is its text, whatever sign it begins with.
    const type = before === CST.SCALAR ? null : CST.tokenType(token);
    const refused = refuse(type, tally) ?? count(type, tally);
    if (refused) return refused;
    if (!MARKS.has(token)) tally.at += token.length;
    before = token;
  }
  return undefined;
};

/** The lexer's own marks, which stand for no character of the text: a document, the end of a flow, a scalar. */
const MARKS: ReadonlySet<string> = new Set([CST.DOCUMENT, CST.FLOW_END, CST.SCALAR]);

type TokenType = ReturnType<typeof CST.tokenType>;

const FORBIDDEN: Partial<Record<NonNullable<TokenType>, Pick<TextProblem, 'code' | 'words'>>> = {
  anchor: {
    code: 'ANCHOR',
    words: ['不能用锚点（&）；请把内容写出来。', 'Anchors (&) may not be used; write the value out.'],
  },
  alias: {
    code: 'ALIAS',
    words: [
      '不能用别名（*）；请把内容写出来。若这是文字，请加引号。',
      'Aliases (*) may not be used; write the value out. Put it in quotation marks if it is text.',
    ],
  },
  tag: {
    code: 'TAG',
    words: [
      '不能用类型标记（!）；若这是文字，请加引号。',
      'Tags (!) may not be used; put it in quotation marks if it is text.',
    ],
  },
  'directive-line': {
    code: 'DIRECTIVE',
    words: [
      '不能用 YAML 指令（%）；请删去这一行。',
      'YAML directives (%) may not be used; delete this line.',
    ],
  },
  'explicit-key-ind': {
    code: 'COMPLEX_KEY',
    words: ['不能用“?”写键；请写成“键: 值”。', 'Keys may not be written with "?"; write "key: value".'],
  },
};

const SEVERAL: Pick<TextProblem, 'code' | 'words'> = {
  code: 'SEVERAL_DOCUMENTS',
  words: [
    '一个文件只能有一个方案；请删去这里的“---”或“...”。',
    'One file holds one scheme; take out this "---" or "...".',
  ],
};

const UNOPENED: Pick<TextProblem, 'code' | 'words'> = {
  code: 'SYNTAX',
  words: ['这个括号没有对应的左括号。', 'This bracket closes nothing that was opened.'],
};

const refuse = (type: TokenType, tally: Tally): TextProblem | undefined => {
  if (type === null) return undefined;
  const { at } = tally;
  const forbidden = FORBIDDEN[type];
  if (forbidden) return { ...forbidden, at };
  const isSecond = type === 'doc-start' && tally.hasContent;
  if (isSecond || type === 'doc-end') return { ...SEVERAL, at };
  if (DEPTH_CHANGES.get(type) === -1 && tally.flowDepth === 0) return { ...UNOPENED, at };
  return undefined;
};

const NODES: ReadonlySet<TokenType> = new Set<TokenType>([
  'scalar',
  'single-quoted-scalar',
  'double-quoted-scalar',
  'flow-map-start',
  'flow-seq-start',
  'seq-item-ind',
]);

const DEPTH_CHANGES: ReadonlyMap<TokenType, number> = new Map<TokenType, number>([
  ['flow-map-start', 1],
  ['flow-seq-start', 1],
  ['flow-map-end', -1],
  ['flow-seq-end', -1],
]);

const count = (type: TokenType, tally: Tally): TextProblem | undefined => {
  tally.tokens += 1;
  if (NODES.has(type)) {
    tally.nodes += 1;
    tally.hasContent = true;
  }
  tally.flowDepth += DEPTH_CHANGES.get(type) ?? 0;
  if (type === 'newline') tally.dashesInLine = 0;
  if (type === 'seq-item-ind') tally.dashesInLine += 1;
  return overLimit(tally);
};

const overLimit = (tally: Tally): TextProblem | undefined => {
  if (Math.max(tally.flowDepth, tally.dashesInLine) > DEPTH_LIMIT) return tooDeep(tally.at);
  return tally.nodes > NODE_LIMIT || tally.tokens > TOKEN_LIMIT ? tooMuch(tally.at) : undefined;
};

/** More maps and lists inside each other than any scheme needs. */
export const tooDeep = (at: number): TextProblem => ({
  code: 'TOO_DEEP',
  at,
  words: [
    `层次太深：最多 ${String(DEPTH_LIMIT)} 层。`,
    `This lies too deep: ${String(DEPTH_LIMIT)} levels at most.`,
  ],
});

const tooMuch = (at: number): TextProblem => ({
  code: 'TOO_MUCH',
  at,
  words: [
    `内容太多：一个方案最多 ${String(NODE_LIMIT)} 个键和值。`,
    `There is too much in this file: a scheme has ${String(NODE_LIMIT)} keys and values at most.`,
  ],
});
