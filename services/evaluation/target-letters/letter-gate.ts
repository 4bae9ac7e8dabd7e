import { loadState, type EventStore } from '@kaoping/event-sourcing';
import { EVENT_STORE, reachOf, type RequestContext, type Role } from '@kaoping/nest-platform';
import type { PlanInput } from '@kaoping/scoring-engine';
import { Inject, Injectable } from '@nestjs/common';
import type { RosterOrganisation } from '../cycles/decider/evaluation-cycle.events.ts';
import { loadCycle } from '../cycles/decider/load-cycle.ts';
import { loadUncancelledCycle } from '../uncancelled-cycle.ts';
import type { LetterEntering, ParentLetter } from './decider/target-letter.commands.ts';
import { targetLetterDecider, targetLetterId } from './decider/target-letter.decider.ts';
import type { LetterSide } from './decider/target-letter.events.ts';
import { requireLetter } from './decider/target-letter.state.ts';

/** Names one letter. */
export interface LetterPlace {
  readonly cycleId: string;
  readonly organisationId: string;
}

/** A letter that somebody may act on, with what never changes about it. */
export interface PassedLetter {
  readonly letterId: string;
  readonly organisation: RosterOrganisation;
  readonly inputs: readonly PlanInput[];
  /** What is entered of it, and when. */
  readonly entering: LetterEntering;
}

/** The office signs for the superior, the unit's recorder for the unit. */
const ROLES: Readonly<Record<LetterSide, readonly Role[]>> = { superior: ['officer'], unit: ['recorder'] };

/** Lets a request act for one of the two sides of a letter, within its reach. */
@Injectable()
export class LetterGate {
  constructor(@Inject(EVENT_STORE) private readonly eventStore: EventStore) {}

  /** @throws {OutsideScope} {@link CycleIsCancelled} {@link OrganisationNotInCycle} */
  async pass(request: RequestContext, place: LetterPlace, side: LetterSide): Promise<PassedLetter> {
    await loadUncancelledCycle(this.eventStore, request.identity().tenantId, place.cycleId);
    return this.passWith(request, place, ROLES[side]);
  }

  /** Lets look, whoever holds one of some roles. @throws {OutsideScope} {@link OrganisationNotInCycle} */
  async passWith(
    request: RequestContext,
    { cycleId, organisationId }: LetterPlace,
    roles: readonly Role[],
  ): Promise<PassedLetter> {
    const identity = request.identity();
    const { organisation: find, scheme } = await loadCycle(this.eventStore, identity.tenantId, cycleId);
    const organisation = find(organisationId);
    reachOf(identity, roles).require(organisation);
    const letterId = targetLetterId(cycleId, organisationId);
    const { inputs, late } = scheme.entering;
    return { letterId, organisation, inputs, entering: { cycleId, late } };
  }

  /** The letter above that one breaks down. @throws {LetterUnknown} when nobody began it. */
  async parent(request: RequestContext, { cycleId, organisationId }: LetterPlace): Promise<ParentLetter> {
    const ledger = await this.eventStore.ledger(request.identity().tenantId);
    const letterId = targetLetterId(cycleId, organisationId);
    const letter = requireLetter((await loadState(ledger, targetLetterDecider, letterId)).state, letterId);
    const targetIds = letter.targets.map(({ targetId }) => targetId);
    return { letterId, organisationId, isAgreed: letter.status === 'agreed', targetIds };
  }
}
