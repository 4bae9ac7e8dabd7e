import { DomainError } from '@kaoping/event-sourcing';

/** An enterprise needs a name that people can read. */
export class EnterpriseNameBlank extends DomainError {
  readonly code = 'ENTERPRISE.NAME_BLANK';

  constructor() {
    super({
      en: 'Give the enterprise a name, e.g. "Louxing District".',
      zh: '请填写企业名称，例如“娄星区”。',
    });
  }
}

/** The tenant is in use by an enterprise of another name. */
export class EnterpriseAlreadyRegistered extends DomainError {
  readonly code = 'ENTERPRISE.ALREADY_REGISTERED';

  constructor(readonly registeredName: string) {
    super({
      en: `This id belongs to "${registeredName}" already: choose another.`,
      zh: `该编号已属于“${registeredName}”，请换一个。`,
    });
  }
}
