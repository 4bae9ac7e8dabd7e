import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** The text of files by their path in a repository. */
export type Tree = Readonly<Record<string, string>>;

/** A tree that was written to a disk. */
export interface MiniatureTree {
  readonly directory: string;
  readonly remove: () => void;
}

/**
 * Writes a repository in miniature outside this one, with its workspaces linked as an installation links them,
 * so that a tool judges it by the same paths and package names as the real one.
 */
export const writeTree = (tree: Tree): MiniatureTree => {
  // Resolved, since some systems keep their temporary folder behind a link and tools compare real paths.
  const directory = realpathSync(mkdtempSync(join(tmpdir(), 'kaoping-tree-')));
  for (const [path, text] of Object.entries(tree)) {
    const file = join(directory, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
  linkWorkspaces(directory);
  return {
    directory,
    remove: () => {
      rmSync(directory, { recursive: true, force: true });
    },
  };
};

const linkWorkspaces = (directory: string): void => {
  const scope = join(directory, 'node_modules', '@kaoping');
  mkdirSync(scope, { recursive: true });
  for (const area of ['packages', 'services']) {
    for (const name of readdirSync(join(directory, area))) {
      symlinkSync(join(directory, area, name), join(scope, name), 'dir');
    }
  }
};
