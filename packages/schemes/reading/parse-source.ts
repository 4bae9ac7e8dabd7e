import { isMap, isScalar, isSeq, parseDocument, type ParsedNode, type Scalar, type YAMLMap } from 'yaml';
import { fullWidthColon } from './full-width-colon.ts';
import { guardCharacters } from './guard-characters.ts';
import { guardTokens, tooDeep } from './guard-tokens.ts';
import { DEPTH_LIMIT } from './limits.ts';
import type { ScalarStyle, SourceEntry, SourceMap, SourceNode, SourceScalar } from './source-node.ts';
import type { TextProblem } from './text-problem.ts';
import { yamlProblem } from './yaml-problem.ts';

/** The tree that stands in a text, or what keeps it from being one. */
export interface ParsedSource {
  /** Undefined where nothing could be made of the text. */
  readonly root?: SourceMap;
  readonly problems: readonly TextProblem[];
}

/**
 * Reads YAML (or JSON, which is YAML) into a tree with places. Numbers stay texts; whatever could hide, repeat or
 * replace a value is refused; no text takes long, however hostile.
 *
 * @example parseSource('version: 0.10').root?.entries.get('version')?.value // { kind: 'scalar', value: '0.10', … }
 */
export const parseSource = (text: string): ParsedSource => {
  const guarded = guardCharacters(text) ?? guardTokens(text);
  if (guarded) return { problems: [guarded] };
  const document = parseDocument(text, {
    schema: 'failsafe',
    // The check of the library compares every key with every other; ours looks each up.
    uniqueKeys: false,
    prettyErrors: false,
    logLevel: 'silent',
  });
  if (document.errors.length > 0) return unread(text, document.errors.map(yamlProblem));
  const { contents } = document;
  if (!isMap(contents)) return unread(text, [notAMap(contents?.range[0] ?? 0)]);
  const walk: Walk = { text, problems: [] };
  const root = toMap(contents, walk, 1);
  return { root, problems: walk.problems };
};

/** A wrong colon makes the parser complain somewhere further down: then only the colon is told. */
const unread = (text: string, problems: readonly TextProblem[]): ParsedSource => {
  const colon = fullWidthColon(text);
  return { problems: colon ? [colon] : problems };
};

interface Walk {
  readonly text: string;
  readonly problems: TextProblem[];
}

const notAMap = (at: number): TextProblem => ({
  code: 'EMPTY',
  at,
  words: [
    '这里没有方案：文件的第一层须是“键: 值”，例如“scheme: my-scheme”。',
    'There is no scheme here: the file must begin with "key: value", such as "scheme: my-scheme".',
  ],
});

const toNode = (node: ParsedNode | null, walk: Walk, depth: number, at: number): SourceNode => {
  if (node === null) return { kind: 'scalar', value: null, style: 'plain', start: at, end: at };
  const [start, end] = node.range;
  if (depth > DEPTH_LIMIT && !isScalar(node)) {
    walk.problems.push(tooDeep(start));
    return { kind: 'scalar', value: null, style: 'plain', start, end };
  }
  if (isMap(node)) return toMap(node, walk, depth);
  if (isSeq(node)) {
    const items = node.items.map((item) => toNode(item, walk, depth + 1, start));
    return { kind: 'list', items, start, end };
  }
  return toScalar(node as Scalar.Parsed, walk);
};

const STYLES: Readonly<Record<string, ScalarStyle>> = {
  QUOTE_SINGLE: 'single',
  QUOTE_DOUBLE: 'double',
  BLOCK_LITERAL: 'literal',
  BLOCK_FOLDED: 'folded',
};

const PLAIN_VALUES: ReadonlyMap<unknown, boolean | null> = new Map<unknown, boolean | null>([
  ['true', true],
  ['false', false],
  ['null', null],
  ['~', null],
  ['', null],
  [null, null],
]);

const toScalar = (node: Scalar.Parsed, { text }: Walk): SourceScalar => {
  const [start, end] = node.range;
  const style = STYLES[node.type ?? ''] ?? 'plain';
  const known = style === 'plain' ? PLAIN_VALUES.get(node.value) : undefined;
  const value = known === undefined ? String(node.value) : known;
  // An empty value begins where the parser gave up looking for it; the key before it is what people look for.
  return { kind: 'scalar', value, style, start: Math.min(start, text.length), end };
};

const toMap = (node: YAMLMap.Parsed, walk: Walk, depth: number): SourceMap => {
  const entries = new Map<string, SourceEntry>();
  for (const pair of node.items) {
    const key = toKey(pair.key, walk);
    if (!key) continue;
    if (entries.has(key.name)) walk.problems.push(repeated(key));
    else entries.set(key.name, { key, value: toNode(pair.value, walk, depth + 1, key.end) });
  }
  return { kind: 'map', entries, start: node.range[0], end: node.range[1] };
};

type Key = SourceEntry['key'];

/** Names that every object of the language answers to, so that a key could be taken for one; and the merge key. */
const FORBIDDEN_KEYS: ReadonlySet<string> = new Set([
  ...Object.getOwnPropertyNames(Object.prototype),
  'prototype',
  '<<',
]);

const toKey = (node: ParsedNode | null, { problems }: Walk): Key | undefined => {
  const start = node?.range[0] ?? 0;
  const name = isScalar(node) && typeof node.value === 'string' ? node.value : '';
  if (!node || name === '') {
    problems.push(notAKey(start));
    return undefined;
  }
  const key = { name, start, end: node.range[1] };
  if (!FORBIDDEN_KEYS.has(name)) return key;
  problems.push(forbidden(key));
  return undefined;
};

const notAKey = (at: number): TextProblem => ({
  code: 'COMPLEX_KEY',
  at,
  words: ['键须是一个词；请写成“键: 值”。', 'A key must be one word; write "key: value".'],
});

const forbidden = ({ name, start }: Key): TextProblem => ({
  code: 'FORBIDDEN_KEY',
  at: start,
  words: [
    `“${name}”不能作键；请换一个名称。${name === '<<' ? '（不支持合并键）' : ''}`,
    `"${name}" may not be a key; choose another name.${name === '<<' ? ' (Maps cannot be merged.)' : ''}`,
  ],
});

const repeated = ({ name, start }: Key): TextProblem => ({
  code: 'DUPLICATE_KEY',
  at: start,
  words: [
    `“${name}”在这里出现了两次；请删去一个或改名。`,
    `"${name}" stands here twice; delete one of them or rename it.`,
  ],
});
