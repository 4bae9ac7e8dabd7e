import {
  isOf,
  scoresCorrected,
  scoresRecorded,
  type DataOf,
  type IntegrationEvent,
} from '@kaoping/contracts';
import type { Projection, RecordedEvent, Rows } from '@kaoping/event-sourcing';
import type { Outlet } from '@kaoping/messaging';
import type { EvidenceEvent } from '../../evidence/decider/evidence.events.ts';
import type { FactEvent } from '../decider/fact.events.ts';
import {
  ANSWER_LIMIT,
  KNOWN_TABLES,
  knownKey,
  type KnownAnswerRow,
  type KnownRow,
} from './known-answer.row.ts';

type Entry = DataOf<typeof scoresRecorded>['entries'][number];

/** A sheet answers for dozens of inputs, each of them a row. */
const EVENTS_AT_ONCE = 25;

/**
 * Keeps what was answered before for each input of each unit: facts, files, and whatever any part of the service
 * tells scoring. A part that tells scores is asked from then on; raise the version when one is added.
 */
export const knownAnswerListProjection = (outlets: readonly Outlet[]): Projection => {
  const categories = new Set(['fact', 'evidence', ...outlets.flatMap((outlet) => outlet.categories)]);
  return {
    name: 'known-answer-list',
    version: 1,
    categories: [...categories],
    tables: Object.values(KNOWN_TABLES),
    batchLimit: EVENTS_AT_ONCE,
    project: async (events, rows) => {
      for (const event of events) await apply(event, outlets, rows);
    },
  };
};

const apply = async (event: RecordedEvent, outlets: readonly Outlet[], rows: Rows): Promise<void> => {
  const { category } = event.stream;
  if (category === 'fact') await addFact(event as RecordedEvent<FactEvent>, rows);
  if (category === 'evidence') await addEvidence(event as RecordedEvent<EvidenceEvent>, rows);
  const speaking = outlets.filter(({ categories }) => categories.includes(category));
  for (const outlet of speaking) {
    for (const told of await outlet.tell(event)) await addTold(told, rows);
  }
};

/** A fact answers for its own key and, once a form took it, for the input of that form. */
const addFact = async (event: RecordedEvent<FactEvent>, rows: Rows): Promise<void> => {
  const { organisationId, key, on, value } = event.data;
  const answer = { kind: 'fact', id: event.stream.id, value, on, recordedAt: event.recordedAt } as const;
  const taken =
    event.type === 'FactCorrected' ? event.data.usedBy : event.type === 'FactUsed' ? [event.data.by] : [];
  const inputs = new Set([key, ...taken.flatMap(({ indicator }) => indicator ?? [])]);
  for (const input of inputs) await put(rows, knownKey(organisationId, input), answer);
};

const addEvidence = async (event: RecordedEvent<EvidenceEvent>, rows: Rows): Promise<void> => {
  if (event.type !== 'EvidenceAttached' || event.data.to.indicator === undefined) return;
  const key = knownKey(event.data.organisationId, event.data.to.indicator);
  const row = await rowOf(rows, key);
  const evidenceIds = [...new Set([event.stream.id, ...row.evidenceIds])].slice(0, ANSWER_LIMIT);
  rows.put(KNOWN_TABLES.known, key, { ...row, evidenceIds });
};

const addTold = async (told: IntegrationEvent, rows: Rows): Promise<void> => {
  if (isOf(scoresRecorded, told)) {
    const { cycleId, entries } = told.data;
    for (const entry of entries) await addEntry(rows, cycleId, entry, told.time);
  }
  if (!isOf(scoresCorrected, told)) return;
  for (const { replacedEntryId, replacement } of told.data.corrections) {
    await removeEntry(rows, replacedEntryId);
    if (replacement) await addEntry(rows, told.data.cycleId, replacement, told.time);
  }
};

const addEntry = async (rows: Rows, cycleId: string, entry: Entry, recordedAt: string): Promise<void> => {
  const { entryId: id, organisationId, input, value, label } = entry;
  const key = knownKey(organisationId, input);
  rows.put(KNOWN_TABLES.entries, id, { key });
  const answer = {
    kind: 'entry',
    id,
    value,
    cycleId,
    recordedAt,
    ...(label !== undefined && { label }),
  } as const;
  await put(rows, key, answer);
};

const removeEntry = async (rows: Rows, entryId: string): Promise<void> => {
  const place = await rows.get<{ readonly key: string }>(KNOWN_TABLES.entries, entryId);
  if (!place) return;
  const row = await rowOf(rows, place.key);
  rows.put(KNOWN_TABLES.known, place.key, {
    ...row,
    answers: row.answers.filter(({ id }) => id !== entryId),
  });
  rows.remove(KNOWN_TABLES.entries, entryId);
};

const put = async (rows: Rows, key: string, answer: KnownAnswerRow): Promise<void> => {
  const row = await rowOf(rows, key);
  const others = row.answers.filter(({ id }) => id !== answer.id);
  rows.put(KNOWN_TABLES.known, key, { ...row, answers: [answer, ...others].slice(0, ANSWER_LIMIT) });
};

const rowOf = async (rows: Rows, key: string): Promise<KnownRow> =>
  (await rows.get<KnownRow>(KNOWN_TABLES.known, key)) ?? { answers: [], evidenceIds: [] };
