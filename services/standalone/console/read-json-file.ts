import { DomainError } from '@kaoping/event-sourcing';
import { readFileSync } from 'node:fs';
import type { z } from 'zod';

/** A file that was named cannot be read, or does not say what it should. */
export class FileRefused extends DomainError {
  readonly code = 'FILE.REFUSED';

  constructor(
    readonly file: string,
    readonly problems: readonly string[],
  ) {
    super({
      en: `${file} cannot be used:\n${problems.join('\n')}`,
      zh: `文件 ${file} 无法使用：\n${problems.join('\n')}`,
    });
  }
}

/**
 * Reads a text file.
 *
 * @throws {FileRefused} when it cannot be read, or is no UTF-8.
 */
export const readTextFile = (file: string): string => {
  let bytes: Buffer;
  try {
    bytes = readFileSync(file);
  } catch (error) {
    throw new FileRefused(file, [error instanceof Error ? error.message : String(error)]);
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    // Spreadsheets on Chinese systems save CSV as GBK, where guessing would change names without a word.
    throw new FileRefused(file, ['not UTF-8: save it as "CSV UTF-8" 不是 UTF-8 编码：请另存为“CSV UTF-8”']);
  }
};

/**
 * Reads a JSON file of a known shape.
 *
 * @throws {FileRefused} naming every field that is wrong.
 */
export const readJsonFile = <Shape extends z.ZodType>(file: string, shape: Shape): z.infer<Shape> => {
  let value: unknown;
  const text = readTextFile(file);
  try {
    value = JSON.parse(text);
  } catch (error) {
    throw new FileRefused(file, [error instanceof Error ? error.message : String(error)]);
  }
  const parsed = shape.safeParse(value);
  if (parsed.success) return parsed.data;
  throw new FileRefused(
    file,
    parsed.error.issues.map(({ path, message }) => `${path.join('.') || '(whole file)'}: ${message}`),
  );
};
