import { Allow, Request, type RequestContext } from '@kaoping/nest-platform';
import { Inject } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { Args, Query, Resolver } from '@nestjs/graphql';
import type {
  PublicationGate,
  PublishedResultVerification,
  QueryPublicationGateArgs,
  QueryVerifyPublishedResultArgs,
} from '../generated/graphql.ts';
import { PeerGroupGate } from '../peer-group-gate.ts';
import { PublicationGateQuery, type GateView } from './publication-gate-view/publication-gate.query.ts';
import { publicGate } from './public-publication.ts';
import { PublishedResultReplayQuery } from './publication-replay/published-result-replay.query.ts';
import type { ReplayedPublication } from './result/replay-publication.ts';

const CHECKING = ['officer', 'reviewer', 'auditor'] as const;

/** The most organisations that one answer names. */
const NAMED_LIMIT = 500;

/** What is checked before and after a publication: by whoever reaches every organisation of the peer group. */
@Resolver()
@Allow(...CHECKING)
export class PublicationChecksResolver {
  constructor(
    @Inject(QueryBus) private readonly queries: QueryBus,
    @Inject(PeerGroupGate) private readonly gate: PeerGroupGate,
  ) {}

  @Query('publicationGate')
  async publicationGate(
    @Request() request: RequestContext,
    @Args() target: QueryPublicationGateArgs,
  ): Promise<PublicationGate> {
    const identity = request.identity();
    await this.gate.require(identity, target, CHECKING);
    const query = new PublicationGateQuery({ tenantId: identity.tenantId, now: request.now }, target);
    return publicGate(await this.queries.execute<PublicationGateQuery, GateView>(query));
  }

  @Query('verifyPublishedResult')
  async verifyPublishedResult(
    @Request() request: RequestContext,
    @Args() target: QueryVerifyPublishedResultArgs,
  ): Promise<PublishedResultVerification> {
    const identity = request.identity();
    await this.gate.require(identity, target, CHECKING);
    const query = new PublishedResultReplayQuery(identity.tenantId, target);
    const replayed = await this.queries.execute<PublishedResultReplayQuery, ReplayedPublication>(query);
    const { differingOrganisationIds } = replayed;
    return { ...replayed, differingOrganisationIds: differingOrganisationIds.slice(0, NAMED_LIMIT) };
  }
}
