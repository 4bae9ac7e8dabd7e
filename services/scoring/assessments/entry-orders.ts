import { orderFor, type CommandMetadata, type SealedOrder } from '@kaoping/event-sourcing';
import { RemoveAssessmentEntries } from './decider/assessment.commands.ts';
import { assessmentDecider } from './decider/assessment.decider.ts';
import type { Telling } from './decider/assessment.events.ts';
import { RemoveEntries, ReplaceEntries, TakeEntries } from './decider/unit-scorecard.commands.ts';
import { unitScorecardDecider, unitScorecardId } from './decider/unit-scorecard.decider.ts';
import type {
  EntriesRemoved,
  EntriesReplaced,
  EntriesTaken,
  TakenEntry,
} from './decider/unit-scorecard.events.ts';
import type { EntryOrigin } from './result/standing-entry.ts';

/** By which integration event a command comes. */
export interface Heard {
  readonly metadata: CommandMetadata;
  readonly told: Telling;
}

/** An entry as evaluation tells it. */
interface ToldEntry {
  readonly entryId: string;
  readonly organisationId: string;
  readonly input: string;
  readonly label?: string;
  readonly value: string;
  readonly reason?: string;
}

interface Source {
  readonly cycleId: string;
  readonly origin: EntryOrigin;
}

const takenEntryOf = ({ entryId, organisationId: _, ...rest }: ToldEntry): TakenEntry => ({
  id: entryId,
  ...rest,
});

const grouped = <Item>(
  items: readonly Item[],
  unitOf: (item: Item) => string,
): readonly (readonly [unit: string, items: readonly Item[]])[] => {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const unit = unitOf(item);
    const group = groups.get(unit) ?? [];
    group.push(item);
    groups.set(unit, group);
  }
  return [...groups];
};

/** Puts entries on one scorecard. */
export const takingOrder = (
  data: Omit<EntriesTaken['data'], 'told'>,
  { metadata, told }: Heard,
): SealedOrder => {
  const id = unitScorecardId(data.cycleId, data.organisationId);
  return orderFor(unitScorecardDecider, id, new TakeEntries(metadata, { ...data, told }));
};

/** Takes entries off one scorecard. */
export const removalOrder = (
  data: Omit<EntriesRemoved['data'], 'told'>,
  { metadata, told }: Heard,
): SealedOrder => {
  const id = unitScorecardId(data.cycleId, data.organisationId);
  return orderFor(unitScorecardDecider, id, new RemoveEntries(metadata, { ...data, told }));
};

/** Puts entries on the scorecards that they belong to. */
export const recordingOrders = (
  { entries, ...source }: Source & { readonly entries: readonly ToldEntry[] },
  heard: Heard,
): readonly SealedOrder[] =>
  grouped(entries, ({ organisationId }) => organisationId).map(([organisationId, own]) =>
    takingOrder({ ...source, organisationId, entries: own.map(takenEntryOf) }, heard),
  );

type Correction = { readonly replacedEntryId: string; readonly replacement?: ToldEntry };
type Replacement = EntriesReplaced['data']['replacements'][number];

const replacementOf = ({ replacedEntryId, replacement }: Required<Correction>): Replacement => ({
  replacedEntryId,
  entry: takenEntryOf(replacement),
});

const isReplaced = (correction: Correction): correction is Required<Correction> =>
  correction.replacement !== undefined;

/** Corrects entries; those that are taken back are told without whose they are, so the assessment notes them. */
export const correctionOrders = (
  { corrections, ...source }: Source & { readonly corrections: readonly Correction[] },
  heard: Heard,
): readonly SealedOrder[] => {
  const { cycleId, origin } = source;
  const { metadata, told } = heard;
  const takenBack = corrections.filter(({ replacement }) => replacement === undefined);
  const entryIds = takenBack.map(({ replacedEntryId }) => replacedEntryId);
  const removal = new RemoveAssessmentEntries(metadata, { entryIds, origin, told });
  const replaced = grouped(corrections.filter(isReplaced), (one) => one.replacement.organisationId);
  return [
    ...(entryIds.length === 0 ? [] : [orderFor(assessmentDecider, cycleId, removal)]),
    ...replaced.map(([organisationId, own]) => {
      const data = { ...source, organisationId, replacements: own.map(replacementOf), told };
      const id = unitScorecardId(cycleId, organisationId);
      return orderFor(unitScorecardDecider, id, new ReplaceEntries(metadata, data));
    }),
  ];
};
