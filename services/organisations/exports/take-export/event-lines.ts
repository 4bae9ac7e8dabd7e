import { READ_LIMIT, type Ledger } from '@kaoping/event-sourcing';

/** Events that are read at once: some megabytes at the most. */
const PAGE_EVENTS = Math.min(1_000, READ_LIMIT);

/** Every event of a ledger up to a position, one JSON object a line, with all that stands in its envelope. */
export async function* eventLines(ledger: Ledger, throughPosition: number): AsyncGenerator<Uint8Array> {
  for (let afterPosition = 0; afterPosition < throughPosition;) {
    const events = await ledger.read({ afterPosition, throughPosition, maxCount: PAGE_EVENTS });
    const last = events.at(-1);
    if (!last) return;
    yield Buffer.from(events.map((event) => `${JSON.stringify(event)}\n`).join(''));
    afterPosition = last.position;
  }
}
