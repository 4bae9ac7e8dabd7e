import { DomainError, type Sentence } from '@kaoping/event-sourcing';

/** There is no such veto over the organisation. */
export class VetoUnknown extends DomainError {
  readonly code = 'VETO.UNKNOWN';

  constructor(vetoId: string) {
    super({
      en: `"vetoId": there is no veto "${vetoId}" over this organisation.`,
      zh: `“否决编号”：该单位没有编号为“${vetoId}”的一票否决事项。`,
    });
  }
}

/** The scheme names no such veto or fact. */
export class VetoNotInScheme extends DomainError {
  readonly code = 'VETO.NOT_IN_SCHEME';

  constructor(veto: string, known: readonly { readonly key: string; readonly title: Sentence }[]) {
    super({
      en: `"veto": the scheme names no "${veto}"; it has: ${known.map(({ key, title }) => `${key} (${title.en})`).join(', ')}.`,
      zh: `“否决事项”：方案中没有“${veto}”；现有：${known.map(({ key, title }) => `${key}（${title.zh}）`).join('、')}。`,
    });
  }
}

/** No open cycle is touched, so nobody could say what the veto is. */
export class VetoTouchesNoCycle extends DomainError {
  readonly code = 'VETO.TOUCHES_NO_CYCLE';

  constructor() {
    super({
      en: 'No open cycle of these days assesses the organisation under a scheme with this veto: check the days and the key.',
      zh: '所填期间内没有正在进行且含该否决事项的考核周期：请核对起止日期与否决事项。',
    });
  }
}

/** The days make no period. */
export class VetoPeriodRefused extends DomainError {
  readonly code = 'VETO.PERIOD_REFUSED';

  constructor() {
    super({
      en: '"from", "until": give days such as 2018-05-03, the last not before the first.',
      zh: '“起止日期”：应写作 2018-05-03，且终止日不早于起始日。',
    });
  }
}

/** The same veto stands in every cycle that this one would touch. */
export class VetoStandsAlready extends DomainError {
  readonly code = 'VETO.STANDS_ALREADY';

  constructor(readonly vetoId: string) {
    super({
      en: `The same veto was raised or proposed already ("${vetoId}"): lift or dismiss that one first.`,
      zh: `同一否决事项已提出或已启动（“${vetoId}”）：请先解除或驳回该事项。`,
    });
  }
}

/** Two persons have to agree. */
export class VetoNeedsSecondPerson extends DomainError {
  readonly code = 'VETO.NEEDS_SECOND_PERSON';

  constructor() {
    super({
      en: 'You proposed this yourself: the scheme asks for a second person to confirm it.',
      zh: '该事项由您本人提出：方案要求由另一人确认。',
    });
  }
}

/** Nothing waits for an answer, or there is nothing to lift. */
export class VetoNotAtThisStep extends DomainError {
  readonly code = 'VETO.NOT_AT_THIS_STEP';

  constructor(
    status: 'proposed' | 'dismissed' | 'standing' | 'lift-proposed' | 'lifted',
    asked: 'confirmed' | 'dismissed' | 'lifted',
  ) {
    const now = {
      proposed: { en: 'is proposed only', zh: '尚待确认' },
      dismissed: { en: 'was dismissed', zh: '已驳回' },
      standing: { en: 'stands', zh: '已启动' },
      'lift-proposed': { en: 'is proposed to be lifted', zh: '已提请解除' },
      lifted: { en: 'was lifted', zh: '已解除' },
    }[status];
    const wish = { confirmed: '确认', dismissed: '驳回', lifted: '解除' }[asked];
    super({
      en: `This veto ${now.en}: it cannot be ${asked} now.`,
      zh: `该否决事项${now.zh}：此时不能${wish}。`,
    });
  }
}

/** More files than anybody would read. */
export class VetoEvidenceTooMuch extends DomainError {
  readonly code = 'VETO.EVIDENCE_TOO_MUCH';

  constructor(given: number, limit: number) {
    super({
      en: `"evidenceIds": ${String(given)} files are more than ${String(limit)}: attach those that prove it.`,
      zh: `“佐证材料”：共 ${String(given)} 份，超过上限 ${String(limit)} 份，请只上传关键材料。`,
    });
  }
}
