import { schemeText } from '../spec-support/scheme-of.ts';
import { readScheme } from './read-scheme.ts';

const read = (text: string) => readScheme(text, { file: '考核.yaml' });

/** A small scheme as people write it; each spec changes a few lines. */
const TEXT = `scheme: towns-2018
version: 1
title: { zh: 乡镇考核, en: Towns }
period: year
source: { zh: 考核办法 }
peerGroups: { towns: { zh: 镇 } }
indicators:
  work:
    zh: 重点工作
    fullMark: 40.50
    method: direct
calculate:
  final: work # 001-08
result: { score: final }
`;

const problemsOf = (text: string) =>
  read(text).problems.map(({ code, line, column, sentence }) => ({
    code,
    at: `${line}:${column}`,
    ...sentence,
  }));

describe('reading a scheme', () => {
  it('reads maps as lists in the order of the file', () => {
    const { scheme, problems } = read(TEXT.replace('  work:', '  later: { zh: 后 }\n  work:'));
    expect(problems).toEqual([]);
    expect(scheme?.indicators.map(({ key }) => key)).toEqual(['later', 'work']);
  });

  it('reads JSON as it reads YAML', () => {
    expect(read(schemeText()).scheme?.calculate).toEqual([{ is: 'work + party', key: 'final' }]);
  });

  it('never turns a number into a float on its way', () => {
    const { scheme } = read(TEXT.replace('40.50', '999999999999999.000000001'));
    expect(scheme?.indicators[0]?.fullMark).toBe('999999999999999.000000001');
  });

  it.each([
    ['40.50', '40.5'],
    ['0.10', '0.1'],
    ['-0', '0'],
    ['007', '7'],
  ])('gives %s and %s one reading, since they are one number', (written, read1) => {
    expect(read(TEXT.replace('40.50', written)).scheme?.indicators[0]?.fullMark).toBe(read1);
  });

  it.each(['yes', 'True', 'on', '"true"', '1'])(
    'takes %s for no yes or no: only true and false are',
    (word) => {
      const text = TEXT.replace('    method: direct', `    method: direct\n    special: ${word}`);
      expect(problemsOf(text)).toMatchObject([{ code: 'SCHEME.WRONG_FORM', at: '12:14' }]);
    },
  );

  it('asks for quotation marks where a text is written like a yes or no', () => {
    expect(problemsOf(TEXT.replace('zh: 重点工作', 'zh: true'))).toEqual([
      {
        code: 'SCHEME.WRONG_FORM',
        at: '9:9',
        zh: '“indicators.work.zh”是true；请写文字。若是文字，请加引号。',
        en: '"indicators.work.zh" is true; write a text. Put it in quotation marks if it is text.',
      },
    ]);
  });

  it('tells all problems at once, each at its line and column and in the order of the file', () => {
    const text = TEXT.replace('period: year', 'period: yeer')
      .replace('fullMark: 40.50', 'fulMark: 40.50')
      .replace('method: direct', 'method: { kind: deduct, each: x }')
      .replace('result: { score: final }', 'result: {}');
    expect(problemsOf(text)).toEqual([
      {
        code: 'SCHEME.WRONG_FORM',
        at: '4:9',
        zh: '“period”是“yeer”；请写下列之一：month、quarter、half-year、year、term。是否想写“year”？',
        en: '"period" is "yeer"; write one of: month, quarter, half-year, year, term. Did you mean "year"?',
      },
      {
        code: 'SCHEME.UNKNOWN_KEY',
        at: '10:5',
        zh: '“indicators.work”里没有“fulMark”这一项；是否想写“fullMark”？',
        en: 'There is no "fulMark" in "indicators.work"; did you mean "fullMark"?',
      },
      {
        code: 'SCHEME.WRONG_FORM',
        at: '11:35',
        zh: '“indicators.work.method.each”是“x”；请写数字，例如 40 或 0.5。',
        en: '"indicators.work.method.each" is "x"; write a number such as 40 or 0.5.',
      },
      {
        code: 'SCHEME.MISSING',
        at: '14:1',
        zh: '缺少“result.score”；请写由文字和数字组成、以文字开头的名称，例如 common 或 共性工作。',
        en: '"result.score" is missing; write a name of letters and digits that begins with a letter, such as common or 共性工作.',
      },
    ]);
  });

  it('lists what may be written where no known key is near', () => {
    const [problem] = problemsOf(TEXT.replace('score: final', 'score: final, zzzzzz: 1'));
    expect(problem?.en).toBe(
      'There is no "zzzzzz" in "result"; these may be written: score, round, rankBy, ties, coefficient, scopes.',
    );
  });

  it.each([
    ['an unknown way of scoring', 'method: dirct', '11:13', 'Did you mean "direct"?'],
    [
      'an unknown kind of method',
      'method: { kind: stepz }',
      '11:21',
      'write one of: direct, imported, deduct',
    ],
    ['a share without its sign', 'weight: 30', '11:13', 'is "30"; write a per cent such as 0.5%.'],
    ['a map in the place of a number', 'weight: { a: 1 }', '11:5', 'is a map of keys; write a per cent'],
    ['an empty value', 'weight:', '11:5', 'is missing; write a per cent'],
    ['an empty list', 'raters: []', '11:5', 'has too few items: 1 at least.'],
  ])('says what would be right for %s', (_what, line, at, words) => {
    const [problem, ...others] = problemsOf(TEXT.replace('method: direct', line));
    expect(others).toEqual([]);
    expect(problem).toMatchObject({ at, en: expect.stringContaining(words) as string });
  });

  it('speaks of the form that was meant where several are possible', () => {
    const step = 'final: { zh: 总分, rank: { of: work, ties: none } }';
    expect(problemsOf(TEXT.replace('final: work', step))).toMatchObject([
      { at: '13:44', en: expect.stringContaining('write one of: standard, dense, average') as string },
    ]);
  });

  it.each([
    ['first: 1\nfirst: 2', 'SCHEME.DUPLICATE_KEY', '2:1'],
    ['a: &x 1', 'SCHEME.ANCHOR', '1:4'],
    ['a: *x', 'SCHEME.ALIAS', '1:4'],
    ['a: !!str 1', 'SCHEME.TAG', '1:4'],
    ['%YAML 1.2\n---\na: 1', 'SCHEME.DIRECTIVE', '1:1'],
    ['a: 1\n---\nb: 2', 'SCHEME.SEVERAL_DOCUMENTS', '2:1'],
    ['a: 1\n...', 'SCHEME.SEVERAL_DOCUMENTS', '2:1'],
    ['a:\n\tb: 1', 'SCHEME.TAB', '2:1'],
    ['? a\n: b', 'SCHEME.COMPLEX_KEY', '1:1'],
    ['a: 1\n[x]: 2', 'SCHEME.COMPLEX_KEY', '2:1'],
    ['a: { <<: { b: 1 } }', 'SCHEME.FORBIDDEN_KEY', '1:6'],
    ['a: {\n  __proto__: 1 }', 'SCHEME.FORBIDDEN_KEY', '2:3'],
    ['"constructor": 1', 'SCHEME.FORBIDDEN_KEY', '1:1'],
    ['a: 1\nhasOwnProperty: 1', 'SCHEME.FORBIDDEN_KEY', '2:1'],
    ['a: \u0007', 'SCHEME.INVISIBLE_CHARACTER', '1:4'],
    ['a: x\u202ey', 'SCHEME.INVISIBLE_CHARACTER', '1:5'],
    ['a: \ud800', 'SCHEME.NOT_TEXT', '1:4'],
    ['a: "x', 'SCHEME.SYNTAX', '1:6'],
    ['a: b: c', 'SCHEME.SYNTAX', '1:4'],
    ['a: 1\n  b: 2', 'SCHEME.SYNTAX', '1:4'],
    ['a: 1\nperiod：year\nb: 2', 'SCHEME.FULL_WIDTH_COLON', '2:7'],
    ['period：year', 'SCHEME.FULL_WIDTH_COLON', '1:7'],
    ['', 'SCHEME.EMPTY', '1:1'],
    ['# nothing', 'SCHEME.EMPTY', '1:1'],
    ['- a', 'SCHEME.EMPTY', '1:1'],
    ['text', 'SCHEME.EMPTY', '1:1'],
  ])('refuses %j with %s at %s', (text, code, at) => {
    expect(problemsOf(text)).toContainEqual(expect.objectContaining({ code, at }));
    expect(read(text).scheme).toBeUndefined();
  });

  it('takes colons of Chinese text for text, and a mark at the start of the file for nothing', () => {
    const { scheme, problems } = read(`\ufeff${TEXT.replace('zh: 重点工作', 'zh: 重点：工作')}`);
    expect(problems).toEqual([]);
    expect(scheme?.indicators[0]?.zh).toBe('重点：工作');
  });

  it('takes signs inside quotation marks and blocks for text', () => {
    const note = '|\n      &a *b !c --- ...\n      %d ? [[[\n';
    const { scheme, problems } = read(TEXT.replace('zh: 重点工作', `zh: "&a *b !c"\n    note: ${note}`));
    expect(problems).toEqual([]);
    expect(scheme?.indicators[0]).toMatchObject({ zh: '&a *b !c', note: '&a *b !c --- ...\n%d ? [[[\n' });
  });

  it('puts a later problem inside a formula at its character', () => {
    const { locate } = read(TEXT.replace('final: work', "final: 'work + wrk'"));
    const problem = {
      code: 'SCHEME.UNKNOWN_NAME',
      severity: 'error' as const,
      path: ['calculate', 'final', 'is'],
      offset: 7,
      sentence: { zh: '', en: '' },
    };
    expect(locate(problem)).toMatchObject({ file: '考核.yaml', line: 13, column: 18 });
  });

  it('puts a problem with what is absent at the last key that is there', () => {
    const { locate } = read(TEXT);
    const problem = { code: 'X', severity: 'error' as const, sentence: { zh: '', en: '' } };
    expect(locate({ ...problem, path: ['indicators', 'work', 'bounds', 'bonus'] })).toMatchObject({
      line: 8,
      column: 3,
    });
    expect(locate({ ...problem, path: ['grades'] })).toMatchObject({ line: 1, column: 1 });
  });
});
