import { DomainError, type Sentence } from '@kaoping/event-sourcing';

/** Nothing is entered into a cycle that was given up. */
export class ResultsOfCancelledCycle extends DomainError {
  readonly code = 'BUSINESS_RESULTS.CYCLE_CANCELLED';

  constructor(readonly cycleId: string) {
    super({
      en: `The cycle "${cycleId}" was cancelled: it takes no figures. Choose the cycle that took its place.`,
      zh: `考核周期“${cycleId}”已取消，不再接收数据；请选择替代它的周期。`,
    });
  }
}

/** Figures of a table come from somewhere, and people want to know from where. */
export class ResultSourceRefused extends DomainError {
  readonly code = 'BUSINESS_RESULTS.SOURCE_REFUSED';

  constructor(readonly lengthMax: number) {
    super({
      en: `source: say in 1 to ${String(lengthMax)} characters where the figures come from, e.g. "Finance department, results of 2026".`,
      zh: `数据来源：请用 1 至 ${String(lengthMax)} 个字说明，例如“财务部 2026 年度经营业绩”。`,
    });
  }
}

/** A table with problems is not taken in at all. */
export class BusinessResultsRefused extends DomainError {
  readonly code = 'BUSINESS_RESULTS.TABLE_REFUSED';

  constructor(
    readonly problems: readonly {
      readonly line: number;
      readonly column?: string;
      readonly text?: string;
      readonly sentence: Sentence;
    }[],
  ) {
    const told = (language: keyof Sentence): string =>
      problems
        .slice(0, TOLD_LIMIT)
        .map(
          ({ line, column = '', text = '', sentence }) =>
            `${String(line)}:${column} "${text}" ${sentence[language]}`,
        )
        .join('\n');
    super({
      en: `Nothing was imported: ${String(problems.length)} places of the table need to be mended.\n${told('en')}`,
      zh: `未导入任何内容：表格有 ${String(problems.length)} 处需要更正。\n${told('zh')}`,
    });
  }
}

/** A message lists so many problems at the most; the preview has them all. */
const TOLD_LIMIT = 20;

/** What was previewed is no longer what would be imported. */
export class BusinessResultsOutdated extends DomainError {
  readonly code = 'BUSINESS_RESULTS.OUTDATED';

  constructor(readonly digest: string) {
    super({
      en: 'The file or the mapping is another than in the preview, so nothing was imported. Preview the file once more and confirm that.',
      zh: '文件或列对应与预览时不同，因此未导入。请重新预览后再确认。',
    });
  }
}

/** A request about a table that makes no sense. */
export class ResultRequestUnclear extends DomainError {
  readonly code = 'BUSINESS_RESULTS.REQUEST_UNCLEAR';

  constructor(
    readonly parameter: string,
    readonly expected: string,
  ) {
    super({ en: `${parameter}: give ${expected}.`, zh: `参数 ${parameter}：请提供 ${expected}。` });
  }
}
