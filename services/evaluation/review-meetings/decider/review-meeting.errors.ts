import { DomainError, type Sentence } from '@kaoping/event-sourcing';

/** There is no such meeting. */
export class MeetingUnknown extends DomainError {
  readonly code = 'REVIEW_MEETING.UNKNOWN';

  constructor(readonly meetingId: string) {
    super({ en: `There is no meeting "${meetingId}".`, zh: `没有编号为“${meetingId}”的讲评会。` });
  }
}

/** The meeting is over, was called off, or has not taken place. */
export class MeetingNotReady extends DomainError {
  readonly code = 'REVIEW_MEETING.NOT_READY';

  constructor(readonly needed: Sentence) {
    super({ en: `This needs a meeting that ${needed.en}.`, zh: `此操作要求讲评会${needed.zh}。` });
  }
}

/** What was said of the meeting cannot be kept as it is. */
export class MeetingRefused extends DomainError {
  readonly code = 'REVIEW_MEETING.REFUSED';

  constructor(problem: Sentence) {
    super({ en: `Meeting: ${problem.en}`, zh: `讲评会：${problem.zh}` });
  }
}

/** Marks that the plan cannot take: all are named. */
export class MeetingMarksRefused extends DomainError {
  readonly code = 'REVIEW_MEETING.MARKS_REFUSED';

  constructor(readonly problems: readonly { readonly row: number; readonly problem: Sentence }[]) {
    super({
      en: problems.map(({ row, problem }) => `Mark ${String(row)}: ${problem.en}`).join(' '),
      zh: problems.map(({ row, problem }) => `第 ${String(row)} 个评分：${problem.zh}`).join(''),
    });
  }
}
