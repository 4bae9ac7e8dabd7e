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
