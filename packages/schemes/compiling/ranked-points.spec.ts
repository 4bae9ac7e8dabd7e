import { runScheme } from './spec-support/run-scheme.ts';

const METHOD = { kind: 'rankPoints', byRank: [20, 15], otherwise: 5 };

/** A dimension of a plain indicator and one that is scored by place; both are out of 20. */
const scheme = (ranked: object, above: object = {}) => ({
  indicators: {
    work: {
      zh: '工作',
      ...above,
      indicators: {
        plain: { zh: '日常', fullMark: 20, method: 'direct' },
        place: { zh: '名次', fullMark: 20, method: METHOD, ...ranked },
      },
    },
  },
  calculate: { final: 'work' },
});

const scores = (
  parts: object,
  entered: Readonly<Record<string, Readonly<Record<string, string>>>>,
): Readonly<Record<string, string>> =>
  Object.fromEntries(
    runScheme(parts, { entered }).result.standings.map(({ organisation, score }) => [organisation, score]),
  );

describe('points by place', () => {
  const a = { 'work.plain': '10', 'work.place': '3' };
  const b = { 'work.plain': '10', 'work.place': '1' };

  it('are kept from the whole group while one figure is missing', () => {
    expect(scores(scheme({}), { a, b, c: { 'work.plain': '10' } })).toEqual({});
  });

  it('leave an exempt organisation out, which takes no place and blocks nobody', () => {
    const exempt = { 'work.plain': '10', 'work.place/exempt': 'yes' };
    // The exempt have 10 of 20 in what is left, which is 20 of 40.
    expect(scores(scheme({ missing: 'exempt' }), { a, b, c: exempt })).toEqual({
      a: '30.00',
      b: '25.00',
      c: '20.00',
    });
    const withFigure = { ...exempt, 'work.place': '9' };
    expect(scores(scheme({ missing: 'exempt' }), { a, b, c: withFigure })).toEqual({
      a: '30.00',
      b: '25.00',
      c: '20.00',
    });
  });

  it('leave out whoever is exempt from the dimension above', () => {
    const parts = scheme({});
    const whole = {
      indicators: {
        all: {
          zh: '考核',
          indicators: {
            work: { ...parts.indicators.work, missing: 'exempt' },
            extra: { zh: '其他', fullMark: 40, method: 'direct' },
          },
        },
      },
      calculate: { final: 'all' },
    };
    const under = ({ extra, ...rest }: Readonly<Record<string, string>>) => ({
      ...Object.fromEntries(Object.entries(rest).map(([name, value]) => [`all.${name}`, value])),
      ...(extra === undefined ? {} : { 'all.extra': extra }),
    });
    expect(
      scores(whole, {
        a: under({ ...a, extra: '30' }),
        b: under({ ...b, extra: '30' }),
        c: under({ 'work/exempt': 'yes', extra: '30' }),
      }),
    ).toEqual({ a: '60.00', b: '55.00', c: '60.00' });
  });

  it('give nothing to whoever lacks a figure that counts as zero, and their places to the others', () => {
    expect(scores(scheme({ missing: 'zero' }), { a, b, c: { 'work.plain': '10' } })).toEqual({
      a: '30.00',
      b: '25.00',
      c: '10.00',
    });
  });

  it('block nobody outside a dimension that counts as zero where something in it is missing', () => {
    expect(scores(scheme({}, { missing: 'zero' }), { a, b, c: { 'work.plain': '10' } })).toEqual({
      a: '30.00',
      b: '25.00',
      c: '0.00',
    });
  });
});
