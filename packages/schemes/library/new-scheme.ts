import { parseSource } from '../reading/parse-source.ts';
import type { SourceNode } from '../reading/source-node.ts';

/** What a new scheme is called. */
export interface NewSchemeName {
  /** Lower-case letters, digits and hyphens, such as `hushan-towns-2026`. */
  readonly id: string;
  readonly title: { readonly zh: string; readonly en?: string };
}

/**
 * The text of a new scheme, copied from another one: it begins at version 1 with its own id and title; everything else
 * stays as it stands, comments too, so that whoever adapts it sees what each figure rests on.
 *
 * @param from The text of a scheme, such as that of a shipped one.
 * @throws {Error} when the text has no `scheme`, `version` and `title` to put the new ones in.
 */
export const newScheme = (from: string, { id, title }: NewSchemeName): string => {
  const edits = [
    { ...placeOf(from, 'scheme'), text: id },
    { ...placeOf(from, 'version'), text: '1' },
    { ...placeOf(from, 'title'), text: titleText(title) },
  ];
  return edits
    .toSorted((left, right) => right.start - left.start)
    .reduce((text, edit) => text.slice(0, edit.start) + edit.text + text.slice(edit.end), from);
};

interface Span {
  readonly start: number;
  readonly end: number;
}

const placeOf = (from: string, key: string): Span => {
  const entry = parseSource(from).root?.entries.get(key);
  if (!entry) throw new Error(`There is no "${key}" in this text, so no scheme can be made from it.`);
  return { start: entry.value.start, end: endOf(entry.value, from) };
};

/** A map without brackets ends with its last value: the parser counts the comments that follow to it. */
const endOf = (node: SourceNode, from: string): number => {
  const isBlock = node.kind === 'map' && from.charAt(node.start) !== '{';
  const last = isBlock ? [...node.entries.values()].at(-1) : undefined;
  return last ? endOf(last.value, from) : node.end;
};

/** In one line and in quotation marks, which YAML reads as JSON does. */
const titleText = ({ zh, en }: NewSchemeName['title']): string => {
  const english = en === undefined ? '' : `, en: ${JSON.stringify(en)}`;
  return `{ zh: ${JSON.stringify(zh)}${english} }`;
};
