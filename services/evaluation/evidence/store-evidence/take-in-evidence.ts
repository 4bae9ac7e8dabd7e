import {
  orderFor,
  type CommandExecutor,
  type CommandMetadata,
  type CommandOutcome,
} from '@kaoping/event-sourcing';
import type { EvidenceStore, StoredContent } from '@kaoping/evidence-store';
import { StoreEvidence } from '../decider/evidence.commands.ts';
import { evidenceDecider } from '../decider/evidence.decider.ts';
import type { EvidencePlace } from '../decider/evidence.events.ts';
import { checkedText } from './checked-text.ts';
import { detectMediaType } from './detect-media-type.ts';
import { EvidenceTypeRefused } from './evidence-intake.errors.ts';
import { lookAhead } from './look-ahead.ts';
import { EVIDENCE_LIMIT_BYTES } from './upload-headers.ts';

/** How much of a file is looked at to tell what it is, in bytes: archives name their parts within it. */
const HEAD_BYTES = 65_536;

/** Where files and what is said of them are kept. */
export interface EvidenceIntake {
  readonly store: EvidenceStore;
  readonly commands: CommandExecutor;
}

/** A file on its way in. */
export interface IncomingEvidence {
  readonly fileName: string;
  readonly place: EvidencePlace;
  readonly content: AsyncIterable<Uint8Array>;
}

/** A file that was taken in. */
export interface TakenIn extends StoredContent {
  readonly fileName: string;
  readonly mediaType: string;
  readonly outcome: CommandOutcome;
}

/**
 * Takes a file in as it comes: looks what it is, keeps its content, and notes whose it is.
 *
 * @throws {EvidenceTypeRefused} {@link EvidenceTooLarge} {@link EvidenceStorageFull}; nothing is kept then.
 */
export const takeInEvidence = async (
  { store, commands }: EvidenceIntake,
  metadata: CommandMetadata,
  { fileName, place: { organisationId, ancestorIds }, content }: IncomingEvidence,
): Promise<TakenIn> => {
  const { head, whole } = await lookAhead(content, HEAD_BYTES);
  const mediaType = await detectMediaType(head, fileName);
  if (mediaType === undefined) throw new EvidenceTypeRefused(fileName);
  const checked = mediaType.startsWith('text/') ? checkedText(whole, fileName) : whole;
  const kept = await store.write(metadata.tenantId, checked, { limitBytes: EVIDENCE_LIMIT_BYTES });
  const file = { ...kept, fileName, mediaType };
  const command = new StoreEvidence(metadata, { ...file, place: { organisationId, ancestorIds } });
  const outcome = await commands.execute(metadata, orderFor(evidenceDecider, kept.digest, command));
  return { ...file, outcome };
};
