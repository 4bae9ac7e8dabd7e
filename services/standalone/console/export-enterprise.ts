import { createWriteStream, existsSync, renameSync, rmSync } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { DomainError, type TenantId } from '@kaoping/event-sourcing';
import { TakeExport, type TakenExport } from '@kaoping/organisations';
import type { ConsoleSession } from './console-session.ts';

/** A file stands where the export should go. */
class ExportFileThere extends DomainError {
  readonly code = 'EXPORT.FILE_THERE';

  constructor(readonly file: string) {
    super({
      en: `${file} is there already and was left as it is: name another file.`,
      zh: `${file} 已存在，未作改动；请换一个文件名。`,
    });
  }
}

/** The file cannot be written. */
class ExportFileNotWritable extends DomainError {
  readonly code = 'EXPORT.FILE_NOT_WRITABLE';

  constructor(
    readonly file: string,
    readonly reason: string,
  ) {
    super({
      en: `${file} cannot be written (${reason}): name another file, or make room.`,
      zh: `${file} 无法写入（${reason}）：请换一个位置，或清理磁盘。`,
    });
  }
}

/**
 * Writes everything of an enterprise into a file that only its owner can read. It stands under its name only once it
 * is whole.
 *
 * @throws {ExportFileThere} and {@link ExportFileNotWritable}.
 */
export const exportEnterprise = async (
  session: ConsoleSession,
  tenant: TenantId,
  file: string,
): Promise<void> => {
  if (existsSync(file)) throw new ExportFileThere(file);
  const command = new TakeExport(session.metadata(tenant));
  const { archive } = (await session.execute(command)) as unknown as TakenExport;
  const draft = `${file}.${String(process.pid)}.part`;
  try {
    await pipeline(archive, createWriteStream(draft, { flags: 'wx', mode: 0o600, flush: true }));
    renameSync(draft, file);
  } catch (error) {
    const { code } = error as { readonly code?: unknown };
    if (typeof code !== 'string' || error instanceof DomainError) throw error;
    throw new ExportFileNotWritable(file, code);
  } finally {
    rmSync(draft, { force: true });
  }
};
