import { existsSync } from 'node:fs';
import {
  openSchemeText,
  shippedSchemes,
  type CheckedScheme,
  type OpenedScheme,
  type SchemeLibrary,
} from '@kaoping/schemes';
import { readTextFile } from '../console/read-json-file.ts';
import { libraryBeside } from './scheme-library.ts';
import { SchemeUnsound, SchemeUnknown } from './scheme-unsound.error.ts';

/** The text of a scheme and what to call it in messages. */
export interface NamedText {
  readonly file: string;
  readonly text: string;
  /** Where it finds the scheme that it is derived from. */
  readonly library?: SchemeLibrary;
}

/**
 * The text of a scheme: a file's, or that of a shipped scheme by its id.
 *
 * @throws {SchemeUnknown} when it is neither.
 */
export const schemeText = (named: string): NamedText => {
  if (existsSync(named)) return { file: named, text: readTextFile(named), library: libraryBeside(named) };
  const shipped = shippedSchemes();
  const found = shipped.find(({ id }) => id === named);
  if (found !== undefined) return { file: found.file, text: found.text };
  throw new SchemeUnknown(
    named,
    shipped.map(({ id }) => id),
  );
};

/**
 * Reads and checks a scheme, whatever is wrong with it.
 *
 * @param named A file, or the id of a shipped scheme.
 * @throws {SchemeUnknown} when it is neither.
 */
export const checkScheme = (named: string): OpenedScheme & { readonly file: string } => {
  const { text, ...about } = schemeText(named);
  return { file: about.file, ...openSchemeText(text, about) };
};

/**
 * A scheme to compute with.
 *
 * @throws {SchemeUnsound} when it has errors; warnings do not matter here.
 */
export const openScheme = (named: string): CheckedScheme => soundScheme(schemeText(named));

/**
 * The text of a scheme, ready to compute with.
 *
 * @throws {SchemeUnsound} when it has errors.
 */
export const soundScheme = ({ text, ...about }: NamedText): CheckedScheme => {
  const { checked, problems } = openSchemeText(text, about);
  if (checked !== undefined) return checked;
  throw new SchemeUnsound(
    about.file,
    problems.filter(({ severity }) => severity === 'error'),
  );
};
