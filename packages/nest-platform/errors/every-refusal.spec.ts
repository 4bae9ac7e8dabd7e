import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const PASSED_OVER = new Set(['node_modules', 'dist', 'generated', 'spec-support', 'testing']);

const sourcesIn = (directory: string): readonly string[] =>
  readdirSync(directory, { withFileTypes: true }).flatMap((entry) => {
    const path = join(directory, entry.name);
    if (entry.isDirectory()) return PASSED_OVER.has(entry.name) ? [] : sourcesIn(path);
    return entry.name.endsWith('.ts') && !entry.name.endsWith('.spec.ts') ? [path] : [];
  });

interface Refusal {
  readonly name: string;
  readonly body: string;
  /** Undefined where each of its objects has the code of the problem that it tells. */
  readonly code: string | undefined;
}

/** Every refusal of the packages and services, found in their sources: one that is added is held to this, too. */
const refusals: readonly Refusal[] = ['packages', 'services']
  .flatMap((folder) => sourcesIn(join(root, folder)))
  .flatMap((file) => readFileSync(file, 'utf8').split(/^(?=(?:export )?class )/mu))
  .flatMap((text) => {
    const name = /^(?:export )?class (\w+) extends DomainError\b/u.exec(text)?.[1];
    if (name === undefined) return [];
    const body = text.slice(0, text.search(/^\}/mu));
    return [{ name, body, code: /readonly code = '([^']*)'/u.exec(body)?.[1] }];
  });

/** These pass on what the scoring engine tells, in its own two languages. */
const TELL_OF_THE_ENGINE = ['RankingBlocked', 'ScoreRefused'];

describe('every refusal', () => {
  it('is found', () => {
    expect(refusals.length).toBeGreaterThan(50);
    expect(refusals.map(({ name }) => name)).toEqual(
      expect.arrayContaining([
        'TokenMissing',
        'ScoreAlreadyRecorded',
        'RevisionConflict',
        'EnterpriseNameBlank',
      ]),
    );
  });

  it('has a name of its own', () => {
    const names = refusals.map(({ name }) => name);
    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
  });

  it('has a code of the form AGGREGATE.RULE', () => {
    const odd = refusals.filter(({ code }) => !/^[A-Z]+(?:_[A-Z]+)*\.[A-Z]+(?:_[A-Z]+)*$/u.test(code ?? ''));
    expect(odd.map(({ name }) => name)).toEqual(['ScoreRefused']);
  });

  it('shares its code with no other', () => {
    const codes = refusals.flatMap(({ code }) => code ?? []);
    expect(codes.filter((code, index) => codes.indexOf(code) !== index)).toEqual([]);
  });

  it.each(refusals.filter(({ name }) => !TELL_OF_THE_ENGINE.includes(name)))(
    '$name speaks English and Chinese',
    ({ body }) => {
      const english = /\ben:?\s*(?:[`'"([]|\w)/u.test(body);
      const chinese =
        /\bzh:?\s*(?:[`'"([]|\w)/u.test(body) &&
        /\p{Script=Han}|problems\.map|(?:wrong|problem)\.zh/u.test(body);
      expect({ english, chinese }).toEqual({ english: true, chinese: true });
    },
  );
});
