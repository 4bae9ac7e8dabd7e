import type { Projection, RecordedEvent } from '@kaoping/event-sourcing';
import type { LetterTargetChange, TargetLetterEvent } from '../decider/target-letter.events.ts';
import { LETTER_TABLE, type LetterRow } from './target-letter.row.ts';

/** Keeps how far each letter of a cycle is. */
export const targetLetterListProjection: Projection = {
  name: 'target-letter-list',
  version: 1,
  categories: ['target-letter'],
  tables: [LETTER_TABLE],
  project: async (events, rows) => {
    for (const recorded of events) {
      const event = recorded as RecordedEvent<TargetLetterEvent>;
      const letterId = event.stream.id;
      const row = changed(await rows.get<LetterRow>(LETTER_TABLE, letterId), event);
      if (row) rows.put(LETTER_TABLE, letterId, row, { cycle: row.cycleId });
    }
  },
};

const changed = (
  row: LetterRow | undefined,
  event: RecordedEvent<TargetLetterEvent>,
): LetterRow | undefined => {
  if (event.type === 'TargetLetterDrafted') {
    const { cycleId, organisation, targets, removedTargetIds } = event.data;
    const changes = [
      ...targets.map(({ targetId }) => ({ targetId, isKept: true })),
      ...gone(removedTargetIds),
    ];
    const targetIds = idsAfter(row?.targetIds ?? [], changes);
    return { ...row, letterId: event.stream.id, cycleId, organisation, status: 'drafting', targetIds };
  }
  return row && advanced(row, event);
};

type Advance = Exclude<RecordedEvent<TargetLetterEvent>, { readonly type: 'TargetLetterDrafted' }>;

const advanced = (row: LetterRow, event: Advance): LetterRow => {
  if ('sheet' in event.data) return { ...row, [event.data.sheet]: SHEET_STATUS[event.type] };
  if (event.type === 'LetterChangeProposed') {
    return { ...row, changeWaitsFor: event.data.by === 'unit' ? 'superior' : 'unit' };
  }
  if (event.type === 'LetterChangeConsented' || event.type === 'LetterChangeDeclined') {
    const { changeWaitsFor: _, ...settled } = row;
    const changes = 'changes' in event.data ? event.data.changes.map(keptOf) : [];
    return { ...settled, targetIds: idsAfter(row.targetIds, changes) };
  }
  const status = LETTER_STATUS[event.type];
  return status ? { ...row, status } : row;
};

const LETTER_STATUS: Readonly<Partial<Record<Advance['type'], LetterRow['status']>>> = {
  TargetLetterIssued: 'issued',
  TargetLetterAccepted: 'agreed',
  TargetLetterSentBack: 'drafting',
};

const SHEET_STATUS: Readonly<Partial<Record<Advance['type'], LetterRow['result']>>> = {
  LetterSheetReported: 'reported',
  LetterSheetSignedOff: 'signed-off',
  LetterSheetSentBack: 'sent-back',
};

interface KeptTarget {
  readonly targetId: string;
  readonly isKept: boolean;
}

const keptOf = ({ targetId, target }: LetterTargetChange): KeptTarget => ({
  targetId,
  isKept: target !== undefined,
});

const gone = (targetIds: readonly string[]): readonly KeptTarget[] =>
  targetIds.map((targetId) => ({ targetId, isKept: false }));

const idsAfter = (ids: readonly string[], changes: readonly KeptTarget[]): readonly string[] => {
  const after = new Set(ids);
  for (const { targetId, isKept } of changes) {
    if (isKept) after.add(targetId);
    else after.delete(targetId);
  }
  return [...after];
};
