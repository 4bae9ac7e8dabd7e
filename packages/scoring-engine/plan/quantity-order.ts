/** Names in an order in which each comes after all that it takes, and one circle, if the rest cannot be ordered. */
export interface QuantityOrder {
  readonly order: readonly string[];
  /** Names of a circle, each taking the next and the last the first; empty where there is none. */
  readonly circle: readonly string[];
}

type Takes = ReadonlyMap<string, readonly string[]>;

/** From anywhere in what could not be ordered, going from taker to taken must come round. */
const findCircle = (takes: Takes, isOpen: (name: string) => boolean): readonly string[] => {
  const path: string[] = [];
  const at = new Map<string, number>();
  let name = [...takes.keys()].find(isOpen);
  while (name !== undefined) {
    const before = at.get(name);
    if (before !== undefined) return path.slice(before);
    at.set(name, path.length);
    path.push(name);
    name = takes.get(name)?.find(isOpen);
  }
  return [];
};

const takersOf = (takes: Takes): ReadonlyMap<string, readonly string[]> => {
  const takers = new Map<string, string[]>([...takes.keys()].map((name) => [name, []]));
  for (const [name, taken] of takes) for (const one of new Set(taken)) takers.get(one)?.push(name);
  return takers;
};

/**
 * Sorts names so that each comes after those it takes (Kahn's algorithm), without recursion: ten thousand in a row
 * need no stack. Names that are taken but not listed are passed over.
 */
export const orderQuantities = (takes: Takes): QuantityOrder => {
  const takers = takersOf(takes);
  const open = new Map<string, number>();
  for (const [name, taken] of takes) {
    open.set(name, new Set(taken.filter((one) => takes.has(one))).size);
  }
  const order = [...takes.keys()].filter((name) => open.get(name) === 0);
  // The list grows while it is walked: what becomes free is put at its end.
  for (const name of order) {
    for (const taker of takers.get(name) ?? []) {
      const left = (open.get(taker) ?? 0) - 1;
      open.set(taker, left);
      if (left === 0) order.push(taker);
    }
  }
  if (order.length === takes.size) return { order, circle: [] };
  const ordered = new Set(order);
  return { order, circle: findCircle(takes, (name) => takes.has(name) && !ordered.has(name)) };
};
