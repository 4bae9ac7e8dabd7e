import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { canonicalScheme } from '@kaoping/schemes';
import { openScheme } from '@kaoping/standalone';
import { openTable } from '../golden-cases/golden-case.ts';

const ROOT = join(import.meta.dirname, '..', '..');

/** What proves a rule. */
interface Coverage {
  readonly scheme?: string;
  readonly golden?: string;
  readonly test?: readonly [file: string, name: string];
  /** What only a page can show of it, and why. */
  readonly screen?: string;
}

const coverage = parse(readFileSync(join(import.meta.dirname, 'coverage.yaml'), 'utf8')) as Record<
  string,
  Coverage
>;
const entries = Object.entries(coverage);
const rules = openTable(join(import.meta.dirname, 'rules.csv')).rows.map(({ cells }) => cells[0]!);

const citing = new Map<string, ReadonlySet<string>>();
const clausesOf = (scheme: string): ReadonlySet<string> => {
  const known = citing.get(scheme);
  if (known !== undefined) return known;
  const clauses = new Set(clausesIn(canonicalScheme(openScheme(scheme).scheme)));
  citing.set(scheme, clauses);
  return clauses;
};

/** Everything that stands under `clause`, wherever it is. */
const clausesIn = (value: unknown): readonly string[] => {
  if (Array.isArray(value)) return value.flatMap(clausesIn);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, item]) =>
    key === 'clause' ? [item as string | readonly string[]].flat() : clausesIn(item),
  );
};

describe('the map from the 143 rules to their proofs', () => {
  it('names every rule, and no other', () => {
    expect(rules).toHaveLength(143);
    expect(entries.map(([rule]) => rule).toSorted()).toEqual(rules.toSorted());
  });

  it('proves each rule somehow, or says what only a page can show of it', () => {
    for (const [rule, { scheme, golden, test, screen = '' }] of entries) {
      const isProved = [scheme, golden, test].some((proof) => proof !== undefined);
      expect([rule, isProved || screen !== '']).toEqual([rule, true]);
    }
  });

  it('waits for no feature any more', () => {
    const known = new Set(['scheme', 'golden', 'test', 'screen']);
    expect(entries.filter(([, proof]) => Object.keys(proof).some((key) => !known.has(key)))).toEqual([]);
  });

  it.each(entries.filter(([, { scheme }]) => scheme !== undefined))(
    '%s is a clause of its scheme',
    (rule, { scheme }) => {
      expect(clausesOf(scheme!)).toContain(rule);
    },
  );

  it.each(entries.filter(([, { golden }]) => golden !== undefined))(
    '%s is worked by hand',
    (_rule, { golden }) => {
      const folder = join(ROOT, 'test', 'golden-cases', golden!);
      expect(existsSync(join(folder, 'expected.csv'))).toBe(true);
      expect(readFileSync(join(folder, 'expected.csv'), 'utf8')).toMatch(/^#/u);
    },
  );

  it.each(entries.filter(([, { test }]) => test !== undefined))(
    '%s is proved by its test',
    (_rule, { test }) => {
      const [file, name] = test!;
      expect(existsSync(join(ROOT, file))).toBe(true);
      expect(readFileSync(join(ROOT, file), 'utf8')).toContain(name);
    },
  );
});
