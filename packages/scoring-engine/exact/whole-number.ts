/** The greatest whole number below which a double holds every whole number exactly: 2^53 − 1. */
export const SAFE_MAX = Number.MAX_SAFE_INTEGER;

/** The greatest common divisor of two whole numbers held exactly in doubles, above zero unless both are zero. */
export const commonDivisor = (left: number, right: number): number => {
  let a = Math.abs(left);
  let b = Math.abs(right);
  while (b !== 0) [a, b] = [b, a % b];
  return a;
};

/**
 * The least common multiple of two positive whole numbers; undefined where it leaves what a double holds exactly.
 *
 * @example commonMultiple(100, 8) // 200
 */
export const commonMultiple = (left: number, right: number): number | undefined => {
  if (left % right === 0) return left;
  const multiple = (left / commonDivisor(left, right)) * right;
  return multiple <= SAFE_MAX ? multiple : undefined;
};
