import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { tenantId, type RecordedEvent } from '@kaoping/event-sourcing';
import { textsIn, type Secrets } from './leaks.ts';
import type { Places } from './places.ts';
import type { Enterprise, Group } from './scene/group.ts';

/** Shorter words say nothing: they are keys of schemes, levels, figures. */
const SHORTEST_WORD = 6;

/** Days, moments and figures are nobody's. */
const NOBODYS = /^[\d.:TZ+-]+$/u;

const wordsOf = (events: readonly RecordedEvent[]): ReadonlySet<string> =>
  new Set(
    events
      .flatMap(({ id, stream, actorId, correlationId, data }) => [
        id,
        stream.id,
        actorId,
        correlationId,
        ...textsIn(data),
      ])
      .filter((word) => word.length >= SHORTEST_WORD && !NOBODYS.test(word)),
  );

/** Every event of a tenant. */
const eventsOf = (group: Group, enterprise: Enterprise): Promise<readonly RecordedEvent[]> =>
  group.onConsole(async ({ eventStore }) => {
    const ledger = await eventStore.ledger(tenantId(enterprise.id));
    return ledger.read();
  });

/** The marks of a tenant, and every word of its ledger that the ledger of the asker has not got. */
export const secretsOf = async (
  group: Group,
  {
    of,
    places,
    marks,
  }: { readonly of: Enterprise; readonly places: Places; readonly marks: readonly string[] },
  asker: Enterprise,
): Promise<Secrets> => {
  const files = await readdir(join(group.directory, 'tenants', of.id), { recursive: true });
  const all = [...wordsOf(await eventsOf(group, of)), ...files.filter((file) => file.length > 40)];
  const known = wordsOf(await eventsOf(group, asker));
  const words = [...all, ...Object.values(places).filter((value) => typeof value === 'string')];
  return {
    marks,
    words: new Set(
      words.filter((word) => word.length >= SHORTEST_WORD && !NOBODYS.test(word) && !known.has(word)),
    ),
  };
};
