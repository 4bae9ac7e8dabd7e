// The port itself lives beside the projection runner that needs it; this package holds its adapters.
export {
  PAGE_LIMIT,
  type CheckpointMove,
  type DocumentPage,
  type DocumentQuery,
  type PutDocument,
  type ReadModelCommit,
  type ReadModels,
  type RemoveDocument,
  type StoredDocument,
  type TenantReadModels,
} from '@kaoping/event-sourcing';
