import type { SourceScalar } from './source-node.ts';

/**
 * Where a character of a scalar's value stands in the file: quotation marks, escapes, folded lines and the
 * indentation of a block take room in the file that the value does not have.
 *
 * @param offset Characters from the start of the value.
 * @returns Characters from the start of the text.
 * @example
 * // is: 'it''s x' at 4; the x is character 5 of the value and stands at 4 + 7.
 * scalarOffset(text, scalar, 5) // 11
 */
export const scalarOffset = (text: string, scalar: SourceScalar, offset: number): number => {
  const body = bodyOf(text, scalar);
  const pieces = text.slice(body.start, scalar.end).matchAll(body.pieces);
  let reached = 0;
  for (const piece of pieces) {
    const length = body.lengthOf(piece[0]);
    if (reached + length > offset) return body.start + piece.index + (length > 1 ? offset - reached : 0);
    reached += length;
  }
  return Math.max(scalar.start, scalar.end - (scalar.style === 'plain' ? 0 : 1));
};

interface Body {
  readonly start: number;
  /** Cuts the source into pieces that stand for whole parts of the value. */
  readonly pieces: RegExp;
  /** Characters of the value that a piece stands for. */
  readonly lengthOf: (piece: string) => number;
}

const FOLD = String.raw` *(?:\r?\n *)+`;
const PLAIN = new RegExp(`${FOLD}|[^]`, 'gu');
const SINGLE = new RegExp(`''|${FOLD}|[^]`, 'gu');
const DOUBLE = new RegExp(String.raw`\\x..|\\u.{4}|\\U.{8}|\\\r?\n *|\\[^]|${FOLD}|[^]`, 'gu');

/** One break becomes a space, each further one a break. */
const foldedLength = (piece: string): number => {
  if (!piece.includes('\n')) return piece.length;
  return Math.max(1, piece.split('\n').length - 2);
};

const doubleLength = (piece: string): number => {
  if (!piece.startsWith('\\')) return foldedLength(piece);
  if (piece.includes('\n')) return 0;
  return piece.startsWith('\\U') && parseInt(piece.slice(2), 16) > 0xffff ? 2 : 1;
};

const bodyOf = (text: string, scalar: SourceScalar): Body => {
  const { style, start } = scalar;
  if (style === 'plain') return { start, pieces: PLAIN, lengthOf: foldedLength };
  if (style === 'double') return { start: start + 1, pieces: DOUBLE, lengthOf: doubleLength };
  if (style === 'single') {
    return {
      start: start + 1,
      pieces: SINGLE,
      lengthOf: (piece) => (piece === "''" ? 1 : foldedLength(piece)),
    };
  }
  return blockBody(text, scalar);
};

/** A block begins after the line of its `|` or `>`; its indentation is that of its first line with a text. */
const blockBody = (text: string, { style, start: header, end }: SourceScalar): Body => {
  const lines = Math.min(text.indexOf('\n', header) + 1, end);
  const [, indent = ''] = /^(?: *\r?\n)*( *)/u.exec(text.slice(lines, end)) ?? [];
  const line = String.raw`\r?\n {0,${String(indent.length)}}`;
  return {
    start: text.startsWith(indent, lines) ? lines + indent.length : lines,
    pieces: new RegExp(`${style === 'folded' ? `(?:${line})+` : line}|[^]`, 'gu'),
    lengthOf: foldedLength,
  };
};
