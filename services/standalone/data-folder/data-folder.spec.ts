import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { prepareDataFolder, requireDataFolder } from './data-folder.ts';
import { lockForServing } from './serve-lock.ts';

describe('a data folder', () => {
  let root: string;
  beforeEach(async () => {
    root = await mkdtemp(join(tmpdir(), '数据 '));
  });
  afterEach(() => rm(root, { recursive: true }));

  const refusalOf = (work: () => unknown): string => {
    try {
      work();
    } catch (error) {
      return (error as { readonly code: string }).code;
    }
    return 'none';
  };

  it('is made with all folders above it, and recognised afterwards', () => {
    const directory = join(root, 'a', 'b');
    expect(refusalOf(() => requireDataFolder(directory))).toBe('DATA_FOLDER.MISSING');
    prepareDataFolder(directory);
    prepareDataFolder(directory);
    expect(refusalOf(() => requireDataFolder(directory))).toBe('none');
  });

  it('leaves nothing behind from trying whether it can be written', async () => {
    prepareDataFolder(root);
    prepareDataFolder(root);
    expect(await readdir(root)).toEqual(['kaoping.json']);
  });

  it.each([
    ['{"product":"kaoping","format":2}', 'DATA_FOLDER.OTHER_VERSION'],
    ['{"product":"kaoping"}', 'DATA_FOLDER.OTHER_VERSION'],
    ['{"product":"another","format":1}', 'DATA_FOLDER.OTHER_VERSION'],
    ['{"product":', 'DATA_FOLDER.OTHER_VERSION'],
    ['null', 'DATA_FOLDER.OTHER_VERSION'],
    ['', 'DATA_FOLDER.OTHER_VERSION'],
  ])('is refused with the identity %s', async (identity, code) => {
    await writeFile(join(root, 'kaoping.json'), identity);
    expect(refusalOf(() => prepareDataFolder(root))).toBe(code);
  });

  it('is taken when it has nothing but hidden files, and refused when it has others', async () => {
    await writeFile(join(root, '.DS_Store'), '');
    expect(refusalOf(() => prepareDataFolder(root))).toBe('none');
    const other = await mkdtemp(join(root, 'other-'));
    await writeFile(join(other, 'notes.txt'), '');
    expect(refusalOf(() => prepareDataFolder(other))).toBe('DATA_FOLDER.FOREIGN');
  });

  it('is held by one server at a time, until that lets go, however often', () => {
    prepareDataFolder(root);
    const release = lockForServing(root);
    expect(refusalOf(() => lockForServing(root))).toBe('DATA_FOLDER.IN_USE');
    release();
    release();
    const again = lockForServing(root);
    again();
  });

  it('is not called in use when the file of the lock is something else', async () => {
    prepareDataFolder(root);
    await writeFile(
      join(root, 'serving.lock'),
      'this is no database, and longer than its header would be'.repeat(4),
    );
    expect(refusalOf(() => lockForServing(root))).toBe('DATA_FOLDER.NOT_WRITABLE');
  });
});
