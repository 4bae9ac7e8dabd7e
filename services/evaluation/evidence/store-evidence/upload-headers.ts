import { EvidenceTooLarge } from '@kaoping/evidence-store';
import type { IncomingHttpHeaders } from 'node:http';
import { UploadMalformed } from './evidence-intake.errors.ts';

/** The largest file, in bytes: a film of a meeting of some minutes. */
export const EVIDENCE_LIMIT_BYTES = 200 * 1_048_576;

/** The longest file name, in characters: as long as file systems have them. */
const NAME_LIMIT = 200;

/** What a request says about the file that it brings. */
export interface Upload {
  readonly fileName: string;
  readonly organisationId: string;
  /** The caller's own id for it: repeating the request with it changes nothing twice. */
  readonly requestId?: string;
}

/**
 * Reads what the headers say: `x-file-name` and `x-organisation-id`, URI-encoded, and `x-request-id`.
 *
 * @throws {UploadMalformed} {@link EvidenceTooLarge} before a byte was read.
 */
export const uploadOf = (headers: IncomingHttpHeaders): Upload => {
  const length = parseInt(headers['content-length'] ?? '0', 10);
  if (length > EVIDENCE_LIMIT_BYTES) throw new EvidenceTooLarge(EVIDENCE_LIMIT_BYTES);
  if (headers['content-type'] !== 'application/octet-stream') {
    throw new UploadMalformed({
      en: 'send the file as it is, with "Content-Type: application/octet-stream".',
      zh: '请以 “Content-Type: application/octet-stream” 直接发送文件内容。',
    });
  }
  const requestId = headers['x-request-id'];
  return {
    fileName: fileNameOf(headers),
    organisationId: decoded(headers, 'x-organisation-id'),
    ...(typeof requestId === 'string' && { requestId }),
  };
};

/** Only the last part of what looks like a path, without what no screen shows. */
const fileNameOf = (headers: IncomingHttpHeaders): string => {
  const given = decoded(headers, 'x-file-name').split(/[\\/]/u).at(-1) ?? '';
  const name = given.replaceAll(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, '').trim();
  if (name === '' || name.length > NAME_LIMIT) {
    throw new UploadMalformed({
      en: `the file needs a name of at most ${String(NAME_LIMIT)} characters.`,
      zh: `文件名不能为空，且不超过 ${String(NAME_LIMIT)} 个字符。`,
    });
  }
  return name;
};

const decoded = (headers: IncomingHttpHeaders, name: string): string => {
  const given = headers[name];
  try {
    if (typeof given === 'string' && given !== '') return decodeURIComponent(given);
  } catch {
    // Told below, like a header that is not there.
  }
  throw new UploadMalformed({
    en: `the header "${name}" is missing, or is not URI-encoded.`,
    zh: `缺少请求头“${name}”，或其内容未经 URI 编码。`,
  });
};
