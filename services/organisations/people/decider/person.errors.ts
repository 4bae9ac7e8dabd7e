import { DomainError } from '@kaoping/event-sourcing';

/** There is no such person in the directory. */
export class PersonUnknown extends DomainError {
  readonly code = 'PERSON.UNKNOWN';

  constructor(readonly personId: string) {
    super({
      en: `There is no person "${personId}" in the directory: register the person first.`,
      zh: `人员名册中没有“${personId}”，请先登记。`,
    });
  }
}

/** The person's id is in use. */
export class PersonAlreadyRegistered extends DomainError {
  readonly code = 'PERSON.ALREADY_REGISTERED';

  constructor(readonly personId: string) {
    super({
      en: `The id "${personId}" belongs to a person in the directory already: choose another, or leave it out.`,
      zh: `编号“${personId}”已有人使用：请换一个，或留空由系统生成。`,
    });
  }
}

/** A name that nobody could read. */
export class PersonNameRefused extends DomainError {
  readonly code = 'PERSON.NAME_REFUSED';

  constructor(readonly lengthMax: number) {
    super({
      en: `name: give the person's name, 1 to ${String(lengthMax)} characters on one line.`,
      zh: `姓名：请填写 1 至 ${String(lengthMax)} 个字、不换行的姓名。`,
    });
  }
}

/** A telephone number that nobody could dial. It is not repeated, so that no log holds it. */
export class PersonPhoneMalformed extends DomainError {
  readonly code = 'PERSON.PHONE_MALFORMED';

  constructor() {
    super({
      en: 'phone: give a telephone number of 5 to 30 digits, with "+", "-" or spaces where you like.',
      zh: '电话：请填写 5 至 30 位的电话号码，可含 “+”“-” 或空格。',
    });
  }
}

/** A day that the calendar does not have, or written otherwise. */
export class PersonDayMalformed extends DomainError {
  readonly code = 'PERSON.DAY_MALFORMED';

  constructor(
    readonly field: string,
    readonly given: string,
  ) {
    super({
      en: `${field}: "${given}" is no day of the calendar: write it as 2024-07-01.`,
      zh: `${field}：“${given}”不是日历上的日期，请写成 2024-07-01 的形式。`,
    });
  }
}

/** A title of a post that nobody could read. */
export class PostTitleRefused extends DomainError {
  readonly code = 'PERSON.POST_TITLE_REFUSED';

  constructor(readonly lengthMax: number) {
    super({
      en: `title: name the post in 1 to ${String(lengthMax)} characters on one line, e.g. "Party secretary".`,
      zh: `职务名称：请填写 1 至 ${String(lengthMax)} 个字，例如“党总支书记”。`,
    });
  }
}

/** A term that ends before it begins. */
export class PostTermBackwards extends DomainError {
  readonly code = 'PERSON.POST_TERM_BACKWARDS';

  constructor(
    readonly from: string,
    readonly until: string,
  ) {
    super({
      en: `until: the term ends on ${until}, before it begins on ${from}. Exchange the days or leave out the end.`,
      zh: `任期止：${until} 早于任期起 ${from}，请核对，或不填任期止。`,
    });
  }
}

/** The organisation does not exist on the first day of the post. */
export class PostOrganisationAbsent extends DomainError {
  readonly code = 'PERSON.POST_ORGANISATION_ABSENT';

  constructor(
    readonly organisationId: string,
    readonly on: string,
  ) {
    super({
      en: `organisationId: there is no organisation "${organisationId}" on ${on}. Name one that exists on that day.`,
      zh: `单位：${on} 当日没有“${organisationId}”这一单位，请选择当日存在的单位。`,
    });
  }
}

/** The person holds the same post on some of the days. */
export class PostOverlaps extends DomainError {
  readonly code = 'PERSON.POST_OVERLAPS';

  constructor(
    readonly title: string,
    readonly from: string,
  ) {
    super({
      en: `The person holds the same post there from ${from} ("${title}"). End that first, or begin after it.`,
      zh: `该人员自 ${from} 起已在该单位任同一职务（“${title}”），请先办理离任，或改为其后开始。`,
    });
  }
}

/** A post id that names another post. */
export class PostIdTaken extends DomainError {
  readonly code = 'PERSON.POST_ID_TAKEN';

  constructor(readonly postId: string) {
    super({
      en: `postId: "${postId}" names another post of this person. Choose another id, or leave it out.`,
      zh: `任职编号：“${postId}”已是该人员的另一任职，请换一个或留空。`,
    });
  }
}

/** There is no such post. */
export class PostUnknown extends DomainError {
  readonly code = 'PERSON.POST_UNKNOWN';

  constructor(readonly postId: string) {
    super({
      en: `The person has no post "${postId}": the record of office lists the posts.`,
      zh: `该人员没有编号为“${postId}”的任职，请在任职记录中查找。`,
    });
  }
}

/** A day to leave on which the post is not held. */
export class PostNotHeld extends DomainError {
  readonly code = 'PERSON.POST_NOT_HELD';

  constructor(
    readonly title: string,
    readonly on: string,
  ) {
    super({
      en: `on: "${title}" is not held on the day before ${on}, or was left already. Give the first day on which it is no longer held.`,
      zh: `离任日期：${on} 前一日并未担任“${title}”，或已离任；请填写不再担任该职务的第一天。`,
    });
  }
}

/** A withdrawal without its reason. */
export class PostReasonRefused extends DomainError {
  readonly code = 'PERSON.POST_REASON_REFUSED';

  constructor(readonly lengthMax: number) {
    super({
      en: `reason: say in 1 to ${String(lengthMax)} characters why the post is withdrawn.`,
      zh: `理由：请用 1 至 ${String(lengthMax)} 个字说明撤回任职的理由。`,
    });
  }
}

/** More posts than one record holds. */
export class PostsTooMany extends DomainError {
  readonly code = 'PERSON.POSTS_TOO_MANY';

  constructor(readonly countMax: number) {
    super({
      en: `One person's record holds at most ${String(countMax)} posts: something is wrong with this one.`,
      zh: `一人的任职记录最多 ${String(countMax)} 条，请核对该记录。`,
    });
  }
}
