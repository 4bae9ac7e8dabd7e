import { refusal } from '../complaint.ts';
import type { LocatedProblem } from '../problem.ts';
import { parseSource } from './parse-source.ts';
import type { SourceMap } from './source-node.ts';
import { positionsIn, type TextPosition } from './text-position.ts';

/** A file as it was read: its tree, the problems of its text, and where its characters stand. */
export interface ReadSource {
  readonly file: string;
  readonly text: string;
  /** Undefined where the text is no map at all. */
  readonly root?: SourceMap;
  readonly problems: readonly LocatedProblem[];
  readonly positionOf: (offset: number) => TextPosition;
}

/** Reads a text into a tree and puts the problems of the text at their lines. */
export const readSource = (text: string, file: string): ReadSource => {
  const { root, problems } = parseSource(text);
  const positionOf = positionsIn(text);
  const located = problems.map(({ code, at, words }): LocatedProblem => {
    return { ...refusal(code, [], words), file, ...positionOf(at) };
  });
  return { file, text, positionOf, problems: located, ...(root && { root }) };
};
