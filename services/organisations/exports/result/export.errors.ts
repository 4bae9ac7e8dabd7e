import { DomainError } from '@kaoping/event-sourcing';

/** The file is no export, or not what it was when it was written. */
export class ExportDamaged extends DomainError {
  readonly code = 'EXPORT.DAMAGED';

  constructor(readonly what: string) {
    super({
      en: `This is not a whole export as it was written: ${what}. Take a new one, or another copy.`,
      zh: `该文件不是完整、未改动的导出文件：${what}。请重新导出，或使用其他副本。`,
    });
  }
}
