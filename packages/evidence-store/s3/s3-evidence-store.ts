import {
  DeleteObjectCommand,
  GetObjectCommand,
  HeadObjectCommand,
  ListObjectsV2Command,
  S3Client,
  S3ServiceException,
} from '@aws-sdk/client-s3';
import { Upload } from '@aws-sdk/lib-storage';
import { DomainError, tenantId as checkTenantId, type TenantId } from '@kaoping/event-sourcing';
import { createReadStream } from 'node:fs';
import { join } from 'node:path';
import { EvidenceStoreUnavailable } from '../errors/evidence-store-errors.ts';
import { isDigest } from '../ports/content-digest.ts';
import type { ByteRange, ContentUsage, EvidenceStore } from '../ports/evidence-store.port.ts';
import { spooled } from '../spool/spool.ts';

/** Which storage, and how to get in. */
export interface S3EvidenceStoreOptions {
  /** E.g. `https://minio.example.com:9000`. */
  readonly endpoint: string;
  readonly region: string;
  readonly bucket: string;
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  /** A local folder that a file passes through to learn its digest: it holds one upload each at a time. */
  readonly spoolDirectory: string;
  /** How often a request is sent again, 3 by default. */
  readonly attempts?: number;
}

/** Size of one part of a large upload, in bytes: the least that the protocol takes. */
const PART_BYTES = 5 * 1_048_576;

/** How many parts are under way at a time: each is held in memory. */
const PARTS_AT_ONCE = 2;

interface Bucket {
  readonly client: S3Client;
  readonly name: string;
}

/**
 * Keeps files in an S3-compatible storage under `<tenant>/evidence/<digest>`. The digest is known before anything
 * is sent, so that a content which is there already costs one question.
 */
export const openS3EvidenceStore = (options: S3EvidenceStoreOptions): EvidenceStore => {
  const bucket = { client: clientOf(options), name: options.bucket };
  const keyOf = (tenantId: TenantId, digest: string): string | undefined =>
    isDigest(digest) ? `${prefixOf(tenantId)}${digest}` : void prefixOf(tenantId);
  return {
    write: async (tenantId, content, limits) => {
      const [prefix, spool] = [prefixOf(tenantId), join(options.spoolDirectory, tenantId)];
      return spooled(spool, content, limits, async ({ path, digest, bytes }) => {
        const key = `${prefix}${digest}`;
        if ((await sizeOf(bucket, key)) !== bytes) await upload(bucket, key, path);
        return { digest, bytes };
      });
    },
    read: async (tenantId, digest, range) => {
      const key = keyOf(tenantId, digest);
      return key === undefined ? undefined : contentOf(bucket, key, range);
    },
    size: async (tenantId, digest) => {
      const key = keyOf(tenantId, digest);
      return key === undefined ? undefined : sizeOf(bucket, key);
    },
    remove: async (tenantId, digest) => {
      const Key = keyOf(tenantId, digest);
      if (Key === undefined) return;
      await answered(() => bucket.client.send(new DeleteObjectCommand({ Bucket: bucket.name, Key })));
    },
    usage: async (tenantId) => usageOf(bucket, prefixOf(tenantId)),
    close: async () => {
      bucket.client.destroy();
    },
  };
};

const clientOf = (options: S3EvidenceStoreOptions): S3Client => {
  const { endpoint, region, accessKeyId, secretAccessKey, attempts = 3 } = options;
  return new S3Client({
    endpoint,
    region,
    credentials: { accessKeyId, secretAccessKey },
    maxAttempts: attempts,
    // Compatible storages know the bucket in the path and not all of the newer checksums.
    forcePathStyle: true,
    requestChecksumCalculation: 'WHEN_REQUIRED',
    responseChecksumValidation: 'WHEN_REQUIRED',
  });
};

const prefixOf = (tenantId: TenantId): string => `${checkTenantId(tenantId)}/evidence/`;

const upload = async ({ client, name }: Bucket, key: string, path: string): Promise<void> => {
  const Body = createReadStream(path);
  try {
    const params = { Bucket: name, Key: key, Body };
    // A failed upload is aborted, so that its parts cost nothing.
    await answered(() =>
      new Upload({ client, params, partSize: PART_BYTES, queueSize: PARTS_AT_ONCE }).done(),
    );
  } finally {
    Body.destroy();
  }
};

const contentOf = async (
  { client, name }: Bucket,
  Key: string,
  range: ByteRange | undefined,
): Promise<AsyncIterable<Uint8Array> | undefined> => {
  const Range = range && `bytes=${String(range.from)}-${String(range.through)}`;
  const command = new GetObjectCommand({ Bucket: name, Key, ...(Range !== undefined && { Range }) });
  const found = await answered(() => client.send(command));
  return found?.Body as AsyncIterable<Uint8Array> | undefined;
};

const sizeOf = async ({ client, name }: Bucket, Key: string): Promise<number | undefined> =>
  (await answered(() => client.send(new HeadObjectCommand({ Bucket: name, Key }))))?.ContentLength;

const usageOf = async ({ client, name }: Bucket, Prefix: string): Promise<ContentUsage> => {
  let [files, bytes] = [0, 0];
  let next: string | undefined;
  do {
    const page = { Bucket: name, Prefix, ...(next !== undefined && { ContinuationToken: next }) };
    const found = await answered(() => client.send(new ListObjectsV2Command(page)));
    for (const { Size = 0 } of found?.Contents ?? []) {
      files += 1;
      bytes += Size;
    }
    next = found?.NextContinuationToken;
  } while (next !== undefined);
  return { files, bytes };
};

const NOT_FOUND = 404;

/** The answer of the storage; undefined where it says that there is no such object. */
const answered = async <Answer>(ask: () => Promise<Answer>): Promise<Answer | undefined> => {
  try {
    return await ask();
  } catch (error) {
    if (error instanceof DomainError) throw error;
    const isAbsent = error instanceof S3ServiceException && error.$metadata.httpStatusCode === NOT_FOUND;
    // A bucket that is not there is no missing file, but a mistake in the settings.
    if (isAbsent && error.name !== 'NoSuchBucket') return undefined;
    throw new EvidenceStoreUnavailable(error);
  }
};
