import { fileTypeFromBuffer } from 'file-type';

const OFFICE = 'application/vnd.openxmlformats-officedocument';

/** What a content may be, by the end of its name, and what it is then served as. */
const MEDIA_TYPES: Readonly<Record<string, { readonly found: readonly string[]; readonly as: string }>> = {
  pdf: { found: ['application/pdf'], as: 'application/pdf' },
  docx: { found: [`${OFFICE}.wordprocessingml.document`], as: `${OFFICE}.wordprocessingml.document` },
  xlsx: { found: [`${OFFICE}.spreadsheetml.sheet`], as: `${OFFICE}.spreadsheetml.sheet` },
  pptx: { found: [`${OFFICE}.presentationml.presentation`], as: `${OFFICE}.presentationml.presentation` },
  // The older formats of offices share one container; the name tells them apart.
  doc: { found: ['application/x-cfb'], as: 'application/msword' },
  xls: { found: ['application/x-cfb'], as: 'application/vnd.ms-excel' },
  ppt: { found: ['application/x-cfb'], as: 'application/vnd.ms-powerpoint' },
  wps: { found: ['application/x-cfb'], as: 'application/vnd.ms-works' },
  et: { found: ['application/x-cfb'], as: 'application/vnd.ms-excel' },
  dps: { found: ['application/x-cfb'], as: 'application/vnd.ms-powerpoint' },
  jpg: { found: ['image/jpeg'], as: 'image/jpeg' },
  jpeg: { found: ['image/jpeg'], as: 'image/jpeg' },
  png: { found: ['image/png'], as: 'image/png' },
  gif: { found: ['image/gif'], as: 'image/gif' },
  heic: { found: ['image/heic', 'image/heif'], as: 'image/heic' },
  mp4: { found: ['video/mp4', 'video/x-m4v'], as: 'video/mp4' },
  mp3: { found: ['audio/mpeg'], as: 'audio/mpeg' },
  ofd: { found: ['application/ofd'], as: 'application/ofd' },
  txt: { found: ['text'], as: 'text/plain; charset=utf-8' },
  csv: { found: ['text'], as: 'text/csv; charset=utf-8' },
};

/**
 * The media type of a file by its content; its name has to agree.
 *
 * @param head The beginning of the content.
 * @returns undefined when it is no kind of evidence: programs, scripts and pages are none under any name.
 * @example await detectMediaType(head, '记录.pdf') // 'application/pdf'
 */
export const detectMediaType = async (head: Uint8Array, fileName: string): Promise<string | undefined> => {
  const ending = fileName.toLowerCase().split('.').at(-1) ?? '';
  const known = Object.hasOwn(MEDIA_TYPES, ending) ? MEDIA_TYPES[ending] : undefined;
  return known?.found.includes(await contentType(head)) === true ? known.as : undefined;
};

const contentType = async (head: Uint8Array): Promise<string> => {
  const found = (await fileTypeFromBuffer(head))?.mime;
  if (found === 'application/zip' && hasEntry(head, 'OFD.xml')) return 'application/ofd';
  return found ?? (isPlain(head) ? 'text' : 'unknown');
};

/** An OFD, a page format of offices in China, is an archive that begins with its directory of documents. */
const hasEntry = (head: Uint8Array, name: string): boolean =>
  Buffer.from(head.buffer, head.byteOffset, head.byteLength).includes(name);

const MARKUP = /^\s*(?:<[!?a-z]|#!)/iu;

/** Text that no program would take for a page or a script by itself. */
const isPlain = (head: Uint8Array): boolean => {
  const text = new TextDecoder().decode(head);
  return !head.includes(0) && !MARKUP.test(text.replace('\u{feff}', ''));
};
