import { DomainError } from '@kaoping/event-sourcing';

/** Another program listens on the port. */
export class PortTaken extends DomainError {
  readonly code = 'SERVER.PORT_TAKEN';

  constructor(readonly port: number) {
    super({
      en: `Port ${String(port)} is taken by another program. Stop it, or choose another port: npm start -- --port ${String(port + 1)}`,
      zh: `端口 ${String(port)} 已被其他程序占用。请停止该程序，或换一个端口：npm start -- --port ${String(port + 1)}`,
    });
  }
}

/** The address cannot be listened on. */
export class AddressRefused extends DomainError {
  readonly code = 'SERVER.ADDRESS_REFUSED';

  constructor(
    readonly address: string,
    readonly reason: string,
  ) {
    super({
      en: `The server cannot listen on ${address} (${reason}). Give an address of this machine with --host and a port from 1024 with --port.`,
      zh: `服务无法监听 ${address}（${reason}）。请用 --host 指定本机地址，用 --port 指定 1024 以上的端口。`,
    });
  }
}
