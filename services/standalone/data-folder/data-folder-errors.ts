import { DomainError } from '@kaoping/event-sourcing';

/** The folder cannot be made or written. */
export class DataFolderNotWritable extends DomainError {
  readonly code = 'DATA_FOLDER.NOT_WRITABLE';

  constructor(
    readonly directory: string,
    readonly reason: string,
  ) {
    super({
      en: `The data folder ${directory} cannot be written (${reason}). Give another with --data, or mend its rights.`,
      zh: `数据目录 ${directory} 无法写入（${reason}）。请用 --data 指定其他目录，或修正其权限。`,
    });
  }
}

/** There is no data folder where one was named. */
export class DataFolderMissing extends DomainError {
  readonly code = 'DATA_FOLDER.MISSING';

  constructor(readonly directory: string) {
    super({
      en: `There is no Kaoping data in ${directory}. Give its folder with --data, or begin one with \`kaoping serve\` or \`kaoping enterprise register\`.`,
      zh: `目录 ${directory} 中没有考评数据。请用 --data 指定数据目录，或用 \`kaoping serve\`、\`kaoping enterprise register\` 新建。`,
    });
  }
}

/** The folder holds something that is not ours. */
export class DataFolderForeign extends DomainError {
  readonly code = 'DATA_FOLDER.FOREIGN';

  constructor(readonly directory: string) {
    super({
      en: `The folder ${directory} holds other files and no Kaoping data. Give an empty or new folder with --data.`,
      zh: `目录 ${directory} 中有其他文件，不是考评的数据目录。请用 --data 指定空目录或新目录。`,
    });
  }
}

/** The folder was written by another version of the product than this one knows. */
export class DataFolderOtherVersion extends DomainError {
  readonly code = 'DATA_FOLDER.OTHER_VERSION';

  constructor(
    readonly directory: string,
    readonly found: string,
    readonly known: number,
  ) {
    super({
      en: `The data folder ${directory} has format ${found}; this version of Kaoping knows format ${String(known)}. It was left untouched: start the version that wrote it, or give another folder with --data.`,
      zh: `数据目录 ${directory} 的格式为 ${found}，本版本使用格式 ${String(known)}。目录未作任何改动：请启动对应版本，或用 --data 指定其他目录。`,
    });
  }
}

/** Another process serves from the folder. */
export class DataFolderInUse extends DomainError {
  readonly code = 'DATA_FOLDER.IN_USE';

  constructor(readonly directory: string) {
    super({
      en: `Another Kaoping server works on the data folder ${directory}. Stop it first, or give another folder with --data.`,
      zh: `另一个考评服务正在使用数据目录 ${directory}。请先停止它，或用 --data 指定其他目录。`,
    });
  }
}
