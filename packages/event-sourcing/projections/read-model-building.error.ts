import { DomainError } from '../errors/domain-error.ts';

/** A read model of this version is being built for the first time and cannot answer yet. */
export class ReadModelBuilding extends DomainError {
  readonly code = 'READ_MODEL.BUILDING';

  constructor(
    readonly projection: string,
    readonly position: number,
    readonly headPosition: number,
  ) {
    super({
      en: `The view "${projection}" is being built: ${String(position)} of ${String(headPosition)} records so far. Ask again shortly.`,
      zh: `视图“${projection}”正在重建：已处理 ${String(position)}/${String(headPosition)} 条记录，请稍后再试。`,
    });
  }
}
