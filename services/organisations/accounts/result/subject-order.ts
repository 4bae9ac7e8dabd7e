import { orderFor, type CommandMetadata, type SealedOrder } from '@kaoping/event-sourcing';
import { signInNameDecider, subjectStream } from '../decider/sign-in-name.decider.ts';

/** What links an account to a subject of the enterprise's own sign-on. */
interface LinksSubject {
  readonly metadata: CommandMetadata;
  readonly data: { readonly accountId: string; readonly issuer: string; readonly subject: string };
}

/** Takes a subject for an account; refused where another account has it. */
export const claimSubject = ({ metadata, data: { accountId, issuer, subject } }: LinksSubject): SealedOrder =>
  orderFor(signInNameDecider, subjectStream(issuer, subject), {
    metadata,
    data: { accountId, name: subject },
  });
