import { DomainError, type Sentence } from '@kaoping/event-sourcing';
import type { TableRemark } from './published-table.events.ts';

/** A message lists so many problems at the most. */
const TOLD_LIMIT = 20;

/** No row of the table could be computed, so there is nothing to compare. */
export class PublishedTableRefused extends DomainError {
  readonly code = 'PUBLISHED_TABLE.NOTHING_COMPARED';

  /** @param unused Headers without a meaning. */
  constructor(
    readonly remarks: readonly TableRemark[],
    unused: readonly string[] = [],
  ) {
    const columns = unused.slice(0, TOLD_LIMIT);
    const told = (language: keyof Sentence): string =>
      remarks
        .slice(0, TOLD_LIMIT)
        .map(
          ({ line, column = '', text = '', sentence }) =>
            `${String(line)}:${column} "${text}" ${sentence[language]}`,
        )
        .join('\n');
    super({
      en: `Nothing of the table could be compared: say in "columns" what its columns mean (not understood: ${columns.join(', ') || 'none'}), and mend what is told.\n${told('en')}`,
      zh: `表格中没有可比较的内容：请在列对应中说明各列含义（未识别的列：${columns.join('、') || '无'}），并更正以下问题。\n${told('zh')}`,
    });
  }
}

/** There is no such scheme, or no published version of it. */
export class TableSchemeUnknown extends DomainError {
  readonly code = 'PUBLISHED_TABLE.SCHEME_UNKNOWN';

  constructor(
    readonly schemeId: string,
    readonly version: number | undefined,
  ) {
    super({
      en: `There is no published scheme "${schemeId}"${version === undefined ? '' : ` of version ${String(version)}`}, neither of yours nor among the shipped ones.`,
      zh: `没有已发布的方案“${schemeId}”${version === undefined ? '' : `第 ${String(version)} 版`}，内置方案中也没有。`,
    });
  }
}

/** There is no such comparison. */
export class TableComparisonUnknown extends DomainError {
  readonly code = 'PUBLISHED_TABLE.COMPARISON_UNKNOWN';

  constructor(readonly comparisonId: string) {
    super({
      en: `There is no comparison "${comparisonId}" with this scheme: the list of comparisons has their ids.`,
      zh: `该方案没有编号为“${comparisonId}”的比对记录，请在比对列表中查找。`,
    });
  }
}

/** A request about a table that makes no sense. */
export class TableRequestUnclear extends DomainError {
  readonly code = 'PUBLISHED_TABLE.REQUEST_UNCLEAR';

  constructor(
    readonly parameter: string,
    readonly expected: string,
  ) {
    super({ en: `${parameter}: give ${expected}.`, zh: `参数 ${parameter}：请提供 ${expected}。` });
  }
}
