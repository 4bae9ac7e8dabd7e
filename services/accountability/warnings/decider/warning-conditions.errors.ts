import { DomainError } from '@kaoping/event-sourcing';

/** A condition makes no sense. */
export class WarningConditionRefused extends DomainError {
  readonly code = 'WARNING_CONDITIONS.CONDITION_REFUSED';

  constructor(
    readonly row: number,
    problem: { readonly en: string; readonly zh: string },
  ) {
    super({
      en: `Condition ${String(row)} in "conditions": ${problem.en}`,
      zh: `第 ${String(row)} 条预警条件（conditions）：${problem.zh}`,
    });
  }
}

/** More conditions than anybody oversees. */
export class WarningConditionsTooMany extends DomainError {
  readonly code = 'WARNING_CONDITIONS.TOO_MANY';

  constructor(readonly limit: number) {
    super({
      en: `Give at most ${String(limit)} conditions in "conditions".`,
      zh: `预警条件“conditions”最多 ${String(limit)} 条。`,
    });
  }
}

/** Nobody said why. */
export class WarningReasonRefused extends DomainError {
  readonly code = 'WARNING_CONDITIONS.REASON_REFUSED';

  constructor(readonly limit: number) {
    super({
      en: `Say why in "reason", in 1 to ${String(limit)} characters.`,
      zh: `请在“reason”中说明调整原因，不超过 ${String(limit)} 字。`,
    });
  }
}

/** Green is what no condition makes. */
export class WarningColourRefused extends DomainError {
  readonly code = 'WARNING_CONDITIONS.COLOUR_REFUSED';

  constructor(readonly key: string) {
    super({
      en: `The condition "${key}" makes a unit RED or YELLOW in "colour": green is what meets none.`,
      zh: `预警条件“${key}”的“colour”只能是 RED（红）或 YELLOW（黄）：不符合任何条件的即为绿。`,
    });
  }
}
