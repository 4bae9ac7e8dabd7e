import { DomainError } from '@kaoping/event-sourcing';

/** The cycle has no such peer group. */
export class PeerGroupUnknown extends DomainError {
  readonly code = 'RANKING.PEER_GROUP_UNKNOWN';

  constructor(
    readonly cycleId: string,
    readonly peerGroupId: string,
  ) {
    super({
      en: `The cycle "${cycleId}" has no peer group "${peerGroupId}".`,
      zh: `考核周期“${cycleId}”中没有同类组“${peerGroupId}”。`,
    });
  }
}

/** Scores are missing: nothing is guessed, so nothing is published. */
export class RankingIncomplete extends DomainError {
  readonly code = 'RANKING.INCOMPLETE';

  constructor(readonly names: readonly string[]) {
    super({
      en: `Scores are still missing for: ${names.join(', ')}. Record them, then publish.`,
      zh: `以下单位仍缺分数：${names.join('、')}，请补齐后再公布。`,
    });
  }
}

/** The peer group cannot be ranked by the scheme's rules. */
export class RankingBlocked extends DomainError {
  readonly code = 'RANKING.BLOCKED';
}

/** Scorecards may still change: they are sealed before a ranking is published. */
export class ScorecardsNotSealed extends DomainError {
  readonly code = 'RANKING.SCORECARDS_NOT_SEALED';

  constructor(readonly names: readonly string[]) {
    super({
      en: `These scorecards are not sealed yet: ${names.join(', ')}. Seal them, then publish.`,
      zh: `以下单位的得分卡尚未封存：${names.join('、')}，请封存后再公布。`,
    });
  }
}

/** The ranking is published: a change of it is a revision. */
export class RankingAlreadyPublished extends DomainError {
  readonly code = 'RANKING.ALREADY_PUBLISHED';

  constructor(readonly revision: number) {
    super({
      en: `The ranking is published already (revision ${String(revision)}). Revise it instead, giving the reason.`,
      zh: `该排名已公布（第 ${String(revision)} 版）；如需更改，请使用“更正”并说明原因。`,
    });
  }
}

/** There is nothing to revise yet. */
export class RankingNotPublished extends DomainError {
  readonly code = 'RANKING.NOT_PUBLISHED';

  constructor() {
    super({
      en: 'The ranking was not published yet: publish it first.',
      zh: '该排名尚未公布，请先公布。',
    });
  }
}

/** Somebody revised the ranking from later scores while this revision was under way. */
export class RankingRevisedMeanwhile extends DomainError {
  readonly code = 'RANKING.REVISED_MEANWHILE';

  constructor(readonly revision: number) {
    super({
      en: `Revision ${String(revision)} was published meanwhile, from later scores. Look at it, then revise it if still needed.`,
      zh: `第 ${String(revision)} 版已在此期间依据更新的分数公布，请核对后再更正。`,
    });
  }
}

/** A revision that would say the same again. */
export class RankingUnchanged extends DomainError {
  readonly code = 'RANKING.UNCHANGED';

  constructor(readonly revision: number) {
    super({
      en: `Nothing changed since revision ${String(revision)}: there is nothing to revise.`,
      zh: `与第 ${String(revision)} 版相比没有变化，无需更正。`,
    });
  }
}

/** A publication says why it is made; it stays beside the ranking. */
export class PublicationReasonBlank extends DomainError {
  readonly code = 'RANKING.REASON_BLANK';

  constructor() {
    super({
      en: 'Give the reason; it stays beside the publication.',
      zh: '请填写原因，原因将与公布结果一并留存。',
    });
  }
}

/** There is no publication of this revision. */
export class PublicationUnknown extends DomainError {
  readonly code = 'RANKING.PUBLICATION_UNKNOWN';

  constructor(
    readonly revision: number,
    readonly latestRevision: number,
  ) {
    super({
      en: `There is no publication of revision ${String(revision)}: the latest is ${String(latestRevision)}.`,
      zh: `没有第 ${String(revision)} 版公布，最新为第 ${String(latestRevision)} 版。`,
    });
  }
}
