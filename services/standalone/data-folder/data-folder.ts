import {
  accessSync,
  constants,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import {
  DataFolderForeign,
  DataFolderMissing,
  DataFolderNotWritable,
  DataFolderOtherVersion,
} from './data-folder-errors.ts';

/** The format of the data folder that this version reads and writes. */
const DATA_FOLDER_FORMAT = 1;

const IDENTITY_FILE = 'kaoping.json';

/**
 * Makes sure that a folder can be worked in: makes it where it is missing, and recognises its own.
 *
 * @throws {DataFolderNotWritable} when it cannot be made or written.
 * @throws {DataFolderForeign} when it holds something else.
 * @throws {DataFolderOtherVersion} when another version wrote it.
 */
export const prepareDataFolder = (directory: string): void => {
  writable(directory, () => makeFolder(directory));
  const format = readFormat(directory);
  if (format === undefined) {
    if (readdirSync(directory).some((name) => !name.startsWith('.'))) throw new DataFolderForeign(directory);
    writable(directory, () => writeIdentity(directory));
    return;
  }
  if (format !== DATA_FOLDER_FORMAT) {
    throw new DataFolderOtherVersion(directory, JSON.stringify(format), DATA_FOLDER_FORMAT);
  }
  writable(directory, () => probe(directory));
};

/**
 * Makes sure that a folder holds data already: a command that reads or changes what is there must not start
 * another folder because of a slip in its name.
 *
 * @throws {DataFolderMissing} when it does not.
 */
export const requireDataFolder = (directory: string): void => {
  if (readFormat(directory) === undefined) throw new DataFolderMissing(directory);
};

/** Undefined where there is no identity; the text where it says nothing that can be understood. */
const readFormat = (directory: string): unknown => {
  let text: string;
  try {
    text = readFileSync(join(directory, IDENTITY_FILE), 'utf8');
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return undefined;
    throw new DataFolderNotWritable(directory, reasonOf(error));
  }
  try {
    const identity = JSON.parse(text) as { readonly product?: unknown; readonly format?: unknown } | null;
    return identity?.product === 'kaoping' ? (identity.format ?? '?') : '?';
  } catch {
    return '?';
  }
};

/** Written aside and renamed, so that a crash never leaves half an identity. */
const writeIdentity = (directory: string): void => {
  const aside = join(directory, `.${IDENTITY_FILE}-${String(process.pid)}`);
  writeFileSync(aside, `${JSON.stringify({ product: 'kaoping', format: DATA_FOLDER_FORMAT })}\n`);
  renameSync(aside, join(directory, IDENTITY_FILE));
};

const probe = (directory: string): void => {
  const file = join(directory, `.probe-${String(process.pid)}`);
  writeFileSync(file, '');
  rmSync(file);
};

/** Asks the nearest folder that is there first: on a read-only disk, making several at once fails for no reason given. */
const makeFolder = (directory: string): void => {
  let nearest = directory;
  while (!existsSync(nearest)) nearest = dirname(nearest);
  if (nearest !== directory) accessSync(nearest, constants.W_OK);
  mkdirSync(directory, { recursive: true, mode: 0o700 });
};

const writable = (directory: string, work: () => unknown): void => {
  try {
    work();
  } catch (error) {
    throw new DataFolderNotWritable(directory, reasonOf(error));
  }
};

const REASONS: Readonly<Record<string, string>> = {
  EEXIST: 'a file stands in its place 该处是文件',
  ENOTDIR: 'a file stands in its place 该处是文件',
  EROFS: 'read-only 只读',
  EACCES: 'no right to it 无权限',
  EPERM: 'no right to it 无权限',
  ENOSPC: 'disk full 磁盘已满',
};

const reasonOf = (error: unknown): string => {
  const code = codeOf(error);
  return REASONS[code] === undefined ? code : `${code}: ${REASONS[code]}`;
};

// By shape, not by class: an error of the runtime may come from another realm than ours.
const codeOf = (error: unknown): string => {
  const { code } = (error ?? {}) as { readonly code?: unknown };
  return typeof code === 'string' ? code : String(error);
};
