import { DomainError, type Sentence } from '@kaoping/event-sourcing';

/** A figure of the whole group is missing, unknown or of the wrong form; or the period is. */
export class OptionsRefused extends DomainError {
  readonly code = 'OPTIONS.REFUSED';

  constructor(readonly problems: readonly Sentence[]) {
    super({
      en: problems.map(({ en }) => en).join('\n'),
      zh: problems.map(({ zh }) => zh).join('\n'),
    });
  }
}
