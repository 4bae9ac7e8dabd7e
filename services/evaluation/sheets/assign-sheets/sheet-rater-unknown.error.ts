import { DomainError } from '@kaoping/event-sourcing';

/** The rater's organisation is neither in the cycle nor in the enterprise's tree. */
export class SheetRaterUnknown extends DomainError {
  readonly code = 'SHEET.RATER_UNKNOWN';

  constructor(
    readonly raterName: string,
    readonly organisationId: string,
  ) {
    super({
      en: `Rater "${raterName}": there is no organisation "${organisationId}"; name the rater's own, or leave it out for an outside body.`,
      zh: `评价人“${raterName}”：没有编号为“${organisationId}”的单位；请填写其所在单位，外部机构可不填。`,
    });
  }
}
