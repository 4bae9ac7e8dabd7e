import type { ProjectionsByTenant } from '@kaoping/event-sourcing';
import { Allow, Request, type RequestContext } from '@kaoping/nest-platform';
import { Inject } from '@nestjs/common';
import { Args, Query, Resolver } from '@nestjs/graphql';
import type {
  Consequence,
  ConsequencePage,
  QueryConsequenceArgs,
  QueryConsequencesArgs,
} from '../../generated/graphql.ts';
import { pageRequestOf, reachablePage } from '../../reachable-page.ts';
import { CONSEQUENCE_LIST, type ConsequenceRow } from './consequence.row.ts';
import { publicConsequence } from './public-consequence.ts';
import { readConsequence } from './read-consequence.ts';
import { CONSEQUENCE_READERS, wantedConsequences } from './wanted-consequences.ts';

@Resolver('Consequence')
@Allow(...CONSEQUENCE_READERS)
export class ConsequenceListResolver {
  constructor(@Inject(CONSEQUENCE_LIST) private readonly lists: ProjectionsByTenant) {}

  @Query('consequences')
  async consequences(
    @Request() request: RequestContext,
    @Args() asked: QueryConsequencesArgs,
  ): Promise<ConsequencePage> {
    const identity = request.identity();
    const wanted = wantedConsequences(asked.filter, identity);
    const page = await reachablePage<ConsequenceRow>(
      this.lists,
      identity.tenantId,
      wanted,
      pageRequestOf(asked),
    );
    return { consequences: page.rows.map(publicConsequence), nextCursor: page.nextCursor ?? null };
  }

  @Query('consequence')
  async consequence(
    @Request() request: RequestContext,
    @Args() asked: QueryConsequenceArgs,
  ): Promise<Consequence | null> {
    const row = await readConsequence(this.lists, request.identity(), asked);
    return row ? publicConsequence(row) : null;
  }
}
