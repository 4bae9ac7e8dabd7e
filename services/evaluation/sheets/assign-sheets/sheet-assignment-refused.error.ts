import { DomainError } from '@kaoping/event-sourcing';

/** A request assigns no sheets, or more than one commit should hold. */
export class SheetAssignmentRefused extends DomainError {
  readonly code = 'SHEET.ASSIGNMENT_REFUSED';

  constructor(count: number, limit: number) {
    super({
      en: `"raters" would give ${String(count)} sheets: name 1 to ${String(limit)} in one request.`,
      zh: `“评价人”共产生 ${String(count)} 张考评表：每次请分配 1 至 ${String(limit)} 张。`,
    });
  }
}
