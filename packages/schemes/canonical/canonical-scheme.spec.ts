import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { canonicalJson } from '@kaoping/ledger-proofs';
import { readScheme } from '../reading/read-scheme.ts';
import { LEAST, schemeOf } from '../spec-support/scheme-of.ts';
import { canonicalScheme } from './canonical-scheme.ts';
import { digestOfScheme } from './digest-of-scheme.ts';
import { schemeFromCanonical } from './scheme-from-canonical.ts';

const SHIPPED = globSync('shipped/*.yaml', { cwd: join(import.meta.dirname, '..') });

/** Every map of the language at once, empty where it may be, beside lists that may be empty. */
const EMPTY_PARTS = {
  raters: {},
  figures: {},
  vetoes: {},
  facts: {},
  failRules: {},
  posts: {},
  pay: {},
  consequences: {},
  open: [],
  adjustments: { aspects: {}, bonus: { families: {}, circumstances: {} } },
  dutyReport: { who: ['head'], sections: {}, directions: ['upward'], how: { zh: '述职' } },
  grades: {
    list: [
      { grade: 'A', zh: '优', needs: [], givenBy: [] },
      { grade: 'B', zh: '良' },
    ],
  },
  ceremony: { stages: [], consultation: [] },
};

describe('the canonical form of a scheme', () => {
  const digest = (parts: object) => digestOfScheme(schemeOf(parts));
  const work = { zh: '重点工作', fullMark: 60 };

  it.each([
    ['needless zeros', { indicators: { work: { ...work, fullMark: '60.00' } } }],
    ['a short form written out', { indicators: { work }, calculate: { final: { is: 'work + party' } } }],
  ])('looks away from %s', (_what, parts) => {
    expect(digest(parts)).toBe(digest({ indicators: { work } }));
  });

  it('has one digest for 0.20% and 0.2%', () => {
    const step = (size: string) =>
      digest({ calculate: { final: 'work', k: { rankStep: { of: 'party', step: size } } } });
    expect(step('0.20%')).toBe(step('0.2%'));
    expect(step('0.20%')).not.toBe(step('0.02%'));
  });

  it('looks away from the order of maps, but not of lists', () => {
    const { work: first, party: second } = LEAST.indicators;
    expect(digest({ indicators: { party: second, work: first } })).toBe(digest({}));
    const graded = (...names: string[]) =>
      digest({ grades: { list: names.map((grade) => ({ grade, zh: grade })) } });
    expect(graded('A', 'B')).not.toBe(graded('B', 'A'));
  });

  it.each([
    ['title', { title: { zh: '示例', en: 'A sample' } }],
    ['note', { indicators: { ...LEAST.indicators, work: { ...LEAST.indicators.work, note: '注' } } }],
    ['version', { version: 2 }],
  ])('counts a %s as part of the scheme', (_what, parts) => {
    expect(digest(parts)).not.toBe(digest({}));
  });

  it('keeps the order of the file for whoever shows it', () => {
    expect(Object.keys(canonicalScheme(schemeOf())['indicators'] ?? {})).toEqual(['work', 'party']);
  });

  it('holds numbers as texts only', () => {
    expect(canonicalJson(canonicalScheme(schemeOf()))).toMatch(/"fullMark":"60".*"version":"1"/u);
  });

  it('comes back from an earlier canonical form, empty maps and lists too', () => {
    const scheme = schemeOf({
      ...EMPTY_PARTS,
      dutyReport: { ...EMPTY_PARTS.dutyReport, who: ['secretary'] },
    });
    expect(schemeFromCanonical(canonicalScheme(scheme))).toEqual(scheme);
  });

  it.each(SHIPPED)('of %s is a scheme file with the same digest', (file) => {
    const text = readFileSync(new URL(`../${file}`, import.meta.url), 'utf8');
    const { scheme } = readScheme(text, { file });
    expect(scheme).toBeDefined();
    const canonical = JSON.stringify(canonicalScheme(scheme!));
    const again = readScheme(canonical, { file: 'canonical.json' });
    expect(again.problems).toEqual([]);
    expect(again.scheme).toEqual(scheme);
    expect(digestOfScheme(again.scheme!)).toBe(digestOfScheme(scheme!));
    expect(schemeFromCanonical(JSON.parse(canonical))).toEqual(scheme);
  });
});
