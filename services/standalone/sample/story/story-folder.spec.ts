import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { discardStoryFolder, takeOverStory } from './story-folder.ts';

describe('a story that is written beside the data folder', () => {
  let root: string;
  beforeEach(async () => {
    root = await mkdtemp(join(tmpdir(), '故事 '));
  });
  afterEach(() => rm(root, { recursive: true }));

  const tenants = (): readonly string[] => readdirSync(join(root, 'tenants')).toSorted();
  const writing =
    (...names: readonly string[]) =>
    (folder: string): Promise<void> => {
      for (const name of names) mkdirSync(join(folder, 'tenants', name), { recursive: true });
      return Promise.resolve();
    };

  it('is taken over once it is whole', async () => {
    await takeOverStory(root, writing('changping', 'jinmei'));
    discardStoryFolder(root);
    expect(tenants()).toEqual(['changping', 'jinmei']);
    expect(readdirSync(root)).toEqual(['tenants']);
  });

  it('is written anew after it was cut off', async () => {
    const cutOff = async (folder: string): Promise<void> => {
      await writing('half')(folder);
      throw new Error('killed');
    };
    await expect(takeOverStory(root, cutOff)).rejects.toThrow('killed');
    expect(existsSync(join(root, 'tenants'))).toBe(false);
    await takeOverStory(root, writing('changping'));
    expect(tenants()).toEqual(['changping']);
  });

  it('is not written again when it was cut off while it was taken over', async () => {
    const folder = join(root, '.sample-story');
    await writing('jinmei')(folder);
    await writing('changping')(root);
    writeFileSync(join(folder, 'complete'), '');
    await takeOverStory(root, () => Promise.reject(new Error('written again')));
    expect(tenants()).toEqual(['changping', 'jinmei']);
  });
});
