import { DomainError } from '@kaoping/event-sourcing';

/** What is wrong with the code at an index of the list. */
export interface PersonCodeProblem {
  readonly index: number;
  readonly code: string;
  readonly why: 'malformed' | 'taken';
}

/** How many problems the sentence tells; all of them are in `problems`. */
const TOLD_LIMIT = 20;

/** Codes that no person can be given. */
export class PersonCodesRefused extends DomainError {
  readonly code = 'PERSON.CODES_REFUSED';

  constructor(readonly problems: readonly PersonCodeProblem[]) {
    const told = (words: Readonly<Record<PersonCodeProblem['why'], string>>): string =>
      problems
        .slice(0, TOLD_LIMIT)
        .map(({ index, code, why }) => `[${String(index)}] ${code}: ${words[why]}`)
        .join('\n');
    super({
      en: `code: ${String(problems.length)} cannot be given. Each is 1 to 60 letters, digits, ".", "_", ":", "/" or "-", and belongs to one person.\n${told({ malformed: 'not of this form', taken: 'belongs to another person' })}`,
      zh: `人员代码：有 ${String(problems.length)} 个无法使用；代码为 1 至 60 个文字、数字或 “. _ : / -”，每个只属于一人。\n${told({ malformed: '格式不符', taken: '已属于他人' })}`,
    });
  }
}

/** More people at once than one command takes. */
export class PeopleTooMany extends DomainError {
  readonly code = 'PERSON.TOO_MANY';

  constructor(
    readonly count: number,
    readonly countMax: number,
  ) {
    super({
      en: `${String(count)} people at once are too many: at most ${String(countMax)}.`,
      zh: `一次登记 ${String(count)} 人过多：最多 ${String(countMax)} 人。`,
    });
  }
}
