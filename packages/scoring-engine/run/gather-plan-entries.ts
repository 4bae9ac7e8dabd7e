import type { CompiledPlan } from '../plan/compile-plan.ts';
import type { GroupMember, PlanEntry } from '../plan/group-input.ts';
import type { PlanInput } from '../plan/plan.ts';
import { quotedNames } from '../wording/wording.ts';
import type { Gathered } from './gathered.ts';
import type { PlanEntryProblem } from './input-problem.ts';
import { entryProblem, entryReader, type EntryReader } from './read-entry.ts';
import { storeRows, type ReadRow } from './store-rows.ts';

/** One input while its entries are gathered. */
interface Shelf {
  readonly input: PlanInput;
  readonly read: EntryReader;
  readonly rows: ReadRow[];
  /** Members, with the labels under which they have an entry. */
  readonly taken: Map<number, Set<string>>;
}

/** Where entries go, by name; and what was wrong with some. */
interface Sorting {
  readonly shelves: ReadonlyMap<string, Shelf>;
  readonly memberAt: ReadonlyMap<string, number>;
  readonly ids: Set<string>;
  readonly problems: PlanEntryProblem[];
}

/** Readers know an input's bounds, so each is made once. */
const readers = new WeakMap<PlanInput, EntryReader>();

const readerOf = (input: PlanInput): EntryReader => {
  const known = readers.get(input);
  if (known !== undefined) return known;
  const fresh = entryReader(input.entry);
  readers.set(input, fresh);
  return fresh;
};

const startSorting = ({ index }: CompiledPlan, members: readonly GroupMember[]): Sorting => ({
  shelves: new Map(
    index.plan.inputs.map((input) => [
      input.name,
      { input, read: readerOf(input), rows: [], taken: new Map() },
    ]),
  ),
  memberAt: new Map(members.map(({ organisation }, at) => [organisation, at])),
  ids: new Set(),
  problems: [],
});

const problemOfLabel = (entry: PlanEntry, { input }: Shelf): PlanEntryProblem | undefined => {
  const { en, zh } = input.title;
  if (input.entries === 'many' && (entry.label ?? '') === '') {
    return entryProblem('ENTRY.LABEL_MISSING', entry, 'label', [
      `"${en}" takes many entries: say by a label which one this is.`,
      `“${zh}”可录多项：请用标签注明是哪一项。`,
    ]);
  }
  if (input.entries === 'many' || entry.label === undefined) return undefined;
  return entryProblem('ENTRY.LABEL_UNEXPECTED', entry, 'label', [
    `"${en}" takes one entry for each organisation: leave the label out.`,
    `“${zh}”每个单位只录一项：不应带标签。`,
  ]);
};

const problemOfUnknown = (entry: PlanEntry, sorting: Sorting, isInputKnown: boolean): PlanEntryProblem => {
  if (!isInputKnown) {
    const known = quotedNames([...sorting.shelves.keys()]);
    return entryProblem('ENTRY.UNKNOWN_INPUT', entry, 'input', [
      `There is no input "${entry.input}"; the inputs are: ${known.en}.`,
      `没有输入项“${entry.input}”；现有：${known.zh}。`,
    ]);
  }
  return entryProblem('ENTRY.UNKNOWN_ORGANISATION', entry, 'organisation', [
    `"${entry.organisation}" is not one of the organisations of this run.`,
    `“${entry.organisation}”不在参加本次计算的单位之列。`,
  ]);
};

/** Notes that a member has an entry of this label; false where it had one before. */
const claim = ({ taken }: Shelf, member: number, label: string): boolean => {
  const labels = taken.get(member);
  if (labels === undefined) taken.set(member, new Set([label]));
  else if (labels.has(label)) return false;
  else labels.add(label);
  return true;
};

const problemOfRepeat = (entry: PlanEntry, { input }: Shelf): PlanEntryProblem => {
  const label = entry.label === undefined ? '' : `/${entry.label}`;
  return entryProblem('ENTRY.REPEATED', entry, input.entries === 'many' ? 'label' : 'input', [
    `"${entry.organisation}" has another entry for "${input.title.en}${label}".`,
    `“${entry.organisation}”的“${input.title.zh}${label}”重复录入。`,
  ]);
};

/** Puts one entry on its shelf, or notes the first thing that is wrong with it. */
const sortEntry = (entry: PlanEntry, sorting: Sorting): PlanEntryProblem | undefined => {
  const shelf = sorting.shelves.get(entry.input);
  const member = sorting.memberAt.get(entry.organisation);
  if (shelf === undefined || member === undefined) {
    return problemOfUnknown(entry, sorting, shelf !== undefined);
  }
  const labelProblem = problemOfLabel(entry, shelf);
  if (labelProblem !== undefined) return labelProblem;
  const number = shelf.read(entry);
  if ('problem' in number) return number.problem;
  if (!claim(shelf, member, entry.label ?? '')) return problemOfRepeat(entry, shelf);
  shelf.rows.push({ entry, member, number });
  return undefined;
};

const problemOfId = (entry: PlanEntry, ids: Set<string>): PlanEntryProblem | undefined => {
  if (!ids.has(entry.id)) {
    ids.add(entry.id);
    return undefined;
  }
  return entryProblem('ENTRY.REPEATED_ID', entry, 'id', [
    `Two entries have the id "${entry.id}".`,
    `有两项录入的编号都是“${entry.id}”。`,
  ]);
};

/**
 * Reads entries and sorts them by input. Those with a problem are left out of the rows, and named.
 *
 * @param members The organisations of the run, in its order.
 * @param isWanted Inputs whose rows are stored; all of them where it is left out.
 */
export const gatherPlanEntries = (
  plan: CompiledPlan,
  members: readonly GroupMember[],
  entries: readonly PlanEntry[],
  isWanted: (input: string) => boolean = () => true,
): Gathered => {
  const sorting = startSorting(plan, members);
  for (const entry of entries) {
    const found = problemOfId(entry, sorting.ids) ?? sortEntry(entry, sorting);
    if (found !== undefined) sorting.problems.push(found);
  }
  const wanted = [...sorting.shelves].filter(([name]) => isWanted(name));
  const rows = new Map(wanted.map(([name, shelf]) => [name, storeRows(shelf.input, shelf.rows)]));
  return { rows, problems: sorting.problems };
};
