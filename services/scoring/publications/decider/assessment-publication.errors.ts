import { DomainError } from '@kaoping/event-sourcing';
import type { GateItem } from './publication-gate.ts';

/** Something is missing before the result may be publicised or published: all of it is named at once. */
export class PublicationGateClosed extends DomainError {
  readonly code = 'PUBLICATION.GATE_CLOSED';

  constructor(readonly items: readonly GateItem[]) {
    super({
      en: `Not yet: ${items.map(({ sentence }) => sentence.en).join(' ')}`,
      zh: `尚不具备条件：${items.map(({ sentence }) => sentence.zh).join('')}`,
    });
  }
}

/** The cycle ranks nobody in such a peer group. */
export class PublicationGroupUnknown extends DomainError {
  readonly code = 'PUBLICATION.PEER_GROUP_UNKNOWN';

  constructor(
    readonly cycleId: string,
    readonly peerGroup: string,
  ) {
    super({
      en: `The cycle "${cycleId}" ranks nobody in a peer group "${peerGroup}". Take one of its own groups.`,
      zh: `考核周期“${cycleId}”中没有同类组“${peerGroup}”的单位，请选用该周期的同类组。`,
    });
  }
}

/** A reason stays beside what it is given for. */
export class PublicationReasonUnfit extends DomainError {
  readonly code = 'PUBLICATION.REASON_UNFIT';

  constructor(readonly limit: number) {
    super({
      en: `Give the reason, in at most ${String(limit)} characters; it stays beside the publication.`,
      zh: `请填写原因（不超过 ${String(limit)} 字），原因将与公布结果一并留存。`,
    });
  }
}

/** Somebody agreed to another result than the one that there is by now. */
export class ResultMovedMeanwhile extends DomainError {
  readonly code = 'PUBLICATION.RESULT_MOVED';

  constructor(
    readonly seen: string,
    readonly present: string,
  ) {
    super({
      en: `The result changed since you saw it (${seen.slice(0, 12)}…, now ${present.slice(0, 12)}…). Look at it again, then agree.`,
      zh: `您所见的结果（${seen.slice(0, 12)}…）已有变化（现为 ${present.slice(0, 12)}…），请重新核对后再表示同意。`,
    });
  }
}

/** The ranking is published: a change of it is a revision. */
export class ResultAlreadyPublished extends DomainError {
  readonly code = 'PUBLICATION.ALREADY_PUBLISHED';

  constructor(readonly revision: number) {
    super({
      en: `The ranking is published already (revision ${String(revision)}). Revise it instead, giving the reason.`,
      zh: `该排名已公布（第 ${String(revision)} 版）；如需更改，请使用“更正”并说明原因。`,
    });
  }
}

/** There is nothing to revise or to recall yet. */
export class ResultNotPublished extends DomainError {
  readonly code = 'PUBLICATION.NOT_PUBLISHED';

  constructor() {
    super({
      en: 'The ranking was not published yet: publish it first.',
      zh: '该排名尚未公布，请先公布。',
    });
  }
}

/** Later scores were published while this revision was under way. */
export class ResultRevisedMeanwhile extends DomainError {
  readonly code = 'PUBLICATION.REVISED_MEANWHILE';

  constructor(readonly revision: number) {
    super({
      en: `Revision ${String(revision)} was published meanwhile, from later scores. Look at it, then revise it if still needed.`,
      zh: `第 ${String(revision)} 版已在此期间依据更新的分数公布，请核对后再更正。`,
    });
  }
}

/** A revision or an approval of what stands already. */
export class ResultUnchanged extends DomainError {
  readonly code = 'PUBLICATION.UNCHANGED';

  constructor(readonly revision: number) {
    super({
      en: `Nothing changed since revision ${String(revision)}: there is nothing to revise.`,
      zh: `与第 ${String(revision)} 版相比没有变化，无需更正。`,
    });
  }
}

/** Only the latest publication stands, so only it can be recalled. */
export class RecallOutdated extends DomainError {
  readonly code = 'PUBLICATION.RECALL_OUTDATED';

  constructor(
    readonly revision: number,
    readonly latestRevision: number,
  ) {
    super({
      en: `Revision ${String(revision)} does not stand: the latest is ${String(latestRevision)}. Recall that one, if need be.`,
      zh: `第 ${String(revision)} 版并非现行版本，最新为第 ${String(latestRevision)} 版；如需撤回，请撤回最新版本。`,
    });
  }
}

/** There is no such publication. */
export class RevisionUnknown extends DomainError {
  readonly code = 'PUBLICATION.REVISION_UNKNOWN';

  constructor(
    readonly revision: number,
    readonly latestRevision: number,
  ) {
    super({
      en: `There is no revision ${String(revision)}: the latest is ${String(latestRevision)}.`,
      zh: `没有第 ${String(revision)} 版，最新为第 ${String(latestRevision)} 版。`,
    });
  }
}

/** Only who is ranked in the group can be left out of it. */
export class ExemptedUnknown extends DomainError {
  readonly code = 'PUBLICATION.EXEMPTED_UNKNOWN';

  constructor(readonly organisationId: string) {
    super({
      en: `"${organisationId}" is not in this peer group: only who belongs to it can be exempted.`,
      zh: `“${organisationId}”不在该同类组中，只能豁免组内单位。`,
    });
  }
}
