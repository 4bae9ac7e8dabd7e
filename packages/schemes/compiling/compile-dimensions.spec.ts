import { runScheme } from './spec-support/run-scheme.ts';

const leaf = (fullMark: number, more: object = {}) => ({ zh: '指标', fullMark, method: 'direct', ...more });

const valuesOf = (base: object, entered: Record<string, Record<string, string>>) => {
  const run = runScheme(
    { indicators: { base: { zh: '基本分', ...base } }, calculate: { final: 'base' } },
    { entered },
  );
  return Object.keys(entered).map((organisation) => run.value(organisation, 'base'));
};

describe('the points of a dimension', () => {
  it('adds its indicators', () => {
    const indicators = { x: leaf(60), y: leaf(40) };
    expect(valuesOf({ indicators }, { a: { 'base.x': '50', 'base.y': '30.5' } })).toEqual(['80.5']);
  });

  it('weighs shares of the full marks and gives them out of its own full mark', () => {
    const indicators = { x: leaf(50, { weight: '60%' }), y: leaf(100, { weight: '40%' }) };
    const entered = { a: { 'base.x': '40', 'base.y': '90' } };
    expect(valuesOf({ combine: 'weights', indicators }, entered)).toEqual(['84']);
    expect(valuesOf({ combine: 'weights', fullMark: 50, indicators }, entered)).toEqual(['42']);
  });

  it('gives an exempt indicator’s weight to the others, but blocks one that is only missing', () => {
    const indicators = {
      x: leaf(100, { weight: '50%' }),
      y: leaf(100, { weight: '30%' }),
      z: leaf(100, { weight: '20%', missing: 'exempt' }),
    };
    const entered = {
      exempt: { 'base.x': '80', 'base.y': '96', 'base.z/exempt': 'yes' },
      missing: { 'base.x': '80', 'base.y': '96' },
      all: { 'base.x': '80', 'base.y': '96', 'base.z': '50' },
    };
    expect(valuesOf({ combine: 'weights', indicators }, entered)).toEqual(['86', undefined, '78.8']);
  });

  it('scales the others of a sum up by full mark where one is exempt', () => {
    const indicators = { x: leaf(60), y: leaf(20), z: leaf(20, { missing: 'exempt' }) };
    const entered = {
      exempt: { 'base.x': '54', 'base.y': '10', 'base.z/exempt': 'yes' },
      all: { 'base.x': '54', 'base.y': '10', 'base.z': '20' },
    };
    expect(valuesOf({ indicators }, entered)).toEqual(['80', '84']);
  });

  it('leaves problems carried over out where none were raised and the scheme exempts that', () => {
    const carried = leaf(20, { method: { kind: 'carried', ifNone: 'exempt' } });
    const entered = { a: { 'base.x': '72', 'base.y/raised': '0', 'base.y/solved': '0' } };
    expect(valuesOf({ indicators: { x: leaf(80), y: carried } }, entered)).toEqual(['90']);
  });

  it('keeps the others in proportion in what a special task leaves (000-40)', () => {
    const indicators = {
      x: leaf(100, { weight: '60%' }),
      y: leaf(100, { weight: '40%' }),
      s: leaf(100, { special: true }),
    };
    const entered = { a: { 'base.x': '80', 'base.y': '90', 'base.s': '50' } };
    expect(valuesOf({ combine: 'weights', specialTakes: '20%', indicators }, entered)).toEqual(['77.2']);
  });
});
