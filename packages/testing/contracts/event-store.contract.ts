/// <reference types="jest" />
import { appendCases } from './event-store/append-cases.ts';
import { modelCases } from './event-store/model-cases.ts';
import { readCases } from './event-store/read-cases.ts';
import { sceneFor, type OpenStorage } from './event-store/scene.ts';
import { tenantCases } from './event-store/tenant-cases.ts';

export type { OpenStorage, StorageUnderTest } from './event-store/scene.ts';

/** What kind of storage an adapter writes to. */
export interface StorageKind {
  /** True where what was appended is there after a restart. */
  readonly isDurable: boolean;
}

/**
 * Registers the cases that every adapter of the event store passes.
 *
 * Beyond the words of the port it asks that appends of one process are committed in the order of the calls.
 *
 * @param open gives each case a store on empty storage of its own.
 * @example eventStoreContract('in memory', openMemory, { isDurable: false });
 */
export const eventStoreContract = (name: string, open: OpenStorage, { isDurable }: StorageKind): void => {
  describe(`The event store ${name}`, () => {
    const scene = sceneFor(open);
    appendCases(scene);
    readCases(scene, isDurable);
    describe('keeps tenants apart', () => {
      tenantCases(scene);
    });
    describe('agrees with a model', () => {
      modelCases(open);
    });
  });
};
