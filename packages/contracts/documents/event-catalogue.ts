import { typeOf, type Contract } from '../envelope/contract.ts';
import { contractSchema, type JsonSchema } from './contract-schema.ts';

/** The catalogue of integration events for people: who tells what, in both languages, with the fields of each. */
export const eventCatalogue = (contracts: readonly Contract[]): string =>
  [
    '# Integration events',
    '',
    'Generated from the contracts by `packages/tooling/run/generate-contracts.mjs`; a spec keeps it true.',
    '',
    ...contracts.flatMap((contract) => [
      `## ${contract.name} (version ${String(contract.version)})`,
      '',
      `${contract.summary.en} ${contract.summary.zh}`,
      '',
      `\`${typeOf(contract)}\``,
      '',
      '| field | form |',
      '| --- | --- |',
      ...rowsOf(contractSchema(contract), ''),
      '',
    ]),
  ].join('\n');

const rowsOf = (schema: JsonSchema, path: string): readonly string[] => {
  const properties = (schema['properties'] ?? {}) as Readonly<Record<string, JsonSchema>>;
  const required = (schema['required'] ?? []) as readonly string[];
  return Object.entries(properties).flatMap(([key, part]) => {
    const name = `${path}${key}${required.includes(key) ? '' : '?'}`;
    return [`| \`${name}\` | ${formOf(part)} |`, ...deeper(part, `${path}${key}`)];
  });
};

const deeper = (part: JsonSchema, path: string): readonly string[] => {
  if (part['type'] === 'object') return rowsOf(part, `${path}.`);
  const items = part['items'] as JsonSchema | undefined;
  return items?.['type'] === 'object' ? rowsOf(items, `${path}[].`) : [];
};

const formOf = (part: JsonSchema): string => {
  const values = part['enum'] as readonly string[] | undefined;
  if (values) return values.map((value) => `\`${value}\``).join(' or ');
  const type = part['type'];
  if (typeof type !== 'string') return 'any';
  return type === 'array' ? 'list' : type;
};
