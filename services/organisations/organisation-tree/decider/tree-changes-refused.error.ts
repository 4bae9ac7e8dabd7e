import { DomainError, type Sentence } from '@kaoping/event-sourcing';

/** The lists that changes may come in. */
export type TreeChangeList = 'found' | 'rename' | 'reclassify' | 'move' | 'dissolve';

/** Where a change stands in what was asked: its list, and its index there from 0. */
export interface TreeChangePlace {
  readonly list: TreeChangeList;
  readonly index: number;
}

/** Everything that is wrong with one change. */
export interface TreeChangeProblem extends TreeChangePlace {
  readonly refusals: readonly DomainError[];
}

/** How many problems the sentence tells; all of them are in `problems`. */
const TOLD_LIMIT = 20;

/** Of many changes asked at once some are refused, so none is made. */
export class TreeChangesRefused extends DomainError {
  readonly code = 'ORGANISATION_TREE.CHANGES_REFUSED';

  constructor(readonly problems: readonly TreeChangeProblem[]) {
    const told = (language: keyof Sentence): string =>
      problems
        .slice(0, TOLD_LIMIT)
        .map(({ list, index, refusals }) => {
          const sentences = refusals.map(({ sentence }) => sentence[language]).join(' ');
          return `${list}[${String(index)}] ${sentences}`;
        })
        .join('\n');
    const more = problems.length - TOLD_LIMIT;
    super({
      en: `Nothing was changed, since ${String(problems.length)} of the changes cannot be made:\n${told('en')}${more > 0 ? `\n… and ${String(more)} more` : ''}`,
      zh: `有 ${String(problems.length)} 项变更无法进行，因此全部未执行：\n${told('zh')}${more > 0 ? `\n……另有 ${String(more)} 项` : ''}`,
    });
  }
}

/** More changes at once than one command takes, or more organisations than one enterprise has. */
export class TreeChangesTooMany extends DomainError {
  readonly code = 'ORGANISATION_TREE.TOO_MANY';

  constructor(
    readonly count: number,
    readonly countMax: number,
  ) {
    super({
      en: `${String(count)} at once or in all are too many: at most ${String(countMax)}. Make smaller steps.`,
      zh: `一次或总共 ${String(count)} 项过多：最多 ${String(countMax)} 项，请分批进行。`,
    });
  }
}
