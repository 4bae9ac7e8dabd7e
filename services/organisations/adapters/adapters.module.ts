import { type CommandExecutor, type EventStore, type Sleep } from '@kaoping/event-sourcing';
import { COMMAND_EXECUTOR, EVENT_STORE, instantAfter, SECRETS, SLEEP } from '@kaoping/nest-platform';
import { Global, Module, type FactoryProvider, type ValueProvider } from '@nestjs/common';
import { ACCOUNT_PORTS, type AccountPorts } from '../accounts/result/account-ports.ts';
import { SIGN_IN_GATE } from '../accounts/result/sign-in-gate.ts';
import { SECRET_STORE, type SecretStore } from '../sign-on/result/secret-store.port.ts';
import { SIGN_ON_PORTS, type SignOnPorts } from '../sign-on/result/sign-on-ports.ts';
import { argon2PasswordHasher } from './argon2-password-hasher.ts';
import { nodeSecrets } from './node-secrets.ts';
import { openidSignOnProvider } from './openid-sign-on-provider.ts';
import { rateLimitedSignIn } from './rate-limited-sign-in.ts';

const accountPorts: FactoryProvider<AccountPorts> = {
  provide: ACCOUNT_PORTS,
  inject: [EVENT_STORE, COMMAND_EXECUTOR, SLEEP],
  useFactory: (eventStore: EventStore, commands: CommandExecutor, sleep: Sleep) => ({
    eventStore,
    commands,
    secrets: nodeSecrets,
    hasher: argon2PasswordHasher(),
    sleep,
    instantAfter,
  }),
};

const signOnPorts: FactoryProvider<SignOnPorts> = {
  provide: SIGN_ON_PORTS,
  inject: [ACCOUNT_PORTS, SECRET_STORE],
  useFactory: (ports: AccountPorts, secretStore: SecretStore) => ({
    ...ports,
    secretStore,
    provider: openidSignOnProvider(),
  }),
};

const PROVIDERS: readonly (FactoryProvider | ValueProvider)[] = [
  accountPorts,
  signOnPorts,
  { provide: SECRETS, useValue: nodeSecrets },
  { provide: SIGN_IN_GATE, useFactory: () => rateLimitedSignIn() },
];

/** The one place of this service that names an adapter: secrets, hashes and limits of this process. */
@Global()
@Module({ providers: [...PROVIDERS], exports: PROVIDERS.map(({ provide }) => provide) })
export class AdaptersModule {}
