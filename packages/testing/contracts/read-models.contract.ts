/// <reference types="jest" />
import { commitCases } from './read-models/commit-cases.ts';
import { documentCases } from './read-models/document-cases.ts';
import { listCases } from './read-models/list-cases.ts';
import { modelCases } from './read-models/model-cases.ts';
import {
  LOUXING,
  putTown,
  readModelSceneFor,
  townsOf,
  type OpenReadModelStorage,
  type ReadModelScene,
} from './read-models/scene.ts';
import { tenantCases } from './read-models/tenant-cases.ts';

export type { OpenReadModelStorage, ReadModelStorage } from './read-models/scene.ts';

/**
 * Registers the cases that every adapter of the read models passes.
 *
 * @param open gives each case read models on empty storage of its own.
 * @example readModelsContract('in memory', openMemory, { isDurable: false });
 */
export const readModelsContract = (
  name: string,
  open: OpenReadModelStorage,
  { isDurable }: { readonly isDurable: boolean },
): void => {
  describe(`The read models ${name}`, () => {
    const scene = readModelSceneFor(open);
    documentCases(scene);
    commitCases(scene);
    listCases(scene);
    describe('keep tenants apart', () => {
      tenantCases(scene);
    });
    describe('agree with a model', () => {
      modelCases(open);
    });
    if (isDurable) restartCases(scene);
  });
};

const restartCases = (scene: () => ReadModelScene): void => {
  it('are the same after a restart', async () => {
    const { louxing, storage } = scene();
    const indexes = { period: '2017-04' };
    await louxing.commit({
      changes: [putTown('shijing', { total: '87.56' }, { indexes }), putTown('wanbao', { total: '87.01' })],
      checkpoint: { name: 'towns', from: 0, to: 42 },
    });
    const again = await (await storage.reopen()).forTenant(LOUXING);

    expect(await townsOf(again)).toEqual(['shijing@1 {"total":"87.56"}', 'wanbao@1 {"total":"87.01"}']);
    expect(await again.checkpoint('towns')).toBe(42);
    const where = { index: 'period', equals: '2017-04' };
    expect(await again.list({ collection: 'towns', where })).toMatchObject({
      documents: [{ key: 'shijing' }],
    });
  });
};
