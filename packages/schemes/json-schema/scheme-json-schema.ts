import { z } from 'zod';
import { fieldWords } from '../language/field-words.ts';
import { derivedScheme, scheme } from '../language/scheme.ts';

/** A JSON Schema or a part of one. */
export interface JsonSchema {
  readonly [keyword: string]: unknown;
}

/**
 * The language as JSON Schema (draft 2020-12), by which editors complete and check a file while it is written. It
 * knows the shape only, and takes numbers as numbers, for an editor has parsed them already.
 */
export const schemeJsonSchema = (): JsonSchema => {
  const { $defs: whole, ...wholeScheme } = shapeOf(scheme);
  const { $defs: parts, ...derived } = shapeOf(derivedScheme);
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: '考评方案 / Kaoping scheme',
    description: '考核办法的规则。Rules of an assessment.',
    if: { type: 'object', required: ['extends'] },
    then: { $ref: '#/$defs/derivedScheme' },
    else: { $ref: '#/$defs/scheme' },
    $defs: { scheme: wholeScheme, derivedScheme: derived, ...(whole as object), ...(parts as object) },
  };
};

const shapeOf = (shape: z.ZodType): JsonSchema => {
  const { $schema: _, ...generated } = z.toJSONSchema(shape, { io: 'input' }) as JsonSchema;
  return asEditorsRead(generated) as JsonSchema;
};

/** Walks a schema, adding words to every key and letting numbers be written without quotation marks. */
const asEditorsRead = (part: unknown): unknown => {
  if (Array.isArray(part)) return part.map(asEditorsRead);
  if (typeof part !== 'object' || part === null) return part;
  const entries = Object.entries(part).map(([keyword, value]) => [keyword, keywordAsRead(keyword, value)]);
  return withNumbers(Object.fromEntries(entries) as JsonSchema);
};

const keywordAsRead = (keyword: string, value: unknown): unknown => {
  // A key is a text to every reader.
  if (keyword === 'propertyNames') return value;
  return keyword === 'properties' ? described(value as JsonSchema) : asEditorsRead(value);
};

const described = (properties: JsonSchema): JsonSchema =>
  Object.fromEntries(
    Object.entries(properties).map(([key, value]) => {
      const [zh, en] = fieldWords(key);
      return [key, { description: `${zh} / ${en}`, ...(asEditorsRead(value) as JsonSchema) }];
    }),
  );

/** A text that a reader of YAML may take for a number is a number to it; what must begin with a letter never is. */
const withNumbers = (part: JsonSchema): JsonSchema => {
  const { type, enum: values, const: value, pattern } = part;
  if (type !== 'string' || values !== undefined || value !== undefined) return part;
  if (typeof pattern !== 'string') return { ...part, type: ['string', 'number'] };
  if (/^\^-\?/u.test(pattern)) return { ...part, type: ['string', 'number'] };
  return DIGITS_ONLY.test(pattern) ? { ...part, type: ['string', 'integer'], minimum: 0 } : part;
};

const DIGITS_ONLY = /^\^\\d(?:\{[\d,]+\})?\$$/u;
