import { DomainError, type Sentence } from '@kaoping/event-sourcing';
import type { LocatedProblem } from '@kaoping/schemes';

/** The text of a scheme has errors: each is named with its line, and nothing was kept. */
export class SchemeTextRefused extends DomainError {
  readonly code = 'SCHEME_VERSION.TEXT_REFUSED';

  constructor(readonly problems: readonly LocatedProblem[]) {
    super({
      en: `The scheme has errors:\n${linesOf(problems, 'en')}`,
      zh: `方案有误：\n${linesOf(problems, 'zh')}`,
    });
  }
}

const linesOf = (problems: readonly LocatedProblem[], language: keyof Sentence): string =>
  problems
    .map(
      ({ line, column, code, sentence }) => `${String(line)}:${String(column)} ${code} ${sentence[language]}`,
    )
    .join('\n');
