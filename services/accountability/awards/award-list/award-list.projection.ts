import type { Projection, RecordedEvent, Rows } from '@kaoping/event-sourcing';
import type { AwardListEvent } from '../decider/award-list.events.ts';
import {
  AWARD_LIST_TABLE,
  AWARD_NOMINEE_TABLE,
  type AwardListRow,
  type AwardNomineeRow,
} from './award-list.rows.ts';
import { listChange } from './list-change.ts';
import { nomineeChange } from './nominee-change.ts';

/** Keeps a row for every list, and one for everybody who is or was on it. */
export const awardListProjection: Projection = {
  name: 'award-list',
  version: 1,
  categories: ['award-list'],
  tables: [AWARD_LIST_TABLE, AWARD_NOMINEE_TABLE],
  project: async (events, rows) => {
    for (const event of events) {
      await projectList(event as RecordedEvent<AwardListEvent>, rows);
      await projectNominees(event as RecordedEvent<AwardListEvent>, rows);
    }
  },
};

const projectList = async (event: RecordedEvent<AwardListEvent>, rows: Rows): Promise<void> => {
  const { id: listId } = event.stream;
  if (event.type === 'AwardListOpened') {
    const { data: opened, actorId: openedBy } = event;
    putList(rows, { listId, opened, openedBy, status: 'open' });
    return;
  }
  const change = listChange(event);
  const row = change && (await rows.get<AwardListRow>(AWARD_LIST_TABLE, listId));
  if (row) putList(rows, { ...row, ...change });
};

const putList = (rows: Rows, row: AwardListRow): void => {
  rows.put(AWARD_LIST_TABLE, row.listId, row, { year: row.opened.year, all: 'all' });
};

const projectNominees = async (event: RecordedEvent<AwardListEvent>, rows: Rows): Promise<void> => {
  const { id: listId } = event.stream;
  if (event.type === 'AwardNominated') {
    putNominee(rows, { ...event.data, listId, status: 'nominated', grounds: [] });
    return;
  }
  for (const { subjectId, ...change } of nomineeChange(event)) {
    const row = await rows.get<AwardNomineeRow>(AWARD_NOMINEE_TABLE, `${listId}:${subjectId}`);
    if (row) putNominee(rows, { ...row, ...change });
  }
};

const putNominee = (rows: Rows, row: AwardNomineeRow): void => {
  rows.put(AWARD_NOMINEE_TABLE, `${row.listId}:${row.subjectId}`, row, { list: row.listId });
};
