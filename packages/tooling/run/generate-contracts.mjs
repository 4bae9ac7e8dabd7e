/** Writes the documents of the contracts: their JSON Schemas, the AsyncAPI document, the catalogue. Build first. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import * as prettier from 'prettier';

const folder = fileURLToPath(new URL('../../contracts/', import.meta.url));
const built = (file) => import(new URL(`../../contracts/dist/${file}`, import.meta.url).href);

const { CONTRACTS } = await built('all-contracts.js');
const { contractSchema } = await built('documents/contract-schema.js');
const { asyncApi } = await built('documents/async-api.js');
const { eventCatalogue } = await built('documents/event-catalogue.js');

const write = async (file, text) => {
  const target = join(folder, file);
  const style = await prettier.resolveConfig(target);
  writeFileSync(target, await prettier.format(text, { ...style, filepath: target }));
};

mkdirSync(join(folder, 'json-schema'), { recursive: true });
for (const contract of CONTRACTS) {
  const file = `json-schema/${contract.name}.v${String(contract.version)}.json`;
  await write(file, JSON.stringify(contractSchema(contract)));
}
await write('asyncapi.json', JSON.stringify(asyncApi(CONTRACTS)));
await write('event-catalogue.md', eventCatalogue(CONTRACTS));
