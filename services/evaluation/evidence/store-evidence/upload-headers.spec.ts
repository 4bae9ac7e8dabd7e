import { EvidenceTooLarge } from '@kaoping/evidence-store';
import { UploadMalformed } from './evidence-intake.errors.ts';
import { uploadOf } from './upload-headers.ts';

const headers = (given: Readonly<Record<string, string>> = {}) => ({
  'content-type': 'application/octet-stream',
  'content-length': '1000',
  'x-file-name': encodeURIComponent('三会一课 记录.pdf'),
  'x-organisation-id': 'shijing',
  ...given,
});

describe('the headers of a file', () => {
  it('say what it is called and whose it is', () => {
    expect(uploadOf(headers({ 'x-request-id': 'request-1' }))).toEqual({
      fileName: '三会一课 记录.pdf',
      organisationId: 'shijing',
      requestId: 'request-1',
    });
  });

  it.each([
    ['..%2F..%2Fetc%2Fpasswd', 'passwd'],
    ['C%3A%5C%E8%AE%B0%E5%BD%95.pdf', '记录.pdf'],
    ['a%0D%0Ab%E2%80%AEfdp.exe', 'abfdp.exe'],
  ])('make a name of %s, never a path', (given, fileName) => {
    expect(uploadOf(headers({ 'x-file-name': given })).fileName).toBe(fileName);
  });

  it.each([
    [{ 'x-file-name': '' }],
    [{ 'x-file-name': '%E0%A4%A' }],
    [{ 'x-file-name': '%2F' }],
    [{ 'x-file-name': 'x'.repeat(201) }],
    [{ 'x-organisation-id': '' }],
    [{ 'content-type': 'application/json' }],
  ])('are refused with %j', (given) => {
    expect(() => uploadOf(headers(given))).toThrow(UploadMalformed);
  });

  it('refuse a file that is too large before it comes', () => {
    const length = { 'content-length': String(200 * 1_048_576 + 1) };
    expect(() => uploadOf(headers(length))).toThrow(EvidenceTooLarge);
  });
});
