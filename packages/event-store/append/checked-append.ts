import {
  EventIdTaken,
  MalformedEvent,
  type ProposedEvent,
  type StreamName,
  type StreamWrite,
} from '@kaoping/event-sourcing';
import { toPlainJson } from './plain-json.ts';

/** The most characters that one event's data may have as JSON: larger things belong in a document store. */
const EVENT_DATA_LIMIT = 8 * 1024 * 1024;

/** The most characters of an id, a type, or an entry of the metadata. */
const NAME_LIMIT = 512;

const CATEGORY_PATTERN = /^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/u;

/** An event that is known to be storable, with its data as JSON text. */
export interface CheckedEvent {
  readonly id: string;
  readonly type: string;
  readonly version: number;
  readonly dataText: string;
  readonly actorId: string;
  readonly correlationId: string;
  readonly causationId: string;
  readonly traceparent: string | null;
}

/** A write of events that are known to be storable. */
export interface CheckedWrite {
  readonly stream: StreamName;
  readonly expectedRevision: number;
  readonly events: readonly CheckedEvent[];
}

const checkText = (value: unknown, name: string): string => {
  if (typeof value !== 'string' || value === '') throw new MalformedEvent(`its ${name} is missing.`);
  if (value.length > NAME_LIMIT) {
    throw new MalformedEvent(`its ${name} has more than ${String(NAME_LIMIT)} characters.`);
  }
  // A lone surrogate has no UTF-8 form, so it would come back as another text.
  if (!value.isWellFormed()) throw new MalformedEvent(`its ${name} is broken Unicode.`);
  return value;
};

const checkData = (data: unknown): string => {
  const json = toPlainJson(data);
  if ('flaw' in json) throw new MalformedEvent(`its data${json.flaw}.`);
  if (json.text.length > EVENT_DATA_LIMIT) {
    throw new MalformedEvent(`its data has more than ${String(EVENT_DATA_LIMIT)} characters.`);
  }
  return json.text;
};

const checkVersion = (version: unknown): number => {
  if (Number.isSafeInteger(version) && Number(version) >= 1) return Number(version);
  throw new MalformedEvent('its version is no whole number from 1.');
};

const checkEvent = (event: ProposedEvent): CheckedEvent => ({
  id: checkText(event.id, 'id'),
  type: checkText(event.type, 'type'),
  version: checkVersion(event.version),
  dataText: checkData(event.data),
  actorId: checkText(event.actorId, 'actorId'),
  correlationId: checkText(event.correlationId, 'correlationId'),
  causationId: checkText(event.causationId, 'causationId'),
  traceparent: event.traceparent === undefined ? null : checkText(event.traceparent, 'traceparent'),
});

const checkStream = (stream: StreamName): StreamName => {
  const category = checkText(stream.category, "stream's category");
  // A category without a slash keeps `category/id` unambiguous as a key.
  if (!CATEGORY_PATTERN.test(category)) throw new MalformedEvent(`"${category}" is no kebab-case category.`);
  return { category, id: checkText(stream.id, "stream's id") };
};

const checkIdsDiffer = (writes: readonly CheckedWrite[]): void => {
  const seen = new Set<string>();
  for (const { id } of writes.flatMap((write) => write.events)) {
    if (seen.has(id)) throw new EventIdTaken(id);
    seen.add(id);
  }
};

/**
 * Checks what an append wants to write, and takes a copy of it: what the caller changes afterwards changes
 * nothing in the ledger.
 *
 * @throws {MalformedEvent} when an event or the name of a stream could not be stored and read back the same.
 * @throws {EventIdTaken} when two of the events have one id.
 */
export const checkWrites = (writes: readonly StreamWrite[]): readonly CheckedWrite[] => {
  const checked = writes.map((write) => ({
    stream: checkStream(write.stream),
    expectedRevision: write.expectedRevision,
    events: write.events.map(checkEvent),
  }));
  const isSingleEvent = checked.length === 1 && checked[0]?.events.length === 1;
  if (!isSingleEvent) checkIdsDiffer(checked);
  return checked;
};
