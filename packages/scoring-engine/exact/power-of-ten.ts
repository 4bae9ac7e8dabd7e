const POWERS: readonly bigint[] = Array.from({ length: 41 }, (_, places) => 10n ** BigInt(places));

const PLACES: ReadonlyMap<bigint, number> = new Map(POWERS.map((power, places) => [power, places]));

/** Ten to a whole power from 0, e.g. `powerOfTen(2)` is 100. */
export const powerOfTen = (places: number): bigint => POWERS[places] ?? 10n ** BigInt(places);

/** How many decimal places a denominator stands for (100 gives 2); undefined unless a power of ten up to 10⁴⁰. */
export const placesOf = (denominator: bigint): number | undefined => PLACES.get(denominator);
