import { DomainError } from '@kaoping/event-sourcing';
import type { EntryProblem, MissingEntries, Sentence } from '@kaoping/scoring-engine';
import type { ScorecardTarget } from './scorecard.commands.ts';
import type { ScorePlace } from './scorecard.events.ts';

/** There is no scorecard for this organisation in this cycle. */
export class ScorecardUnknown extends DomainError {
  readonly code = 'SCORECARD.UNKNOWN';

  constructor({ cycleId, organisationId }: ScorecardTarget) {
    super({
      en: `The cycle "${cycleId}" has no scorecard for "${organisationId}".`,
      zh: `考核周期“${cycleId}”中没有“${organisationId}”的得分卡。`,
    });
  }
}

/** The scorecard is closed to changes. */
export class ScorecardAlreadySealed extends DomainError {
  readonly code = 'SCORECARD.SEALED';

  constructor(readonly organisationName: string) {
    super({
      en: `The scorecard of "${organisationName}" is sealed. An officer can reopen it, giving the reason.`,
      zh: `“${organisationName}”的得分卡已封存；如需更改，请由管理员说明原因后重新开启。`,
    });
  }
}

/** A scorecard with missing scores cannot be sealed. */
export class ScorecardIncomplete extends DomainError {
  readonly code = 'SCORECARD.INCOMPLETE';

  constructor(
    readonly organisationName: string,
    readonly missing: readonly MissingEntries[],
    titles: Readonly<Record<string, Sentence>> = {},
  ) {
    const listed = (language: keyof Sentence): readonly string[] =>
      missing.map(({ indicator, present, expected }) => {
        const title = Object.hasOwn(titles, indicator) ? titles[indicator]?.[language] : undefined;
        return `${title ?? indicator} (${String(present)}/${String(expected)})`;
      });
    super({
      en: `The scorecard of "${organisationName}" still lacks: ${listed('en').join(', ')}. Record these first.`,
      zh: `“${organisationName}”的得分卡还缺：${listed('zh').join('、')}，请先补齐。`,
    });
  }
}

/** A score cannot be entered: unknown indicator, malformed decimal, out of range, or one child too many. */
export class ScoreRefused extends DomainError {
  readonly code: EntryProblem['code'];

  constructor(readonly problem: EntryProblem) {
    super(problem.sentence);
    this.code = problem.code;
  }
}

/** Another score stands at this place already. */
export class ScoreAlreadyRecorded extends DomainError {
  readonly code = 'SCORECARD.SCORE_ALREADY_RECORDED';

  constructor(
    readonly place: ScorePlace,
    readonly presentValue: string,
  ) {
    super({
      en: `${placeText(place)} has the score ${presentValue} already. Correct it instead, giving the reason.`,
      zh: `${placeText(place)} 已有得分 ${presentValue}；如需更改，请使用“更正”并说明原因。`,
    });
  }
}

/** No score stands at this place. */
export class ScoreUnknown extends DomainError {
  readonly code = 'SCORECARD.SCORE_UNKNOWN';

  constructor(readonly place: ScorePlace) {
    super({
      en: `${placeText(place)} has no score, so there is nothing to change: record one first.`,
      zh: `${placeText(place)} 没有得分，无可更改；请先录入。`,
    });
  }
}

/** Somebody changed the score after the caller looked at it. */
export class ScoreChangedMeanwhile extends DomainError {
  readonly code = 'SCORECARD.SCORE_CHANGED_MEANWHILE';

  constructor(
    readonly place: ScorePlace,
    readonly presentValue: string,
  ) {
    super({
      en: `${placeText(place)} was changed to ${presentValue} meanwhile. Look again, then correct it if still needed.`,
      zh: `${placeText(place)} 已被改为 ${presentValue}，请刷新核对后再更正。`,
    });
  }
}

/** Every change of a score says why. */
export class ReasonBlank extends DomainError {
  readonly code = 'SCORECARD.REASON_BLANK';

  constructor() {
    super({ en: 'Give the reason; it stays beside the score.', zh: '请填写原因，原因将与分数一并留存。' });
  }
}

const placeText = ({ indicator, child }: ScorePlace): string =>
  child === undefined ? `"${indicator}"` : `"${indicator} / ${child}"`;
