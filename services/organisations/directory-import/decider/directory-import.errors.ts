import { DomainError, type Sentence } from '@kaoping/event-sourcing';

/** A problem as far as a refusal tells it. */
interface ToldProblem {
  readonly line: number;
  readonly column?: string;
  readonly text?: string;
  readonly sentence: Sentence;
}

/** A message lists so many problems at the most; the preview has them all. */
const TOLD_LIMIT = 20;

/** A table with problems is not imported at all. */
export class DirectoryImportRefused extends DomainError {
  readonly code = 'DIRECTORY_IMPORT.REFUSED';

  constructor(readonly problems: readonly ToldProblem[]) {
    const told = (language: keyof Sentence): string =>
      problems
        .slice(0, TOLD_LIMIT)
        .map(({ line, column, text, sentence }) => {
          const place = [String(line), column].filter(Boolean).join(':');
          return `${place}${text === undefined ? '' : ` "${text}"`} ${sentence[language]}`;
        })
        .join('\n');
    super({
      en: `Nothing was imported: ${String(problems.length)} places of the table need to be mended.\n${told('en')}`,
      zh: `未导入任何内容：表格有 ${String(problems.length)} 处需要更正。\n${told('zh')}`,
    });
  }
}

/** What was previewed is no longer what would be imported. */
export class DirectoryImportOutdated extends DomainError {
  readonly code = 'DIRECTORY_IMPORT.OUTDATED';

  constructor(readonly digest: string) {
    super({
      en: 'File, mapping or what is recorded changed since the preview, so nothing was imported. Preview the file once more and confirm that.',
      zh: '预览之后文件、列对应或已有记录发生了变化，因此未导入。请重新预览后再确认。',
    });
  }
}

/** Nothing is imported that way. */
export class DirectoryImportUnclear extends DomainError {
  readonly code = 'DIRECTORY_IMPORT.UNCLEAR';

  constructor(
    readonly parameter: string,
    readonly expected: string,
  ) {
    super({
      en: `${parameter}: give ${expected}.`,
      zh: `参数 ${parameter}：请提供 ${expected}。`,
    });
  }
}
