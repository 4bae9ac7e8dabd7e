import { readFileSync } from 'node:fs';
import { deepFreeze, fixedClock, proposed } from '@kaoping/testing';
import { openMemoryEventStore } from '@kaoping/event-store/memory';
import { tenantId } from '../events/tenant-id.ts';
import { NO_STREAM, type Ledger } from '../ports/event-store.port.ts';
import {
  ConflictingShapes,
  joinCatalogues,
  MissingUpcaster,
  NewerEvent,
  type EventCatalogue,
} from './event-catalogue.ts';
import { upcastingEventStore, upcastingLedger } from './upcasting-event-store.ts';

const golden = (version: number): unknown =>
  JSON.parse(readFileSync(new URL(`golden/rating-given.v${version}.json`, import.meta.url), 'utf8'));

interface RatingV1 {
  readonly indicator: string;
  readonly rating: number;
}
interface RatingV2 {
  readonly indicator: string;
  readonly rating: string;
}

const catalogue: EventCatalogue = {
  RatingGiven: {
    version: 3,
    upcasters: {
      1: (data) => ({ ...(data as RatingV1), rating: String((data as RatingV1).rating) }),
      2: (data) => {
        const { indicator, rating } = data as RatingV2;
        return { indicatorId: indicator, rating, remarks: [] };
      },
    },
  },
};

const stream = { category: 'scorecard', id: 'shijing' };

const openLedger = () => openMemoryEventStore({ clock: fixedClock() }).createLedger(tenantId('louxing'));

/** Appends as the program of that version would have done. */
const write = async (ledger: Ledger, type: string, version: number, data: unknown) => {
  const before = await ledger.readStream(stream);
  const event = proposed({ type, data }, { id: `event-${before.length}`, version });
  await ledger.append([{ stream, expectedRevision: before.length + NO_STREAM, events: [event] }]);
};

describe('an event of an earlier version', () => {
  it.each([1, 2, 3])('is shown in the latest shape when it was stored as version %i', async (version) => {
    const ledger = await openLedger();
    await write(ledger, 'RatingGiven', version, golden(version));
    const upcasting = upcastingLedger(ledger, catalogue);
    const expected = [
      { id: 'event-0', type: 'RatingGiven', version: 3, data: golden(3), revision: 0, position: 1 },
    ];
    expect(await upcasting.readStream(stream)).toMatchObject(expected);
    expect(await upcasting.read()).toMatchObject(expected);
  });

  it('stays as it was stored', async () => {
    const ledger = await openLedger();
    await write(ledger, 'RatingGiven', 1, golden(1));
    await upcastingLedger(ledger, catalogue).read();
    expect(await ledger.read()).toMatchObject([{ version: 1, data: golden(1) }]);
  });

  it('stands among others in its place', async () => {
    const ledger = await openLedger();
    for (const version of [3, 1, 2]) await write(ledger, 'RatingGiven', version, golden(version));
    await write(ledger, 'Sealed', 1, { by: 'wang' });
    const events = await upcastingLedger(ledger, catalogue).read();
    expect(events.map(({ position, data }) => [position, data])).toEqual([
      [1, golden(3)],
      [2, golden(3)],
      [3, golden(3)],
      [4, { by: 'wang' }],
    ]);
  });

  it('is lifted without changing what was read', async () => {
    const ledger = await openLedger();
    await write(ledger, 'RatingGiven', 1, golden(1));
    const read = deepFreeze(await ledger.read());
    const frozen: Ledger = { ...upcastingLedger(ledger, {}), read: async () => read };
    const lifted = await upcastingLedger(frozen, catalogue).read();
    expect(lifted).toMatchObject([{ data: golden(3) }]);
    expect(read).toMatchObject([{ data: golden(1) }]);
  });
});

describe('events of the latest version', () => {
  it('go on in the very same list, uncopied', async () => {
    const ledger = await openLedger();
    await write(ledger, 'RatingGiven', 3, golden(3));
    await write(ledger, 'Sealed', 1, {});
    const read = await ledger.read();
    const same: Ledger = {
      ...upcastingLedger(ledger, {}),
      read: async () => read,
      readStream: async () => read,
    };
    const upcasting = upcastingLedger(same, catalogue);
    expect(await upcasting.read()).toBe(read);
    expect(await upcasting.readStream(stream)).toBe(read);
  });

  it('are stamped with their version when they are written', async () => {
    const store = upcastingEventStore(openMemoryEventStore({ clock: fixedClock() }), catalogue);
    const ledger = await store.createLedger(tenantId('louxing'));
    await write(ledger, 'RatingGiven', 1, golden(3));
    await write(ledger, 'Sealed', 1, {});
    const again = await store.ledger(tenantId('louxing'));
    expect((await again.read()).map(({ version }) => version)).toEqual([3, 1]);
    expect(await again.read()).toMatchObject([{ data: golden(3) }, {}]);
    expect(await store.tenants()).toEqual(['louxing']);
    await store.close();
  });

  it('wake and tell of themselves as in the ledger below', async () => {
    const ledger = upcastingLedger(await openLedger(), catalogue);
    const woken = new Promise<void>((resolve) => {
      ledger.onAppended(resolve);
    });
    await write(ledger, 'RatingGiven', 1, golden(3));
    await woken;
    const { position, recordedAt } = await ledger.head();
    expect([ledger.tenantId, position, await ledger.positionAt(recordedAt!)]).toEqual(['louxing', 1, 1]);
  });
});

describe('an event of a newer program', () => {
  it.each(['RatingGiven', 'UnknownThing'])('stops the reader at %s', async (type) => {
    const ledger = await openLedger();
    await write(ledger, type, 4, {});
    const upcasting = upcastingLedger(ledger, catalogue);
    await expect(upcasting.read()).rejects.toThrow(NewerEvent);
    await expect(upcasting.readStream(stream)).rejects.toThrow(
      `${type} version 4 was written by a newer program.`,
    );
  });
});

describe('catalogues', () => {
  it('are joined into one', () => {
    const other: EventCatalogue = { Sealed: { version: 1 } };
    expect(joinCatalogues(catalogue, other, catalogue)).toEqual({ ...catalogue, ...other });
  });

  it('are refused where a version has no way up', () => {
    const broken: EventCatalogue = { RatingGiven: { version: 3, upcasters: { 1: (data) => data } } };
    expect(() => joinCatalogues(broken)).toThrow(new MissingUpcaster('RatingGiven', 2));
    expect(() => joinCatalogues({ RatingGiven: { version: 2 } })).toThrow(MissingUpcaster);
  });

  it('are refused where two describe one event differently', () => {
    expect(() => joinCatalogues(catalogue, { RatingGiven: { version: 1 } })).toThrow(ConflictingShapes);
  });

  it('that were never joined hand on no half-lifted data', async () => {
    const ledger = await openLedger();
    await write(ledger, 'RatingGiven', 1, golden(1));
    const unchecked = upcastingLedger(ledger, { RatingGiven: { version: 2 } });
    await expect(unchecked.read()).rejects.toThrow(MissingUpcaster);
  });
});
