import { OrganisationsModule } from '@kaoping/organisations';
import { ScoringModule } from '@kaoping/scoring';
import { Module, type DynamicModule } from '@nestjs/common';
import { PortsModule, type Adapters } from './ports.module.ts';

/** The services without a server: what a command of the command line runs in. */
@Module({})
export class ConsoleModule {
  static with(adapters: Adapters): DynamicModule {
    return {
      module: ConsoleModule,
      imports: [PortsModule.with(adapters, false), OrganisationsModule, ScoringModule.onLedger()],
    };
  }
}
