import { DomainError } from '@kaoping/event-sourcing';

/** An enterprise needs a name that people can read. */
export class EnterpriseNameBlank extends DomainError {
  readonly code = 'ENTERPRISE.NAME_BLANK';

  constructor() {
    super({
      en: 'Give the enterprise a name, e.g. "Louxing District".',
      zh: '请填写企业名称，例如“娄星区”。',
    });
  }
}

/** The tenant is in use by an enterprise of another name. */
export class EnterpriseAlreadyRegistered extends DomainError {
  readonly code = 'ENTERPRISE.ALREADY_REGISTERED';

  constructor(readonly registeredName: string) {
    super({
      en: `This id belongs to "${registeredName}" already: choose another.`,
      zh: `该编号已属于“${registeredName}”，请换一个。`,
    });
  }
}

/** The name is longer than any screen shows. */
export class EnterpriseNameTooLong extends DomainError {
  readonly code = 'ENTERPRISE.NAME_TOO_LONG';

  constructor(readonly limit: number) {
    super({
      en: `Field name: use at most ${String(limit)} characters.`,
      zh: `企业名称（name）最多 ${String(limit)} 个字符。`,
    });
  }
}

/** The id that was chosen for a new enterprise belongs to another one. */
export class EnterpriseIdTaken extends DomainError {
  readonly code = 'ENTERPRISE.ID_TAKEN';

  constructor(readonly enterpriseId: string) {
    super({
      en: `Field enterpriseId: "${enterpriseId}" belongs to another enterprise already; choose another id.`,
      zh: `企业编号（enterpriseId）“${enterpriseId}”已被其他企业使用，请换一个。`,
    });
  }
}

/** The tenant was never registered. */
export class EnterpriseUnknown extends DomainError {
  readonly code = 'ENTERPRISE.UNKNOWN';

  constructor(readonly enterpriseId: string) {
    super({
      en: `"${enterpriseId}" is not registered: run \`kaoping enterprise register\` first.`,
      zh: `“${enterpriseId}”尚未登记；请先运行 \`kaoping enterprise register\`。`,
    });
  }
}

/** Headquarters suspended the enterprise: nothing of it changes meanwhile. */
export class EnterpriseIsSuspended extends DomainError {
  readonly code = 'ENTERPRISE.SUSPENDED';

  constructor(readonly reason: string) {
    super({
      en: `Headquarters suspended this enterprise (${reason}): you can read and export, and change nothing until they resume it.`,
      zh: `集团已暂停本企业的使用（${reason}）：恢复之前可以查询和导出，不能作任何更改。`,
    });
  }
}

/** The enterprise left. */
export class EnterpriseIsGone extends DomainError {
  readonly code = 'ENTERPRISE.GONE';

  constructor() {
    super({
      en: 'This enterprise has left: its records stay as they are. Your operator can export them with `kaoping enterprise export`.',
      zh: '本企业已退出，记录不再变更；运维人员可用 `kaoping enterprise export` 导出。',
    });
  }
}

/** A change of this weight needs a reason. */
export class EnterpriseReasonBlank extends DomainError {
  readonly code = 'ENTERPRISE.REASON_BLANK';

  constructor(readonly limit: number) {
    super({
      en: `Field reason: say why, in 1 to ${String(limit)} characters.`,
      zh: `请填写原因（reason），1 至 ${String(limit)} 个字符。`,
    });
  }
}

/** The last day is none. */
export class LastDayMalformed extends DomainError {
  readonly code = 'ENTERPRISE.LAST_DAY_MALFORMED';

  constructor(readonly lastDay: string) {
    super({
      en: `Field lastDay: "${lastDay}" is no day; write it as 2017-12-31.`,
      zh: `最后使用日（lastDay）“${lastDay}”不是有效日期，应写作 2017-12-31。`,
    });
  }
}

/** The last day is over already. */
export class LastDayOver extends DomainError {
  readonly code = 'ENTERPRISE.LAST_DAY_OVER';

  constructor(readonly lastDay: string) {
    super({
      en: `Field lastDay: ${lastDay} is over; name today or a later day.`,
      zh: `最后使用日（lastDay）${lastDay} 已过，请填写今天或以后的日期。`,
    });
  }
}

/** The enterprise is leaving already, on another day. */
export class EnterpriseLeavingAlready extends DomainError {
  readonly code = 'ENTERPRISE.LEAVING_ALREADY';

  constructor(readonly lastDay: string) {
    super({
      en: `This enterprise leaves after ${lastDay} already; withdraw that first to name another day.`,
      zh: `本企业已申报于 ${lastDay} 后退出；如需改期，请先撤回原申报。`,
    });
  }
}

/** Enterprises below this one would be left without headquarters. */
export class EnterpriseHasSubsidiaries extends DomainError {
  readonly code = 'ENTERPRISE.HAS_SUBSIDIARIES';

  constructor(readonly names: readonly string[]) {
    const shown = names.slice(0, 5);
    super({
      en: `Enterprises below this one are to leave first${shown.length > 0 ? `: ${shown.join(', ')}` : ''}.`,
      zh: `所属企业须先退出${shown.length > 0 ? `：${shown.join('、')}` : ''}。`,
    });
  }
}

/** An enterprise belongs to one group. */
export class EnterpriseInGroupAlready extends DomainError {
  readonly code = 'ENTERPRISE.IN_GROUP_ALREADY';

  constructor(readonly headquartersName: string) {
    super({
      en: `This enterprise belongs to the group of "${headquartersName}" already.`,
      zh: `本企业已属于“${headquartersName}”集团。`,
    });
  }
}

/** Headquarters took their own invitation. */
export class EnterpriseJoinsItself extends DomainError {
  readonly code = 'ENTERPRISE.JOINS_ITSELF';

  constructor() {
    super({
      en: 'This invitation is your own: an enterprise is no subsidiary of itself.',
      zh: '这是本企业自己发出的邀请：企业不能成为自己的所属企业。',
    });
  }
}

/** While somebody joins this enterprise it joins nobody, or the two could end up below each other. */
export class EnterpriseAdmitting extends DomainError {
  readonly code = 'ENTERPRISE.ADMITTING';

  constructor() {
    super({
      en: 'An invitation of your own is being accepted; join when that is finished.',
      zh: '本企业发出的邀请正在被接受，请待其完成后再加入集团。',
    });
  }
}

/** A group with subsidiaries joins the top of another group only, or it could end up below itself. */
export class GroupNotTop extends DomainError {
  readonly code = 'ENTERPRISE.GROUP_NOT_TOP';

  constructor(readonly headquartersName: string) {
    super({
      en: `"${headquartersName}" belongs to a group itself: an enterprise with subsidiaries can join the headquarters at the top of a group only.`,
      zh: `“${headquartersName}”本身属于其他集团：已有所属企业的企业只能加入最上级的集团总部。`,
    });
  }
}
