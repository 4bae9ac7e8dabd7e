import type { ByteRange } from '@kaoping/evidence-store';

/** A file as it is handed out. */
export interface HandedOut {
  readonly digest: string;
  readonly fileName: string;
  readonly mediaType: string;
  readonly bytes: number;
  readonly range: ByteRange | undefined;
}

/**
 * Headers with which a browser keeps a file and does nothing else with it: not guess what it is, not show it as a
 * page of ours, not leave it to others on the way.
 */
export const fileHeaders = ({
  digest,
  fileName,
  mediaType,
  bytes,
  range,
}: HandedOut): Record<string, string> => {
  const { from, through } = range ?? { from: 0, through: bytes - 1 };
  return {
    'content-type': mediaType,
    'content-length': String(through - from + 1),
    'content-disposition': `attachment; filename="evidence"; filename*=UTF-8''${encoded(fileName)}`,
    'x-content-type-options': 'nosniff',
    'content-security-policy': "default-src 'none'; sandbox",
    'cache-control': 'private, no-store',
    'accept-ranges': 'bytes',
    etag: `"${digest}"`,
    ...(range && { 'content-range': `bytes ${String(from)}-${String(through)}/${String(bytes)}` }),
  };
};

/** RFC 5987 leaves fewer characters as they are than URIs do. */
const encoded = (fileName: string): string =>
  encodeURIComponent(fileName.toWellFormed()).replaceAll(
    /['()*]/gu,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
