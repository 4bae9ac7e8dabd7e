import { DomainError, type Sentence } from '@kaoping/event-sourcing';

/** A table holds so many people at the most. */
export class PayTableTooLarge extends DomainError {
  readonly code = 'PAY_TABLE.TOO_LARGE';

  constructor(readonly max: number) {
    super({
      en: `A pay table holds ${String(max)} people at the most: divide it by peer groups.`,
      zh: `一张薪酬表最多 ${String(max)} 人，请按同类单位分开。`,
    });
  }
}

/** Bases come from somewhere, and people want to know from where. */
export class PayBaseSourceBlank extends DomainError {
  readonly code = 'PAY_TABLE.SOURCE_BLANK';

  constructor(readonly lengthMax: number) {
    super({
      en: `source: say in 1 to ${String(lengthMax)} characters where the bases come from, e.g. "Personnel, pay bases of 2024".`,
      zh: `基数来源：请用 1 至 ${String(lengthMax)} 个字说明，例如“人力资源部 2024 年绩效基数”。`,
    });
  }
}

/** A table with problems is not taken in at all. */
export class PayBasesRefused extends DomainError {
  readonly code = 'PAY_TABLE.TABLE_REFUSED';

  constructor(
    readonly problems: readonly {
      readonly line: number;
      readonly column?: string;
      readonly text?: string;
      readonly sentence: Sentence;
    }[],
  ) {
    const told = (language: keyof Sentence): string =>
      problems
        .slice(0, TOLD_LIMIT)
        .map(
          ({ line, column = '', text = '', sentence }) =>
            `${String(line)}:${column} "${text}" ${sentence[language]}`,
        )
        .join('\n');
    super({
      en: `Nothing was imported: ${String(problems.length)} places of the table need to be mended.\n${told('en')}`,
      zh: `未导入任何内容：表格有 ${String(problems.length)} 处需要更正。\n${told('zh')}`,
    });
  }
}

/** A message lists so many problems at the most; the preview has them all. */
const TOLD_LIMIT = 20;

/** What was previewed is no longer what would be imported. */
export class PayBasesOutdated extends DomainError {
  readonly code = 'PAY_TABLE.OUTDATED';

  constructor(readonly digest: string) {
    super({
      en: 'The file or the meaning of its columns is another than in the preview, so nothing was imported. Preview the file once more and confirm that.',
      zh: '文件或列对应与预览时不同，因此未导入。请重新预览后再确认。',
    });
  }
}

/** Factors are for people of the table. */
export class PayPersonUnknown extends DomainError {
  readonly code = 'PAY_TABLE.PERSON_UNKNOWN';

  constructor(readonly personId: string) {
    super({
      en: `factors: the pay table has nobody with the id "${personId}" within your reach. Import the person's base first.`,
      zh: `个人系数：薪酬表中没有编号为“${personId}”的人员，或不在您的范围内；请先导入其绩效基数。`,
    });
  }
}

/** A factor is a plain number within bounds, or a grade stands for it. */
export class PersonalFactorRefused extends DomainError {
  readonly code = 'PAY_TABLE.FACTOR_REFUSED';

  constructor(
    readonly personId: string,
    readonly max: string,
  ) {
    super({
      en: `factors: for "${personId}" give either a factor from 0 to ${max} with at most six decimal places, such as 1.05, or a grade.`,
      zh: `个人系数：“${personId}”请填写 0 至 ${max}、最多六位小数的系数（如 1.05），或填写等次，二者取一。`,
    });
  }
}

/** A grade counts by the staff rules only. */
export class StaffGradeUnknown extends DomainError {
  readonly code = 'PAY_TABLE.GRADE_UNKNOWN';

  constructor(
    readonly grade: string,
    readonly known: readonly string[],
  ) {
    super({
      en: `grade: "${grade}" is none of the grades of the staff rules (${known.join(', ')}). Arrange the staff rules first, or write one of these.`,
      zh: `等次：“${grade}”不在人员等次（${known.join('、')}）之内。请先设定人员等次办法，或填写其中之一。`,
    });
  }
}

/** Whoever enters a factor says why. */
export class FactorReasonBlank extends DomainError {
  readonly code = 'PAY_TABLE.REASON_BLANK';

  constructor(readonly lengthMax: number) {
    super({
      en: `reason: say in 1 to ${String(lengthMax)} characters what the factors rest on, e.g. "Annual appraisal of staff 2024".`,
      zh: `理由：请用 1 至 ${String(lengthMax)} 个字说明依据，例如“2024 年度工作人员考核”。`,
    });
  }
}

/** Factors of a few hundred people are entered at once; more come from a table. */
export class TooManyFactors extends DomainError {
  readonly code = 'PAY_TABLE.TOO_MANY_FACTORS';

  constructor(readonly max: number) {
    super({
      en: `factors: give 1 to ${String(max)} of them, each person once; import a table for more.`,
      zh: `个人系数：每次 1 至 ${String(max)} 人，每人一次；更多请用表格导入。`,
    });
  }
}

/** The scheme does not say what the grades of staff make of their pay. */
export class StaffRulesAbsent extends DomainError {
  readonly code = 'PAY_TABLE.STAFF_RULES_ABSENT';

  constructor(readonly schemeId: string) {
    super({
      en: `scheme: "${schemeId}" gives staff no grades with a factor of pay for each. Choose a scheme that does, such as dinghai-staff-pay.`,
      zh: `方案：“${schemeId}”没有规定人员等次及其系数；请选用有此规定的方案，例如 dinghai-staff-pay。`,
    });
  }
}

/** A result is paid by once. */
export class PayResultTaken extends DomainError {
  readonly code = 'PAY_TABLE.RESULT_TAKEN';

  constructor(
    readonly cycleId: string,
    readonly payRunId: string,
  ) {
    super({
      en: `results: the pay run "${payRunId}" pays by the result of "${cycleId}" already. Nobody is paid twice for it: continue that run.`,
      zh: `兑现依据：“${cycleId}”的结果已由兑现批次“${payRunId}”使用，不能重复兑现；请在该批次上继续办理。`,
    });
  }
}

/** A request about pay that makes no sense. */
export class PayRequestUnclear extends DomainError {
  readonly code = 'PAY_TABLE.REQUEST_UNCLEAR';

  constructor(
    readonly parameter: string,
    readonly expected: Sentence,
  ) {
    super({ en: `${parameter}: give ${expected.en}.`, zh: `参数 ${parameter}：请提供${expected.zh}。` });
  }
}
