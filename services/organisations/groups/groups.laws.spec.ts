import fc from 'fast-check';
import { DomainError, orderFor, tenantId } from '@kaoping/event-sourcing';
import { DeclareLeaving, WithdrawLeaving } from '../enterprises/decider/enterprise.commands.ts';
import { enterpriseDecider } from '../enterprises/decider/enterprise.decider.ts';
import { completeLeavingWork } from '../enterprises/complete-leaving/complete-leaving.due-work.ts';
import { ChangeQuota, ResumeSubsidiary, SuspendSubsidiary } from './decider/subsidiary.commands.ts';
import { subsidiaryDecider } from './decider/subsidiary.decider.ts';
import { standingOfSubsidiary } from './decider/subsidiary-standing.ts';
import { GroupScene } from './spec-support/group-scene.ts';

const HQ = 'jinneng';
const MIDDLE = 'changping';
const MINE = 'fengtai';
const MIB = 1_048_576;

/** One step of somebody, or of the one who carries messages as badly as he may. */
type Step =
  | { readonly kind: 'suspend' | 'resume'; readonly of: 'middle' | 'mine' }
  | { readonly kind: 'quota'; readonly of: 'middle' | 'mine'; readonly bytes: number }
  | { readonly kind: 'leave' | 'stay' | 'midnight'; readonly of: 'middle' | 'mine' }
  | { readonly kind: 'deliver'; readonly at: number }
  | { readonly kind: 'scramble'; readonly seed: number }
  | { readonly kind: 'react' };

const of = fc.constantFrom('middle' as const, 'mine' as const);
const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({ kind: fc.constantFrom('suspend' as const, 'resume' as const), of }),
  fc.record({
    kind: fc.constant('quota' as const),
    of,
    bytes: fc.integer({ min: 16, max: 20 }).map((n) => n * MIB),
  }),
  fc.record({ kind: fc.constantFrom('leave' as const, 'stay' as const), of }),
  fc.record({ kind: fc.constant('midnight' as const), of: fc.constant('mine' as const) }),
  // Any message that was ever told, at any time: late, again, and before earlier ones.
  fc.record({ kind: fc.constant('deliver' as const), at: fc.nat({ max: 1_000 }) }),
  fc.record({ kind: fc.constant('deliver' as const), at: fc.nat({ max: 1_000 }) }),
  // And all that there are, in whichever order.
  fc.record({ kind: fc.constant('scramble' as const), seed: fc.nat({ max: 1_007 }) }),
  fc.constant({ kind: 'react' as const }),
);

class Walk {
  readonly scene = new GroupScene();
  readonly #invitations = new Map<string, { readonly headquarters: string; readonly id: string }>();

  async begin(): Promise<void> {
    await this.scene.register(HQ, '晋能集团');
    await this.#found(HQ, MIDDLE, '长平公司');
    await this.#found(MIDDLE, MINE, '丰泰矿');
  }

  async #found(headquarters: string, tenant: string, name: string): Promise<void> {
    const { invitationId, link } = await this.scene.invite(headquarters, name);
    await this.scene.found(link, { tenant, name });
    this.#invitations.set(tenant, { headquarters, id: invitationId });
  }

  /** What is refused is refused: the law is about what comes of all that was not. */
  async take(given: Step): Promise<void> {
    this.scene.clock.advance(1_000);
    try {
      await this.#take(given);
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
    }
  }

  async #take(given: Step): Promise<void> {
    if ('of' in given) return this.#act(given);
    if (given.kind === 'react') return this.scene.react();
    return given.kind === 'deliver' ? this.#deliver(given.at) : this.scramble(given.seed);
  }

  async #act(given: Extract<Step, { readonly of: unknown }>): Promise<void> {
    const tenant = given.of === 'middle' ? MIDDLE : MINE;
    if (given.kind === 'suspend' || given.kind === 'resume' || given.kind === 'quota') {
      return this.#direct(tenant, given);
    }
    if (given.kind === 'midnight') {
      return completeLeavingWork(this.scene.reactionPorts).run(tenantId(tenant), '2017-05-31T16:00:00.000Z');
    }
    const isLeaving = given.kind === 'leave';
    await this.scene.execute(tenant, (metadata) =>
      orderFor(
        enterpriseDecider,
        tenant,
        isLeaving
          ? new DeclareLeaving(metadata, { reason: '整体划转', lastDay: '2017-05-31' })
          : new WithdrawLeaving(metadata, { reason: '方案调整' }),
      ),
    );
  }

  async #deliver(at: number): Promise<void> {
    const told = await this.scene.told();
    const event = told[at % Math.max(1, told.length)];
    if (event) await this.scene.receive(event);
  }

  async scramble(seed: number): Promise<void> {
    const told = [...(await this.scene.told()).entries()];
    // 1009 is prime: the places of up to so many messages are mixed, and none is lost.
    const place = (at: number): number => ((at + 1) * (seed + 1)) % 1_009;
    for (const [, event] of told.sort(([one], [other]) => place(one) - place(other))) {
      await this.scene.receive(event);
    }
  }

  async #direct(tenant: string, given: Extract<Step, { readonly kind: 'suspend' | 'resume' | 'quota' }>) {
    const { headquarters, id: invitationId } = this.#invitations.get(tenant)!;
    await this.scene.execute(headquarters, (metadata) => {
      const reason = '逾期未整改';
      const commands = {
        suspend: new SuspendSubsidiary(metadata, { invitationId, reason }),
        resume: new ResumeSubsidiary(metadata, { invitationId, reason }),
        quota: new ChangeQuota(metadata, {
          invitationId,
          quotaBytes: 'bytes' in given ? given.bytes : MIB,
          reason,
        }),
      };
      return orderFor(subsidiaryDecider, invitationId, commands[given.kind]);
    });
  }

  /** What an enterprise is by its own ledger, and what its headquarters take it for. */
  async bothSides(tenant: string) {
    const { headquarters, id } = this.#invitations.get(tenant)!;
    const known = await this.scene.subsidiary(headquarters, id);
    const own = await this.scene.enterprise(tenant);
    const { state, lastDay } = await this.scene.standing(tenant);
    const seen = standingOfSubsidiary(known);
    // One that is gone takes no directions any more: what it had then is what it keeps.
    const isGone = state === 'gone';
    return {
      own: {
        state,
        lastDay,
        readiness: own.readiness,
        ...(!isGone && { quota: own.quotaBytes, reason: own.suspension?.reason }),
      },
      seen: {
        state: seen.state,
        lastDay: seen.lastDay,
        readiness: known.report?.readiness,
        ...(!isGone && { quota: known.quotaBytes, reason: known.suspension?.reason }),
      },
    };
  }
}

describe('headquarters and subsidiaries', () => {
  it('agree in the end, however late, often and disordered their messages come', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 30 }), fc.nat({ max: 1_007 }), async (steps, seed) => {
        const walk = new Walk();
        await walk.begin();
        for (const one of steps) await walk.take(one);
        await walk.scramble(seed);
        await walk.scene.settle();
        for (const tenant of [MIDDLE, MINE]) {
          const { own, seen } = await walk.bothSides(tenant);
          expect(seen).toEqual(own);
        }
        // And the top knows how the mine stands that is two levels down.
        const { state, lastDay } = await walk.scene.standing(MINE);
        const member = (await walk.scene.enterprise(HQ)).members[MINE];
        expect({ state: member?.state, lastDay: member?.lastDay }).toEqual({ state, lastDay });
      }),
      { numRuns: 100 },
    );
  });

  it('write nothing more when every message comes once more', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 15 }), fc.nat({ max: 1_007 }), async (steps, seed) => {
        const walk = new Walk();
        await walk.begin();
        for (const one of steps) await walk.take(one);
        await walk.scene.settle();
        const ledgers = async () =>
          Promise.all([HQ, MIDDLE, MINE].map((tenant) => walk.scene.typesOf(tenant)));
        const before = await ledgers();
        await walk.scramble(seed);
        expect(await ledgers()).toEqual(before);
      }),
      { numRuns: 30 },
    );
  });
});
