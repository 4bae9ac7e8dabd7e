export {
  ForeignReadModels,
  MalformedCursor,
  MalformedDocument,
  NewerReadModels,
  ReadModelsBusy,
  ReadModelsClosed,
  UnreadableReadModels,
  VersionConflict,
} from './errors/read-model-errors.ts';
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
} from './read-models.port.ts';
