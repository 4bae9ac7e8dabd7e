import { DomainError, type Sentence } from '@kaoping/event-sourcing';
import type { LetterSheetKind } from './target-letter.events.ts';

const SHEETS: Readonly<Record<LetterSheetKind, Sentence>> = {
  progress: { en: 'progress sheet', zh: '年中进度表' },
  result: { en: 'result sheet', zh: '年末成绩单' },
};

/** Nobody began this letter. */
export class LetterUnknown extends DomainError {
  readonly code = 'TARGET_LETTER.UNKNOWN';

  constructor(readonly letterId: string) {
    super({ en: `There is no target letter "${letterId}".`, zh: `没有目标责任书“${letterId}”。` });
  }
}

/** Somebody else saved meanwhile. */
export class LetterDraftOutdated extends DomainError {
  readonly code = 'TARGET_LETTER.DRAFT_OUTDATED';

  constructor(readonly draftRevision: number) {
    super({
      en: `The draft stands at revision ${String(draftRevision)}: load it again, then save as ${String(draftRevision + 1)}.`,
      zh: `草稿已更新至第 ${String(draftRevision)} 版：请重新载入，再以第 ${String(draftRevision + 1)} 版保存。`,
    });
  }
}

/** The letter is not at the point where this may be done. */
export class LetterNotReady extends DomainError {
  readonly code = 'TARGET_LETTER.NOT_READY';

  constructor(readonly needed: Sentence) {
    super({ en: `This needs a letter that is ${needed.en}.`, zh: `此操作须在责任书${needed.zh}后办理。` });
  }
}

/** Targets that cannot be agreed on as they are. */
export class TargetsRefused extends DomainError {
  readonly code = 'TARGET_LETTER.TARGETS_REFUSED';

  constructor(problem: Sentence) {
    super({ en: `Targets: ${problem.en}`, zh: `目标：${problem.zh}` });
  }
}

/** Both signatures would be one person's. */
export class LetterSignedByOneHand extends DomainError {
  readonly code = 'TARGET_LETTER.ONE_HAND';

  constructor() {
    super({
      en: 'You acted for the other side already: somebody else has to sign for this one.',
      zh: '您已代表另一方签署：本方须由他人签署。',
    });
  }
}

/** The letter above gives nothing to break down. */
export class LetterParentRefused extends DomainError {
  readonly code = 'TARGET_LETTER.PARENT_REFUSED';

  constructor(readonly parentLetterId: string) {
    super({
      en: `"${parentLetterId}" cannot be broken down here: it has to be agreed, of a unit above, and every "parentTargetId" one of its targets.`,
      zh: `不能分解“${parentLetterId}”：上级责任书须已签订、属于上级单位，且“上级目标”须在其中。`,
    });
  }
}

/** One change is talked about at a time. */
export class LetterChangePending extends DomainError {
  readonly code = 'TARGET_LETTER.CHANGE_PENDING';

  constructor() {
    super({
      en: 'A change waits for the other side already: it has to be answered first.',
      zh: '已有一项变更等待对方答复：请先处理该变更。',
    });
  }
}

/** No such change waits. */
export class LetterChangeUnknown extends DomainError {
  readonly code = 'TARGET_LETTER.CHANGE_UNKNOWN';

  constructor(readonly changeId: string) {
    super({
      en: `No change "${changeId}" waits for an answer.`,
      zh: `没有等待答复的变更“${changeId}”。`,
    });
  }
}

/** Who asks does not consent. */
export class LetterConsentNotYours extends DomainError {
  readonly code = 'TARGET_LETTER.CONSENT_NOT_YOURS';

  constructor() {
    super({
      en: 'The other side has to consent to what your side proposed.',
      zh: '本方提出的变更须由对方同意。',
    });
  }
}

/** A sheet says something of every target. */
export class LetterSheetRefused extends DomainError {
  readonly code = 'TARGET_LETTER.SHEET_REFUSED';

  constructor(sheet: LetterSheetKind, problem: Sentence) {
    super({ en: `The ${SHEETS[sheet].en}: ${problem.en}`, zh: `${SHEETS[sheet].zh}：${problem.zh}` });
  }
}

/** What was signed off changes no more, until it is sent back. */
export class LetterSheetSigned extends DomainError {
  readonly code = 'TARGET_LETTER.SHEET_SIGNED';

  constructor(readonly sheet: LetterSheetKind) {
    super({
      en: `The ${SHEETS[sheet].en} is signed off: the superior can send it back with the reason.`,
      zh: `${SHEETS[sheet].zh}已签认：如需更改，请由上级说明原因后退回。`,
    });
  }
}
