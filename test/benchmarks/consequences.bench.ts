import {
  createCommandExecutor,
  tenantId,
  type CommandExecutor,
  type EventStore,
  type ReadModels,
} from '@kaoping/event-sourcing';
import { openSqliteEventStore } from '@kaoping/event-store/sqlite';
import { openSqliteReadModels } from '@kaoping/read-models/sqlite';
import { computeAssessment, derivedListOf } from '@kaoping/scoring';
import { figure, meanMs, type Figure } from './figure.ts';
import { productPackage } from './product-package.ts';
import { withScratchDirectory } from './scratch-directory.ts';
import { YEAR, yearOfUnits } from './year-of-units.ts';

/** One warms up the compiler and the caches, the others count. */
const ROUNDS = 5;
const LIMIT_MS = 2_000;

const TENANT = tenantId('energy');

interface Accountability {
  readonly accountabilityInlets: (ports: {
    readonly eventStore: EventStore;
    readonly readModels: ReadModels;
    readonly commands: CommandExecutor;
    readonly ids: { next(): string };
  }) => readonly { readonly types: readonly string[]; receive(event: object): Promise<void> }[];
}

type Facts = ReturnType<typeof yearOfUnits>;
type List = ReturnType<typeof derivedListOf>;
type Publication = Parameters<typeof derivedListOf>[0];

const size = `${String(YEAR.units)} units, ${String(YEAR.years)} years before`;

/** The year's publication, of which consequences are derived. */
const publicationOf = (facts: Facts): Publication => {
  const { title, period, roster, scheme } = facts.assessment;
  const names = new Map(roster.map(({ organisationId, name }) => [organisationId, name]));
  const result = {
    ...{ cycleId: String(YEAR.year), period, scheme, engineVersion: '1', leftOut: [] },
    peerGroup: { key: 'units', title: { zh: '单位', en: 'Units' } },
    standings: computeAssessment(facts).result.standings.map((standing) => ({
      ...standing,
      ...{ name: names.get(standing.organisation) ?? '', ancestorIds: ['root'] },
    })),
  };
  return { ...{ title, result, revision: 1, ledgerPosition: 1 } } as unknown as Publication;
};

const derive = (facts: Facts, publication: Publication): List =>
  derivedListOf(publication, { ...facts, ...computeAssessment(facts) });

const toldOf = (list: List, round: number): object => {
  const cycleId = `${String(YEAR.year)}-${String(round)}`;
  const because = { cycleId, revision: 1, reason: '公布' };
  const data = { ...list, cycleId, derivation: 1, because, derivedAt: '2025-01-20T08:00:00.000Z' };
  const { schemeId, version, digest } = list.scheme;
  return {
    ...{
      specversion: '1.0',
      id: `list-${String(round)}`,
      source: '/scoring',
      subject: `publication/${cycleId}`,
    },
    type: 'kaoping.scoring.consequences-derived.v1',
    ...{ time: '2025-01-20T08:00:00.000Z', datacontenttype: 'application/json', tenantid: TENANT },
    ...{ sequence: String(round), actorid: 'policy', correlationid: 'publication' },
    data: { ...data, scheme: { schemeId, version, digest } },
  };
};

const figureOf = (name: string, durability: string, durations: readonly number[]): Figure =>
  figure(
    { name: `${name} (${size}; floor: the limit)`, unit: 'ms', durability },
    durations.slice(1).map((value) => ({ value, floor: LIMIT_MS })),
    { ratioMax: 1 },
  );

const measureDeriving = async (facts: Facts, publication: Publication): Promise<Figure> => {
  const durations: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1)
    durations.push(await meanMs(1, () => Promise.resolve(derive(facts, publication))));
  const { triggered } = derive(facts, publication);
  if (triggered.length < YEAR.units / 4) throw new Error('hardly anything follows');
  return figureOf(
    `a year's ${String(triggered.length)} consequences derived, with evidence`,
    'in memory: the assessment computed with its history, and the list',
    durations,
  );
};

const measureTaking = (list: List): Promise<Figure> =>
  withScratchDirectory(async (directory) => {
    const { accountabilityInlets } = await productPackage<Accountability>('@kaoping/accountability');
    const eventStore = openSqliteEventStore({ directory, clock: { now: () => new Date().toISOString() } });
    const readModels = openSqliteReadModels({ directory });
    const ledger = await eventStore.createLedger(TENANT);
    const commands = createCommandExecutor(eventStore);
    const ports = { eventStore, readModels, commands, ids: { next: () => crypto.randomUUID() } };
    const inlet = accountabilityInlets(ports).find(({ types }) =>
      types.some((type) => type.includes('consequences-derived')),
    );
    if (inlet === undefined) throw new Error('no inlet takes consequences');
    const durations: number[] = [];
    for (let round = 0; round < ROUNDS; round += 1)
      durations.push(await meanMs(1, () => inlet.receive(toldOf(list, round))));
    const { position } = await ledger.head();
    if (position < ROUNDS * list.triggered.length) throw new Error('not all of them were taken in');
    await readModels.close();
    await eventStore.close();
    return figureOf(
      `a year's ${String(list.triggered.length)} consequences taken in by accountability`,
      'fsync of each batch of 200 (SQLite WAL, synchronous=FULL)',
      durations,
    );
  });

/** Measures what follows from a year: derived in scoring, and proposed or noted in accountability. */
export const figures = async (): Promise<readonly Figure[]> => {
  const facts = yearOfUnits();
  const publication = publicationOf(facts);
  return [await measureDeriving(facts, publication), await measureTaking(derive(facts, publication))];
};

if (import.meta.main) console.table(await figures());
