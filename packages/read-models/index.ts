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
