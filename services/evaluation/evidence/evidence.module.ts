import { liveProjection } from '@kaoping/nest-platform';
import { Module } from '@nestjs/common';
import { CqrsModule } from '@nestjs/cqrs';
import { UnitGate } from '../unit-gate.ts';
import { AttachEvidenceHandler } from './attach-evidence/attach-evidence.handler.ts';
import { DetachEvidenceHandler } from './detach-evidence/detach-evidence.handler.ts';
import { EvidenceChangesResolver } from './evidence-changes.resolver.ts';
import { EvidenceFileController } from './evidence-file-view/evidence-file.controller.ts';
import { evidenceListProjection } from './evidence-list/evidence-list.projection.ts';
import { EvidenceListResolver } from './evidence-list/evidence-list.resolver.ts';
import { EVIDENCE_LIST } from './evidence-list/evidence-list.token.ts';
import { EvidenceUseListResolver } from './evidence-use-list/evidence-use-list.resolver.ts';
import { StoreEvidenceController } from './store-evidence/store-evidence.controller.ts';
import { WithdrawEvidenceHandler } from './withdraw-evidence/withdraw-evidence.handler.ts';

/** Files of evidence: handed in once, proving many things. */
@Module({
  imports: [CqrsModule],
  controllers: [StoreEvidenceController, EvidenceFileController],
  providers: [
    UnitGate,
    AttachEvidenceHandler,
    DetachEvidenceHandler,
    WithdrawEvidenceHandler,
    EvidenceChangesResolver,
    EvidenceListResolver,
    EvidenceUseListResolver,
    liveProjection(EVIDENCE_LIST, evidenceListProjection),
  ],
})
export class EvidenceModule {}
