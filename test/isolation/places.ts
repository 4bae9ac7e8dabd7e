/**
 * What a scene holds, by the name under which the schema asks for it: `organisationId`, or `TakePostInput.postId`
 * where one name means several things.
 */
export type Places = Readonly<Record<string, unknown>>;

const HEX = '0123456789abcdef';

/** The ids of a scene carry this, so that any trace of them is found. */
const ID_MARK = 'cpsecret';

const NO_ID_MARK = 'nowhere0';

/** The tenant whose things are asked for. */
export const VICTIM = 'changping';

const NO_TENANT = 'noplacex0';

/**
 * A value made as this one is, which names nothing anywhere: the same length, the same letters allowed.
 *
 * @example nowhereOf('cpsecret-b01') === 'nowhere0-b01'
 */
export const nowhereOf = (value: string): string => {
  if (value === VICTIM) return NO_TENANT;
  const renamed = value
    .replaceAll(ID_MARK, NO_ID_MARK)
    .replaceAll(ID_MARK.toUpperCase(), NO_ID_MARK.toUpperCase());
  if (renamed !== value) return renamed;
  const mirrored = value.replaceAll(/[0-9a-f]{8}-[0-9a-f-]{27}|[0-9a-f]{24,64}/gu, mirror);
  return mirrored === value && /^[\w-]{24,}$/u.test(value) ? inside(value) : mirrored;
};

const mirror = (id: string): string =>
  id.replaceAll(/[0-9a-f]/gu, (digit) => HEX.charAt(15 - HEX.indexOf(digit)));

/** A cursor is text in Base64: what stands in it is renamed. */
const inside = (value: string): string => {
  const bytes = Buffer.from(value, 'base64url');
  if (bytes.toString('base64url') !== value) return value;
  // Before the text stand some bytes that tie a cursor to its question: letter by letter keeps them as they are.
  return Buffer.from(nowhereOf(bytes.toString('latin1')), 'latin1').toString('base64url');
};

/** The same names for things that exist nowhere. */
export const nowhere = (places: Places): Places =>
  Object.fromEntries(
    Object.entries(places).map(([name, value]) => [
      name,
      typeof value === 'string' ? nowhereOf(value) : value,
    ]),
  );

/** A secret that is not quite right: whoever has the right one may come in, and nobody else learns anything. */
export const spoilt = (secret: string): string =>
  `${secret.slice(0, -4)}${secret.slice(-4) === 'AAAA' ? 'BBBB' : 'AAAA'}`;
