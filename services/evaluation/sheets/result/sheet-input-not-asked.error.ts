import { DomainError } from '@kaoping/event-sourcing';

/** A rater is to be asked what the procedure does not ask. */
export class SheetInputNotAsked extends DomainError {
  readonly code = 'SHEET.INPUT_NOT_ASKED';

  constructor(raterName: string, input: string, asked: readonly string[]) {
    super({
      en: `Rater "${raterName}": "inputs" names "${input}", which this procedure does not ask of the rater; it asks: ${asked.join(', ')}.`,
      zh: `评价人“${raterName}”：本程序不向其征询“${input}”；可选：${asked.join('、')}。`,
    });
  }
}
