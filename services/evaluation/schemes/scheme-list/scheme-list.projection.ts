import type { Projection, RecordedEvent } from '@kaoping/event-sourcing';
import type { SchemeEvent } from '../decider/scheme.events.ts';
import { SCHEME_TABLE, type SchemeRow } from './scheme.row.ts';

/** Keeps a row for every scheme of an enterprise: its latest version. */
export const schemeListProjection: Projection = {
  name: 'scheme-list',
  version: 1,
  categories: ['scheme'],
  tables: [SCHEME_TABLE],
  project: async (events, rows) => {
    for (const recorded of events) {
      const event = recorded as RecordedEvent<SchemeEvent>;
      if (event.type !== 'SchemeVersionDrafted' && event.type !== 'SchemeVersionPublished') continue;
      const schemeId = event.stream.id;
      const present = await rows.get<SchemeRow>(SCHEME_TABLE, schemeId);
      const { version, title } = event.data;
      if (present && present.version > version) continue;
      const status = event.type === 'SchemeVersionPublished' ? 'published' : 'draft';
      const row: SchemeRow = { schemeId, version, title, status };
      rows.put(SCHEME_TABLE, schemeId, row);
    }
  },
};
