import { DomainError } from '@kaoping/event-sourcing';

/** The link opens nothing. Whether it expired, was used or never existed is not said. */
export class InvitationRefused extends DomainError {
  readonly code = 'INVITATION.REFUSED';

  constructor() {
    super({
      en: 'This invitation is not valid (any more). Ask your headquarters for a new link.',
      zh: '该邀请链接无效或已失效，请向集团总部索取新的链接。',
    });
  }
}

/** The link has begun to make another enterprise. Only whoever holds it is told. */
export class InvitationInUse extends DomainError {
  readonly code = 'INVITATION.IN_USE';

  constructor(readonly enterpriseId: string) {
    super({
      en: `This invitation is being accepted for "${enterpriseId}": repeat with that id, or ask your headquarters for a new link.`,
      zh: `该邀请正用于建立“${enterpriseId}”：请用该编号重试，或向集团总部索取新的链接。`,
    });
  }
}

/** The id of an invitation is made for one request. */
export class InvitationIdTaken extends DomainError {
  readonly code = 'INVITATION.ID_TAKEN';

  constructor(readonly invitationId: string) {
    super({
      en: `The invitation "${invitationId}" is there already; invite once more with a new request.`,
      zh: `邀请编号“${invitationId}”已存在，请重新发出邀请。`,
    });
  }
}

/** What was accepted cannot be taken back. */
export class InvitationAcceptedAlready extends DomainError {
  readonly code = 'INVITATION.ACCEPTED_ALREADY';

  constructor(readonly subsidiaryName: string) {
    super({
      en: `"${subsidiaryName}" has accepted this invitation already; suspend it instead if it should not work.`,
      zh: `“${subsidiaryName}”已接受邀请，不能撤回；如需停止使用，请暂停该企业。`,
    });
  }
}

/** The expiry is no instant. */
export class InvitationExpiryMalformed extends DomainError {
  readonly code = 'INVITATION.EXPIRY_MALFORMED';

  constructor(readonly given: string) {
    super({
      en: `Field expiresAt: "${given}" is no instant; write it as 2017-05-31T16:00:00.000Z.`,
      zh: `到期时间（expiresAt）“${given}”无效，应写作 2017-05-31T16:00:00.000Z。`,
    });
  }
}

/** The invitation would end before it begins. */
export class InvitationExpiryPast extends DomainError {
  readonly code = 'INVITATION.EXPIRY_PAST';

  constructor(readonly given: string) {
    super({
      en: `Field expiresAt: ${given} is over; name a later instant.`,
      zh: `到期时间（expiresAt）${given} 已过，请填写以后的时间。`,
    });
  }
}

/** Nobody could tell the invitations apart. */
export class SubsidiaryNameHintMalformed extends DomainError {
  readonly code = 'INVITATION.NAME_MALFORMED';

  constructor(readonly limit: number) {
    super({
      en: `Field name: say whom you invite, in 1 to ${String(limit)} characters, e.g. "Changping Company".`,
      zh: `请填写所邀请企业的名称（name），1 至 ${String(limit)} 个字符，例如“长平公司”。`,
    });
  }
}

/** The quota is outside what one ledger can have. */
export class QuotaOutside extends DomainError {
  readonly code = 'SUBSIDIARY.QUOTA_OUTSIDE';

  constructor(
    readonly minBytes: number,
    readonly maxBytes: number,
  ) {
    super({
      en: `Field quotaBytes: use a whole number of bytes from ${String(minBytes)} to ${String(maxBytes)}.`,
      zh: `存储配额（quotaBytes）应为 ${String(minBytes)} 至 ${String(maxBytes)} 之间的整数字节数。`,
    });
  }
}

/** A change of this weight needs a reason. */
export class SubsidiaryReasonBlank extends DomainError {
  readonly code = 'SUBSIDIARY.REASON_BLANK';

  constructor(readonly limit: number) {
    super({
      en: `Field reason: say why, in 1 to ${String(limit)} characters.`,
      zh: `请填写原因（reason），1 至 ${String(limit)} 个字符。`,
    });
  }
}

/** Headquarters have no such subsidiary. */
export class SubsidiaryUnknown extends DomainError {
  readonly code = 'SUBSIDIARY.UNKNOWN';

  constructor(readonly invitationId: string) {
    super({
      en: `Field subsidiaryId: there is no invitation or subsidiary "${invitationId}".`,
      zh: `没有编号为“${invitationId}”的邀请或所属企业（subsidiaryId）。`,
    });
  }
}

/** Only an enterprise that has joined can be directed. */
export class SubsidiaryNotJoined extends DomainError {
  readonly code = 'SUBSIDIARY.NOT_JOINED';

  constructor() {
    super({
      en: 'Nobody has joined by this invitation yet; withdraw it if nobody should.',
      zh: '尚无企业通过该邀请加入；如不再需要，请撤回邀请。',
    });
  }
}

/** The subsidiary has left. */
export class SubsidiaryIsGone extends DomainError {
  readonly code = 'SUBSIDIARY.GONE';

  constructor() {
    super({
      en: 'This subsidiary has left: what it reported stays, and nothing about it changes any more.',
      zh: '该所属企业已退出：其报送内容予以保留，不再变更。',
    });
  }
}

/** The quota is no whole number. */
export class QuotaMalformed extends DomainError {
  readonly code = 'SUBSIDIARY.QUOTA_MALFORMED';

  constructor(readonly given: string) {
    super({
      en: `Field quotaBytes: "${given}" is no whole number of bytes; write it as 2147483648.`,
      zh: `存储配额（quotaBytes）“${given}”不是整数字节数，应写作 2147483648。`,
    });
  }
}

/** The link would be good for no day, or for too long. */
export class InvitationDaysOutside extends DomainError {
  readonly code = 'INVITATION.DAYS_OUTSIDE';

  constructor(readonly limit: number) {
    super({
      en: `Field validForDays: use a whole number from 1 to ${String(limit)}.`,
      zh: `有效天数（validForDays）应为 1 至 ${String(limit)} 之间的整数。`,
    });
  }
}

/** A page of none, or of more than anybody reads. */
export class SubsidiaryPageSizeOutside extends DomainError {
  readonly code = 'SUBSIDIARY.PAGE_SIZE_OUTSIDE';

  constructor(readonly limit: number) {
    super({
      en: `Field first: ask for 1 to ${String(limit)} a page.`,
      zh: `每页数量（first）应为 1 至 ${String(limit)}。`,
    });
  }
}
