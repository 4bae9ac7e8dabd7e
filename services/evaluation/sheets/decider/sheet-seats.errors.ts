import { DomainError } from '@kaoping/event-sourcing';
import type { SheetQuestion } from './sheet.events.ts';

/** Somebody else is asked this already, and only one answer counts. */
export class SheetSeatTaken extends DomainError {
  readonly code = 'SHEET_SEATS.TAKEN';

  constructor(
    readonly question: SheetQuestion,
    readonly raterName: string,
  ) {
    super({
      en: `"${question.input}" of "${question.organisationId}" takes one answer, and "${raterName}" is asked for it already: withdraw that sheet, inspection or record first, or leave the organisation out.`,
      zh: `“${question.organisationId}”的“${question.input}”只计一个结果，已分配给“${raterName}”：请先撤销该考评表、检查或记录，或不要包含该单位。`,
    });
  }
}
