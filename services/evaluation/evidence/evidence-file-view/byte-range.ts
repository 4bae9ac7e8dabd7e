import { DomainError } from '@kaoping/event-sourcing';
import type { ByteRange } from '@kaoping/evidence-store';

/** What was asked for lies behind the end of the file. */
class RangeRefused extends DomainError {
  readonly code = 'EVIDENCE.RANGE_REFUSED';

  constructor(readonly bytes: number) {
    super({
      en: `The file has ${String(bytes)} bytes: ask for a range within them.`,
      zh: `文件共 ${String(bytes)} 字节，请求的范围超出文件长度。`,
    });
  }
}

/**
 * The one range that a `Range` header asks for; undefined where it asks for none, or for what is answered whole.
 *
 * @throws {RangeRefused} when nothing of the file lies in it.
 * @example byteRangeOf('bytes=-500', 1_000) // { from: 500, through: 999 }
 */
export const byteRangeOf = (header: string | undefined, bytes: number): ByteRange | undefined => {
  const [, first = '', last = ''] = RANGE_PATTERN.exec(header ?? '') ?? [];
  if (first + last === '') return undefined;
  const range = rangeOf(first, last, bytes);
  if (range.from > range.through) throw new RangeRefused(bytes);
  return range;
};

const RANGE_PATTERN = /^bytes=(\d{0,15})-(\d{0,15})$/u;

const rangeOf = (first: string, last: string, bytes: number): ByteRange => {
  const end = bytes - 1;
  // Without a first byte, the number is that of bytes at the end.
  if (first === '') return { from: Math.max(0, bytes - parseInt(last, 10)), through: end };
  return { from: parseInt(first, 10), through: last === '' ? end : Math.min(parseInt(last, 10), end) };
};
