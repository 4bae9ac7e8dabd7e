import { DomainError } from '../errors/domain-error.ts';
import type { ReadModelCommit, TenantReadModels } from '../ports/read-models.port.ts';
import { Unavailable } from '../subscriptions/unavailable.ts';

/** Tells rows that no store could hold: they are the doing of an event, and would stall all others for ever. */
export const isMalformed = (error: unknown): boolean =>
  error instanceof DomainError && error.code === 'READ_MODEL.MALFORMED_DOCUMENT';

/**
 * Commits rows with their checkpoint.
 *
 * @throws {Unavailable} whatever went wrong, but for rows that no store could hold.
 */
export const commitRows = async (readModels: TenantReadModels, commit: ReadModelCommit): Promise<void> => {
  try {
    await readModels.commit(commit);
  } catch (error) {
    if (isMalformed(error)) throw error;
    throw new Unavailable('the read models cannot be written', error);
  }
};
