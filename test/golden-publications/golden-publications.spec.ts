import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { recomputePublication, type PublicationInputs } from '@kaoping/scoring';

/** A publication as it was made once, with all that it was made of: no later engine may come to anything else. */
interface GoldenPublication {
  readonly inputs: PublicationInputs;
  readonly result: unknown;
  readonly resultDigest: string;
}

const FOLDER = import.meta.dirname;
const NAMES = readdirSync(FOLDER).filter((file) => file.endsWith('.json'));

const golden = (name: string): GoldenPublication =>
  JSON.parse(readFileSync(join(FOLDER, name), 'utf8')) as GoldenPublication;

/** Canonical JSON (RFC 8785) of plain data whose keys are no surrogates: written here anew, so as not to ask the product. */
const canonical = (value: unknown): string => {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const fields = Object.entries(value).filter(([, field]) => field !== undefined);
  const sorted = fields.sort(([one], [other]) => (one < other ? -1 : 1));
  return `{${sorted.map(([key, field]) => `${JSON.stringify(key)}:${canonical(field)}`).join(',')}}`;
};

const digestOf = (value: unknown): string =>
  createHash('sha256').update(canonical(value), 'utf8').digest('hex');

describe('a publication of the past', () => {
  it('is kept of each of the seven mechanisms', () => {
    const schemes = new Set(NAMES.map((name) => golden(name).inputs.assessment.scheme.schemeId));
    expect([...schemes].sort()).toEqual([
      'changping-branches-quarter',
      'changping-departments-month',
      'changping-departments-quarter',
      'dinghai-departments-2018',
      'dinghai-towns-2017',
      'dinghai-towns-2018',
      'energy-group-duty',
      'hubei-union',
      'oil-gas-branches',
      'safety-veto',
    ]);
  });

  it.each(NAMES)('comes to the same bytes under its own engine: %s', (name) => {
    const { inputs, result, resultDigest } = golden(name);
    expect(digestOf(result)).toBe(resultDigest);
    const again = recomputePublication(inputs);
    expect(canonical(again.result)).toBe(canonical(result));
    expect(again.resultDigest).toBe(resultDigest);
    expect(inputs.engineVersion).toBe((result as { readonly engineVersion: string }).engineVersion);
  });

  it('cannot be made again without its engine', () => {
    const { inputs } = golden(NAMES[0] ?? '');
    expect(() => recomputePublication({ ...inputs, engineVersion: '0' })).toThrow('engine version "0"');
  });

  it('shows a changed entry in its bytes', () => {
    const { inputs, resultDigest } = golden('dinghai-towns-2018.json');
    const without = { ...inputs, entries: inputs.entries.slice(1) };
    expect(recomputePublication(without).resultDigest).not.toBe(resultDigest);
  });
});
