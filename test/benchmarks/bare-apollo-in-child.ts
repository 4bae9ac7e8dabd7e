import { readFileSync } from 'node:fs';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import type { Server } from 'node:http';
import { productPackage } from './product-package.ts';

// Apollo Server alone, in a process of its own: `node bare-apollo-in-child.ts PAYLOAD.json`, until its input ends.

interface Apollo {
  readonly ApolloServer: new (options: object) => { start(): Promise<void>; stop(): Promise<void> };
}
interface Integration {
  readonly expressMiddleware: (server: object) => unknown;
}
interface Express {
  readonly default: {
    (): { use(...handlers: readonly unknown[]): void; listen(port: number, host: string): Server };
    json(): unknown;
  };
}

/** The part of the schema that the query asks for, as the product has it. */
const SCHEMA = `
  scalar Decimal
  scalar Position
  type Text { zh: String! en: String! }
  type Grade { key: ID! title: Text! }
  type Flag { key: ID! title: Text! }
  type PayFigure { key: ID! value: Decimal! title: Text! }
  type ScopeRank { scope: ID! rank: String! title: Text! }
  type Standing {
    organisationId: ID! name: String! rank: String! rankBefore: String coefficient: String score: Decimal!
    grade: Grade scopeRanks: [ScopeRank!]! flags: [Flag!]! pay: [PayFigure!]!
  }
  type Gap { name: ID! because: Text! }
  type LeftOut { organisationId: ID! name: String! missing: [Gap!]! }
  type Ranking {
    cycleId: ID! peerGroup: ID! title: Text! position: Position! engineVersion: String!
    standings: [Standing!]! leftOut: [LeftOut!]! blockedBy: [Text!]! nextCursor: String
  }
  type Query { assessmentRanking(cycleId: ID!, peerGroup: ID!, first: Int): Ranking! }
`;

const payload = JSON.parse(readFileSync(process.argv[2] ?? '', 'utf8')) as object;
const [{ ApolloServer }, { expressMiddleware }, { default: express }] = await Promise.all([
  productPackage<Apollo>('@apollo/server'),
  productPackage<Integration>('@as-integrations/express5'),
  productPackage<Express>('express'),
]);
const apollo = new ApolloServer({
  typeDefs: SCHEMA,
  resolvers: { Query: { assessmentRanking: () => payload } },
  introspection: false,
});
await apollo.start();
const app = express();
app.use('/graphql', express.json(), expressMiddleware(apollo));
const server = app.listen(0, '127.0.0.1');
await once(server, 'listening');
console.log(`http://127.0.0.1:${String((server.address() as AddressInfo).port)}`);
process.stdin.resume();
await once(process.stdin, 'end');
server.closeAllConnections();
server.close();
await apollo.stop();
