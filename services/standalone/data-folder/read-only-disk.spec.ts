import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { prepareDataFolder } from './data-folder.ts';

/** A real read-only disk; making one takes a right that not every machine gives. */
const mountDisk = (): { readonly directory: string; readonly refusal?: string } => {
  const directory = mkdtempSync(join(tmpdir(), 'kaoping-disk-'));
  const { status, stderr, error } = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=1m', 'tmpfs', directory]);
  if (status === 0) return { directory };
  rmdirSync(directory);
  return { directory, refusal: error?.message ?? String(stderr).trim() };
};

const disk = mountDisk();

const refusalOf = (work: () => unknown): unknown => {
  try {
    work();
  } catch (error) {
    return error;
  }
  return undefined;
};

describe('a data folder on a disk that is read only', () => {
  const title = 'is refused with the reason, whether it is there or not';
  if (disk.refusal !== undefined) {
    it.skip(`${title} (skipped, no disk could be mounted: ${disk.refusal})`, () => {
      expect(disk.refusal).toBeUndefined();
    });
    return;
  }
  afterAll(() => {
    spawnSync('umount', ['--lazy', disk.directory]);
    rmdirSync(disk.directory);
  });

  it(title, () => {
    const present = join(disk.directory, 'present');
    prepareDataFolder(present);
    expect(spawnSync('mount', ['-o', 'remount,ro', disk.directory]).status).toBe(0);

    for (const directory of [present, join(disk.directory, 'new', 'below')]) {
      expect(refusalOf(() => prepareDataFolder(directory))).toMatchObject({
        code: 'DATA_FOLDER.NOT_WRITABLE',
        sentence: {
          en: expect.stringContaining('read-only') as string,
          zh: expect.stringContaining('只读') as string,
        },
      });
    }
  });
});
