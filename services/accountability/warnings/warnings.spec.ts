import fc from 'fast-check';
import type { IntegrationEvent } from '@kaoping/contracts';
import { createCommandExecutor, projectionsByTenant, tenantId } from '@kaoping/event-sourcing';
import { openMemoryEventStore } from '@kaoping/event-store/memory';
import { reachOf, type Grant } from '@kaoping/nest-platform';
import { openMemoryReadModels } from '@kaoping/read-models/memory';
import { commandMetadata, fixedClock, noSleep } from '@kaoping/testing';
import { CHANGPING, WANGTAI, yearPublished, yearRecalled } from '../spec-support/told-rankings.ts';
import { ArrangeWarningConditionsHandler } from './arrange-warning-conditions/arrange-warning-conditions.handler.ts';
import { ArrangeWarningConditions } from './decider/warning-conditions.commands.ts';
import { learnedRankingsInlet } from './learned-rankings.inlet.ts';
import { unitFactsProjection } from './result/unit-facts.projection.ts';
import type { WarningColour } from './result/warning-of.ts';
import { publicWarning } from './warning-list/public-warning.ts';
import { WarningListHandler } from './warning-list/warning-list.handler.ts';
import { WarningListQuery } from './warning-list/warning-list.query.ts';

const WHOLE: readonly Grant[] = [{ role: 'officer', scope: { kind: 'tenant' } }];

const openOffice = async () => {
  const eventStore = openMemoryEventStore({ clock: fixedClock() });
  for (const tenant of [CHANGPING, WANGTAI]) await eventStore.createLedger(tenant);
  const commands = createCommandExecutor(eventStore);
  const inlet = learnedRankingsInlet(commands);
  const facts = projectionsByTenant({
    eventStore,
    readModels: openMemoryReadModels(),
    projection: unitFactsProjection,
    sleep: noSleep().sleep,
  });
  const handler = new WarningListHandler(eventStore, facts);
  const list = async (colour?: WarningColour, grants = WHOLE, tenant = CHANGPING) => {
    const { position } = await (await eventStore.ledger(tenant)).head();
    const page = { first: 100, atLeastPosition: position };
    const asked = { page, today: '2026-05-01', ...(colour && { colour }) };
    const query = new WarningListQuery(tenant, reachOf({ grants }, ['officer', 'recorder']), asked);
    return (await handler.execute(query)).rows.map(publicWarning);
  };
  const arrange = async (conditions: ArrangeWarningConditions['data']['conditions']) => {
    const metadata = commandMetadata({ tenantId: CHANGPING, commandId: 'arrange' });
    const command = new ArrangeWarningConditions(metadata, { conditions, reason: '试行' });
    await new ArrangeWarningConditionsHandler(commands).execute(command);
  };
  return { inlet, list, arrange };
};

const published = (year: string, ...order: readonly string[]): IntegrationEvent =>
  yearPublished({ year, standings: order.map((unit) => [unit, 'B']), position: parseInt(year, 10) });

const short = (warnings: readonly { readonly organisationId: string; readonly colour: string }[]) =>
  Object.fromEntries(warnings.map(({ organisationId, colour }) => [organisationId, colour]));

describe('the warnings of an enterprise', () => {
  it('rest on what was published, and say by what', async () => {
    const { inlet, list } = await openOffice();
    await inlet.receive(published('2024', 'wangtai', 'sihe'));
    await inlet.receive(published('2025', 'wangtai', 'sihe'));
    expect(short(await list())).toEqual({ sihe: 'RED', wangtai: 'GREEN' });
    expect(await list('red')).toMatchObject([
      {
        because: [
          { condition: 'last-twice', colour: 'RED' },
          { condition: 'last', colour: 'YELLOW' },
        ],
        facts: { results: [{ rank: '2' }, { rank: '2', size: 2, period: { kind: 'YEAR', label: '2025' } }] },
      },
    ]);
  });

  it('are the same however late, often and out of order it is told', async () => {
    const told = [
      published('2024', 'wangtai', 'sihe'),
      published('2025', 'sihe', 'wangtai'),
      yearPublished({
        ...{ year: '2025', revision: 2, position: 9 },
        standings: [
          ['wangtai', 'B'],
          ['sihe', 'D'],
        ],
      }),
      published('2023', 'sihe', 'wangtai'),
      yearRecalled('2023', { position: 11 }),
    ];
    const some = fc.shuffledSubarray([...told, ...told], { minLength: 3 });
    const expected = await (async () => {
      const { inlet, list } = await openOffice();
      for (const event of told) await inlet.receive(event);
      return list();
    })();
    expect(short(expected)).toEqual({ sihe: 'RED', wangtai: 'GREEN' });
    await fc.assert(
      fc.asyncProperty(some, async (events) => {
        const { inlet, list } = await openOffice();
        for (const event of [...events, ...told.toReversed()]) await inlet.receive(event);
        expect(await list()).toEqual(expected);
      }),
      { numRuns: 12 },
    );
  });

  it('change with their conditions at once', async () => {
    const { inlet, list, arrange } = await openOffice();
    await inlet.receive(published('2025', 'wangtai', 'sihe'));
    expect(short(await list('yellow'))).toEqual({ sihe: 'YELLOW' });
    await arrange([{ key: 'b', colour: 'red', fact: 'grade', grades: ['B'], running: 1 }]);
    expect(short(await list())).toEqual({ sihe: 'RED', wangtai: 'RED' });
    await arrange([]);
    expect(await list('yellow')).toEqual([]);
  });

  it('are seen within reach, in their own enterprise', async () => {
    const { inlet, list } = await openOffice();
    await inlet.receive(published('2025', 'wangtai', 'sihe'));
    const grants: readonly Grant[] = [
      { role: 'recorder', scope: { kind: 'unit', organisationId: 'wangtai' } },
    ];
    expect(short(await list(undefined, grants))).toEqual({ wangtai: 'GREEN' });
    expect(await list(undefined, WHOLE, tenantId('wangtai'))).toEqual([]);
  });
});
