import type { KeyObject } from 'node:crypto';
import { readSigns, signsOf } from '../result/token-text.ts';
import type { Chance } from './chance.ts';
import { privateKeyOf, publicBytesOf } from './sealed-ballot.ts';

/** How many keys are printed, so that one may get lost. */
const KEY_COUNT = 3;

/** The prime 2^255 − 19: the keys are points of a line over its residues, and the line at 0 is the secret. */
const PRIME = 2n ** 255n - 19n;

/** Signs of a key after its number: 51 times five bits hold a residue. */
const SIGN_COUNT = 51;

/** A new secret, split so that any two of three keys give it and one alone tells nothing (Shamir, 1979). */
export const newOpeningKeys = (
  chance: Chance,
): { readonly boxPublic: Buffer; readonly openingKeys: readonly string[] } => {
  const [secret, slope] = [residueOf(chance.bytes(32)), residueOf(chance.bytes(32))];
  const openingKeys = Array.from({ length: KEY_COUNT }, (_, at) => {
    const x = BigInt(at + 1);
    return keyText(x, (secret + slope * x) % PRIME);
  });
  return { boxPublic: publicBytesOf(secretKey(secret)), openingKeys };
};

/** The private key of a box by two of its opening keys; undefined where they are not that. */
export const joinOpeningKeys = (
  boxPublic: Uint8Array,
  openingKeys: readonly string[],
): KeyObject | undefined => {
  const points = new Map(openingKeys.flatMap((text) => readKey(text) ?? []));
  const [one, two] = [...points];
  if (!one || !two) return undefined;
  const slope = residue((two[1] - one[1]) * inverse(residue(two[0] - one[0])));
  const key = secretKey(residue(one[1] - slope * one[0]));
  return publicBytesOf(key).equals(boxPublic) ? key : undefined;
};

const residue = (number: bigint): bigint => ((number % PRIME) + PRIME) % PRIME;

const residueOf = (bytes: Uint8Array): bigint => residue(BigInt(`0x${Buffer.from(bytes).toString('hex')}`));

/** By Fermat's little theorem. */
const inverse = (number: bigint): bigint => {
  let [result, base, exponent] = [1n, number, PRIME - 2n];
  for (; exponent > 0n; exponent >>= 1n) {
    if (exponent & 1n) result = (result * base) % PRIME;
    base = (base * base) % PRIME;
  }
  return result;
};

const secretKey = (secret: bigint): KeyObject =>
  privateKeyOf(Buffer.from(secret.toString(16).padStart(64, '0'), 'hex'));

/** E.g. `2-7HK4-…`: its number, then the residue. */
const keyText = (x: bigint, y: bigint): string => {
  const digits = Array.from(
    { length: SIGN_COUNT },
    (_, at) => (y >> BigInt(5 * (SIGN_COUNT - 1 - at))) & 31n,
  );
  const signs = signsOf(digits.map((digit) => parseInt(digit.toString(), 10)));
  return [x.toString(), ...(signs.match(/.{1,5}/gu) ?? [])].join('-');
};

const readKey = (text: string): readonly [bigint, bigint][] | undefined => {
  const signs = readSigns(text);
  if (signs?.length !== SIGN_COUNT + 1) return undefined;
  const [x = 0n, ...rest] = Array.from(signs, (sign) => BigInt(signsOf(ALL_BITS).indexOf(sign)));
  const y = rest.reduce((sum, digit) => sum * 32n + digit, 0n);
  return x >= 1n && x <= BigInt(KEY_COUNT) ? [[x, y]] : undefined;
};

const ALL_BITS = Array.from({ length: 32 }, (_, at) => at);
