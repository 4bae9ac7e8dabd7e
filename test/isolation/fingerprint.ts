import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';

/**
 * What a tenant's folder holds, file by file: rows of databases, and contents of everything else. Two fingerprints are
 * equal when nothing was entered, counted or stored in between.
 */
export const fingerprintOf = async (
  directory: string,
  tenant: string,
): Promise<Readonly<Record<string, string>>> => {
  const folder = join(directory, 'tenants', tenant);
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name));
  const prints: Record<string, string> = {};
  for (const file of files.toSorted()) {
    // What SQLite keeps beside a database belongs to its rows, which are read.
    if (/-(?:wal|shm)$/u.test(file)) continue;
    const content = file.endsWith('.sqlite') ? rowsOf(file) : await readFile(file);
    prints[file.slice(folder.length)] = createHash('sha256').update(content).digest('hex');
  }
  return prints;
};

const rowsOf = (file: string): string => {
  const database = new DatabaseSync(file, { readOnly: true });
  try {
    const tables = database
      .prepare(
        "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name",
      )
      .all() as unknown as readonly { readonly name: string }[];
    return JSON.stringify(
      tables.map(({ name }) => [name, database.prepare(`SELECT * FROM "${name}"`).all()]),
      plain,
    );
  } finally {
    database.close();
  }
};

const plain = (_: string, value: unknown): unknown =>
  value instanceof Uint8Array
    ? Buffer.from(value).toString('base64')
    : typeof value === 'bigint'
      ? String(value)
      : value;
