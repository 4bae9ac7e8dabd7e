import type { RecordedEvent } from '@kaoping/event-sourcing';
import type { EvidenceAttached, EvidenceStored } from '../../evidence/decider/evidence.events.ts';
import type { FactRecorded, FactUsed } from '../../facts/decider/fact.events.ts';
import type {
  LetterSheetReported,
  TargetLetterDrafted,
} from '../../target-letters/decider/target-letter.events.ts';
import type { SheetAnswer, SheetAssigned, SheetSubmitted } from '../../sheets/decider/sheet.events.ts';
import { kindOf, unitOf, type Asked, type AskedItem, type Readings } from './asked.ts';
import { ASKED_IN_MEETINGS } from './asked-in-meetings.ts';

/**
 * What each kind of event asked of whom. To count the forms of another part, name its category and its events
 * here, and raise the version of the projection.
 */
export const ASKED_BY: Readings = {
  ...ASKED_IN_MEETINGS,
  evidence: {
    EvidenceStored: ({ data }: RecordedEvent<EvidenceStored>): Asked => ({
      unit: unitOf(data),
      items: [{ key: `evidence ${data.digest}`, kind: 'evidence' }],
      reused: [],
    }),
    EvidenceAttached: ({ data }: RecordedEvent<EvidenceAttached>): Asked => ({
      unit: unitOf(data),
      items: [],
      reused: data.isReused ? ['evidence'] : [],
    }),
  },
  fact: {
    FactRecorded: ({ data }: RecordedEvent<FactRecorded>): Asked => ({
      unit: unitOf(data),
      items: [{ key: `fact ${data.key} ${data.on}`, kind: kindOf(data.value) }],
      reused: [],
    }),
    FactUsed: ({ data }: RecordedEvent<FactUsed>): Asked => ({
      unit: unitOf(data),
      items: [],
      reused: [kindOf(data.value)],
    }),
  },
  'target-letter': {
    // The office writes it; the unit is only remembered for what it reports.
    TargetLetterDrafted: ({ data }: RecordedEvent<TargetLetterDrafted>): Asked => ({
      unit: unitOf(data.organisation),
      items: [],
      reused: [],
    }),
    LetterSheetReported: ({ data, stream }: RecordedEvent<LetterSheetReported>): Asked => ({
      items: data.round === FIRST_ROUND ? letterItems(stream.id, data) : [],
      reused: [],
    }),
  },
  'assessment-sheet': {
    SheetAssigned: ({ data: { cycleId, rater } }: RecordedEvent<SheetAssigned>): Asked => ({
      ...(rater.organisationId !== undefined && {
        unit: { organisationId: rater.organisationId, ancestorIds: rater.ancestorIds },
      }),
      about: `${cycleId} ${rater.name}`,
      items: [],
      reused: [],
    }),
    SheetSubmitted: ({ data }: RecordedEvent<SheetSubmitted>): Asked => ({
      items: data.round === FIRST_ROUND ? data.answers.flatMap(answerItems) : [],
      reused: [],
    }),
  },
};

/** What is sent back and done again is work, but nothing that the ledger asks although it knows it. */
const FIRST_ROUND = 1;

const letterItems = (letterId: string, { sheet, items }: LetterSheetReported['data']): readonly AskedItem[] =>
  items.flatMap(({ targetId, value }) => {
    const key = `letter ${letterId} ${sheet} ${targetId}`;
    return [
      { key, kind: 'text' as const },
      ...(value === undefined ? [] : [{ key: `${key} value`, kind: kindOf(value) }]),
    ];
  });

const answerItems = ({
  input,
  organisationId,
  label = '',
  value,
  reason,
}: SheetAnswer): readonly AskedItem[] => {
  const key = `input ${input} ${organisationId} ${label}`;
  const why: readonly AskedItem[] = reason === undefined ? [] : [{ key: `${key} reason`, kind: 'text' }];
  return [{ key, kind: kindOf(value) }, ...why];
};
