/** The injection token of {@link Secrets}. */
export const SECRETS = Symbol('Secrets');

/** Makes and recognises the secret part of tokens, sessions and one-time codes. */
export interface Secrets {
  /** 256 random bits in URL-safe text. */
  create(): string;
  /** A one-time code of 80 random bits that people can read out: `7K3M-Q9TX-2HVB-D0RW`. */
  createCode(): string;
  /** Lower-case hexadecimal SHA-256. A random secret of 256 bits needs no salt and no slow hash. */
  digest(secret: string): string;
  /** Compares two digests in a time that tells nothing about them. */
  isSame(digest: string, other: string): boolean;
}
