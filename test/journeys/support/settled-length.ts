import { eventually } from './eventually.ts';
import type { EmptyProduct } from './empty-product.ts';

/** How many events a ledger holds once nothing was added to it for some looks: what follows by itself has followed. */
export const settledLength = async (product: EmptyProduct, enterprise: string): Promise<number> => {
  const lengths: number[] = [];
  return eventually(async () => {
    lengths.push((await product.events(enterprise)).length);
    const last = lengths.slice(-LOOKS);
    if (last.length < LOOKS || new Set(last).size > 1) throw new Error(`not settled: ${last.join(', ')}`);
    return last[0]!;
  });
};

const LOOKS = 4;
