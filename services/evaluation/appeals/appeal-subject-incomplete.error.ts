import { DomainError } from '@kaoping/event-sourcing';

/** Nobody could tell what the appeal is against. */
export class AppealSubjectIncomplete extends DomainError {
  readonly code = 'APPEAL.SUBJECT_INCOMPLETE';

  constructor(fields: string) {
    super({
      en: `Say what the appeal is against: fill in ${fields}.`,
      zh: `请写明申诉针对的事项：填写 ${fields}。`,
    });
  }
}
