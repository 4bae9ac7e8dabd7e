import { DomainError, type Sentence } from '@kaoping/event-sourcing';

const SIDES = {
  bonus: { en: 'bonuses', zh: '加分' },
  deduction: { en: 'deductions', zh: '减分' },
} as const;

/** The scheme does not name the circumstance. */
export class CircumstanceUnknown extends DomainError {
  readonly code = 'ADJUSTMENT.CIRCUMSTANCE_UNKNOWN';

  constructor(
    side: 'bonus' | 'deduction',
    circumstance: string,
    known: readonly { readonly key: string; readonly title: Sentence }[],
  ) {
    super({
      en: `"circumstance": the scheme has no "${circumstance}" among its ${SIDES[side].en}; it has: ${known.map(({ key, title }) => `${key} (${title.en})`).join(', ')}.`,
      zh: `“情形”：方案的${SIDES[side].zh}情形中没有“${circumstance}”；现有：${known.map(({ key, title }) => `${key}（${title.zh}）`).join('、')}。`,
    });
  }
}

/** The amount is not what the circumstance takes. */
export class AdjustmentAmountRefused extends DomainError {
  readonly code = 'ADJUSTMENT.AMOUNT_REFUSED';

  constructor(problem: Sentence) {
    super({ en: `"amount": ${problem.en}`, zh: `“分值（次数）”：${problem.zh}` });
  }
}

/** A claim without a paper or a file proves nothing. */
export class GroundMissing extends DomainError {
  readonly code = 'ADJUSTMENT.GROUND_MISSING';

  constructor() {
    super({
      en: 'Name the document that it rests on, or attach evidence: one of "document" and "evidenceIds" is needed.',
      zh: '请填写依据文件或上传佐证材料：“依据文件”与“佐证材料”至少一项。',
    });
  }
}

/** The scheme takes formal documents only. */
export class FormalDocumentNeeded extends DomainError {
  readonly code = 'ADJUSTMENT.FORMAL_DOCUMENT_NEEDED';

  constructor() {
    super({
      en: 'The scheme takes formal documents only: name one with its number and issuer in "document".',
      zh: '方案规定以正式文件为准：请在“依据文件”中填写正式文件的文号和发文单位。',
    });
  }
}

/** A day that is none. */
export class DocumentDayMalformed extends DomainError {
  readonly code = 'ADJUSTMENT.DOCUMENT_DAY_MALFORMED';

  constructor(given: string) {
    super({
      en: `"issuedOn": "${given}" is no day: write it as 2018-05-03.`,
      zh: `“发文日期”：“${given}”无效，应写作 2018-05-03。`,
    });
  }
}

/** The document is of another period. */
export class DocumentOutsidePeriod extends DomainError {
  readonly code = 'ADJUSTMENT.DOCUMENT_OUTSIDE_PERIOD';

  constructor(
    issuedOn: string,
    { until, lateCounts }: { readonly until: string; readonly lateCounts: 'next-period' | 'never' },
  ) {
    super(
      lateCounts === 'next-period'
        ? {
            en: `The document was issued on ${issuedOn}, after the cut-off of ${until}: claim it in the next period.`,
            zh: `文件发文日期 ${issuedOn} 在截止日 ${until} 之后：请在下一周期申报。`,
          }
        : {
            en: `The document was issued on ${issuedOn}, outside the period that ends on ${until}: it does not count.`,
            zh: `文件发文日期 ${issuedOn} 不在截至 ${until} 的考核周期内：不予计分。`,
          },
    );
  }
}

/** Too much of something. */
export class AdjustmentLimitReached extends DomainError {
  readonly code = 'ADJUSTMENT.LIMIT_REACHED';

  constructor(what: Sentence, limit: number) {
    super({
      en: `There are ${String(limit)} ${what.en} already, the most there may be: withdraw one that is not needed.`,
      zh: `${what.zh}已达上限 ${String(limit)}：请先撤回不需要的。`,
    });
  }
}

/** Another claim has the id. */
export class AdjustmentIdTaken extends DomainError {
  readonly code = 'ADJUSTMENT.ID_TAKEN';

  constructor(adjustmentId: string) {
    super({
      en: `"adjustmentId": "${adjustmentId}" is another claim, which was not sent back: leave the id out for a new claim.`,
      zh: `“加减分编号”：“${adjustmentId}”已是另一项未被退回的申报；新申报请勿填写编号。`,
    });
  }
}

/** Only whoever claimed may claim again. */
export class ClaimOfAnother extends DomainError {
  readonly code = 'ADJUSTMENT.CLAIM_OF_ANOTHER';

  constructor() {
    super({
      en: 'Somebody else made this claim: only that person may mend it.',
      zh: '该申报由他人提出：只能由申报人本人修改。',
    });
  }
}
