import { fileURLToPath } from 'node:url';
import { globSync, readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { parse } from 'yaml';
import { fieldWords } from '../language/field-words.ts';
import { LEAST } from '../spec-support/scheme-of.ts';
import { schemeJsonSchema } from './scheme-json-schema.ts';

const HERE = new URL('..', import.meta.url);
const SHIPPED = globSync('shipped/*.yaml', { cwd: fileURLToPath(HERE) });
const published = JSON.parse(readFileSync(new URL('scheme.schema.json', HERE), 'utf8')) as object;
const isValid = new Ajv2020({ allowUnionTypes: true }).compile(published);

/** What an editor tells of a text: the places that it underlines. */
const underlined = (text: string): readonly string[] =>
  isValid(parse(text))
    ? []
    : (isValid.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);

const keysIn = (part: unknown): readonly string[] => {
  if (typeof part !== 'object' || part === null) return [];
  const own = 'properties' in part ? Object.keys(part.properties as object) : [];
  return [...own, ...Object.values(part).flatMap(keysIn)];
};

describe('the JSON Schema of scheme files', () => {
  it('is published as the language is now; if not, build and run packages/tooling/run/generate-scheme-schema.mjs', () => {
    expect(published).toEqual(schemeJsonSchema());
  });

  it.each(SHIPPED)('accepts %s as an editor reads it', (file) => {
    expect(underlined(readFileSync(new URL(file, HERE), 'utf8'))).toEqual([]);
  });

  it.each(SHIPPED)('is named by the first line of %s', (file) => {
    const [first] = readFileSync(new URL(file, HERE), 'utf8').split('\n');
    expect(first).toBe('# yaml-language-server: $schema=../scheme.schema.json');
  });

  it('takes numbers with and without quotation marks', () => {
    const withMark = (fullMark: string) =>
      underlined(
        JSON.stringify({
          ...LEAST,
          indicators: JSON.parse(`{"a":{"zh":"甲","fullMark":${fullMark}}}`) as object,
        }),
      );
    expect(withMark('40.5')).toEqual([]);
    expect(withMark('"40.5"')).toEqual([]);
    expect(withMark('"40,5"')).not.toEqual([]);
  });

  it.each([
    ['an unknown key', { ...LEAST, indicator: {} }],
    ['a missing part', { ...LEAST, result: undefined }],
    ['an unknown period', { ...LEAST, period: 'week' }],
    ['a version that is not whole', { ...LEAST, version: 1.5 }],
    ['a derived scheme that says not from which', { scheme: 'a', version: 1, extends: {}, changes: {} }],
  ])('underlines %s', (_what, file) => {
    expect(underlined(JSON.stringify(file))).not.toEqual([]);
  });

  it('accepts a derived scheme', () => {
    const derived = {
      scheme: 'a',
      version: 1,
      extends: { scheme: 'least', version: 1 },
      changes: { indicators: {} },
    };
    expect(underlined(JSON.stringify(derived))).toEqual([]);
  });

  it('explains every key in both languages', () => {
    expect(keysIn(published).filter((key) => fieldWords(key)[0] === key)).toEqual([]);
  });
});
