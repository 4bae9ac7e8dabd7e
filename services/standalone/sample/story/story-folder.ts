import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Beside the tenants, so that what is written there only needs to be renamed. */
const FOLDER = '.sample-story';
const COMPLETE_FILE = 'complete';
const TENANTS = 'tenants';

/**
 * Has a story written in a folder of its own and takes its enterprises over once it is whole: one that was
 * interrupted is written anew, so that no half of it is ever seen.
 */
export const takeOverStory = async (
  directory: string,
  write: (folder: string) => Promise<void>,
): Promise<void> => {
  const folder = join(directory, FOLDER);
  const complete = join(folder, COMPLETE_FILE);
  if (!existsSync(complete)) {
    rmSync(folder, { recursive: true, force: true });
    await write(folder);
    writeFileSync(complete, '');
  }
  mkdirSync(join(directory, TENANTS), { recursive: true });
  for (const tenant of readdirSync(join(folder, TENANTS))) {
    renameSync(join(folder, TENANTS, tenant), join(directory, TENANTS, tenant));
  }
};

/** Once it is remembered that the story was taken over: until then a start that was cut off goes on with its folder. */
export const discardStoryFolder = (directory: string): void => {
  rmSync(join(directory, FOLDER), { recursive: true, force: true });
};
