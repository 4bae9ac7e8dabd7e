import { DomainError } from '@kaoping/event-sourcing';

/** There is no ban of this id. */
export class BanUnknown extends DomainError {
  readonly code = 'BAN.UNKNOWN';

  constructor(readonly banId: string) {
    super({ en: `There is no ban "${banId}".`, zh: `没有编号为“${banId}”的限制。` });
  }
}

/** Nothing ends before its time without a reason that can be read afterwards. */
export class BanReasonRefused extends DomainError {
  readonly code = 'BAN.REASON_REFUSED';

  constructor(readonly lengthMax: number) {
    super({
      en: `Say in "reason" why the ban is lifted, in at most ${String(lengthMax)} characters.`,
      zh: `请在“reason”中说明提前解除的理由，不超过 ${String(lengthMax)} 字。`,
    });
  }
}

/** Who imposed a ban does not lift it, nor does whom it bars. */
export class BanLiftedBySamePerson extends DomainError {
  readonly code = 'BAN.SAME_PERSON';

  constructor() {
    super({
      en: 'Another person than who confirmed the ban, and none whom it bars, must lift it.',
      zh: '提前解除须由确认人和被限制人以外的人员办理。',
    });
  }
}

/** What is over cannot be lifted. */
export class BanOver extends DomainError {
  readonly code = 'BAN.OVER';

  constructor(readonly status: string) {
    super({
      en: `The ban is ${status} already; only one that stands can be lifted.`,
      zh: `该限制已终止（${status}），只能解除仍然有效的限制。`,
    });
  }
}
