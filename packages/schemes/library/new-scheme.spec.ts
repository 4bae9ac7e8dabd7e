import { readScheme } from '../reading/read-scheme.ts';
import { newScheme } from './new-scheme.ts';
import { shippedSchemes } from './shipped-schemes.ts';

const NAME = { id: 'hushan-2026', title: { zh: '湖山：“新”办法 # 1', en: 'Hushan\'s "new" one: 1' } };
const SHIPPED = shippedSchemes();

describe('a new scheme', () => {
  it.each(SHIPPED.map(({ file, text }) => [file, text] as const))(
    'from %s differs from it in its name only',
    (file, text) => {
      const before = readScheme(text, { file }).scheme;
      const made = readScheme(newScheme(text, NAME), { file: 'new.yaml' });
      expect(made.problems).toEqual([]);
      expect(made.scheme).toEqual({ ...before, scheme: NAME.id, version: 1, title: NAME.title });
    },
  );

  it.each(SHIPPED.map(({ file, text }) => [file, text] as const))(
    'from %s keeps its comments',
    (_file, text) => {
      const comments = (of: string) => of.match(/#.*/gu)?.length;
      expect(comments(newScheme(text, { ...NAME, title: { zh: '新' } }))).toBe(comments(text));
    },
  );

  it('keeps what follows a title in the file', () => {
    const text =
      'scheme: old # of 2017\nversion: 7\ntitle:\n  zh: 旧\n  en: Old\n# figures are ours\nperiod: year\n';
    expect(newScheme(text, { id: 'new', title: { zh: '新' } })).toBe(
      'scheme: new # of 2017\nversion: 1\ntitle:\n  { zh: "新" }\n# figures are ours\nperiod: year\n',
    );
  });

  it('is not made from a text without a name', () => {
    expect(() => newScheme('period: year', NAME)).toThrow('There is no "scheme" in this text');
  });
});

describe('the shipped schemes', () => {
  it('are told by id, version and title, each once', () => {
    expect(SHIPPED.length).toBeGreaterThan(10);
    expect(new Set(SHIPPED.map(({ id }) => id)).size).toBe(SHIPPED.length);
    expect(SHIPPED.find(({ id }) => id === 'dinghai-departments-2018')).toMatchObject({
      version: 1,
      file: 'dinghai-departments-2018.yaml',
      title: { zh: '定海区 2018 年度区级机关第二类单位综合考核评价' },
    });
  });

  it('are named after their files', () => {
    expect(SHIPPED.filter(({ id, file }) => file !== `${id}.yaml`)).toEqual([]);
  });
});
