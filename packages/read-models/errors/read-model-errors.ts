import { DomainError, type TenantId } from '@kaoping/event-sourcing';

/** A document or a checkpoint is not where the writer read it: somebody else wrote first. */
export class VersionConflict extends DomainError {
  readonly code = 'READ_MODEL.VERSION_CONFLICT';

  constructor(
    /** The document as `collection/key`, or the name of the checkpoint. */
    readonly subject: string,
    readonly expected: number,
    readonly actual: number,
  ) {
    super({
      en: `${subject} stands at ${String(actual)}, not ${String(expected)}: someone else wrote it first. Nothing was changed; read it again and repeat.`,
      zh: `${subject} 的版本是 ${String(actual)}，不是 ${String(expected)}：别人刚刚写过。本次未作任何更改，请重新读取后再试。`,
    });
  }
}

/** A page cursor is damaged, or was given for another query or another enterprise. */
export class MalformedCursor extends DomainError {
  readonly code = 'READ_MODEL.MALFORMED_CURSOR';

  constructor() {
    super({
      en: 'This page mark does not belong to this list. Start again from the first page.',
      zh: '该翻页标记不属于此列表，请从第一页重新开始。',
    });
  }
}

/** A document cannot be stored: its data is no JSON, or one of its names is blank or no proper text. */
export class MalformedDocument extends DomainError {
  readonly code = 'READ_MODEL.MALFORMED_DOCUMENT';

  constructor(readonly why: string) {
    super({ en: `A document cannot be stored: ${why}`, zh: `文档无法存储：${why}` });
  }
}

/** What lies where a tenant's read models should be belongs to another tenant. */
export class ForeignReadModels extends DomainError {
  readonly code = 'READ_MODEL.FOREIGN';

  constructor(
    readonly tenantId: TenantId,
    readonly found: string,
  ) {
    super({
      en: `The read models of "${tenantId}" hold those of "${found}". They were not opened; put the right file back, or remove it to have it built again.`,
      zh: `“${tenantId}”的视图文件里是“${found}”的数据，已拒绝打开；请放回正确的文件，或删除后重建。`,
    });
  }
}

/** The read models were written by a newer version of the product. */
export class NewerReadModels extends DomainError {
  readonly code = 'READ_MODEL.NEWER';

  constructor(
    readonly tenantId: TenantId,
    readonly foundVersion: number,
    readonly knownVersion: number,
  ) {
    super({
      en: `The read models of "${tenantId}" have format ${String(foundVersion)}; this version knows up to ${String(knownVersion)}. They were not opened; start the newer version, or remove the file to have it built again.`,
      zh: `“${tenantId}”的视图文件格式为 ${String(foundVersion)}，本版本最高支持 ${String(knownVersion)}，已拒绝打开；请启动新版本，或删除后重建。`,
    });
  }
}

/** A file is no read models of this product, or is damaged. */
export class UnreadableReadModels extends DomainError {
  readonly code = 'READ_MODEL.UNREADABLE';

  constructor(
    readonly tenantId: TenantId,
    readonly why: string,
  ) {
    super({
      en: `The read models of "${tenantId}" cannot be read: ${why}. Remove the file to have it built again from the ledger.`,
      zh: `“${tenantId}”的视图文件无法读取：${why}。删除该文件后可从账本重建。`,
    });
  }
}

/** Another process held the read models for too long. Nothing was changed. */
export class ReadModelsBusy extends DomainError {
  readonly code = 'READ_MODEL.BUSY';

  constructor(readonly tenantId: TenantId) {
    super({
      en: `The read models of "${tenantId}" are in use by another process. Nothing was changed; repeat shortly.`,
      zh: `“${tenantId}”的视图正被其他进程占用，本次未作任何更改，请稍后重试。`,
    });
  }
}

/** The read models were closed before. */
export class ReadModelsClosed extends DomainError {
  readonly code = 'READ_MODEL.CLOSED';

  constructor() {
    super({ en: 'The read models are closed.', zh: '视图存储已关闭。' });
  }
}
