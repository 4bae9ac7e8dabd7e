import { streamKey, type StreamName } from '../events/stream-name.ts';
import type { TenantId } from '../events/tenant-id.ts';
import { DomainError } from './domain-error.ts';

/** A stream is not where the writer believed it to be: somebody else wrote first. */
export class RevisionConflict extends DomainError {
  readonly code = 'LEDGER.REVISION_CONFLICT';

  constructor(
    readonly stream: StreamName,
    readonly expectedRevision: number,
    readonly actualRevision: number,
  ) {
    super({
      en: `${streamKey(stream)} is at revision ${String(actualRevision)}, not ${String(expectedRevision)}: someone else changed it first. Look again and repeat your change.`,
      zh: `${streamKey(stream)} 的版本是 ${String(actualRevision)}，不是 ${String(expectedRevision)}：别人刚刚改过。请刷新后重试。`,
    });
  }
}

/** An event id stands in the ledger already, at another place or with another neighbour. */
export class EventIdTaken extends DomainError {
  readonly code = 'LEDGER.EVENT_ID_TAKEN';

  constructor(readonly eventId: string) {
    super({
      en: `Event id ${eventId} is in the ledger already.`,
      zh: `事件编号 ${eventId} 已在账本中。`,
    });
  }
}

/** The disk (or the tenant's quota) has no room left. Nothing of the append was written. */
export class LedgerFull extends DomainError {
  readonly code = 'LEDGER.FULL';

  constructor(readonly tenantId: TenantId) {
    super({
      en: `There is no room to record more for "${tenantId}". Nothing was written; free some disk space and repeat.`,
      zh: `租户“${tenantId}”的存储空间已满，本次未写入任何内容；请清理磁盘后重试。`,
    });
  }
}

/** An event cannot be stored: its data is no plain JSON, or a required part is missing. */
export class MalformedEvent extends DomainError {
  readonly code = 'LEDGER.MALFORMED_EVENT';

  constructor(readonly why: string) {
    super({ en: `An event cannot be stored: ${why}`, zh: `事件无法存储：${why}` });
  }
}

/** No ledger was created for this tenant. */
export class UnknownTenant extends DomainError {
  readonly code = 'LEDGER.UNKNOWN_TENANT';

  constructor(readonly tenantId: TenantId) {
    super({ en: `There is no enterprise "${tenantId}".`, zh: `没有企业“${tenantId}”。` });
  }
}

/** What lies where a tenant's ledger should be belongs to another tenant. */
export class ForeignLedger extends DomainError {
  readonly code = 'LEDGER.FOREIGN';

  constructor(
    readonly tenantId: TenantId,
    readonly found: string,
  ) {
    super({
      en: `The ledger of "${tenantId}" holds the records of "${found}". It was not opened; put the right file back.`,
      zh: `“${tenantId}”的账本文件里是“${found}”的记录，已拒绝打开；请放回正确的文件。`,
    });
  }
}

/** The ledger was written by a newer version of the product. */
export class NewerLedger extends DomainError {
  readonly code = 'LEDGER.NEWER';

  constructor(
    readonly tenantId: TenantId,
    readonly foundVersion: number,
    readonly knownVersion: number,
  ) {
    super({
      en: `The ledger of "${tenantId}" has format ${String(foundVersion)}; this version knows up to ${String(knownVersion)}. It was not opened; start the newer version.`,
      zh: `“${tenantId}”的账本格式为 ${String(foundVersion)}，本版本最高支持 ${String(knownVersion)}，已拒绝打开；请启动新版本。`,
    });
  }
}

/** Another program holds the ledger's write lock and did not let go in time. Nothing was written. */
export class LedgerBusy extends DomainError {
  readonly code = 'LEDGER.BUSY';

  constructor(readonly tenantId: TenantId) {
    super({
      en: `The ledger of "${tenantId}" is held by another program. Nothing was written; repeat in a moment.`,
      zh: `“${tenantId}”的账本正被其他程序占用，本次未写入任何内容；请稍后重试。`,
    });
  }
}

/** The store was closed before this was asked of it. */
export class LedgerClosed extends DomainError {
  readonly code = 'LEDGER.CLOSED';

  constructor() {
    super({
      en: 'The event store is closed. Nothing was read or written.',
      zh: '事件存储已关闭，未读取或写入任何内容。',
    });
  }
}

/** What lies where a tenant's ledger should be is no ledger, or is damaged. */
export class UnreadableLedger extends DomainError {
  readonly code = 'LEDGER.UNREADABLE';

  constructor(
    readonly tenantId: TenantId,
    readonly why: string,
  ) {
    super({
      en: `The ledger of "${tenantId}" cannot be read: ${why}. It was not opened; put back the file or a backup.`,
      zh: `无法读取“${tenantId}”的账本：${why}。已拒绝打开；请放回原文件或恢复备份。`,
    });
  }
}
