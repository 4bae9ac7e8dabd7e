import type { RecordedEvent } from '@kaoping/event-sourcing';
import { EVENTS_ENTRY, type ExportManifest } from '../result/export-format.ts';
import { ExportDamaged } from '../result/export.errors.ts';

/** Told every event of an archive, in order. */
export type OnEvent = (event: RecordedEvent) => Promise<void>;

const NEW_LINE = 0x0a;

/** Bytes of the longest line that is read: no event comes near it. */
const LINE_LIMIT = 67_108_864;

/** Reads the lines of events while they go by, and sees that they are one ledger's, each in its place. */
export class EventLineCheck {
  #count = 0;
  #rest: Uint8Array = new Uint8Array();
  readonly #tenants = new Set<string>();

  constructor(private readonly onEvent: OnEvent | undefined) {}

  /** The same pieces, looked at. */
  async *passing(content: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
    for await (const piece of content) {
      await this.#take(piece);
      yield piece;
    }
    if (this.#rest.byteLength > 0) throw this.#damage('未以换行结束 does not end with a line');
  }

  /** @throws {ExportDamaged} when these were not all events of the manifest's enterprise. */
  compare({ throughPosition, tenantId }: ExportManifest): void {
    if (this.#count !== throughPosition) {
      throw this.#damage(`${String(this.#count)} ≠ ${String(throughPosition)}`);
    }
    const [foreign] = [...this.#tenants].filter((one) => one !== tenantId);
    if (foreign !== undefined) throw this.#damage(`${foreign} ≠ ${tenantId}`);
  }

  async #take(piece: Uint8Array): Promise<void> {
    const bytes = this.#rest.byteLength === 0 ? piece : Buffer.concat([this.#rest, piece]);
    let start = 0;
    for (let end = bytes.indexOf(NEW_LINE); end >= 0; end = bytes.indexOf(NEW_LINE, start)) {
      await this.#line(Buffer.from(bytes.subarray(start, end)).toString('utf8'));
      start = end + 1;
    }
    this.#rest = bytes.subarray(start);
    if (this.#rest.byteLength > LINE_LIMIT) throw this.#damage(`> ${String(LINE_LIMIT)} B`);
  }

  async #line(text: string): Promise<void> {
    const event = this.#parse(text);
    this.#count += 1;
    if (event?.position !== this.#count) throw this.#damage(`position ≠ ${String(this.#count)}`);
    this.#tenants.add(String(event.tenantId));
    await this.onEvent?.(event as RecordedEvent);
  }

  #parse(text: string): Partial<RecordedEvent> | null {
    try {
      return JSON.parse(text) as Partial<RecordedEvent> | null;
    } catch {
      throw this.#damage('不是 JSON no JSON');
    }
  }

  #damage(what: string): ExportDamaged {
    return new ExportDamaged(`${EVENTS_ENTRY}:${String(this.#count + 1)}: ${what}`);
  }
}
