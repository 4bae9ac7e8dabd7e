import { DomainError } from '@kaoping/event-sourcing';

/** Nobody wrote this version. */
export class SchemeVersionUnknown extends DomainError {
  readonly code = 'SCHEME_VERSION.UNKNOWN';

  constructor(
    readonly schemeId: string,
    readonly version: number,
  ) {
    super({
      en: `There is no version ${String(version)} of the scheme "${schemeId}".`,
      zh: `考核方案“${schemeId}”没有第 ${String(version)} 版。`,
    });
  }
}

/** What was published never changes. */
export class SchemeVersionFixed extends DomainError {
  readonly code = 'SCHEME_VERSION.PUBLISHED_ALREADY';

  constructor(readonly version: number) {
    super({
      en: `Version ${String(version)} is published and never changes: write version ${String(version + 1)}.`,
      zh: `第 ${String(version)} 版已发布，不可更改：请另立第 ${String(version + 1)} 版。`,
    });
  }
}

/** Versions follow each other. */
export class SchemeVersionBehind extends DomainError {
  readonly code = 'SCHEME_VERSION.BEHIND';

  constructor(
    readonly version: number,
    readonly latest: number,
  ) {
    super({
      en: `Version ${String(latest)} is published: "version" must be above it, not ${String(version)}.`,
      zh: `第 ${String(latest)} 版已发布：新版本号须大于它，现为 ${String(version)}。`,
    });
  }
}

/** Somebody wrote it anew since it was read. */
export class SchemeDraftChanged extends DomainError {
  readonly code = 'SCHEME_VERSION.DRAFT_CHANGED';

  constructor() {
    super({
      en: 'The draft was changed since you read it: read it again before you approve.',
      zh: '该草案在您审阅之后有改动：请重新审阅后再批准。',
    });
  }
}

/** Whoever wrote a scheme is not the second person. */
export class ApprovalByAuthor extends DomainError {
  readonly code = 'SCHEME_VERSION.APPROVAL_BY_AUTHOR';

  constructor() {
    super({
      en: 'You wrote this version: somebody else has to approve it.',
      zh: '该版本由您起草，须由他人审批。',
    });
  }
}

/** Not everybody who has to agree has done so. */
export class SchemeNotApproved extends DomainError {
  readonly code = 'SCHEME_VERSION.NOT_APPROVED';

  constructor() {
    super({
      en: 'This scheme asks for a second person: have it approved by somebody who did not write it.',
      zh: '该方案要求双人审批：请由起草人以外的人员批准后再发布。',
    });
  }
}

/** A draft goes to nobody. */
export class SchemeNotPublished extends DomainError {
  readonly code = 'SCHEME_VERSION.NOT_PUBLISHED';

  constructor(readonly version: number) {
    super({
      en: `Version ${String(version)} is a draft: publish it first.`,
      zh: `第 ${String(version)} 版尚为草案：请先发布。`,
    });
  }
}

/** Nobody is named. */
export class HandDownToNobody extends DomainError {
  readonly code = 'SCHEME_VERSION.NO_RECIPIENTS';

  constructor() {
    super({
      en: 'Name at least one subsidiary in "recipients".',
      zh: '请至少选择一家所属企业。',
    });
  }
}

/** Nothing of the scheme may be used yet. */
export class SchemeNeverPublished extends DomainError {
  readonly code = 'SCHEME_VERSION.NEVER_PUBLISHED';

  constructor(readonly schemeId: string) {
    super({
      en: `No version of the scheme "${schemeId}" is published here.`,
      zh: `考核方案“${schemeId}”在本企业没有已发布的版本。`,
    });
  }
}
