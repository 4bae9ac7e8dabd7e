import { DomainError } from '@kaoping/event-sourcing';
import type { ConsequenceKind } from './consequence.events.ts';

/** No ranking led to such a consequence. */
export class ConsequenceUnknown extends DomainError {
  readonly code = 'CONSEQUENCE.UNKNOWN';

  constructor(readonly consequenceId: string) {
    super({
      en: `There is no consequence "${consequenceId}".`,
      zh: `没有编号为“${consequenceId}”的结果运用事项。`,
    });
  }
}

/** A decision without a reason that can be read afterwards, or with too long a text. */
export class ConsequenceTextRefused extends DomainError {
  readonly code = 'CONSEQUENCE.TEXT_REFUSED';

  constructor(
    readonly field: 'reason' | 'meeting' | 'note',
    readonly lengthMax: number,
  ) {
    super({
      en: `"${field}" must say something, in at most ${String(lengthMax)} characters.`,
      zh: `“${field}”须填写，且不超过 ${String(lengthMax)} 字。`,
    });
  }
}

/** The account may decide other consequences, but not this one. */
export class ConsequenceNotEntitled extends DomainError {
  readonly code = 'CONSEQUENCE.NOT_ENTITLED';

  constructor(readonly confirmedBy: 'officer' | 'leader' | 'committee') {
    const [en, zh] =
      confirmedBy === 'officer'
        ? ['a Party-affairs officer (role "officer")', '党务干部（officer）']
        : ['a leader (role "reviewer")', '领导（reviewer）'];
    super({
      en: `The scheme has this consequence decided by ${en}.`,
      zh: `按考核方案，该事项须由${zh}决定。`,
    });
  }
}

/** Nobody decides in his own case. */
export class ConsequenceOwnCase extends DomainError {
  readonly code = 'CONSEQUENCE.OWN_CASE';

  constructor() {
    super({
      en: 'This consequence meets you: another person has to decide it.',
      zh: '该事项涉及您本人，须由他人决定。',
    });
  }
}

/** What a committee has to decide needs the record of its meeting. */
export class ConsequenceMeetingMissing extends DomainError {
  readonly code = 'CONSEQUENCE.MEETING_MISSING';

  constructor() {
    super({
      en: 'The scheme has this decided by a committee: give the record of its meeting in "meeting".',
      zh: '按考核方案，该事项须经集体研究：请在“meeting”中填写会议记录。',
    });
  }
}

/** It is to meet persons, but nobody is known to. */
export class ConsequenceMeetsNobody extends DomainError {
  readonly code = 'CONSEQUENCE.MEETS_NOBODY';

  constructor(readonly unitName: string) {
    super({
      en: `Nobody held the post meant at "${unitName}" when the period ended: name the persons in "personIds".`,
      zh: `考核期末“${unitName}”无人担任相应职务：请在“personIds”中指明人员。`,
    });
  }
}

/** A person was named who has nothing to do with the unit. */
export class ConsequencePersonElsewhere extends DomainError {
  readonly code = 'CONSEQUENCE.PERSON_ELSEWHERE';

  constructor(
    readonly personId: string,
    readonly unitName: string,
  ) {
    super({
      en: `"${personId}" in "personIds" never held a post at "${unitName}".`,
      zh: `“personIds”中的“${personId}”从未在“${unitName}”任职。`,
    });
  }
}

/** More persons were named than one consequence meets. */
export class ConsequencePersonsTooMany extends DomainError {
  readonly code = 'CONSEQUENCE.PERSONS_TOO_MANY';

  constructor(readonly countMax: number) {
    super({
      en: `"personIds" may name at most ${String(countMax)} persons.`,
      zh: `“personIds”最多指明 ${String(countMax)} 人。`,
    });
  }
}

/** A proposal is decided once. */
export class ConsequenceNotWaiting extends DomainError {
  readonly code = 'CONSEQUENCE.NOT_WAITING';

  constructor(readonly status: string) {
    super({
      en: `This consequence does not wait for a decision: it is ${status}.`,
      zh: `该事项不在待决定状态（当前：${status}）。`,
    });
  }
}

/** The ground was gone and came back since the proposal was looked at. */
export class ConsequenceChangedMeanwhile extends DomainError {
  readonly code = 'CONSEQUENCE.CHANGED_MEANWHILE';

  constructor(readonly round: number) {
    super({
      en: `This consequence was withdrawn and proposed anew meanwhile; look at round ${String(round)} first.`,
      zh: `该事项已撤回并重新提出，请先查看第 ${String(round)} 次提出的内容。`,
    });
  }
}

/** Softened means milder. */
export class ConsequenceNotMilder extends DomainError {
  readonly code = 'CONSEQUENCE.NOT_MILDER';

  constructor(
    readonly does: ConsequenceKind,
    readonly milder: readonly ConsequenceKind[],
  ) {
    super({
      en: `"${does}" in "does" is not milder; milder are: ${milder.join(', ') || 'none'}.`,
      zh: `“does”中的“${does}”并不更轻；可选：${milder.join('、') || '无'}。`,
    });
  }
}

/** Softened bars from no more than before. */
export class ConsequenceBarsMore extends DomainError {
  readonly code = 'CONSEQUENCE.BARS_MORE';

  constructor(readonly bars: readonly string[]) {
    super({
      en: `"bars" may keep only what the scheme bars from: ${bars.join(', ') || 'nothing'}.`,
      zh: `“bars”只能保留方案规定的限制：${bars.join('、') || '无'}。`,
    });
  }
}

/** Only what took effect can be carried out. */
export class ConsequenceNotInEffect extends DomainError {
  readonly code = 'CONSEQUENCE.NOT_IN_EFFECT';

  constructor(readonly status: string) {
    super({
      en: `Only a consequence in effect can be carried out; this one is ${status}.`,
      zh: `只有已生效的事项才能登记落实（当前：${status}）。`,
    });
  }
}

/** A day that is none, or is to come. */
export class ConsequenceDayRefused extends DomainError {
  readonly code = 'CONSEQUENCE.DAY_REFUSED';

  constructor(readonly on: string) {
    super({
      en: `"${on}" in "on" must be a day up to today, such as 2026-04-30.`,
      zh: `“on”中的“${on}”须为今天或以前的日期，例如 2026-04-30。`,
    });
  }
}
