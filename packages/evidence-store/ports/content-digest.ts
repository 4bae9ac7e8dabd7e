const DIGEST_PATTERN = /^[0-9a-f]{64}$/u;

/** Whether a text can be the name of a content: nothing else ever becomes part of a path or a key. */
export const isDigest = (text: string): boolean => DIGEST_PATTERN.test(text);
