import { openSchemeText } from './opening/open-scheme-text.ts';
import { shippedSchemes } from './index.ts';
import type { Indicator } from './language/indicator.ts';
import type { Scheme } from './language/scheme.ts';

const schemeOf = (id: string): Scheme => {
  const { text, file } = shippedSchemes().find((shipped) => shipped.id === id)!;
  return openSchemeText(text, { file }).checked!.scheme;
};

const leaves = (indicator: Indicator): readonly Indicator[] =>
  indicator.indicators === undefined ? [indicator] : indicator.indicators.flatMap(leaves);

describe('the shipped schemes', () => {
  it.each(shippedSchemes().map((shipped) => [shipped.id, shipped] as const))(
    '%s is sound',
    (_id, { text, file }) => {
      const { checked, problems } = openSchemeText(text, { file });
      expect(problems).toEqual([]);
      expect(checked).toBeDefined();
    },
  );

  it.each(shippedSchemes().map(({ id, text }) => [id, text] as const))(
    '%s bears the id of its file',
    (id, text) => {
      expect(text).toContain(`\nscheme: ${id}\n`);
      expect(text.startsWith('# yaml-language-server: $schema=../scheme.schema.json\n')).toBe(true);
    },
  );
});

describe('湖北省总工会', () => {
  const { indicators, adjustments } = schemeOf('hubei-union');
  const [assessment] = indicators;
  const part = (key: string): readonly Indicator[] =>
    leaves(assessment!.indicators!.find((each) => each.key === key)!);
  const circumstances = [...adjustments!.bonus!.circumstances, ...adjustments!.deduction!.circumstances];
  const negative = circumstances.filter(({ key }) => /^n\d\d$/u.test(key));

  it('has 33 standards in seven aspects', () => {
    expect(part('yearEnd')).toHaveLength(33);
    expect(part('daily')).toHaveLength(7);
  });

  it('has 42 contents, nine of them circumstances of bonus and deduction', () => {
    const nine = circumstances.length - negative.length;
    expect(nine).toBe(9);
    expect(part('yearEnd').length + nine).toBe(42);
  });

  it('has 38 negative circumstances in seven aspects, each with its deduction', () => {
    expect(negative).toHaveLength(38);
    expect(new Set(negative.map(({ aspect }) => aspect)).size).toBe(7);
    expect(negative.every(({ points }) => points !== undefined)).toBe(true);
  });
});

describe('constraints of the documents', () => {
  const textOf = (id: string): string => shippedSchemes().find((shipped) => shipped.id === id)!.text;
  const codesOf = (id: string, from: string | RegExp, to: string): readonly string[] => {
    const changed = textOf(id).replace(from, to);
    expect(changed).not.toBe(textOf(id));
    return openSchemeText(changed, { file: 'changed.yaml' }).problems.map(({ code }) => code);
  };

  it.each([
    ['000-16 seven to three', 'energy-group-duty', 'quantitative: 70%', 'quantitative: 60%'],
    ['000-30 a cap on bonuses', 'energy-group-duty', '    cap: 3\n', ''],
    [
      '000-33 masses at least 15 %',
      'energy-group-duty',
      'en: Members and masses, weight: 20%',
      'en: Members and masses, weight: 14%',
    ],
    [
      '000-40 special tasks at most 40 %',
      'energy-group-duty',
      '        weight: 20%\n        special: true',
      '        weight: 41%\n        special: true',
    ],
    ['000-43 shares that total 100 %', 'energy-group-duty', 'share: 40%', 'share: 41%'],
    [
      '001-16 a veto that consequences name',
      'dinghai-towns-2017',
      '  burden: { zh: 减轻农民负担',
      '  burdens: { zh: 减轻农民负担',
    ],
    [
      '001-17 a fail rule over what exists',
      'dinghai-towns-2018',
      '60% × first(final)',
      '60% × first(finale)',
    ],
    [
      '002-17 own members the larger share',
      'oil-gas-branches',
      'weight: 50%, masses: true, largest: true',
      'weight: 25%, masses: true, largest: true',
    ],
    ['003-15 two to seven to one', 'changping-departments-month', 'share: 70%', 'share: 60%'],
    ['004-10 bounds on each indicator', 'hubei-union', ', bounds: { bonus: 3, deduction: 10 }', ''],
    ['004-11 methods that total 100 %', 'hubei-union', '        weight: 50%\n', '        weight: 40%\n'],
  ])('refuses a scheme without %s', (_rule, id, from, to) => {
    const codes = codesOf(id, from, to);
    expect(codes.length).toBeGreaterThan(0);
    expect(openSchemeText(textOf(id).replace(from, to), { file: 'changed.yaml' }).checked).toBeUndefined();
  });
});
