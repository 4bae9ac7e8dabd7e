import { ApolloDriver, type ApolloDriverConfig } from '@nestjs/apollo';
import { AccountabilityModule } from '@kaoping/accountability';
import { EvaluationModule } from '@kaoping/evaluation';
import { AccessGuard, boundRequestContext, localisedErrors } from '@kaoping/nest-platform';
import { OrganisationsModule } from '@kaoping/organisations';
import { ScoringModule } from '@kaoping/scoring';
import { Module, type DynamicModule } from '@nestjs/common';
import { APP_FILTER, APP_GUARD } from '@nestjs/core';
import { GraphQLModule } from '@nestjs/graphql';
import type { IncomingMessage } from 'node:http';
import { BodyRefusalFilter } from '../http/body-refusal.filter.ts';
import { HealthController } from '../http/health.controller.ts';
import { queryLimits } from '../http/query-limits.plugin.ts';
import { RefusalFilter } from '../http/refusal.filter.ts';
import { scalars } from '../http/scalars.ts';
import { schemaFiles } from '../http/schema-files.ts';
import { PortsModule, type Adapters } from './ports.module.ts';
import { ReactionsModule } from './reactions.module.ts';

/** The largest document, in tokens: far above any screen's query, far below what could keep the process busy. */
const TOKEN_LIMIT = 4_000;

/** All services in one process behind one merged GraphQL schema. */
@Module({})
export class ServerModule {
  /** @param isExplorable Whether the schema tells about itself, as GraphiQL needs; not in production. */
  static with(adapters: Adapters, isExplorable: boolean): DynamicModule {
    return {
      module: ServerModule,
      imports: [
        PortsModule.with(adapters, true),
        OrganisationsModule,
        EvaluationModule,
        ScoringModule.serving(),
        AccountabilityModule,
        ReactionsModule.with(adapters.dueWorkIntervalMs),
        GraphQLModule.forRootAsync<ApolloDriverConfig>({
          driver: ApolloDriver,
          useFactory: (): ApolloDriverConfig => ({
            typePaths: schemaFiles(),
            resolvers: scalars,
            graphiql: false,
            playground: false,
            introspection: isExplorable,
            // Counted before anything else is looked at: what follows takes time with each token.
            parseOptions: { maxLexicalTokens: TOKEN_LIMIT },
            includeStacktraceInErrorResponses: false,
            autoTransformHttpErrors: false,
            plugins: [localisedErrors, queryLimits()],
            // Made by the edge, before the body was read.
            context: ({ req }: { readonly req: IncomingMessage }) => boundRequestContext(req),
          }),
        }),
      ],
      controllers: [HealthController],
      providers: [
        { provide: APP_GUARD, useClass: AccessGuard },
        { provide: APP_FILTER, useClass: BodyRefusalFilter },
        { provide: APP_FILTER, useClass: RefusalFilter },
      ],
    };
  }
}
