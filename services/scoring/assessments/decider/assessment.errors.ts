import { DomainError, type Sentence } from '@kaoping/event-sourcing';

/** The enterprise has no such assessment. */
export class AssessmentUnknown extends DomainError {
  readonly code = 'ASSESSMENT.UNKNOWN';

  constructor(readonly cycleId: string) {
    super({
      en: `There is no assessment "${cycleId}": it may not have opened by then. The list of assessments shows their ids.`,
      zh: `没有考核“${cycleId}”：可能当时尚未开启。请在考核列表中查找编号。`,
    });
  }
}

/** The cycle was given up: nothing is given for it any more. */
export class AssessmentGivenUp extends DomainError {
  readonly code = 'ASSESSMENT.CANCELLED';

  constructor(because: string) {
    super({
      en: `The cycle was cancelled (${because}): no parameter can be given for it any more.`,
      zh: `该考核周期已取消（${because}），不能再设置参数。`,
    });
  }
}

/** The scheme takes no such parameter. */
export class AssessmentParameterUnknown extends DomainError {
  readonly code = 'ASSESSMENT.PARAMETER_UNKNOWN';

  constructor(name: string, known: readonly string[]) {
    super({
      en: `The scheme takes no parameter "${name}". It takes: ${known.length === 0 ? 'none' : known.join(', ')}.`,
      zh: `方案没有参数“${name}”。可设置的参数：${known.length === 0 ? '无' : known.join('、')}。`,
    });
  }
}

/** The value of a parameter is not what its kind asks for. */
export class AssessmentParameterRefused extends DomainError {
  readonly code = 'ASSESSMENT.PARAMETER_REFUSED';

  constructor(title: Sentence, value: string, wanted: Sentence) {
    super({
      en: `"${value}" cannot be the value of "${title.en}": give ${wanted.en}.`,
      zh: `“${value}”不能作为“${title.zh}”的值：应为${wanted.zh}。`,
    });
  }
}

/** A parameter is given without a reason. */
export class AssessmentReasonBlank extends DomainError {
  readonly code = 'ASSESSMENT.REASON_BLANK';

  constructor() {
    super({
      en: 'The reason is empty: say where the value comes from, such as the document that sets it.',
      zh: '原因为空：请说明该值的依据，例如下达文件。',
    });
  }
}

/** The cycle does not assess the organisation, or ranks nobody in the peer group. */
export class AssessmentPlaceUnknown extends DomainError {
  readonly code = 'ASSESSMENT.PLACE_UNKNOWN';

  constructor(field: 'organisationId' | 'peerGroup', value: string) {
    super({
      en: `"${field}": this cycle does not have "${value}" on its roster. The assessment names its peer groups.`,
      zh: `“${field}”：本周期的单位名单中没有“${value}”。请在该考核中核对板块和单位。`,
    });
  }
}

/** The plan has no such quantity. */
export class AssessmentQuantityUnknown extends DomainError {
  readonly code = 'ASSESSMENT.QUANTITY_UNKNOWN';

  constructor(quantity: string) {
    super({
      en: `"quantity": the scheme computes no "${quantity}". Leave it out to see the score, and take names from its steps.`,
      zh: `“quantity”：方案不计算“${quantity}”。可不填以查看得分，并从其步骤中选取名称。`,
    });
  }
}

/** The moment asked for is no instant in UTC, no position of the ledger, or not past yet. */
export class AssessmentMomentRefused extends DomainError {
  readonly code = 'ASSESSMENT.MOMENT_REFUSED';

  constructor(given: string) {
    super({
      en: `"at": "${given}" is no past moment. Give an instant in UTC such as 2018-12-03T08:00:00Z, or a ledger position from 1; not both.`,
      zh: `“at”：“${given}”不是过去的时刻。请给出 UTC 时间（如 2018-12-03T08:00:00Z）或从 1 起的账本位置，二者只选其一。`,
    });
  }
}

/** A cursor that no page gave. */
export class AssessmentCursorRefused extends DomainError {
  readonly code = 'ASSESSMENT.CURSOR_REFUSED';

  constructor(cursor: string) {
    super({
      en: `"after": "${cursor}" is no cursor of this list. Give the nextCursor of the page before, or leave it out.`,
      zh: `“after”：“${cursor}”不是本列表的游标。请使用上一页的 nextCursor，或不填。`,
    });
  }
}
