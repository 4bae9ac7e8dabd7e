import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { importIdOf, readCorrections } from './import-files.ts';
import { readTable } from './read-table.ts';
import { displayWidth, textTable } from './text-table.ts';

describe('files that the command line reads', () => {
  let root: string;
  beforeEach(async () => {
    root = await mkdtemp(join(tmpdir(), '表 '));
  });
  afterEach(() => rm(root, { recursive: true }));

  const file = async (contents: string | Buffer): Promise<string> => {
    const path = join(root, 'table.csv');
    await writeFile(path, contents);
    return path;
  };

  it('keep every cell as text, by the line it stands on', async () => {
    const table = readTable(await file('\uFEFForganisation,score\r\n石井,087.50\r\n\r\n双江,86..2\r\n'));
    expect(table.headers).toEqual(['organisation', 'score']);
    expect(table.rows.map(({ line, cells }) => [line, ...cells.values()])).toEqual([
      [2, '石井', '087.50'],
      [4, '双江', '86..2'],
    ]);
  });

  it.each([
    ['no rows', 'organisation,score\n', /empty/u],
    ['a column twice', 'score,score\n1,2\n', /twice/u],
    ['a row that is too short', 'a,b\n1,2\n3\n', /3: /u],
    ['a quote that never ends', 'a,b\n1,"2\n', /table\.csv/u],
    ['an encoding that is not UTF-8', Buffer.from([0x61, 0x0a, 0xbe, 0xae, 0x0a]), /CSV UTF-8/u],
  ])('are refused with %s', async (_what, contents, sentence) => {
    const path = await file(contents);
    expect(() => readTable(path)).toThrow(sentence);
  });

  it.each([
    ['a missing column', 'line,column\n1,score\n', /missing columns/u],
    ['a line without a reason', 'line,column,printed,corrected,reason\n2,score,86..2,86.2,\n', /reason/u],
    [
      'a line that is no number',
      'line,column,printed,corrected,reason\nzwei,score,86..2,86.2,x\n',
      /line number/u,
    ],
  ])('that correct a table are refused with %s', async (_what, contents, sentence) => {
    const path = await file(contents);
    expect(() => readCorrections(path)).toThrow(sentence);
  });

  it('name the same import the same, and another reading of the same table otherwise', async () => {
    const table = await file('a,b\n1,2\n');
    const mapping = join(root, 'mapping.json');
    await writeFile(mapping, '{}');
    const first = importIdOf('2017-05', [table, mapping]);
    expect(importIdOf('2017-05', [table, mapping])).toBe(first);
    expect(importIdOf('2017-06', [table, mapping])).not.toBe(first);
    await writeFile(mapping, '{ }');
    expect(importIdOf('2017-05', [table, mapping])).not.toBe(first);
  });
});

describe('a table on a terminal', () => {
  it('aligns Chinese, which takes two columns a letter', () => {
    const lines = textTable(
      ['名次', 'name'],
      [
        ['1', '石井'],
        ['10', 'x'],
      ],
    ).split('\n');
    expect(lines[2]!.indexOf('石井')).toBe(6);
    expect(displayWidth('石井 x')).toBe(6);
  });
});
