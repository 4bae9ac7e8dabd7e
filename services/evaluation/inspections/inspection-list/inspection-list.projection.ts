import type { Projection, RecordedEvent, Rows } from '@kaoping/event-sourcing';
import type { InspectionEvent } from '../decider/inspection.events.ts';
import { INSPECTION_TABLES, type InspectionRow } from './inspection-list.rows.ts';

/** Lists inspections by cycle. */
export const inspectionListProjection: Projection = {
  name: 'inspection-list',
  version: 1,
  categories: ['inspection'],
  tables: Object.values(INSPECTION_TABLES),
  project: async (events, rows) => {
    for (const event of events) await apply(event as RecordedEvent<InspectionEvent>, rows);
  },
};

const apply = async (event: RecordedEvent<InspectionEvent>, rows: Rows): Promise<void> => {
  const before = await rows.get<InspectionRow>(INSPECTION_TABLES.inspections, event.stream.id);
  const after = event.type === 'InspectionPlanned' ? planned(event) : before && changed(before, event);
  if (!after || after === before) return;
  rows.put(INSPECTION_TABLES.inspections, after.inspectionId, after, {
    cycle: after.cycleId,
    cycleStatus: `${after.cycleId}|${after.status}`,
  });
};

const planned = (
  event: Extract<RecordedEvent<InspectionEvent>, { readonly type: 'InspectionPlanned' }>,
): InspectionRow => {
  const { cycleId, kind, title, on, organisations, inspectors } = event.data;
  const inspectorIds = inspectors.map(({ personId }) => personId);
  const inspectionId = event.stream.id;
  return {
    inspectionId,
    cycleId,
    kind,
    title,
    on,
    status: 'planned',
    organisations,
    inspectorIds,
    findingCount: 0,
  };
};

const changed = (
  row: InspectionRow,
  event: Exclude<RecordedEvent<InspectionEvent>, { readonly type: 'InspectionPlanned' }>,
): InspectionRow => {
  switch (event.type) {
    case 'InspectionBegun':
      return { ...row, status: 'begun' };
    case 'FindingRecorded':
      return { ...row, findingCount: row.findingCount + 1 };
    case 'FindingWithdrawn':
      return { ...row, findingCount: row.findingCount - 1 };
    case 'InspectionConcluded':
      return { ...row, status: 'concluded' };
    case 'InspectionCancelled':
      return { ...row, status: 'cancelled' };
    case 'FindingAnswered':
    case 'InspectionMarksCorrected':
      return row;
  }
};
