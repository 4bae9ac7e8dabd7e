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
import { EvidenceSight } from './evidence-sight.ts';
import { EvidenceUseListResolver } from './evidence-use-list/evidence-use-list.resolver.ts';
import { ratedUnitListProjection } from './rated-unit-list/rated-unit-list.projection.ts';
import { RATED_UNIT_LIST } from './rated-unit-list/rated-unit-list.token.ts';
import { StoreEvidenceController } from './store-evidence/store-evidence.controller.ts';
import { WithdrawEvidenceHandler } from './withdraw-evidence/withdraw-evidence.handler.ts';

/** Files of evidence: handed in once, proving many things. */
@Module({
  imports: [CqrsModule],
  controllers: [StoreEvidenceController, EvidenceFileController],
  providers: [
    UnitGate,
    EvidenceSight,
    AttachEvidenceHandler,
    DetachEvidenceHandler,
    WithdrawEvidenceHandler,
    EvidenceChangesResolver,
    EvidenceListResolver,
    EvidenceUseListResolver,
    liveProjection(RATED_UNIT_LIST, ratedUnitListProjection),
    liveProjection(EVIDENCE_LIST, evidenceListProjection),
  ],
})
export class EvidenceModule {}
