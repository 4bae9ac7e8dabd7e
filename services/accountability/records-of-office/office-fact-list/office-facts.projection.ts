import { dayOf } from '@kaoping/calendar';
import type { Projection, RecordedEvent, Rows, Sentence } from '@kaoping/event-sourcing';
import { personSubject, unitSubject, type OfficeFact, type OfficeFactKind } from '../result/office-fact.ts';
import { tellingOf, type OfficeEvent, type Telling } from './telling.ts';

/** The injection token of the facts. */
export const OFFICE_FACTS = Symbol('OfficeFacts');

/** The table of the facts, listed by whom they met. */
export const OFFICE_FACT_TABLE = 'office-facts';

/** The table of what is known of each stream, so that later events find whom it met. */
const SOURCE_TABLE = 'office-fact-sources';

const KINDS: Readonly<Record<string, OfficeFactKind>> = {
  consequence: 'consequence',
  ban: 'ban',
  'follow-up-task': 'task',
  rectification: 'rectification',
  'award-list': 'award',
};

interface SourceRow {
  readonly title: Sentence;
  readonly unit?: string;
  readonly about?: Telling['about'];
  readonly subjects: readonly string[];
}

/** Keeps, for every person and unit, what met them. */
export const officeFactsProjection: Projection = {
  name: 'office-facts',
  version: 1,
  categories: Object.keys(KINDS),
  tables: [OFFICE_FACT_TABLE, SOURCE_TABLE],
  project: async (events, rows) => {
    for (const event of events) {
      const telling = tellingOf(event as RecordedEvent<OfficeEvent>);
      if (telling) await keep(rows, event, telling);
    }
  },
};

const keep = async (rows: Rows, event: RecordedEvent, telling: Telling): Promise<void> => {
  const { category, id } = event.stream;
  const sourceId = `${category}/${id}`;
  const before = await rows.get<SourceRow>(SOURCE_TABLE, sourceId);
  const source = sourceAfter(before ?? { title: { zh: '', en: '' }, subjects: [] }, telling);
  rows.put(SOURCE_TABLE, sourceId, source);
  if (!telling.state) return;
  const state = { on: dayOf(event.recordedAt), text: telling.state };
  const kind = KINDS[category] ?? 'consequence';
  for (const subject of subjectsOf(source, telling)) {
    const key = `${subject} ${sourceId}`;
    const fact = await rows.get<OfficeFact>(OFFICE_FACT_TABLE, key);
    const states = [...(fact?.states ?? []), state];
    const row: OfficeFact = { kind, sourceId, subject, title: source.title, states };
    rows.put(OFFICE_FACT_TABLE, key, row, { subject });
  }
};

const sourceAfter = (before: SourceRow, telling: Telling): SourceRow => {
  const { title, unit, about } = telling;
  const source = { ...before, ...(title && { title }), ...(unit && { unit }), ...(about && { about }) };
  return { ...source, subjects: [...new Set([...before.subjects, ...metBy(source, telling)])] };
};

const metBy = (source: SourceRow, { subjects = [], meetsUnit = false, listed = [] }: Telling) => {
  const units = meetsUnit && source.unit !== undefined ? [source.unit] : [];
  return [...subjects, ...units, ...named(source, listed)];
};

const named = ({ about }: SourceRow, ids: readonly string[]): readonly string[] =>
  ids.map(about === 'persons' ? personSubject : unitSubject);

const subjectsOf = (source: SourceRow, { only }: Telling): readonly string[] =>
  only === undefined ? source.subjects : named(source, [only]);
