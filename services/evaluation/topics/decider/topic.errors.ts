import { DomainError, type Sentence } from '@kaoping/event-sourcing';

/** There is no such topic. */
export class TopicUnknown extends DomainError {
  readonly code = 'TOPIC.UNKNOWN';

  constructor(readonly topicId: string) {
    super({ en: `There is no topic "${topicId}".`, zh: `没有编号为“${topicId}”的课题或项目。` });
  }
}

/** The id belongs to another topic. */
export class TopicIdTaken extends DomainError {
  readonly code = 'TOPIC.ID_TAKEN';

  constructor(readonly topicId: string) {
    super({
      en: `The id "${topicId}" belongs to another topic: choose another one.`,
      zh: `编号“${topicId}”已用于其他课题，请更换。`,
    });
  }
}

/** The topic is not at the point where this may be done. */
export class TopicNotReady extends DomainError {
  readonly code = 'TOPIC.NOT_READY';

  constructor(readonly needed: Sentence) {
    super({ en: `This needs a topic that is ${needed.en}.`, zh: `此操作须在课题${needed.zh}时办理。` });
  }
}

/** Steps that nobody could follow. */
export class MilestonesRefused extends DomainError {
  readonly code = 'TOPIC.MILESTONES_REFUSED';

  constructor(problem: Sentence) {
    super({ en: `Milestones: ${problem.en}`, zh: `节点计划：${problem.zh}` });
  }
}

/** A report that says nothing of a month, or of steps that there are not. */
export class ProgressRefused extends DomainError {
  readonly code = 'TOPIC.PROGRESS_REFUSED';

  constructor(problem: Sentence) {
    super({ en: `Progress: ${problem.en}`, zh: `进展：${problem.zh}` });
  }
}

/** Nobody is late before the day, nor without having been told. */
export class TopicNotOverdue extends DomainError {
  readonly code = 'TOPIC.NOT_OVERDUE';

  constructor(readonly milestoneId: string) {
    super({
      en: `"${milestoneId}" is not overdue: it is done, its day has not passed, or the unit was not told in time.`,
      zh: `节点“${milestoneId}”尚不构成逾期：已完成、未到期，或尚未按期提醒。`,
    });
  }
}

/** Being late costs something, so the superior sets the days. */
export class TopicDaysFixed extends DomainError {
  readonly code = 'TOPIC.DAYS_FIXED';

  constructor() {
    super({
      en: '"milestones": being late deducts here, so only the superior can set other steps or days: ask for it.',
      zh: '“节点计划”：该课题逾期扣分，节点和日期只能由上级调整，请向上级申请。',
    });
  }
}
