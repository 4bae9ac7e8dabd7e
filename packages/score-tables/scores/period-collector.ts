import type { GroupMember, PlanEntry, PlanInput, Sentence } from '@kaoping/scoring-engine';
import type { TableProblemCode } from '../table-problem.ts';
import type { CellPlace, PeriodScores } from './score-table.ts';

/** What is wrong with one value beside the others. */
interface Refusal {
  readonly code: TableProblemCode;
  readonly sentence: Sentence;
}

/** Whose value it is, of what, and where it stands. */
interface Given {
  readonly organisation: string;
  readonly label?: string;
  readonly input: PlanInput;
  readonly value: string;
  readonly place: CellPlace;
}

/** Gathers members and entries of one period; a value given twice is refused unless it says the same. */
export class PeriodCollector {
  private readonly members = new Map<string, GroupMember>();
  private readonly entries = new Map<string, { readonly entry: PlanEntry; readonly place: CellPlace }>();

  constructor(
    private readonly file: string,
    private readonly period: string,
  ) {}

  /** Notes an organisation; the first row that names it says its group. */
  add(member: GroupMember): void {
    if (!this.members.has(member.organisation)) this.members.set(member.organisation, member);
  }

  /** Enters one value, unless another row gave another one for the same. */
  enter({ organisation, label, input, value, place }: Given): Refusal | undefined {
    const isMany = input.entries === 'many';
    const kept = isMany ? (label ?? '1') : undefined;
    const key = JSON.stringify([organisation, input.name, kept]);
    const earlier = this.entries.get(key);
    if (earlier === undefined) {
      const id = [this.file, String(place.line), input.name, ...(kept === undefined ? [] : [kept])].join(':');
      const entry = {
        id,
        organisation,
        input: input.name,
        value,
        ...(kept === undefined ? {} : { label: kept }),
      };
      this.entries.set(key, { entry, place });
      return undefined;
    }
    if (!isMany && earlier.entry.value === value) return undefined;
    return repeated(organisation, input, earlier.place.line, isMany);
  }

  /** What was gathered. */
  scores(): PeriodScores {
    return {
      ...(this.period === '' ? {} : { period: this.period }),
      members: [...this.members.values()],
      entries: [...this.entries.values()].map(({ entry }) => entry),
      places: new Map([...this.entries.values()].map(({ entry, place }) => [entry.id, place])),
    };
  }
}

const repeated = (organisation: string, { title }: PlanInput, line: number, isMany: boolean): Refusal => ({
  code: isMany ? 'TABLE.LABEL_REPEATED' : 'TABLE.REPEATED_ROW',
  sentence: {
    en: `${organisation} has "${title.en}" on line ${String(line)} already${isMany ? ' under the same label: give each its own' : '; keep one'}.`,
    zh: `${organisation}的“${title.zh}”已在第 ${String(line)} 行填写${isMany ? '（分项相同）：每一项应有自己的分项名' : '，请只保留一处'}。`,
  },
});
