import { DomainError } from '@kaoping/event-sourcing';
import type { LocatedProblem } from '@kaoping/schemes';
import { problemLine } from './print-problems.ts';

/** A scheme has errors, so nothing can be computed with it. */
export class SchemeUnsound extends DomainError {
  readonly code = 'SCHEME.UNSOUND';

  constructor(
    readonly file: string,
    readonly problems: readonly LocatedProblem[],
  ) {
    super({
      en: `${file} is not sound:\n${problems.map((problem) => problemLine(problem, 'en')).join('\n')}`,
      zh: `${file} 有误：\n${problems.map((problem) => problemLine(problem, 'zh')).join('\n')}`,
    });
  }
}

/** Neither a file nor a shipped scheme bears this name. */
export class SchemeUnknown extends DomainError {
  readonly code = 'SCHEME.UNKNOWN';

  constructor(
    readonly named: string,
    readonly known: readonly string[],
  ) {
    super({
      en: `There is no file and no shipped scheme "${named}". Shipped: ${known.join(', ')}.`,
      zh: `没有名为“${named}”的文件或内置方案。内置方案：${known.join('、')}。`,
    });
  }
}
