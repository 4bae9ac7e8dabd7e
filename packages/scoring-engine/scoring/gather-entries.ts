import { readEntry, type EntryProblem } from '../rules/check-entry.ts';
import type { CompiledIndicator, CompiledRules } from '../rules/compile-rules.ts';
import type { Figure } from './figure.ts';
import { RefusedEntries, type Entry, type RefusedEntry } from './organisation-score.ts';

/** The entries of an indicator as figures, by child: the empty child where there is only one entry. */
type EntriesByChild = Map<string, Figure>;

const repeated = ({ rule: { key } }: CompiledIndicator, child: string | undefined): EntryProblem => ({
  code: 'ENTRY.REPEATED',
  sentence:
    child === undefined
      ? { en: `"${key}" has a score already.`, zh: `“${key}”已有分数。` }
      : { en: `"${child}" has a score under "${key}" already.`, zh: `“${key}”下的“${child}”已有分数。` },
});

const exceeded = ({ rule: { key }, entryCount }: CompiledIndicator): EntryProblem => ({
  code: 'ENTRY.SAMPLE_EXCEEDED',
  sentence: {
    en: `"${key}" takes a sample of ${String(entryCount)} and has it already.`,
    zh: `“${key}”只抽查 ${String(entryCount)} 个单位，已满。`,
  },
});

const entryFigure = ({ indicator, child, entryId }: Entry, value: Figure['value']): Figure => ({
  quantity: 'entry',
  key: indicator,
  value,
  inputs: [],
  making: { rule: 'entry', entryId, ...(child === undefined ? {} : { child }) },
});

const take = (
  compiled: CompiledRules,
  gathered: EntriesByChild[],
  entry: Entry,
): EntryProblem | undefined => {
  const reading = readEntry(compiled, entry);
  if (reading.problem !== undefined) return reading.problem;
  const { indicator, value } = reading;
  const entries = (gathered[indicator.at] ??= new Map());
  const child = entry.child ?? '';
  if (entries.has(child)) return repeated(indicator, entry.child);
  if (entries.size === indicator.entryCount) return exceeded(indicator);
  entries.set(child, entryFigure(entry, value));
  return undefined;
};

const compareText = ([left]: readonly [string, Figure], [right]: readonly [string, Figure]): -1 | 1 =>
  left < right ? -1 : 1;

const inOrderOfChild = (entries: EntriesByChild): readonly Figure[] => {
  if (entries.size === 1) return [...entries.values()];
  return [...entries].sort(compareText).map(([, figure]) => figure);
};

/**
 * The entries of each indicator as figures, in the order of the rules, and of the children's names within one:
 * the order in which they were entered leaves no trace.
 *
 * @throws {RefusedEntries} when any entry does not fit the rules, naming every such entry.
 */
export const gatherEntries = (
  compiled: CompiledRules,
  entries: readonly Entry[],
): readonly (readonly Figure[])[] => {
  const gathered: EntriesByChild[] = [];
  const refused: RefusedEntry[] = [];
  for (const entry of entries) {
    const problem = take(compiled, gathered, entry);
    if (problem !== undefined) refused.push({ ...problem, entryId: entry.entryId });
  }
  if (refused.length > 0) throw new RefusedEntries(refused);
  return compiled.indicators.map(({ at }) => {
    const found = gathered[at];
    return found === undefined ? [] : inOrderOfChild(found);
  });
};
