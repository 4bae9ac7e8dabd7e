/** Crockford's base 32: no letter in it can be taken for a digit or another letter. */
const SIGNS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** Signs of a token's secret: 140 bits. */
export const SECRET_LENGTH = 28;

const GROUP_LENGTH = 4;

/** What a token says: whose vote, which box, and the secret that opens one ballot paper of it. */
export interface BallotToken {
  readonly tenant: string;
  readonly boxId: string;
  readonly secret: string;
}

/** Signs for random bytes, one for each: five bits of it count. */
export const signsOf = (bytes: Iterable<number>): string =>
  [...bytes].map((byte) => SIGNS[byte & 31] ?? '').join('');

/**
 * A token as it is printed.
 *
 * @example tokenText({ tenant: 'louxing', boxId: 'k3q7…', secret: '7HK4…' }) // 'louxing/k3q7…/7HK4-…'
 */
export const tokenText = ({ tenant, boxId, secret }: BallotToken): string =>
  `${tenant}/${boxId}/${(secret.match(new RegExp(`.{1,${String(GROUP_LENGTH)}}`, 'gu')) ?? []).join('-')}`;

/** The longest text that is looked at. */
const TEXT_LIMIT = 200;

/** Reads a token as people type it, in either case, with or without blanks; undefined when it is none. */
export const parseToken = (text: string): BallotToken | undefined => {
  if (text.length > TEXT_LIMIT) return undefined;
  const [tenant, boxId, typed, ...more] = text.trim().split('/');
  if (tenant === undefined || boxId === undefined || typed === undefined || more.length > 0) return undefined;
  const secret = readSigns(typed);
  return secret?.length === SECRET_LENGTH ? { tenant, boxId, secret } : undefined;
};

/** Signs as they were meant: O for 0, I and L for 1; undefined where another sign is among them. */
export const readSigns = (typed: string): string | undefined => {
  const signs = typed.toUpperCase().replace(/[\s-]/gu, '').replaceAll('O', '0').replace(/[IL]/gu, '1');
  return Array.from(signs).every((sign) => SIGNS.includes(sign)) ? signs : undefined;
};
