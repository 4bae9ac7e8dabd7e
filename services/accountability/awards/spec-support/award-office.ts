import type { IntegrationEvent } from '@kaoping/contracts';
import {
  createCommandExecutor,
  orderFor,
  projectionsByTenant,
  READ_LIMIT,
  type CommandMetadata,
  type TenantId,
} from '@kaoping/event-sourcing';
import { openMemoryEventStore } from '@kaoping/event-store/memory';
import { openMemoryReadModels } from '@kaoping/read-models/memory';
import { commandMetadata, fixedClock, noSleep } from '@kaoping/testing';
import type { CommandBus, QueryBus } from '@nestjs/cqrs';
import { ImposeBan, WithdrawBan, type BanCommand } from '../../bans/decider/ban.commands.ts';
import { banDecider } from '../../bans/decider/ban.decider.ts';
import type { BarredThing, BanSubject } from '../../bans/decider/ban.events.ts';
import { keepOrganisations, keepPerson } from '../../directory/result/keep-directory.ts';
import { fakeRequest, type Asking } from '../../spec-support/fake-request.ts';
import { CHANGPING, WANGTAI } from '../../spec-support/told-rankings.ts';
import { unitResultsInlet } from '../../unit-results/unit-results.inlet.ts';
import { AwardCandidatesHandler } from '../award-candidate-list/award-candidates.handler.ts';
import { AwardCandidatesQuery } from '../award-candidate-list/award-candidates.query.ts';
import { AwardGate } from '../award-gate.ts';
import { AwardListChangesResolver } from '../award-list-changes.resolver.ts';
import { AwardListViewHandler } from '../award-list/award-list.handler.ts';
import { awardListProjection } from '../award-list/award-list.projection.ts';
import { AwardListQuery, AwardListsQuery, AwardNomineesQuery } from '../award-list/award-list.query.ts';
import { AwardListsHandler } from '../award-list/award-lists.handler.ts';
import { AwardNomineesHandler } from '../award-list/award-nominees.handler.ts';
import { AwardListsResolver } from '../award-lists.resolver.ts';
import type { AwardListCommand } from '../decider/award-list.commands.ts';
import { awardListDecider } from '../decider/award-list.decider.ts';
import { recheckAwardLists } from '../recheck-award-lists.ts';
import { recheckWhenBanChanges } from '../recheck-when-ban-changes.policy.ts';
import { recheckWhenResultTold } from '../recheck-when-result-told.ts';

/** Who is barred from what, in a test. */
export interface TestBan {
  readonly banId: string;
  readonly subject: BanSubject;
  readonly blocks?: readonly BarredThing[];
  readonly now?: string;
}

/** Awards at work on stores in memory, with the events that come from outside. */
export const openAwardOffice = async () => {
  const eventStore = openMemoryEventStore({ clock: fixedClock('2026-03-02T01:00:00.000Z') });
  for (const tenant of [CHANGPING, WANGTAI]) await eventStore.createLedger(tenant);
  const readModels = openMemoryReadModels();
  const commands = createCommandExecutor(eventStore);
  const recheck = recheckAwardLists({ eventStore, readModels, commands });
  const inlet = unitResultsInlet(readModels, recheckWhenResultTold(recheck));
  const reactor = recheckWhenBanChanges(recheck);
  const gate = new AwardGate(eventStore, readModels);
  const lists = projectionsByTenant({
    ...{ eventStore, readModels, projection: awardListProjection, sleep: noSleep().sleep },
  });
  const commandBus = {
    execute: (command: AwardListCommand) =>
      commands.execute(command.metadata, orderFor(awardListDecider, command.data.listId, command)),
  } as unknown as CommandBus;
  const handlers = new Map<unknown, { execute(query: never): Promise<unknown> }>([
    [AwardListsQuery, new AwardListsHandler(lists)],
    [AwardListQuery, new AwardListViewHandler(lists)],
    [AwardNomineesQuery, new AwardNomineesHandler(lists)],
    [AwardCandidatesQuery, new AwardCandidatesHandler(readModels, gate)],
  ]);
  const queryBus = {
    execute: (query: object) => handlers.get(query.constructor)?.execute(query as never),
  } as unknown as QueryBus;
  const reactFrom = new Map<TenantId, number>();
  /** Lets the policies see everything that happened since. */
  const react = async (tenantId: TenantId = CHANGPING) => {
    const ledger = await eventStore.ledger(tenantId);
    for (;;) {
      const afterPosition = reactFrom.get(tenantId) ?? 0;
      const events = await ledger.read({ afterPosition, categories: reactor.categories });
      for (const event of events) await reactor.react(event);
      reactFrom.set(tenantId, events.at(-1)?.position ?? afterPosition);
      if (events.length < READ_LIMIT) return;
    }
  };
  const ban = async (command: BanCommand) => {
    const order = orderFor(banDecider, command.data.banId, command);
    await commands.execute(command.metadata, order);
  };
  const told = async (...events: readonly IntegrationEvent[]) => {
    for (const event of events) await inlet.receive(event);
  };
  return {
    changes: new AwardListChangesResolver(commandBus, gate),
    views: new AwardListsResolver(queryBus),
    as: (asking: Partial<Asking> = {}) => fakeRequest({ tenantId: CHANGPING, ...asking }),
    react,
    told,
    impose: ({ banId, subject, blocks = ['awards'], now }: TestBan) =>
      ban(new ImposeBan(metadataOf(`impose-${banId}`, now), { banId, ...banData(subject, blocks) })),
    withdrawBan: (banId: string) =>
      ban(new WithdrawBan(metadataOf(`withdraw-${banId}`), { banId, because: '更正后不再成立' })),
    /** A secretary of a branch. */
    employ: async (personId: string, name: string, organisationId: string) => {
      const rows = await readModels.forTenant(CHANGPING);
      const branch = {
        ...{ organisationId, code: organisationId, kind: 'branch', foundedOn: '2020-01-01' },
        names: [{ name: organisationId, from: '2020-01-01' }],
        parents: [{ from: '2020-01-01' }],
        successorIds: [],
      };
      await keepOrganisations(rows, [branch], { sequence: 1 });
      const post = { postId: `${personId}-1`, organisationId, kind: 'full-time-secretary' };
      const posts = [{ ...post, title: '党支部书记', from: '2023-01-01' }];
      await keepPerson(rows, { personId, name, posts }, { sequence: 1 });
    },
    typesOf: async (listId: string) => {
      const ledger = await eventStore.ledger(CHANGPING);
      const events = await ledger.readStream({ category: 'award-list', id: listId }, {});
      return events.map(({ type }) => type);
    },
    position: async () => (await (await eventStore.ledger(CHANGPING)).head()).position,
  };
};

const metadataOf = (commandId: string, now = '2026-03-03T01:00:00.000Z'): CommandMetadata =>
  commandMetadata({ tenantId: CHANGPING, commandId, now });

const banData = (subject: BanSubject, blocks: readonly BarredThing[]) => ({
  organisation: { organisationId: 'sihe', name: '寺河矿党支部', ancestorIds: ['root'] },
  subjects: [subject],
  blocks,
  ...{ from: '2026-01-20', until: '2026-12-31' },
  title: { zh: '取消评优评先资格', en: 'No awards' },
  fact: { zh: '2025 年度考核不合格', en: 'Failed the assessment of 2025' },
  ...{ cycleId: 'c-2025', peerGroup: 'mines' },
  cause: { kind: 'rule', rule: 'failed' } as const,
});
