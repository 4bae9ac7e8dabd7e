import type { Projection, RecordedEvent } from '@kaoping/event-sourcing';
import type { BanEvent } from '../decider/ban.events.ts';
import { evolveBan, initialBan } from '../decider/ban.state.ts';
import { subjectKey, type BanRow } from '../result/ban-row.ts';
import { ALL_BANS, BAN_TABLE, BANS_BY_SUBJECT_TABLE } from './ban-tables.ts';

/** Keeps every ban as it stands, by unit and by each whom it bars. */
export const banListProjection: Projection = {
  name: 'ban-list',
  version: 1,
  categories: ['ban'],
  tables: [BAN_TABLE, BANS_BY_SUBJECT_TABLE],
  project: async (events, rows) => {
    for (const recorded of events) {
      const event = recorded as RecordedEvent<BanEvent>;
      const banId = event.stream.id;
      const present = await rows.get<BanRow>(BAN_TABLE, banId);
      const row = rowAfter(banId, present, event);
      if (!row) continue;
      for (const subject of present?.subjects ?? []) {
        rows.remove(BANS_BY_SUBJECT_TABLE, keyOf(banId, subjectKey(subject)));
      }
      const { organisationId } = row.organisation;
      rows.put(BAN_TABLE, banId, row, { all: ALL_BANS, organisation: organisationId });
      for (const subject of row.subjects.map(subjectKey)) {
        rows.put(BANS_BY_SUBJECT_TABLE, keyOf(banId, subject), row, { subject });
      }
    }
  },
};

const keyOf = (banId: string, subject: string): string => JSON.stringify([banId, subject]);

const rowAfter = (
  banId: string,
  present: BanRow | undefined,
  event: RecordedEvent<BanEvent>,
): BanRow | undefined => {
  const state = evolveBan(present ? stateOf(present) : initialBan, event);
  if (state.status === 'absent') return undefined;
  const { changedBy: _, ban, ...rest } = state;
  return { ...ban, ...rest, banId };
};

const stateOf = ({ banId: _, status, endedOn, endedBecause, ...ban }: BanRow) => ({
  status,
  ban,
  ...(endedOn !== undefined && { endedOn }),
  ...(endedBecause !== undefined && { endedBecause }),
  changedBy: [],
});
