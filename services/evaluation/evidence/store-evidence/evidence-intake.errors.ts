import { DomainError } from '@kaoping/event-sourcing';

/** The request does not say what is handed in. */
export class UploadMalformed extends DomainError {
  readonly code = 'EVIDENCE.UPLOAD_MALFORMED';

  constructor(readonly problem: { readonly en: string; readonly zh: string }) {
    super({ en: `The upload cannot be taken: ${problem.en}`, zh: `无法接收上传：${problem.zh}` });
  }
}

/** The content is no kind of evidence, whatever its name says. */
export class EvidenceTypeRefused extends DomainError {
  readonly code = 'EVIDENCE.TYPE_REFUSED';

  constructor(readonly fileName: string) {
    super({
      en: `"${fileName}" is not taken: hand in pdf, ofd, docx, xlsx, pptx, doc, xls, ppt, wps, et, dps, jpg, png, gif, heic, mp4, mp3, or txt and csv in UTF-8; the content has to be what the name says.`,
      zh: `“${fileName}”无法接收：请上传 pdf、ofd、docx、xlsx、pptx、doc、xls、ppt、wps、et、dps、jpg、png、gif、heic、mp4、mp3，或 UTF-8 编码的 txt、csv，且内容须与扩展名一致。`,
    });
  }
}
