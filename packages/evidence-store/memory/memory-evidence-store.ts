import { tenantId as checkTenantId, type TenantId } from '@kaoping/event-sourcing';
import type { EvidenceStore } from '../ports/evidence-store.port.ts';
import { measured } from '../spool/measured.ts';

/** Keeps files in memory: for tests, and for looking around. */
export const openMemoryEvidenceStore = (): EvidenceStore => {
  const byTenant = new Map<TenantId, Map<string, Uint8Array>>();
  const contentsOf = (tenantId: TenantId): Map<string, Uint8Array> => {
    const contents = byTenant.get(checkTenantId(tenantId)) ?? new Map<string, Uint8Array>();
    byTenant.set(tenantId, contents);
    return contents;
  };
  return {
    write: async (tenantId, content, options) => {
      const contents = contentsOf(tenantId);
      const { pieces, measure } = measured(content, options);
      const whole: Uint8Array[] = [];
      for await (const piece of pieces) whole.push(piece);
      const { digest, bytes } = measure();
      contents.set(digest, Buffer.concat(whole));
      return { digest, bytes };
    },
    read: async (tenantId, digest, range) => {
      const content = contentsOf(tenantId).get(digest);
      return content && onePiece(range ? content.subarray(range.from, range.through + 1) : content);
    },
    size: async (tenantId, digest) => contentsOf(tenantId).get(digest)?.length,
    remove: async (tenantId, digest) => {
      contentsOf(tenantId).delete(digest);
    },
    usage: async (tenantId) => {
      const contents = [...contentsOf(tenantId).values()];
      return { files: contents.length, bytes: contents.reduce((sum, { length }) => sum + length, 0) };
    },
    close: async () => {
      byTenant.clear();
    },
  };
};

const onePiece = async function* (content: Uint8Array): AsyncGenerator<Uint8Array> {
  yield content;
};
