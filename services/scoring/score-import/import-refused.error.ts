import { DomainError } from '@kaoping/event-sourcing';
import type { RefusedCell } from './refused-cell.ts';

/** A table with cells that cannot be used is not entered at all. */
export class ImportRefused extends DomainError {
  readonly code = 'IMPORT.REFUSED';

  constructor(readonly cells: readonly RefusedCell[]) {
    const listed = (language: 'en' | 'zh'): string =>
      cells
        .slice(0, LISTED_LIMIT)
        .map(
          ({ line, column, text, sentence }) => `${String(line)}:${column} "${text}" ${sentence[language]}`,
        )
        .join('\n');
    super({
      en: `Nothing was entered: ${String(cells.length)} cells cannot be used.\n${listed('en')}`,
      zh: `未录入任何内容：有 ${String(cells.length)} 个单元格无法使用。\n${listed('zh')}`,
    });
  }
}

/** A message lists so many cells at the most; the preview has them all. */
const LISTED_LIMIT = 20;
