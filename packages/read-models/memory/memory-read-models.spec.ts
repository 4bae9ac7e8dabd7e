import { readModelsContract } from '@kaoping/testing';
import { openMemoryReadModels } from './memory-read-models.ts';

readModelsContract(
  'in memory',
  async () => {
    const readModels = openMemoryReadModels();
    return { readModels, reopen: async () => readModels, remove: () => readModels.close() };
  },
  { isDurable: false },
);
