import { DomainError } from '@kaoping/event-sourcing';

/** A publication never changes: the same revision with another result is a fault of whoever told it. */
export class ReportedResultOtherwise extends DomainError {
  readonly code = 'REPORTED_RESULT.OTHERWISE';

  constructor(
    readonly subsidiary: string,
    readonly cycleId: string,
    readonly revision: number,
  ) {
    super({
      en: `Revision ${String(revision)} of the cycle "${cycleId}" was reported by "${subsidiary}" before, with another result. A changed result is a new revision.`,
      zh: `“${subsidiary}”此前已报送考核周期“${cycleId}”第 ${String(revision)} 版，内容不同；结果变更应作为新的一版报送。`,
    });
  }
}

/** Nothing of that kind was reported. */
export class ReportedResultUnknown extends DomainError {
  readonly code = 'REPORTED_RESULT.UNKNOWN';

  constructor(
    readonly subsidiary: string,
    readonly cycleId: string,
    readonly peerGroup: string,
  ) {
    super({
      en: `"${subsidiary}" reported no such ranking of the cycle "${cycleId}" and the peer group "${peerGroup}". Take one of reportedResults.`,
      zh: `“${subsidiary}”未报送考核周期“${cycleId}”同类组“${peerGroup}”的该版排名，请从已报送结果中选择。`,
    });
  }
}
