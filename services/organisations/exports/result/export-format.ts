/** Every event of the enterprise in the order of its ledger, one JSON object a line, in UTF-8. */
export const EVENTS_ENTRY = 'events.jsonl';

/** The public part of the keys with which the enterprise signed, in PEM. */
export const KEY_ENTRY = 'public-key.pem';

/** What is in the archive, with digests; the last entry. */
export const MANIFEST_ENTRY = 'manifest.json';

/** The format of the archive. */
export const EXPORT_FORMAT = 'kaoping-enterprise-export/1';

/** One entry of the archive as its manifest has it. */
export interface ManifestEntry {
  readonly path: string;
  readonly bytes: number;
  /** Lower-case hexadecimal SHA-256. */
  readonly digest: string;
}

/** What an archive says of itself. */
export interface ExportManifest {
  readonly format: typeof EXPORT_FORMAT;
  readonly tenantId: string;
  readonly name: string;
  readonly exportedAt: string;
  /** The ledger's last position in the archive: positions run from 1 to it without a gap, so it counts the events. */
  readonly throughPosition: number;
  readonly keyId?: string;
  readonly entries: readonly ManifestEntry[];
}
