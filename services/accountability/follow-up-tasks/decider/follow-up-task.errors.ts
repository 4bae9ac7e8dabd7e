import { DomainError } from '@kaoping/event-sourcing';

/** There is no task of this id. */
export class FollowUpTaskUnknown extends DomainError {
  readonly code = 'FOLLOW_UP_TASK.UNKNOWN';

  constructor(readonly taskId: string) {
    super({ en: `There is no follow-up task "${taskId}".`, zh: `没有编号为“${taskId}”的跟进任务。` });
  }
}

/** What is over does not change. */
export class FollowUpTaskOver extends DomainError {
  readonly code = 'FOLLOW_UP_TASK.OVER';

  constructor(readonly status: string) {
    super({
      en: `The task is over (${status}) and does not change any more.`,
      zh: `该任务已结束（${status}），不能再更改。`,
    });
  }
}

/** Nobody in the directory is named so. */
export class FollowUpConductorUnknown extends DomainError {
  readonly code = 'FOLLOW_UP_TASK.CONDUCTOR_UNKNOWN';

  constructor(readonly conductorId: string) {
    super({
      en: `There is no person "${conductorId}" in the directory: name in "conductorId" who does it.`,
      zh: `人员名册中没有“${conductorId}”：请在“conductorId”中指定承办人。`,
    });
  }
}

/** Nobody talks with himself, records it or says that it is done. */
export class FollowUpOwnCase extends DomainError {
  readonly code = 'FOLLOW_UP_TASK.OWN_CASE';

  constructor() {
    super({
      en: 'The task meets this person: another one has to conduct, record and close it.',
      zh: '该任务涉及本人，须由他人承办、记录和办结。',
    });
  }
}

/** A day that cannot be meant. */
export class FollowUpDayRefused extends DomainError {
  readonly code = 'FOLLOW_UP_TASK.DAY_REFUSED';

  constructor(
    readonly field: 'dueOn' | 'on',
    readonly day: string,
  ) {
    const [en, zh] = field === 'dueOn' ? ['from today on', '今天或以后'] : ['up to today', '今天或以前'];
    super({
      en: `"${day}" in "${field}" must be a day ${en}, such as 2026-04-30.`,
      zh: `“${field}”中的“${day}”须为${zh}的日期，例如 2026-04-30。`,
    });
  }
}

/** A text that says nothing, or too much. */
export class FollowUpTextRefused extends DomainError {
  readonly code = 'FOLLOW_UP_TASK.TEXT_REFUSED';

  constructor(
    readonly field: 'reason' | 'text',
    readonly lengthMax: number,
  ) {
    super({
      en: `"${field}" must say something, in at most ${String(lengthMax)} characters.`,
      zh: `“${field}”须填写，且不超过 ${String(lengthMax)} 字。`,
    });
  }
}

/** A list that is too long, or empty where somebody must be named. */
export class FollowUpListRefused extends DomainError {
  readonly code = 'FOLLOW_UP_TASK.LIST_REFUSED';

  constructor(
    readonly field: 'participants' | 'evidenceIds',
    readonly countMin: number,
    readonly countMax: number,
  ) {
    const range = `${String(countMin)}–${String(countMax)}`;
    super({
      en: `"${field}" must name ${range}, each in at most 200 characters.`,
      zh: `“${field}”须填写 ${range} 项，每项不超过 200 字。`,
    });
  }
}

/** What was done leaves a record. */
export class FollowUpRecordMissing extends DomainError {
  readonly code = 'FOLLOW_UP_TASK.RECORD_MISSING';

  constructor() {
    super({
      en: 'Record what was said and done first (recordTask); then the task can be closed as done.',
      zh: '请先登记谈话或落实记录（recordTask），再办结任务。',
    });
  }
}

/** A task has a bounded number of records. */
export class FollowUpRecordsFull extends DomainError {
  readonly code = 'FOLLOW_UP_TASK.RECORDS_FULL';

  constructor(readonly countMax: number) {
    super({
      en: `The task has ${String(countMax)} records already: close it.`,
      zh: `该任务已有 ${String(countMax)} 条记录，请办结。`,
    });
  }
}
