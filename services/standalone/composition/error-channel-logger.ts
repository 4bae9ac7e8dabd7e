import { ConsoleLogger, type LogLevel } from '@nestjs/common';

/** The framework's remarks, all on the error channel: the other one carries results, which scripts read. */
export class ErrorChannelLogger extends ConsoleLogger {
  protected override printMessages(messages: unknown[], context?: string, logLevel?: LogLevel): void {
    super.printMessages(messages, context, logLevel, 'stderr');
  }
}
