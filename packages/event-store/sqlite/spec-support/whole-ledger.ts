import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { fileURLToPath } from 'node:url';
import { READ_LIMIT, streamKey, type Ledger, type RecordedEvent } from '@kaoping/event-sourcing';
import type { Part } from './marked-events.ts';

/** Reads a ledger through its end, page after page. */
export const readAfter = async (ledger: Ledger, position: number): Promise<readonly RecordedEvent[]> => {
  const events: RecordedEvent[] = [];
  for (let page = await ledger.read({ afterPosition: position }); ;) {
    events.push(...page);
    if (page.length < READ_LIMIT) return events;
    page = await ledger.read({ afterPosition: events.at(-1)?.position ?? position });
  }
};

const partOf = (event: RecordedEvent): Part => event.data as Part;

/** Cuts a run of events into the appends that they should be: as many as the first part says. */
const cutIntoAppends = (events: readonly RecordedEvent[]): readonly (readonly RecordedEvent[])[] => {
  const appends: (readonly RecordedEvent[])[] = [];
  let append: RecordedEvent[] = [];
  let wanted = 0;
  for (const event of events) {
    if (append.length === 0) wanted = partOf(event).of;
    append.push(event);
    if (append.length < wanted) continue;
    appends.push(append);
    append = [];
  }
  return append.length === 0 ? appends : [...appends, append];
};

const isWhole = (parts: readonly Part[]): boolean =>
  parts.every(
    ({ append, part, of }, index) => append === parts[0]?.append && part === index && of === parts.length,
  );

/** Follows a ledger as it grows, and finds what must never be: a gap, or half an append. */
export class WholeLedger {
  position = 0;
  readonly appends = new Set<string>();
  readonly revisions = new Map<string, number>();

  /** Takes the events after those taken before, and names everything that is wrong with them. */
  take(events: readonly RecordedEvent[]): readonly string[] {
    return [
      ...events.flatMap((event) => this.#takeEvent(event)),
      ...cutIntoAppends(events).flatMap((append) => this.#takeAppend(append.map(partOf))),
    ];
  }

  #takeEvent({ position, stream, revision }: RecordedEvent): readonly string[] {
    const key = streamKey(stream);
    const isNext = position === this.position + 1 && revision === (this.revisions.get(key) ?? -1) + 1;
    this.position = position;
    this.revisions.set(key, revision);
    return isNext ? [] : [`${key}#${String(revision)} is out of turn at position ${String(position)}`];
  }

  #takeAppend(parts: readonly Part[]): readonly string[] {
    const append = String(parts[0]?.append);
    this.appends.add(append);
    return isWhole(parts) ? [] : [`append ${append} is not whole`];
  }
}

/** What SQLite itself says of a file: "ok", or what is damaged. */
export const integrityOf = (path: string): unknown => {
  const database = new DatabaseSync(path);
  const row = database.prepare('PRAGMA integrity_check').get();
  database.close();
  return row?.['integrity_check'];
};

/** Gives work a folder of its own and removes it afterwards. */
export const withDirectory = async (work: (directory: string) => Promise<void>): Promise<void> => {
  const directory = mkdtempSync(join(tmpdir(), 'kaoping-ledgers-'));
  try {
    await work(directory);
  } finally {
    rmSync(directory, { recursive: true, force: true });
  }
};

/** The arguments that run a script of this folder as a process of its own, on the sources as they are. */
export const scriptArguments = (script: string, ...values: readonly string[]): string[] => [
  '--conditions=source',
  '--experimental-transform-types',
  '--disable-warning=ExperimentalWarning',
  fileURLToPath(new URL(script, import.meta.url)),
  ...values,
];
