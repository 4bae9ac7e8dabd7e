import type { Projection, RecordedEvent, Rows } from '@kaoping/event-sourcing';
import type { EvidenceEvent } from '../decider/evidence.events.ts';
import { EVIDENCE_TABLE, evidenceRowKey, type EvidenceRow } from './evidence.row.ts';

/** Keeps the files of each unit, so that one that is there is chosen and not handed in again. */
export const evidenceListProjection: Projection = {
  name: 'evidence-list',
  version: 1,
  categories: ['evidence'],
  tables: [EVIDENCE_TABLE],
  project: async (events, rows) => {
    for (const event of events) await apply(event as RecordedEvent<EvidenceEvent>, rows);
  },
};

const apply = async (event: RecordedEvent<EvidenceEvent>, rows: Rows): Promise<void> => {
  const key = evidenceRowKey(event.data.organisationId, event.stream.id);
  const row = await rows.get<EvidenceRow>(EVIDENCE_TABLE, key);
  if (event.type === 'EvidenceStored') {
    const { digest: evidenceId, ...data } = event.data;
    put(rows, key, { ...data, evidenceId, storedBy: event.actorId, uses: row?.uses ?? 0 });
    return;
  }
  // A unit may use a file of one below it: it is in the other's list.
  if (!row) return;
  if (event.type === 'EvidenceWithdrawn') rows.remove(EVIDENCE_TABLE, key);
  else put(rows, key, { ...row, uses: row.uses + (event.type === 'EvidenceAttached' ? 1 : -1) });
};

const put = (rows: Rows, key: string, row: EvidenceRow): void => {
  rows.put(EVIDENCE_TABLE, key, row, { organisation: row.organisationId });
};
