import { createHash } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A storage that speaks enough of the S3 protocol, over HTTP, to prove an adapter on; it is no storage to keep anything in. */
export interface S3Double {
  readonly url: string;
  readonly objects: ReadonlyMap<string, Buffer>;
  /** Unfinished uploads of several parts. */
  readonly unfinished: () => number;
  /** What came, as `PUT key`, and as `PUT key?partNumber` for parts. */
  readonly requests: readonly string[];
  /** Requests for which this says so are answered by 500. */
  failWhen: (request: string) => boolean;
  stop(): Promise<void>;
}

interface Call {
  readonly key: string;
  readonly query: URLSearchParams;
  readonly body: Buffer;
  readonly range: string | undefined;
}

interface Answer {
  readonly status: number;
  readonly body?: string | Buffer;
  readonly headers?: Readonly<Record<string, string>>;
}

const BUCKET = 'kaoping';
const SIGNATURE =
  /^AWS4-HMAC-SHA256 Credential=[^ ]+, ?SignedHeaders=[^ ]*host[^ ]*, ?Signature=[\da-f]{64}$/u;
const PAGE = 2;

const etagOf = (body: Buffer): string => `"${createHash('md5').update(body).digest('hex')}"`;
const refusal = (status: number, code: string): Answer => ({
  status,
  body: `<Error><Code>${code}</Code><Message>${code}</Message></Error>`,
});

/** Starts the double on a port of its own. */
export const startS3Double = async (): Promise<S3Double> => {
  const objects = new Map<string, Buffer>();
  const uploads = new Map<string, Map<number, Buffer>>();
  const requests: string[] = [];
  const answer = answers(objects, uploads);
  const server = createServer((request, response) => {
    void serve(request, response);
  });
  const serve = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const { call, name } = await callOf(request);
    requests.push(name);
    const isSigned = SIGNATURE.test(request.headers.authorization ?? '');
    const given = double.failWhen(name)
      ? refusal(500, 'InternalError')
      : isSigned
        ? answer(request.method ?? '', call)
        : refusal(403, 'AccessDenied');
    response.writeHead(given.status, { 'content-type': 'application/xml', ...given.headers });
    response.end(request.method === 'HEAD' ? undefined : given.body);
  };
  const double: S3Double = {
    url: await listening(server),
    objects,
    unfinished: () => uploads.size,
    requests,
    failWhen: () => false,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve();
        });
        server.closeAllConnections();
      }),
  };
  return double;
};

const listening = (server: Server): Promise<string> =>
  new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => {
      resolve(`http://127.0.0.1:${String((server.address() as AddressInfo).port)}`);
    });
  });

const callOf = async (request: IncomingMessage): Promise<{ readonly call: Call; readonly name: string }> => {
  const pieces: Buffer[] = [];
  for await (const piece of request) pieces.push(piece as Buffer);
  const { pathname, searchParams: query } = new URL(request.url ?? '/', 'http://double');
  const key = decodeURIComponent(pathname).replace(`/${BUCKET}`, '').replace(/^\//u, '');
  const asked = ['uploads', 'partNumber', 'uploadId', 'list-type'].find((one) => query.has(one));
  return {
    call: { key, query, body: Buffer.concat(pieces), range: request.headers.range },
    name: `${request.method ?? ''} ${key}${asked === undefined ? '' : `?${asked}`}`,
  };
};

const answers =
  (objects: Map<string, Buffer>, uploads: Map<string, Map<number, Buffer>>) =>
  (method: string, call: Call): Answer => {
    const { key, query } = call;
    const uploadId = query.get('uploadId');
    switch (method) {
      case 'POST':
        return uploadId === null ? begin(key, uploads) : complete(key, uploadId, uploads, objects);
      case 'PUT':
        return uploadId === null ? put(call, objects) : putPart(call, uploads.get(uploadId));
      case 'DELETE':
        if (uploadId === null) objects.delete(key);
        else uploads.delete(uploadId);
        return { status: 204 };
      default:
        return query.has('list-type') ? listed(query, objects) : found(call, objects);
    }
  };

const put = ({ key, body }: Call, objects: Map<string, Buffer>): Answer => {
  objects.set(key, body);
  return { status: 200, headers: { etag: etagOf(body) } };
};

const putPart = ({ query, body }: Call, parts: Map<number, Buffer> | undefined): Answer => {
  parts?.set(Number(query.get('partNumber')), body);
  return parts ? { status: 200, headers: { etag: etagOf(body) } } : refusal(404, 'NoSuchUpload');
};

const begin = (key: string, uploads: Map<string, Map<number, Buffer>>): Answer => {
  const id = `upload-${String(uploads.size + 1)}`;
  uploads.set(id, new Map());
  const named = `<Bucket>${BUCKET}</Bucket><Key>${key}</Key><UploadId>${id}</UploadId>`;
  return { status: 200, body: `<InitiateMultipartUploadResult>${named}</InitiateMultipartUploadResult>` };
};

const complete = (
  key: string,
  uploadId: string,
  uploads: Map<string, Map<number, Buffer>>,
  objects: Map<string, Buffer>,
): Answer => {
  const parts = [...(uploads.get(uploadId) ?? [])].sort(([one], [other]) => one - other);
  uploads.delete(uploadId);
  const body = Buffer.concat(parts.map(([, part]) => part));
  objects.set(key, body);
  const named = `<Bucket>${BUCKET}</Bucket><Key>${key}</Key><ETag>${etagOf(body)}</ETag>`;
  return { status: 200, body: `<CompleteMultipartUploadResult>${named}</CompleteMultipartUploadResult>` };
};

const found = ({ key, range }: Call, objects: ReadonlyMap<string, Buffer>): Answer => {
  const body = objects.get(key);
  if (!body) return refusal(404, 'NoSuchKey');
  const [, from, through] = /^bytes=(\d+)-(\d+)$/u.exec(range ?? '') ?? [];
  const part = from === undefined ? body : body.subarray(Number(from), Number(through) + 1);
  const headers = { 'content-length': String(part.length), etag: etagOf(body) };
  return { status: from === undefined ? 200 : 206, body: part, headers };
};

const listed = (query: URLSearchParams, objects: ReadonlyMap<string, Buffer>): Answer => {
  const prefix = query.get('prefix') ?? '';
  const keys = [...objects.keys()].filter((key) => key.startsWith(prefix)).sort();
  const start = Number(query.get('continuation-token') ?? '0');
  const page = keys.slice(start, start + PAGE);
  const next = start + PAGE < keys.length ? String(start + PAGE) : undefined;
  const contents = page.map(
    (key) => `<Contents><Key>${key}</Key><Size>${String(objects.get(key)?.length ?? 0)}</Size></Contents>`,
  );
  const more = next === undefined ? '' : `<NextContinuationToken>${next}</NextContinuationToken>`;
  const head = `<IsTruncated>${String(next !== undefined)}</IsTruncated>${more}`;
  return { status: 200, body: `<ListBucketResult>${head}${contents.join('')}</ListBucketResult>` };
};
