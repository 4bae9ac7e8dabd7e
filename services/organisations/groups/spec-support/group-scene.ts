import { createHash } from 'node:crypto';
import {
  createCommandExecutor,
  loadState,
  orderFor,
  tenantId,
  type CommandExecutor,
  type EventStore,
  type RecordedEvent,
  type TenantId,
} from '@kaoping/event-sourcing';
import { openMemoryEventStore } from '@kaoping/event-store/memory';
import type { IntegrationEvent } from '@kaoping/contracts';
import { commandMetadata, fixedClock } from '@kaoping/testing';
import type { AccountPorts } from '../../accounts/result/account-ports.ts';
import { RegisterEnterprise } from '../../enterprises/decider/enterprise.commands.ts';
import { enterpriseDecider } from '../../enterprises/decider/enterprise.decider.ts';
import type { RegisteredEnterprise } from '../../enterprises/decider/enterprise.state.ts';
import { standingOf } from '../../enterprises/decider/standing-of.ts';
import { guardedEventStores } from '../../enterprises/guard-writes/guarded-event-stores.ts';
import { noteReadinessPolicy } from '../../enterprises/note-readiness-when-begun/note-readiness.policy.ts';
import type { TenantKeys } from '../../enterprises/result/tenant-keys.port.ts';
import { FoundByInvitation, JoinByInvitation } from '../accept-invitation/accept-invitation.command.ts';
import { foundByInvitation } from '../accept-invitation/found-by-invitation.ts';
import { joinByInvitation } from '../accept-invitation/join-by-invitation.ts';
import { subsidiaryDecider } from '../decider/subsidiary.decider.ts';
import type { InvitedSubsidiary } from '../decider/subsidiary.state.ts';
import { describeMembersPolicy } from '../describe-members-when-subsidiary-changes/describe-members.policy.ts';
import { groupsInlet } from '../groups.inlet.ts';
import { groupsOutlet } from '../groups.outlet.ts';
import { OfferInvitation } from '../invite-subsidiary/offer-invitation.command.ts';
import { inviteSubsidiary } from '../invite-subsidiary/invite-subsidiary.ts';
import { parseInvitation } from '../result/invitation-link.ts';

/** A password of a first officer that passes the rules, and no account of anybody. */
export const OFFICER = { loginName: 'li.na', displayName: '李娜', password: '四个互不相关的词语组成口令' };

const digest = (text: string): string => createHash('sha256').update(text).digest('hex');

/** Quick and without chance: what a hash costs is no concern of groups. */
const hasher: AccountPorts['hasher'] = {
  hash: (password) =>
    Promise.resolve({
      algorithm: 'argon2id',
      salt: 'salt',
      hash: digest(password),
      memoryKib: 1,
      passes: 1,
      parallelism: 1,
    }),
  verify: (password, hash) => Promise.resolve(hash?.hash === digest(password)),
  isOutdated: () => false,
};

const keys: TenantKeys = {
  create: (tenant) => Promise.resolve({ keyId: `key of ${tenant}`, algorithm: 'ed25519', publicKey: 'PEM' }),
};

/** Groups on ledgers in memory, with messages that go nowhere until they are delivered. */
export class GroupScene {
  readonly clock = fixedClock('2017-05-03T08:00:00.000Z');
  readonly store: EventStore = openMemoryEventStore({ clock: this.clock });
  readonly doors = guardedEventStores(this.store, { limit: () => Promise.resolve() });
  readonly reactionPorts = {
    eventStore: this.doors.forReactions,
    commands: createCommandExecutor(this.doors.forReactions),
  };
  readonly #reacted = new Map<string, number>();
  #secrets = 0;
  #commands = 0;

  /** What people's commands work with; `commands` may be one that breaks down. */
  ports(commands: CommandExecutor = createCommandExecutor(this.doors.forPeople)) {
    const create = () => `secret${String((this.#secrets += 1))}`;
    const secrets = {
      create,
      createCode: create,
      digest,
      isSame: (one: string, other: string) => one === other,
    };
    return { eventStore: this.doors.forPeople, commands, secrets, hasher, keys } as const;
  }

  metadata(tenant: string, commandId = `command-${String((this.#commands += 1))}`) {
    return commandMetadata({ tenantId: tenantId(tenant), commandId, now: this.clock.now() });
  }

  async register(tenant: string, name: string): Promise<void> {
    await this.store.createLedger(tenantId(tenant));
    await this.execute(tenant, (metadata) =>
      orderFor(enterpriseDecider, tenant, new RegisterEnterprise(metadata, { name })),
    );
  }

  async execute(
    tenant: string,
    order: (metadata: ReturnType<typeof commandMetadata>) => ReturnType<typeof orderFor>,
  ) {
    const metadata = this.metadata(tenant);
    return this.ports().commands.execute(metadata, order(metadata));
  }

  async invite(headquarters: string, name: string) {
    const offer = new OfferInvitation(this.metadata(headquarters), { name, validForDays: 7 });
    const { invitationId, link } = await inviteSubsidiary(this.ports(), offer);
    return { invitationId, link: link! };
  }

  /** Accepts an invitation for a new enterprise; the same `requestId` is the same request. */
  found(
    link: string,
    given: {
      readonly tenant: string;
      readonly name?: string;
      readonly requestId?: string;
      readonly commands?: CommandExecutor;
    },
  ) {
    const { headquarters, ...parts } = parseInvitation(link);
    const { tenant, name = '长平公司', requestId, commands } = given;
    const command = new FoundByInvitation(this.metadata(headquarters, requestId), {
      ...parts,
      tenantId: tenantId(tenant),
      name,
      officer: OFFICER,
    });
    return foundByInvitation(this.ports(commands), command);
  }

  /** Accepts an invitation for an enterprise that is there. */
  join(tenant: string, link: string, requestId?: string) {
    return joinByInvitation(
      this.ports(),
      new JoinByInvitation(this.metadata(tenant, requestId), parseInvitation(link)),
    );
  }

  async events(tenant: string): Promise<readonly RecordedEvent[]> {
    return (await this.store.ledger(tenantId(tenant))).read();
  }

  async typesOf(tenant: string): Promise<readonly string[]> {
    return (await this.events(tenant)).map(({ type }) => type);
  }

  /** Everything that any tenant ever told another, oldest first by tenant. */
  async told(): Promise<readonly IntegrationEvent[]> {
    const told: IntegrationEvent[] = [];
    for (const tenant of await this.store.tenants()) {
      const events = await this.events(tenant);
      const ours = events.filter(({ stream }) => groupsOutlet.categories.includes(stream.category));
      for (const event of ours) told.push(...(await groupsOutlet.tell(event)));
    }
    return told.filter(({ recipient }) => recipient !== undefined);
  }

  receive(event: IntegrationEvent): Promise<void> {
    return groupsInlet(this.reactionPorts).receive(structuredClone(event));
  }

  /** Lets the policies of every tenant act on what they have not seen. */
  async react(): Promise<void> {
    for (const tenant of await this.store.tenants()) {
      const seen = this.#reacted.get(tenant) ?? 0;
      const events = (await this.events(tenant)).slice(seen);
      this.#reacted.set(tenant, seen + events.length);
      for (const event of events) await this.#reactTo(event);
    }
  }

  async #reactTo(event: RecordedEvent): Promise<void> {
    const policies = [describeMembersPolicy(this.reactionPorts), noteReadinessPolicy(this.reactionPorts)];
    for (const policy of policies) {
      if (policy.categories.includes(event.stream.category)) await policy.react(event);
    }
  }

  /** Delivers everything in order, and lets everybody act, until nothing more comes of it. */
  async settle(): Promise<void> {
    for (let before = -1; before !== (await this.#size());) {
      before = await this.#size();
      await this.react();
      for (const event of await this.told()) await this.receive(event);
    }
  }

  /** Events of all ledgers. */
  async #size(): Promise<number> {
    let size = 0;
    for (const tenant of await this.store.tenants()) size += (await this.events(tenant)).length;
    return size;
  }

  async enterprise(tenant: string): Promise<RegisteredEnterprise> {
    const { state } = await loadState(await this.store.ledger(tenantId(tenant)), enterpriseDecider, tenant);
    if (state.status === 'absent') throw new Error(`${tenant} was never registered`);
    return state;
  }

  async subsidiary(headquarters: string, invitationId: string): Promise<InvitedSubsidiary> {
    const ledger = await this.store.ledger(tenantId(headquarters));
    const { state } = await loadState(ledger, subsidiaryDecider, invitationId);
    if (state.status === 'absent') throw new Error(`${invitationId} was never invited`);
    return state;
  }

  async standing(tenant: string) {
    return standingOf(await this.enterprise(tenant));
  }

  async tenants(): Promise<readonly TenantId[]> {
    return this.store.tenants();
  }
}
