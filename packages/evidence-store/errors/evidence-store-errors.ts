import { DomainError } from '@kaoping/event-sourcing';

const MEGABYTE = 1_048_576;

/** More bytes came than are taken. */
export class EvidenceTooLarge extends DomainError {
  readonly code = 'EVIDENCE_STORE.TOO_LARGE';

  constructor(readonly limitBytes: number) {
    const limit = String(Math.floor(limitBytes / MEGABYTE));
    super({
      en: `The file is larger than ${limit} MB: make it smaller, or hand it in as several files.`,
      zh: `文件超过 ${limit} MB：请压缩，或分成几个文件上传。`,
    });
  }
}

/** There is no room for the file. Nothing of it was kept. */
export class EvidenceStorageFull extends DomainError {
  readonly code = 'EVIDENCE_STORE.FULL';

  constructor() {
    super({
      en: 'There is no room for the file. Nothing of it was kept; free some disk space and send it again.',
      zh: '存储空间已满，文件未保存；请清理磁盘后重新上传。',
    });
  }
}

/** What keeps the files does not answer. */
export class EvidenceStoreUnavailable extends DomainError {
  readonly code = 'EVIDENCE_STORE.UNAVAILABLE';

  constructor(override readonly cause: unknown) {
    super({
      en: 'The files of evidence cannot be reached at the moment. Try again shortly; nothing was kept in part.',
      zh: '佐证材料存储暂时无法访问，请稍后重试；没有保存不完整的文件。',
    });
  }
}
