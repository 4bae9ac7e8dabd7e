import { typeOf, type Contract } from '../envelope/contract.ts';
import { contractSchema, type JsonSchema } from './contract-schema.ts';

/** The attributes of the CloudEvents envelope, as headers of a message. */
const HEADERS: JsonSchema = {
  type: 'object',
  required: ['specversion', 'id', 'source', 'type', 'subject', 'time', 'tenantid', 'sequence'],
  properties: {
    specversion: { const: '1.0' },
    id: { type: 'string', description: 'The same fact told twice has the same id.' },
    source: { type: 'string', description: 'The service that tells it.' },
    type: { type: 'string' },
    subject: { type: 'string', description: 'The aggregate that it is about, as category/id.' },
    time: { type: 'string', format: 'date-time' },
    datacontenttype: { const: 'application/json' },
    tenantid: { type: 'string' },
    recipient: { type: 'string', description: 'The other tenant that it is meant for.' },
    sequence: { type: 'string', description: 'Position in the ledger of the tenant that tells it.' },
    actorid: { type: 'string' },
    correlationid: { type: 'string' },
    traceparent: { type: 'string' },
  },
};

/**
 * What services tell each other as an AsyncAPI 3 document: one channel for each service that tells, one message for
 * each contract.
 */
export const asyncApi = (contracts: readonly Contract[]): JsonSchema => ({
  asyncapi: '3.0.0',
  info: {
    title: 'Kaoping 考评: integration events',
    version: '1.0.0',
    description: 'What services tell each other, as CloudEvents 1.0.2. 各服务之间的集成事件。',
  },
  defaultContentType: 'application/json',
  channels: Object.fromEntries(
    producersOf(contracts).map((producer) => [producer, channelOf(producer, contracts)]),
  ),
  operations: Object.fromEntries(
    producersOf(contracts).map((producer) => [`${producer}Tells`, operationOf(producer)]),
  ),
  components: {
    messages: Object.fromEntries(contracts.map((contract) => [nameOf(contract), messageOf(contract)])),
    schemas: Object.fromEntries(contracts.map((contract) => [nameOf(contract), contractSchema(contract)])),
  },
});

const nameOf = ({ name, version }: Contract): string => `${name}.v${String(version)}`;

const producersOf = (contracts: readonly Contract[]): readonly string[] =>
  [...new Set(contracts.map(({ producer }) => producer))].sort();

const channelOf = (producer: string, contracts: readonly Contract[]): JsonSchema => ({
  address: `kaoping.${producer}`,
  messages: Object.fromEntries(
    contracts
      .filter((contract) => contract.producer === producer)
      .map((contract) => [nameOf(contract), { $ref: `#/components/messages/${nameOf(contract)}` }]),
  ),
});

const operationOf = (producer: string): JsonSchema => ({
  action: 'send',
  channel: { $ref: `#/channels/${producer}` },
});

const messageOf = (contract: Contract): JsonSchema => ({
  name: typeOf(contract),
  title: contract.summary.zh,
  summary: contract.summary.en,
  headers: HEADERS,
  payload: { $ref: `#/components/schemas/${nameOf(contract)}` },
});
