import { DomainError } from '@kaoping/event-sourcing';

/** A version that was handed down came once more with another content. */
export class HandedDownOtherwise extends DomainError {
  readonly code = 'HANDED_DOWN_SCHEME.OTHER_CONTENT';

  constructor(schemeId: string, version: number) {
    super({
      en: `Version ${String(version)} of "${schemeId}" came before with another content; a version never changes.`,
      zh: `方案“${schemeId}”第 ${String(version)} 版此前已下发且内容不同；版本一经下发不得更改。`,
    });
  }
}
