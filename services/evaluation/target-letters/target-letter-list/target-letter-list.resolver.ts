import type { ProjectionsByTenant } from '@kaoping/event-sourcing';
import { Allow, reachOf, Request, type RequestContext } from '@kaoping/nest-platform';
import { Inject } from '@nestjs/common';
import { Args, Query, Resolver } from '@nestjs/graphql';
import type { QueryTargetLettersArgs, TargetLetterPage } from '../../generated/graphql.ts';
import { livePage, pageRequestOf } from '../../live-page.ts';
import { letterPageOf } from './letter-page.ts';
import { TARGET_LETTER_LIST } from './target-letter-list.token.ts';
import { LETTER_TABLE, type LetterRow } from './target-letter.row.ts';

const ROLES = ['officer', 'recorder', 'reviewer', 'auditor'] as const;

@Resolver('TargetLetterPage')
@Allow(...ROLES)
export class TargetLetterListResolver {
  constructor(@Inject(TARGET_LETTER_LIST) private readonly lists: ProjectionsByTenant) {}

  @Query('targetLetters')
  async targetLetters(
    @Request() request: RequestContext,
    @Args() { cycleId, ...wish }: QueryTargetLettersArgs,
  ): Promise<TargetLetterPage> {
    const identity = request.identity();
    const where = { table: LETTER_TABLE, index: 'cycle', equals: cycleId };
    return letterPageOf(
      await livePage<LetterRow>(this.lists, identity.tenantId, where, pageRequestOf(wish)),
      reachOf(identity, ROLES),
    );
  }
}
