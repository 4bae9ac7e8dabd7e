import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';

const product = createRequire(import.meta.resolve('@kaoping/standalone'));

/** A package as the product itself finds it: what is measured beside the product has to be the very same copy. */
export const productPackage = async <Exports>(name: string): Promise<Exports> =>
  (await import(pathToFileURL(product.resolve(name)).href)) as Exports;
