import {
  createCipheriv,
  createDecipheriv,
  createPrivateKey,
  createPublicKey,
  diffieHellman,
  hkdfSync,
  type KeyObject,
} from 'node:crypto';
import type { Chance } from './chance.ts';

const KEY_BYTES = 32;
const TAG_BYTES = 16;

/** How much longer a sealed ballot is than what it says, in bytes. */
export const SEAL_BYTES = KEY_BYTES + TAG_BYTES;

/** What stands before the 32 bytes of an X25519 key in its standard forms (RFC 8410). */
const PRIVATE_PREFIX = Buffer.from('302e020100300506032b656e04220420', 'hex');
const PUBLIC_PREFIX = Buffer.from('302a300506032b656e032100', 'hex');

/** An X25519 key pair of 32 bytes. */
export const privateKeyOf = (bytes: Uint8Array): KeyObject =>
  createPrivateKey({ key: Buffer.concat([PRIVATE_PREFIX, bytes]), format: 'der', type: 'pkcs8' });

/** The 32 bytes of the public half. */
export const publicBytesOf = (key: KeyObject): Buffer =>
  createPublicKey(key).export({ format: 'der', type: 'spki' }).subarray(PUBLIC_PREFIX.length);

/** What ballots are sealed to. */
export interface BoxSeal {
  readonly bytes: Uint8Array;
  readonly key: KeyObject;
}

/** Reads the public key of a box, once for all its ballots. */
export const boxSeal = (bytes: Uint8Array): BoxSeal => ({ bytes, key: publicKeyOf(bytes) });

const publicKeyOf = (bytes: Uint8Array): KeyObject =>
  createPublicKey({ key: Buffer.concat([PUBLIC_PREFIX, bytes]), format: 'der', type: 'spki' });

/** Each key seals one ballot only, so the nonce may be the same for all. */
const NONCE = Buffer.alloc(12);

const cipherKey = (shared: Buffer, ownPublic: Uint8Array, boxPublic: Uint8Array): Buffer =>
  Buffer.from(
    hkdfSync('sha256', shared, Buffer.concat([ownPublic, boxPublic]), 'kaoping ballot 1', KEY_BYTES),
  );

/**
 * Seals a ballot to a box: X25519 with a key of its own for each ballot, HKDF-SHA256, AES-256-GCM. Only who holds the
 * box's private key can read it, and this process does not.
 */
export const sealBallot = (seal: BoxSeal, plain: Uint8Array, chance: Chance): Buffer => {
  const own = privateKeyOf(chance.bytes(KEY_BYTES));
  const ownPublic = publicBytesOf(own);
  const shared = diffieHellman({ privateKey: own, publicKey: seal.key });
  const cipher = createCipheriv('aes-256-gcm', cipherKey(shared, ownPublic, seal.bytes), NONCE);
  const text = Buffer.concat([cipher.update(plain), cipher.final()]);
  return Buffer.concat([ownPublic, text, cipher.getAuthTag()]);
};

/** Opens a sealed ballot; undefined where it was not sealed to this key, or was changed. */
export const unsealBallot = (boxKey: KeyObject, sealed: Uint8Array): Buffer | undefined => {
  const bytes = Buffer.from(sealed);
  const ownPublic = bytes.subarray(0, KEY_BYTES);
  try {
    const shared = diffieHellman({ privateKey: boxKey, publicKey: publicKeyOf(ownPublic) });
    const key = cipherKey(shared, ownPublic, publicBytesOf(boxKey));
    const decipher = createDecipheriv('aes-256-gcm', key, NONCE);
    decipher.setAuthTag(bytes.subarray(-TAG_BYTES));
    return Buffer.concat([decipher.update(bytes.subarray(KEY_BYTES, -TAG_BYTES)), decipher.final()]);
  } catch {
    // A wrong key and a changed ballot look the same; whoever asks counts what is missing.
    return undefined;
  }
};
