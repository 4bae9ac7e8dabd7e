import { DomainError } from '@kaoping/event-sourcing';

/** There is no such organisation. */
export class TreeOrganisationUnknown extends DomainError {
  readonly code = 'ORGANISATION_TREE.UNKNOWN';

  constructor(readonly organisationId: string) {
    super({
      en: `There is no organisation "${organisationId}": found it first, or look its id up in the tree.`,
      zh: `没有编号为“${organisationId}”的单位：请先设立，或在组织树中查找正确的编号。`,
    });
  }
}

/** An organisation id of a form that could not be told apart or typed. */
export class OrganisationIdMalformed extends DomainError {
  readonly code = 'ORGANISATION_TREE.ID_MALFORMED';

  constructor(readonly given: string) {
    super({
      en: `"${given}" is no organisation id: use 1 to 120 letters, digits, ".", "_", ":", "/" or "-".`,
      zh: `“${given}”不能作为单位编号：请用 1 至 120 个文字、数字或 “. _ : / -”。`,
    });
  }
}

/** The id belongs to another organisation. */
export class OrganisationIdTaken extends DomainError {
  readonly code = 'ORGANISATION_TREE.ID_TAKEN';

  constructor(
    readonly organisationId: string,
    readonly organisationName: string,
  ) {
    super({
      en: `The id "${organisationId}" belongs to "${organisationName}": choose another, or leave it out.`,
      zh: `编号“${organisationId}”已属于“${organisationName}”：请换一个，或留空由系统生成。`,
    });
  }
}

/** A code of a form that could not be told apart or typed. */
export class OrganisationCodeMalformed extends DomainError {
  readonly code = 'ORGANISATION_TREE.CODE_MALFORMED';

  constructor(readonly given: string) {
    super({
      en: `code: "${given}" cannot be the code of an organisation. Use 1 to 60 letters, digits, ".", "_", ":", "/" or "-", without spaces.`,
      zh: `代码：“${given}”不能作为单位代码，请用 1 至 60 个文字、数字或 “. _ : / -”，不含空格。`,
    });
  }
}

/** The code belongs, or once belonged, to another organisation. */
export class OrganisationCodeTaken extends DomainError {
  readonly code = 'ORGANISATION_TREE.CODE_TAKEN';

  constructor(
    readonly given: string,
    readonly organisationName: string,
  ) {
    super({
      en: `code: "${given}" is the code of "${organisationName}". A code is never given twice, not even after an organisation ended: choose another.`,
      zh: `代码：“${given}”是“${organisationName}”的代码；代码不重复使用，单位撤销后也不例外，请换一个。`,
    });
  }
}

/** A name that nobody could read. */
export class OrganisationNameRefused extends DomainError {
  readonly code = 'ORGANISATION_TREE.NAME_REFUSED';

  constructor(
    readonly given: string,
    readonly lengthMax: number,
  ) {
    super({
      en: `name: give a name of 1 to ${String(lengthMax)} characters on one line, not "${given.slice(0, 40)}".`,
      zh: `名称：请填写 1 至 ${String(lengthMax)} 个字、不换行的名称，而不是“${given.slice(0, 40)}”。`,
    });
  }
}

/** A day that the calendar does not have, or written otherwise. */
export class TreeDayMalformed extends DomainError {
  readonly code = 'ORGANISATION_TREE.DAY_MALFORMED';

  constructor(readonly given: string) {
    super({
      en: `on: "${given}" is no day of the calendar: write it as 2024-07-01.`,
      zh: `生效日期：“${given}”不是日历上的日期，请写成 2024-07-01 的形式。`,
    });
  }
}

/** A change that counts from an earlier day than one that is known already. */
export class ChangeOutOfOrder extends DomainError {
  readonly code = 'ORGANISATION_TREE.OUT_OF_ORDER';

  constructor(
    readonly organisationName: string,
    readonly lastDay: string,
    readonly on: string,
  ) {
    super({
      en: `on: "${organisationName}" has something recorded from ${lastDay} that this would come before (${on}). Use a later day, or withdraw the later change first.`,
      zh: `生效日期：“${organisationName}”已有自 ${lastDay} 起生效的记录，晚于 ${on}。请改用更晚的日期，或先撤回较晚的记录。`,
    });
  }
}

/** Nothing happens to an organisation that ended. */
export class OrganisationEnded extends DomainError {
  readonly code = 'ORGANISATION_TREE.ENDED';

  constructor(
    readonly organisationName: string,
    readonly endedOn: string,
  ) {
    super({
      en: `"${organisationName}" ended on ${endedOn}: nothing can change about it, nor be put below it. Withdraw its end if that was a mistake.`,
      zh: `“${organisationName}”已于 ${endedOn} 终止，不能再变更，也不能设下级；如终止有误，请先撤回。`,
    });
  }
}

/** A change that was to be withdrawn is not known. */
export class OrganisationChangeUnknown extends DomainError {
  readonly code = 'ORGANISATION_TREE.CHANGE_UNKNOWN';

  constructor(readonly changeId: string) {
    super({
      en: `There is no change "${changeId}", or it was withdrawn already: the history of the organisation lists its changes.`,
      zh: `没有编号为“${changeId}”的变更，或已撤回：请在单位沿革中查找。`,
    });
  }
}

/** A change cannot be withdrawn because of what was recorded after it. */
export class OrganisationChangeNeeded extends DomainError {
  readonly code = 'ORGANISATION_TREE.CHANGE_NEEDED';

  constructor(
    readonly changeId: string,
    readonly organisationName: string,
  ) {
    super({
      en: `This change cannot be withdrawn: what was recorded later for "${organisationName}" rests on it. Withdraw that first.`,
      zh: `该变更不能撤回：“${organisationName}”之后的记录以它为前提，请先撤回之后的记录。`,
    });
  }
}

/** A withdrawal without its reason. */
export class OrganisationReasonRefused extends DomainError {
  readonly code = 'ORGANISATION_TREE.REASON_REFUSED';

  constructor(readonly lengthMax: number) {
    super({
      en: `reason: say in 1 to ${String(lengthMax)} characters why the change is withdrawn.`,
      zh: `理由：请用 1 至 ${String(lengthMax)} 个字说明撤回的理由。`,
    });
  }
}
