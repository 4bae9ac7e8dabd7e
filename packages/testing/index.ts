export { fixedClock } from './fixed-clock.ts';
export { sequentialIds } from './sequential-ids.ts';
export { commandMetadata } from './command-metadata.ts';
