import { DomainError } from '@kaoping/event-sourcing';
import { reachOf, type Identity, type Role } from '@kaoping/nest-platform';
import { Inject, Injectable } from '@nestjs/common';
import { AssessmentReader, type AssessmentAt } from './assessments/result/assessment-reader.ts';

/** The cycle assesses nobody of this peer group. */
class PeerGroupNotAssessed extends DomainError {
  readonly code = 'PEER_GROUP.NOT_ASSESSED';

  constructor(peerGroup: string) {
    super({
      en: `"peerGroup": the cycle assesses nobody of "${peerGroup}". Its roster names the peer groups.`,
      zh: `“peerGroup”：该周期没有“${peerGroup}”类单位；请核对本周期的单位名单。`,
    });
  }
}

/** Which peer group is meant, or everybody whom the cycle assesses, and as of which ledger position. */
interface WantedPeerGroup {
  readonly cycleId: string;
  readonly peerGroup?: string;
  readonly throughPosition?: number;
}

/** Says who may look at a whole peer group: what moves one of its organisations moves the others. */
@Injectable()
export class PeerGroupGate {
  constructor(@Inject(AssessmentReader) private readonly assessments: AssessmentReader) {}

  /**
   * Gives an assessment to whoever reaches every organisation of a peer group in one of some roles.
   *
   * @throws {OutsideScope} for anybody else, and {@link PeerGroupNotAssessed}.
   */
  async require(
    identity: Identity,
    { cycleId, peerGroup, throughPosition }: WantedPeerGroup,
    roles: readonly Role[],
  ): Promise<AssessmentAt> {
    const reach = reachOf(identity, roles);
    const asked = { cycleId, ...(throughPosition !== undefined && { throughPosition }) };
    const found = await this.assessments.at(identity.tenantId, asked);
    const members = found.assessment.roster.filter(
      (each) => peerGroup === undefined || each.peerGroup === peerGroup,
    );
    if (members.length === 0) {
      // Who reaches only a part is not told which peer groups there are.
      reach.requireWhole();
      throw new PeerGroupNotAssessed(peerGroup ?? '');
    }
    for (const member of members) reach.require(member);
    return found;
  }
}
