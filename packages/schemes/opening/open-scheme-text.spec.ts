import { pathLabel } from '../complaint.ts';
import { LEAST, schemeText } from '../spec-support/scheme-of.ts';
import { openSchemeText } from './open-scheme-text.ts';

const open = (parts: object) => openSchemeText(schemeText(parts), { file: 'spec.yaml' });
const codes = (parts: object) => open(parts).problems.map(({ code }) => code);

describe('opening a scheme', () => {
  it('gives a sound one with its digest', () => {
    const { checked, problems } = open({});
    expect(problems).toEqual([]);
    expect(checked?.digest).toMatch(/^[0-9a-f]{64}$/u);
  });

  it.each([
    ['a score that is no step', { result: { score: 'total' } }, 'result', 'score'],
    ['one name for two things', { vetoes: { work: { zh: '否决', en: 'Veto' } } }, 'vetoes', 'work'],
  ])('tells %s once, though both its checks and its plan see it', (_what, parts, part, key) => {
    const here = open(parts).problems.filter((problem) => pathLabel(problem.path) === `${part}.${key}`);
    expect(here).toHaveLength(1);
  });

  it('tells problems of its meaning and of its formulas together, in the order of the file', () => {
    const indicators = { work: { ...LEAST.indicators.work, weight: '50%' }, party: LEAST.indicators.party };
    const { problems, checked } = open({ indicators, calculate: { final: 'work + prty + party' } });
    expect(problems.map(({ code }) => code)).toEqual(['SCHEME.WEIGHT_UNDER_SUM', 'SCHEME.UNKNOWN_NAME']);
    expect(problems.map(({ line }) => line)).toEqual(
      problems.map(({ line }) => line).toSorted((a, b) => a - b),
    );
    expect(checked).toBeUndefined();
  });

  it('lets warnings stand', () => {
    const parts = {
      indicators: { ...LEAST.indicators, work: { zh: '工作', fullMark: 60, method: 'direct' } },
    };
    expect(codes(parts)).toEqual(['SCHEME.NOT_TRANSLATED']);
    expect(open(parts).checked).toBeDefined();
  });

  it('opens a derived scheme by its library', () => {
    const text = JSON.stringify({
      scheme: 'below',
      version: 1,
      extends: { scheme: 'least', version: 1 },
      changes: {},
    });
    const library = { find: () => ({ file: 'least.yaml', text: schemeText() }) };
    expect(openSchemeText(text, { file: 'below.yaml', library }).checked?.scheme.scheme).toBe('below');
    expect(openSchemeText(text, { file: 'below.yaml' }).problems.map(({ code }) => code)).toEqual([
      'SCHEME.UNKNOWN_BASE',
    ]);
  });
});
