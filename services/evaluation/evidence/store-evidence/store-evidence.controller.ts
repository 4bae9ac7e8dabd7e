import type { CommandExecutor } from '@kaoping/event-sourcing';
import type { EvidenceStore } from '@kaoping/evidence-store';
import {
  Allow,
  COMMAND_EXECUTOR,
  Request,
  type RequestContext,
  FileRefusalFilter,
} from '@kaoping/nest-platform';
import { Controller, Inject, Put, Req, UseFilters } from '@nestjs/common';
import type { IncomingMessage } from 'node:http';
import { UnitGate } from '../../unit-gate.ts';
import { EVIDENCE_STORE } from '../evidence-store.token.ts';
import { takeInEvidence } from './take-in-evidence.ts';
import { uploadOf } from './upload-headers.ts';

/** What a caller is told of a file that was taken in. */
interface EvidenceTaken {
  readonly evidenceId: string;
  readonly fileName: string;
  readonly mediaType: string;
  readonly bytes: number;
  readonly position: number;
}

/** Takes files in: GraphQL carries no streams. */
@Controller('evidence')
@UseFilters(FileRefusalFilter)
export class StoreEvidenceController {
  constructor(
    @Inject(EVIDENCE_STORE) private readonly store: EvidenceStore,
    @Inject(COMMAND_EXECUTOR) private readonly commands: CommandExecutor,
    @Inject(UnitGate) private readonly gate: UnitGate,
  ) {}

  @Put()
  @Allow('officer', 'recorder')
  async storeEvidence(
    @Request() request: RequestContext,
    @Req() message: IncomingMessage,
  ): Promise<EvidenceTaken> {
    const { organisationId, fileName, requestId } = uploadOf(message.headers);
    const place = await this.gate.pass(request, organisationId, ['officer', 'recorder']);
    const intake = { store: this.store, commands: this.commands };
    const { digest, outcome, ...file } = await withBody(message, (content) =>
      takeInEvidence(intake, request.metadata(requestId), { fileName, place, content }),
    );
    return { evidenceId: digest, ...file, position: outcome.position };
  }
}

/** A refusal has to reach the caller: what is left of the file must not take the connection with it. */
const withBody = async <Result>(
  message: IncomingMessage,
  use: (content: AsyncIterable<Uint8Array>) => Promise<Result>,
): Promise<Result> => {
  const content = message.iterator({ destroyOnReturn: false });
  try {
    return await use(content);
  } finally {
    await content.return?.();
  }
};
