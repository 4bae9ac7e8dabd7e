import fc from 'fast-check';
import { emptyMap, valueOf, valuesOf, withValues, type BucketedMap } from './bucketed-map.ts';

const changes = fc.array(
  fc.array(
    fc.tuple(
      fc.oneof(fc.string({ maxLength: 2 }), fc.constantFrom('__proto__', 'constructor', '1')),
      fc.option(fc.nat(), { nil: undefined }),
    ),
  ),
);

describe('a map of buckets', () => {
  it('holds what a plain map would, and leaves the maps before it as they were', () => {
    fc.assert(
      fc.property(changes, (batches) => {
        let map: BucketedMap<number> = emptyMap;
        const model = new Map<string, number>();
        const past: [BucketedMap<number>, string][] = [];
        for (const batch of batches) {
          past.push([map, JSON.stringify(map)]);
          map = withValues(map, batch);
          for (const [key, value] of batch) {
            if (value === undefined) model.delete(key);
            else model.set(key, value);
          }
        }
        for (const [key, value] of model) expect(valueOf(map, key)).toBe(value);
        expect(map.size).toBe(model.size);
        expect([...valuesOf(map)].sort()).toEqual([...model.values()].sort());
        expect(valueOf(map, 'not there')).toBeUndefined();
        for (const [before, text] of past) expect(JSON.stringify(before)).toBe(text);
      }),
    );
  });

  it('is the same after a journey through JSON', () => {
    const map = withValues(emptyMap as BucketedMap<number>, [
      ['constructor', 1],
      ['石井', 2],
    ]);
    const back = JSON.parse(JSON.stringify(map)) as typeof map;
    expect([valueOf(back, 'constructor'), valueOf(back, '石井'), valueOf(back, 'toString')]).toEqual([
      1,
      2,
      undefined,
    ]);
  });
});
