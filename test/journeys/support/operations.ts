import type { GraphqlClient } from './graphql-client.ts';
import type { RoleName } from './running-product.ts';

const READ: readonly RoleName[] = ['officer', 'recorder', 'auditor'];
const ENTER: readonly RoleName[] = ['officer', 'recorder'];
const DECIDE: readonly RoleName[] = ['officer'];

/** One field of the schema's roots: a request that makes sense on the sample, and who may send it. */
export interface Operation {
  readonly request: string;
  readonly allowed: readonly RoleName[];
}

const TOWNS = 'cycleId: "2017-05-towns", peerGroupId: "towns"';
const PUBLISHED = 'cycleId: "2017-04-towns", peerGroupId: "towns"';
const CARD = 'cycleId: "2017-05-towns", organisationId: "shuangjiang"';
const PLACE = `${CARD}, indicator: "villages", child: "双江"`;

/** Every operation of the product by name, with the roles that may use it: one that is missing here fails. */
export const OPERATIONS: Readonly<Record<string, Operation>> = {
  enterprises: { request: '{ enterprises { id name registeredAt } }', allowed: READ },
  cycles: { request: '{ cycles { id } }', allowed: READ },
  cycle: { request: '{ cycle(id: "2017-05-towns") { id } }', allowed: READ },
  scorecard: { request: `{ scorecard(${CARD}) { name } }`, allowed: READ },
  scoreHistory: { request: `{ scoreHistory(${CARD}) { eventId } }`, allowed: READ },
  ranking: { request: `{ ranking(${TOWNS}) { position } }`, allowed: READ },
  standing: { request: `{ standing(${TOWNS}, organisationId: "shuangjiang") { position } }`, allowed: READ },
  publications: { request: `{ publications(${PUBLISHED}) { revision } }`, allowed: READ },
  publication: { request: `{ publication(${PUBLISHED}) { revision } }`, allowed: READ },
  publicationReplay: { request: `{ publicationReplay(${PUBLISHED}) { isSame } }`, allowed: READ },
  rankingComparison: {
    request: `{ rankingComparison(${TOWNS}, from: { position: 20 }, to: {}) { toPosition } }`,
    allowed: READ,
  },
  recordScore: {
    request: `mutation { recordScore(input: { ${PLACE}, value: "87.1", reason: "补录" }) { position } }`,
    allowed: ENTER,
  },
  correctScore: {
    request: `mutation { correctScore(input: { ${PLACE}, value: "87.1", reason: "复核" }) { position } }`,
    allowed: ENTER,
  },
  withdrawScore: {
    request: `mutation { withdrawScore(input: { ${PLACE}, reason: "误录" }) { position } }`,
    allowed: ENTER,
  },
  sealScorecard: {
    request: `mutation { sealScorecard(input: { ${CARD}, reason: "核对无误" }) { position } }`,
    allowed: DECIDE,
  },
  reopenScorecard: {
    request: `mutation { reopenScorecard(input: { ${CARD}, reason: "申诉" }) { position } }`,
    allowed: DECIDE,
  },
  publishRanking: {
    request: `mutation { publishRanking(input: { ${TOWNS}, reason: "公布" }) { position } }`,
    allowed: DECIDE,
  },
  reviseRanking: {
    request: `mutation { reviseRanking(input: { ${PUBLISHED}, reason: "更正" }) { position } }`,
    allowed: DECIDE,
  },
};

interface Roots {
  readonly __schema: Readonly<
    Record<'queryType' | 'mutationType', { readonly fields: readonly { readonly name: string }[] }>
  >;
}

/** The names of all operations, as the server itself lists them. */
export const operationNames = async (client: GraphqlClient): Promise<readonly string[]> => {
  const { __schema } = await client.ask<Roots>(
    '{ __schema { queryType { fields { name } } mutationType { fields { name } } } }',
  );
  return [...__schema.queryType.fields, ...__schema.mutationType.fields].map(({ name }) => name);
};
