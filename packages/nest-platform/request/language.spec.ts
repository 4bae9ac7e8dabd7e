import { languageOf } from './language.ts';

describe('the language of a request', () => {
  it.each([
    [undefined, 'zh'],
    ['', 'zh'],
    ['*', 'zh'],
    ['fr', 'zh'],
    ['zh', 'zh'],
    ['zh-CN,zh;q=0.9', 'zh'],
    ['ZH-Hant-TW', 'zh'],
    ['en', 'en'],
    ['EN-US', 'en'],
    ['en-GB,en;q=0.9,zh;q=0.8', 'en'],
    ['en;q=0.8,zh;q=0.9', 'zh'],
    ['zh;q=0.5, en;q=0.5', 'zh'],
    ['en;q=0.5, zh;q=0.5', 'en'],
    ['fr, en;q=0.1', 'en'],
    ['en;q=0, fr', 'zh'],
    ['en;q=0,zh;q=0', 'zh'],
    ['en; q=0.7 , zh;level=1;q=0.2', 'en'],
    ['english', 'zh'],
    ['enx-GB, zhx', 'zh'],
    ['en;q=banana,zh;q=0.1', 'en'],
    ['en;q=1..2', 'zh'],
    [',,;;,en', 'en'],
  ] as const)('%p is %s', (header, language) => {
    expect(languageOf(header)).toBe(language);
  });
});
