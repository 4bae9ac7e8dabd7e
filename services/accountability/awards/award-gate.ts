import { dayOf } from '@kaoping/calendar';
import { loadState, type EventStore, type ReadModels, type TenantId } from '@kaoping/event-sourcing';
import { EVENT_STORE, READ_MODELS, reachOf, type RequestContext, type Role } from '@kaoping/nest-platform';
import { Inject, Injectable } from '@nestjs/common';
import { directoryOf } from '../directory/result/directory-reader.ts';
import type { Assessed } from './decider/award-list.commands.ts';
import { awardListDecider } from './decider/award-list.decider.ts';
import { AwardListFieldRefused, AwardSubjectUnknown } from './decider/award-list.errors.ts';
import type { AwardPlace, AwardSubject } from './decider/award-list.events.ts';
import { requireAwardList, type OpenedAwardList } from './decider/award-list.state.ts';
import { assessEverybody } from './result/assess-everybody.ts';
import { awardFactsOf, type AwardFacts } from './result/award-facts.ts';
import type { Eligibility } from './result/eligibility.ts';
import { isInside } from './result/is-inside.ts';
import { LedgerBans } from './result/ledger-bans.ts';

/** Lets a request act on a list only within its reach, and looks up what the list decides by. */
@Injectable()
export class AwardGate {
  private readonly bans: LedgerBans;

  constructor(
    @Inject(EVENT_STORE) private readonly eventStore: EventStore,
    @Inject(READ_MODELS) private readonly readModels: ReadModels,
  ) {
    this.bans = new LedgerBans(eventStore);
  }

  /** Where a list is to be opened. @throws {OutsideScope}, and {AwardListFieldRefused} for a place that is none. */
  async forOpening(request: RequestContext, organisationId?: string): Promise<AwardPlace | undefined> {
    const identity = request.identity();
    const reach = reachOf(identity, ['officer']);
    if (organisationId === undefined) {
      reach.requireWhole();
      return undefined;
    }
    const directory = await directoryOf(this.readModels, identity.tenantId);
    const place = await directory.organisation(organisationId, dayOf(request.now));
    reach.require(place ?? { organisationId, ancestorIds: [] });
    if (place) return place;
    throw new AwardListFieldRefused('withinOrganisationId', {
      en: `there is no organisation "${organisationId}".`,
      zh: `没有编号为“${organisationId}”的单位。`,
    });
  }

  /** @throws {OutsideScope} {@link AwardListUnknown} */
  async forList(request: RequestContext, listId: string, roles: readonly Role[]): Promise<OpenedAwardList> {
    const identity = request.identity();
    const list = await this.load(identity.tenantId, listId);
    const reach = reachOf(identity, roles);
    if (list.opened.within) reach.require(list.opened.within);
    else reach.requireWhole();
    return list;
  }

  /** Who is nominated, and whether it may be. @throws {OutsideScope} {@link AwardSubjectUnknown} */
  async forNomination(
    request: RequestContext,
    { listId, subjectId }: { readonly listId: string; readonly subjectId: string },
  ): Promise<{ readonly subject: AwardSubject; readonly eligibility: Eligibility }> {
    const { tenantId } = request.identity();
    const { opened } = await this.load(tenantId, listId);
    const day = dayOf(request.now);
    const facts = await this.facts(tenantId);
    const subject = await facts.subject(opened.about, subjectId, day);
    const reach = reachOf(request.identity(), ['officer', 'recorder']);
    if (
      !subject?.places.some((place) => isInside(opened.within, place)) ||
      !subject.places.some(reach.covers)
    ) {
      // Whether there is such a one outside of somebody's reach is nobody's business.
      if (!reach.isWhole) reach.requireWhole();
      throw new AwardSubjectUnknown(subjectId);
    }
    return { subject, eligibility: await facts.eligibility(opened, subjectId, day) };
  }

  /** Who on a list may be on it now. @throws {OutsideScope} {@link AwardListUnknown} */
  async forFinalising(request: RequestContext, listId: string): Promise<Assessed> {
    const list = await this.forList(request, listId, ['officer']);
    const facts = await this.facts(request.identity().tenantId);
    return assessEverybody(facts, list, dayOf(request.now));
  }

  /** What is known of those who could be on lists. */
  facts(tenantId: TenantId): Promise<AwardFacts> {
    return awardFactsOf(this.readModels, this.bans, tenantId);
  }

  /** @throws {AwardListUnknown} */
  async load(tenantId: TenantId, listId: string): Promise<OpenedAwardList> {
    const { state } = await loadState(await this.eventStore.ledger(tenantId), awardListDecider, listId);
    return requireAwardList(state, listId);
  }
}
