import { DomainError } from '@kaoping/event-sourcing';
import type { RulesProblem } from '@kaoping/scoring-engine';

/** There is no such cycle in this enterprise. */
export class CycleUnknown extends DomainError {
  readonly code = 'CYCLE.UNKNOWN';

  constructor(readonly cycleId: string) {
    super({ en: `There is no cycle "${cycleId}".`, zh: `没有考核周期“${cycleId}”。` });
  }
}

/** The cycle is open already, with another scheme, roster or title. */
export class CycleAlreadyOpen extends DomainError {
  readonly code = 'CYCLE.ALREADY_OPEN';

  constructor(readonly cycleId: string) {
    super({
      en: `The cycle "${cycleId}" is open already with other contents: choose another id.`,
      zh: `考核周期“${cycleId}”已经开启且内容不同，请换一个编号。`,
    });
  }
}

/** A part of what a cycle was to be opened with makes no sense. */
export class CycleMalformed extends DomainError {
  readonly code = 'CYCLE.MALFORMED';

  constructor(
    readonly field: string,
    wrong: { readonly en: string; readonly zh: string },
  ) {
    super({ en: `${field}: ${wrong.en}`, zh: `${field}：${wrong.zh}` });
  }
}

/** The scheme's rules contradict themselves or the house's constraints. */
export class SchemeRefused extends DomainError {
  readonly code = 'SCHEME.REFUSED';

  constructor(readonly problems: readonly RulesProblem[]) {
    super({
      en: problems.map(({ path, sentence }) => `scheme.rules.${path}: ${sentence.en}`).join(' '),
      zh: problems.map(({ path, sentence }) => `scheme.rules.${path}：${sentence.zh}`).join(''),
    });
  }
}
