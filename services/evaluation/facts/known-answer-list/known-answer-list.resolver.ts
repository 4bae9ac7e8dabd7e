import type { ProjectionsByTenant } from '@kaoping/event-sourcing';
import { Allow, Request, type RequestContext } from '@kaoping/nest-platform';
import { Inject } from '@nestjs/common';
import { Args, Query, Resolver } from '@nestjs/graphql';
import type { KnownAnswers, QueryKnownForArgs } from '../../generated/graphql.ts';
import { UNIT_ROLES } from '../../evidence/result/evidence-roles.ts';
import { UnitGate } from '../../unit-gate.ts';
import { KNOWN_ANSWER_LIST } from './known-answer-list.token.ts';
import { KNOWN_TABLES, knownKey, type KnownRow } from './known-answer.row.ts';

@Resolver('KnownAnswers')
@Allow(...UNIT_ROLES)
export class KnownAnswerListResolver {
  constructor(
    @Inject(KNOWN_ANSWER_LIST) private readonly lists: ProjectionsByTenant,
    @Inject(UnitGate) private readonly gate: UnitGate,
  ) {}

  @Query('knownFor')
  async knownFor(
    @Request() request: RequestContext,
    @Args() { organisationId, cycleId, input }: QueryKnownForArgs,
  ): Promise<KnownAnswers> {
    await this.gate.pass(request, organisationId, UNIT_ROLES);
    const live = await this.lists.of(request.identity().tenantId);
    return knownAnswersOf(
      await live.get<KnownRow>(KNOWN_TABLES.known, knownKey(organisationId, input)),
      cycleId,
    );
  }
}

const knownAnswersOf = (row: KnownRow | undefined, cycleId: string): KnownAnswers => ({
  answers: (row?.answers ?? []).map(({ kind, ...answer }) => ({
    ...answer,
    kind: kind === 'fact' ? 'FACT' : 'ENTRY',
    isOfThisCycle: answer.cycleId === cycleId,
  })),
  evidenceIds: row?.evidenceIds ?? [],
});
