import { DomainError, type Sentence } from '@kaoping/event-sourcing';
import type { AwardGround } from './award-list.events.ts';

/** There is no list of this id. */
export class AwardListUnknown extends DomainError {
  readonly code = 'AWARD_LIST.UNKNOWN';

  constructor(readonly listId: string) {
    super({ en: `There is no award list "${listId}".`, zh: `没有编号为“${listId}”的评先选优名单。` });
  }
}

/** A field of a list was filled in wrongly. */
export class AwardListFieldRefused extends DomainError {
  readonly code = 'AWARD_LIST.FIELD_REFUSED';

  constructor(
    readonly field: string,
    rule: Sentence,
  ) {
    super({ en: `"${field}": ${rule.en}`, zh: `“${field}”填写有误：${rule.zh}` });
  }
}

/** Somebody who may not be on the list, with the facts. */
export class AwardNomineeBarred extends DomainError {
  readonly code = 'AWARD_LIST.NOMINEE_BARRED';

  constructor(
    readonly subjectName: string,
    readonly grounds: readonly AwardGround[],
  ) {
    super({
      en: `${subjectName} is not eligible. ${grounds.map(({ fact }) => fact.en).join(' ')}`,
      zh: `${subjectName}不具备资格：${grounds.map(({ fact }) => fact.zh).join('；')}`,
    });
  }
}

/** Somebody who is on the list already. */
export class AwardNominatedAlready extends DomainError {
  readonly code = 'AWARD_LIST.NOMINATED_ALREADY';

  constructor(readonly subjectName: string) {
    super({ en: `${subjectName} is on the list already.`, zh: `${subjectName}已在名单中。` });
  }
}

/** Somebody who is not on the list. */
export class AwardNomineeUnknown extends DomainError {
  readonly code = 'AWARD_LIST.NOMINEE_UNKNOWN';

  constructor(readonly subjectId: string) {
    super({ en: `"${subjectId}" is not on the list.`, zh: `名单中没有“${subjectId}”。` });
  }
}

/** Nobody knows such an organisation or person here. */
export class AwardSubjectUnknown extends DomainError {
  readonly code = 'AWARD_LIST.SUBJECT_UNKNOWN';

  constructor(readonly subjectId: string) {
    super({
      en: `"subjectId": there is no "${subjectId}" among those the list is about; a person needs a post.`,
      zh: `“subjectId”：名单所涉范围内没有“${subjectId}”；人员须有现任职务。`,
    });
  }
}

/** A list holds no more. */
export class AwardListFull extends DomainError {
  readonly code = 'AWARD_LIST.FULL';

  constructor(readonly limit: number) {
    super({
      en: `A list holds ${String(limit)} names at the most: open another one.`,
      zh: `一份名单最多 ${String(limit)} 个，请另开一份。`,
    });
  }
}

/** Nobody is on the list. */
export class AwardListEmpty extends DomainError {
  readonly code = 'AWARD_LIST.EMPTY';

  constructor() {
    super({
      en: 'Nobody eligible is on the list: nominate first.',
      zh: '名单中没有符合资格的对象，请先推荐。',
    });
  }
}

/** What is asked for does not belong to this step. */
export class AwardListNotAtThisStep extends DomainError {
  readonly code = 'AWARD_LIST.NOT_AT_THIS_STEP';

  constructor(
    readonly status: string,
    readonly needed: string,
  ) {
    super({
      en: `The list is ${status}; for this it has to be ${needed}.`,
      zh: `名单目前为“${WORDS[status] ?? status}”，此操作须为“${WORDS[needed] ?? needed}”。`,
    });
  }
}

const WORDS: Readonly<Record<string, string>> = {
  open: '推荐中',
  approved: '已审核',
  publicised: '公示中',
  finalised: '已确定',
};

/** The same person opened it, or put somebody on it. */
export class AwardListNeedsSecondPerson extends DomainError {
  readonly code = 'AWARD_LIST.NEEDS_SECOND_PERSON';

  constructor() {
    super({
      en: 'Somebody who neither opened the list nor nominated has to approve it.',
      zh: '须由未开立名单、也未推荐的第二人审核。',
    });
  }
}

/** It has not been shown for long enough. */
export class AwardPublicityNotOver extends DomainError {
  readonly code = 'AWARD_LIST.PUBLICITY_NOT_OVER';

  constructor(readonly until: string) {
    super({
      en: `The list is shown until ${until}: it can be final from the day after.`,
      zh: `名单公示至 ${until}，期满次日方可确定。`,
    });
  }
}

/** Nothing speaks against somebody, or it is decided already. */
export class AwardConflictNotOpen extends DomainError {
  readonly code = 'AWARD_LIST.CONFLICT_NOT_OPEN';

  constructor(readonly subjectId: string) {
    super({
      en: `Nothing is to be decided about "${subjectId}".`,
      zh: `“${subjectId}”没有待处理的冲突。`,
    });
  }
}
