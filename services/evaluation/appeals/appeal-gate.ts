import { loadState, type EventStore } from '@kaoping/event-sourcing';
import { EVENT_STORE, reachOf, type Identity, type Role } from '@kaoping/nest-platform';
import { Inject, Injectable } from '@nestjs/common';
import {
  adjustmentAccountDecider,
  adjustmentAccountId,
} from '../adjustments/decider/adjustment-account.decider.ts';
import { requireAdjustment } from '../adjustments/decider/decision.ts';
import type { RosterOrganisation } from '../cycles/decider/evaluation-cycle.events.ts';
import { loadCycle, type LoadedCycle } from '../cycles/decider/load-cycle.ts';
import { appealDocketDecider, appealDocketId } from './decider/appeal-docket.decider.ts';
import { AppealedInputUnknown, AppealUnknown } from './decider/appeal-docket.errors.ts';
import type { AppealAgainst, DocketPlace } from './decider/appeal-docket.events.ts';
import { appealIn, type Appeal } from './decider/appeal-docket.state.ts';

/** What a unit wants to appeal against. */
export type AppealSubject =
  | { readonly kind: 'entry'; readonly entryId: string; readonly input: string; readonly value?: string }
  | { readonly kind: 'adjustment'; readonly adjustmentId: string }
  | { readonly kind: 'ranking' };

/** A subject as the cycle knows it, with who reviewed it first. */
interface SettledSubject {
  readonly against: AppealAgainst;
  readonly involvedIds: readonly string[];
}

/** Says who may do what with appeals. */
@Injectable()
export class AppealGate {
  constructor(@Inject(EVENT_STORE) private readonly eventStore: EventStore) {}

  /** @throws {OutsideScope} unless the organisation is within reach in one of the roles. */
  async forLodging(
    identity: Identity,
    place: DocketPlace,
    subject: AppealSubject,
  ): Promise<SettledSubject & { readonly loaded: LoadedCycle; readonly organisation: RosterOrganisation }> {
    const loaded = await loadCycle(this.eventStore, identity.tenantId, place.cycleId);
    const organisation = loaded.organisation(place.organisationId);
    reachOf(identity, ['recorder', 'officer']).require(organisation);
    return { loaded, organisation, ...(await this.settled(identity, place, { subject, loaded })) };
  }

  /** @throws {OutsideScope} unless the organisation is within reach in one of the roles. */
  async forAppeal(
    identity: Identity,
    place: DocketPlace & { readonly appealId: string },
    roles: readonly Role[],
  ): Promise<Appeal> {
    const ledger = await this.eventStore.ledger(identity.tenantId);
    const { state } = await loadState(ledger, appealDocketDecider, appealDocketId(place));
    const appeal = appealIn(state, place.appealId);
    if (!appeal) throw new AppealUnknown(place.appealId);
    const { organisationId } = place;
    reachOf(identity, roles).require({ organisationId, ancestorIds: appeal.ancestorIds });
    return appeal;
  }

  /** The plan's inputs of a cycle. */
  async inputsOf(
    { tenantId }: Identity,
    cycleId: string,
  ): Promise<LoadedCycle['scheme']['entering']['inputs']> {
    return (await loadCycle(this.eventStore, tenantId, cycleId)).scheme.entering.inputs;
  }

  private async settled(
    { tenantId }: Identity,
    place: DocketPlace,
    { subject, loaded }: { readonly subject: AppealSubject; readonly loaded: LoadedCycle },
  ): Promise<SettledSubject> {
    if (subject.kind === 'ranking') return { against: subject, involvedIds: [] };
    if (subject.kind === 'entry') {
      const input = loaded.scheme.entering.inputs.find(({ name }) => name === subject.input);
      if (!input) throw new AppealedInputUnknown(subject.input);
      return { against: { ...subject, title: input.title }, involvedIds: [] };
    }
    const ledger = await this.eventStore.ledger(tenantId);
    const { state } = await loadState(ledger, adjustmentAccountDecider, adjustmentAccountId(place));
    const { terms, involvedIds } = requireAdjustment(state, subject.adjustmentId);
    return { against: { ...subject, title: terms.title }, involvedIds };
  }
}
