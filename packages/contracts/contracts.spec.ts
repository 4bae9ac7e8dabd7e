import { Ajv2020 } from 'ajv/dist/2020.js';
import { Ajv } from 'ajv';
import formats from 'ajv-formats';
import { readFileSync, readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { CONTRACTS } from './all-contracts.ts';
import { breakingChanges } from './compatibility/breaking-changes.ts';
import { asyncApi } from './documents/async-api.ts';
import { contractSchema, type JsonSchema } from './documents/contract-schema.ts';
import { eventCatalogue } from './documents/event-catalogue.ts';
import { typeOf } from './envelope/contract.ts';

const read = (file: string): string => readFileSync(new URL(file, import.meta.url), 'utf8');
const json = (file: string): unknown => JSON.parse(read(file));
const fileOf = ({ name, version }: { readonly name: string; readonly version: number }) =>
  `${name}.v${String(version)}.json`;
const require = createRequire(import.meta.url);
const hint = 'build and run packages/tooling/run/generate-contracts.mjs';

describe('every contract', () => {
  it('has a type of its own', () => {
    const types = CONTRACTS.map(typeOf);
    expect(new Set(types).size).toBe(types.length);
  });

  it.each(CONTRACTS.map((contract) => [contract.name, contract] as const))(
    '%s has a golden sample that holds in code and in JSON Schema',
    (_name, contract) => {
      const sample = json(`samples/${fileOf(contract)}`);
      expect(contract.data.parse(sample)).toEqual(sample);
      const isValid = new Ajv2020({ strict: false }).compile(contractSchema(contract));
      expect([isValid(sample), isValid.errors]).toEqual([true, null]);
      expect(contract.data.safeParse({ ...(sample as object), unheardOf: 1 }).success).toBe(false);
    },
  );

  it.each(CONTRACTS.map((contract) => [contract.name, contract] as const))(
    `%s breaks nobody who knows the released version; a breaking change is a new version (${hint})`,
    (_name, contract) => {
      const released = json(`json-schema/${fileOf(contract)}`) as JsonSchema;
      expect(breakingChanges(released, contractSchema(contract))).toEqual([]);
      expect(released).toEqual(contractSchema(contract));
    },
  );

  it('of a released version is still there, so that old events can be read', () => {
    const present = new Set(CONTRACTS.map(fileOf));
    expect(
      readdirSync(new URL('json-schema/', import.meta.url)).filter((file) => !present.has(file)),
    ).toEqual([]);
  });
});

describe('the documents', () => {
  it(`describe the contracts as they are: ${hint}`, () => {
    expect(json('asyncapi.json')).toEqual(asyncApi(CONTRACTS));
    expect(read('event-catalogue.md').replaceAll(/[ -]+/gu, ' ')).toBe(
      eventCatalogue(CONTRACTS).replaceAll(/[ -]+/gu, ' '),
    );
  });

  it('are sound AsyncAPI 3', () => {
    const specification = require('@asyncapi/specs/schemas/3.0.0-without-$id.json') as object;
    const ajv = new Ajv({ strict: false, allErrors: false });
    formats.default(ajv);
    const isValid = ajv.compile(specification);
    expect([isValid(json('asyncapi.json')), isValid.errors]).toEqual([true, null]);
  });
});
