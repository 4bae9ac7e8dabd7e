import { DomainError, type Sentence } from '@kaoping/event-sourcing';

/** There is no vote of this id. */
export class BallotCampaignUnknown extends DomainError {
  readonly code = 'BALLOT_CAMPAIGN.UNKNOWN';

  constructor(readonly campaignId: string) {
    super({ en: `There is no vote "${campaignId}".`, zh: `没有编号为“${campaignId}”的民主测评。` });
  }
}

/** The id belongs to another vote. */
export class BallotCampaignIdTaken extends DomainError {
  readonly code = 'BALLOT_CAMPAIGN.ID_TAKEN';

  constructor(readonly campaignId: string) {
    super({
      en: `The vote "${campaignId}" was prepared already: choose another id.`,
      zh: `民主测评“${campaignId}”已经创建，请换一个编号。`,
    });
  }
}

/** The vote cannot be held as it is described. */
export class BallotCampaignRefused extends DomainError {
  readonly code = 'BALLOT_CAMPAIGN.REFUSED';

  constructor(problem: Sentence) {
    super({ en: `The vote: ${problem.en}`, zh: `民主测评：${problem.zh}` });
  }
}

const STATUSES = {
  prepared: { en: 'is not open yet', zh: '尚未开始' },
  open: { en: 'is open', zh: '正在进行' },
  closed: { en: 'is closed', zh: '已结束投票' },
  tallied: { en: 'is counted', zh: '已计票' },
  cancelled: { en: 'was given up', zh: '已取消' },
} as const;

/** The vote is at another stage than this takes. */
export class BallotCampaignElsewhere extends DomainError {
  readonly code = 'BALLOT_CAMPAIGN.ELSEWHERE';

  constructor(status: keyof typeof STATUSES, asked: Sentence) {
    super({
      en: `The vote ${STATUSES[status].en}: ${asked.en}`,
      zh: `该民主测评${STATUSES[status].zh}：${asked.zh}`,
    });
  }
}

/** More ballots or fewer came out of the box than the closing counted: nobody may trust them. */
export class BallotBoxTampered extends DomainError {
  readonly code = 'BALLOT_CAMPAIGN.BOX_TAMPERED';

  constructor(electorate: string, closedWith: number, found: number) {
    const [then, now] = [String(closedWith), String(found)];
    super({
      en: `The box held ${then} ballots of "${electorate}" when it was closed and holds ${now} now: it was tampered with. Give this vote up and hold it again.`,
      zh: `票箱封存时“${electorate}”有 ${then} 张票，现为 ${now} 张：票箱曾被改动，请取消本次测评并重新组织。`,
    });
  }
}

/** The box of the vote is not where it should be. */
export class BallotBoxMissing extends DomainError {
  readonly code = 'BALLOT_CAMPAIGN.BOX_MISSING';

  constructor(readonly campaignId: string) {
    super({
      en: `The ballot box of "${campaignId}" is not on this machine. Put its file back, or give the vote up and hold it again.`,
      zh: `本机上没有民主测评“${campaignId}”的票箱。请恢复票箱文件，或取消后重新组织。`,
    });
  }
}

/** The count of paper ballots cannot be as it was entered. */
export class PaperBallotsRefused extends DomainError {
  readonly code = 'BALLOT_CAMPAIGN.PAPER_REFUSED';

  constructor(problem: Sentence) {
    super({ en: `Paper ballots: ${problem.en}`, zh: `纸质票：${problem.zh}` });
  }
}

/** These keys do not open the box. */
export class OpeningKeysRefused extends DomainError {
  readonly code = 'BALLOT_CAMPAIGN.OPENING_KEYS_REFUSED';

  constructor() {
    super({
      en: 'These keys do not open the box: enter two different keys of the three that were printed for this vote.',
      zh: '计票密钥不正确：请输入本次测评打印的三份密钥中任意两份不同的密钥。',
    });
  }
}

/** The token opens no ballot paper. It is not said why, so that nobody can probe for votes or tokens. */
export class BallotTokenRefused extends DomainError {
  readonly code = 'BALLOT.TOKEN_REFUSED';

  constructor() {
    super({
      en: 'This voting code is not valid. Compare it with your slip of paper, sign by sign.',
      zh: '投票码无效，请与纸条上的投票码逐字核对。',
    });
  }
}

/** The answers do not fit the paper. The token can still be used. */
export class BallotAnswersRefused extends DomainError {
  readonly code = 'BALLOT.ANSWERS_REFUSED';

  constructor(problem: Sentence) {
    super({
      en: `Your ballot was not taken, and your code is still good. ${problem.en}`,
      zh: `选票未提交，投票码仍然有效。${problem.zh}`,
    });
  }
}
