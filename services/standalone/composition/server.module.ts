import { ApolloDriver, type ApolloDriverConfig } from '@nestjs/apollo';
import type { Clock, IdSource } from '@kaoping/event-sourcing';
import {
  AccessGuard,
  CLOCK,
  ID_SOURCE,
  localisedErrors,
  requestContextOf,
  TOKEN_VERIFIER,
  type RequestContext,
  type TokenVerifier,
} from '@kaoping/nest-platform';
import { OrganisationsModule } from '@kaoping/organisations';
import { ScoringModule } from '@kaoping/scoring';
import { Module, type DynamicModule } from '@nestjs/common';
import { APP_FILTER, APP_GUARD } from '@nestjs/core';
import { GraphQLModule } from '@nestjs/graphql';
import type { IncomingMessage } from 'node:http';
import { BodyRefusalFilter } from '../http/body-refusal.filter.ts';
import { HealthController } from '../http/health.controller.ts';
import { RefusalFilter } from '../http/refusal.filter.ts';
import { scalars } from '../http/scalars.ts';
import { schemaFiles } from '../http/schema-files.ts';
import { PortsModule, type Adapters } from './ports.module.ts';

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
        PortsModule.with(adapters),
        OrganisationsModule,
        ScoringModule.serving(),
        GraphQLModule.forRootAsync<ApolloDriverConfig>({
          driver: ApolloDriver,
          imports: [OrganisationsModule],
          inject: [TOKEN_VERIFIER, CLOCK, ID_SOURCE],
          useFactory: (verifier: TokenVerifier, clock: Clock, ids: IdSource): ApolloDriverConfig => ({
            typePaths: schemaFiles(),
            resolvers: scalars,
            graphiql: false,
            playground: false,
            introspection: isExplorable,
            // Counted before anything is resolved: it bounds aliases, depth and cost alike.
            parseOptions: { maxLexicalTokens: TOKEN_LIMIT },
            includeStacktraceInErrorResponses: false,
            autoTransformHttpErrors: false,
            plugins: [localisedErrors],
            context: ({ req }: { readonly req: IncomingMessage }): Promise<RequestContext> =>
              requestContextOf(
                {
                  authorization: req.headers.authorization,
                  acceptLanguage: req.headers['accept-language'],
                  traceparent: headerOf(req, 'traceparent'),
                },
                { verifier, now: clock.now(), nextId: () => ids.next() },
              ),
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

const headerOf = (request: IncomingMessage, name: string): string | undefined => {
  const value = request.headers[name];
  return Array.isArray(value) ? value[0] : value;
};
