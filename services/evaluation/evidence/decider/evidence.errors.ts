import { DomainError } from '@kaoping/event-sourcing';

/** There is no such file, or none that the caller may see: which of both is not said. */
export class EvidenceUnknown extends DomainError {
  readonly code = 'EVIDENCE.UNKNOWN';

  constructor(readonly evidenceId: string) {
    super({
      en: `There is no evidence "${evidenceId}" here: hand the file in first, or choose one of the unit's.`,
      zh: `此处没有佐证材料“${evidenceId}”：请先上传，或从本单位已有材料中选择。`,
    });
  }
}

/** A file serves many purposes, but not without end. */
export class EvidenceUsedTooOften extends DomainError {
  readonly code = 'EVIDENCE.USED_TOO_OFTEN';

  constructor(readonly limit: number) {
    super({
      en: `This file proves ${String(limit)} things already, the most there may be: take it from some first.`,
      zh: `该材料已被引用 ${String(limit)} 处，达到上限；请先取消部分引用。`,
    });
  }
}

/** What proves something stays. */
export class EvidenceInUse extends DomainError {
  readonly code = 'EVIDENCE.IN_USE';

  constructor(readonly uses: number) {
    super({
      en: `This file still proves ${String(uses)} things of the unit: detach it there before you take it back.`,
      zh: `该材料仍被本单位引用 ${String(uses)} 处：请先取消引用，再撤回文件。`,
    });
  }
}
