/** Writes the JSON Schema of scheme files from the built language: build first, then run this. */
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import * as prettier from 'prettier';

const language = new URL('../../schemes/', import.meta.url);
const target = fileURLToPath(new URL('scheme.schema.json', language));

const { schemeJsonSchema } = await import(new URL('dist/json-schema/scheme-json-schema.js', language).href);

const style = await prettier.resolveConfig(target);
const text = await prettier.format(JSON.stringify(schemeJsonSchema()), { ...style, filepath: target });
writeFileSync(target, text);
