import type { RecordedEvent } from '@kaoping/event-sourcing';
import type { BoundedLedgerRead } from '../reads/read-bounds.ts';
import type { SizedEvent } from './event-rows.ts';
import { CATEGORY_LIMIT } from './ledger-reader.ts';

/** The most events that are kept: what 500 sheets handed in at once lead to, twice over. */
export const TAIL_EVENTS = 4_000;

/** The most characters of their data; as objects they take a few times as many bytes. */
const TAIL_CHARACTERS = 8_000_000;

/** How many events are read from the file at once. */
const PAGE_EVENTS = 500;

/** After so long without anything new everybody has read what there is, and nothing is kept, in milliseconds. */
const IDLE_MS = 10_000;

/** What the tail is filled from: only what was committed, in order, without gaps. */
export interface TailSource {
  headPosition(): number;
  /** Events of all categories after one position and through another, at most so many. */
  page(afterPosition: number, throughPosition: number, maxCount: number): readonly SizedEvent[];
}

/**
 * Keeps the latest events of a ledger as they were read, so that everybody who follows it near its head shares them
 * instead of reading and decoding them anew. What is shared must not be changed, so it is frozen through and through.
 *
 * It is filled by nothing but reads of what is committed, whoever committed it, and it never tells an end of the
 * ledger that it remembers: each read says through which position, and whatever is missing up to there is read first.
 */
export class LedgerTail {
  readonly #source: TailSource;
  #kept: SizedEvent[] = [];
  /** The position before the first event that is kept. */
  #start = 0;
  #characters = 0;
  #idle: NodeJS.Timeout | undefined;

  constructor(source: TailSource) {
    this.#source = source;
  }

  /** Answers a read, or undefined where it reaches back too far: the file has to answer then. */
  read(read: BoundedLedgerRead): readonly RecordedEvent[] | undefined {
    const { afterPosition, throughPosition, categories } = read;
    // What the file refuses is for the file to refuse.
    if (categories && categories.length > CATEGORY_LIMIT) return undefined;
    const end = throughPosition <= this.#end ? throughPosition : this.#endOf(throughPosition);
    if (!this.#canBegin(afterPosition, end)) return undefined;
    if (afterPosition > this.#end || this.#kept.length === 0) this.#beginAfter(afterPosition);
    if (!this.#fill(end)) return undefined;
    const events = this.#select(read);
    this.#trim();
    return events;
  }

  /** Lets go of everything. */
  clear(): void {
    clearTimeout(this.#idle);
    this.#idle = undefined;
    this.#beginAfter(0);
  }

  get #end(): number {
    return this.#start + this.#kept.length;
  }

  #endOf(throughPosition: number): number {
    return Math.min(throughPosition, this.#source.headPosition());
  }

  /** Who reads the ledger from long ago goes through it once: nobody shares that. */
  #canBegin(afterPosition: number, end: number): boolean {
    if (this.#kept.length > 0 && afterPosition < this.#start) return false;
    return end - afterPosition <= TAIL_EVENTS;
  }

  #beginAfter(position: number): void {
    this.#kept = [];
    this.#start = position;
    this.#characters = 0;
  }

  /** True once everything through a position is kept. */
  #fill(through: number): boolean {
    while (this.#end < through) {
      const page = this.#source.page(this.#end, through, PAGE_EVENTS);
      if (page.length === 0) return false;
      for (const { event, characters } of page) {
        // A tail with a hole would hide events for ever: no tail is better.
        if (event.position !== this.#end + 1) return false;
        this.#kept.push({ event: frozen(event), characters });
        this.#characters += characters;
      }
      this.#rest();
    }
    return true;
  }

  #select({ afterPosition, throughPosition, categories, maxCount }: BoundedLedgerRead): RecordedEvent[] {
    const isWanted = wantedAmong(categories);
    const found: RecordedEvent[] = [];
    const last = Math.min(throughPosition, this.#end) - this.#start;
    for (let at = afterPosition - this.#start; at < last && found.length < maxCount; at += 1) {
      const event = this.#kept[at]?.event;
      if (event && isWanted(event)) found.push(event);
    }
    return found;
  }

  /** Lets go of the oldest, down to three quarters of the limits, so that it is not done at every read. */
  #trim(): void {
    if (this.#kept.length <= TAIL_EVENTS && this.#characters <= TAIL_CHARACTERS) return;
    let count = 0;
    let characters = this.#characters;
    const isFull = (): boolean =>
      this.#kept.length - count > TAIL_EVENTS * 0.75 || characters > TAIL_CHARACTERS * 0.75;
    for (; isFull(); count += 1) characters -= this.#kept[count]?.characters ?? 0;
    this.#kept.splice(0, count);
    this.#start += count;
    this.#characters = characters;
  }

  #rest(): void {
    if (this.#idle) this.#idle.refresh();
    else {
      this.#idle = setTimeout(() => {
        this.clear();
      }, IDLE_MS).unref();
    }
  }
}

const wantedAmong = (categories: readonly string[] | undefined): ((event: RecordedEvent) => boolean) => {
  if (!categories) return () => true;
  const wanted = new Set(categories);
  return ({ stream }) => wanted.has(stream.category);
};

/** Events are plain JSON, no deeper than what an append takes. */
const frozen = <Value>(value: Value): Value => {
  if (typeof value !== 'object' || value === null) return value;
  for (const part of Object.values(value)) frozen(part);
  return Object.freeze(value);
};
