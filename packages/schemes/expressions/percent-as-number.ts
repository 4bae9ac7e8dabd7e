/**
 * The plain number of so many per cent, exactly: the point moves two places.
 *
 * @param percent The digits without the sign, such as `0.2`.
 * @example percentAsNumber('0.2') // '0.002'
 */
export const percentAsNumber = (percent: string): string => {
  const [whole = '0', part = ''] = percent.split('.');
  const digits = whole.padStart(3, '0') + part;
  const point = digits.length - part.length - 2;
  const number = `${digits.slice(0, point)}.${digits.slice(point)}`;
  return number.replace(/^0+(?=\d)/u, '').replace(/\.?0+$/u, '');
};
