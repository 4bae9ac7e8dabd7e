import { loadState, type EventStore } from '@kaoping/event-sourcing';
import { Allow, EVENT_STORE, Request, type RequestContext } from '@kaoping/nest-platform';
import { Inject } from '@nestjs/common';
import { Args, Query, Resolver } from '@nestjs/graphql';
import type { QueryTargetLetterArgs, TargetLetter } from '../../generated/graphql.ts';
import { targetLetterDecider } from '../decider/target-letter.decider.ts';
import { requireLetter } from '../decider/target-letter.state.ts';
import { LetterGate } from '../letter-gate.ts';
import { targetLetterOf } from './target-letter-view.ts';

const ROLES = ['officer', 'recorder', 'reviewer', 'auditor', 'evaluator'] as const;

@Resolver('TargetLetter')
@Allow(...ROLES)
export class TargetLetterResolver {
  constructor(
    @Inject(EVENT_STORE) private readonly eventStore: EventStore,
    @Inject(LetterGate) private readonly gate: LetterGate,
  ) {}

  @Query('targetLetter')
  async targetLetter(
    @Request() request: RequestContext,
    @Args() place: QueryTargetLetterArgs,
  ): Promise<TargetLetter> {
    const { letterId } = await this.gate.passWith(request, place, ROLES);
    const ledger = await this.eventStore.ledger(request.identity().tenantId);
    const { state } = await loadState(ledger, targetLetterDecider, letterId);
    return targetLetterOf(letterId, requireLetter(state, letterId));
  }
}
