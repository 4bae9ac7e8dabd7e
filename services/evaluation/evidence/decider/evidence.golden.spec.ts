import { asGolden, commandMetadata, goldenSamples, proposed } from '@kaoping/testing';
import {
  AttachEvidence,
  DetachEvidence,
  StoreEvidence,
  WithdrawEvidence,
  type EvidenceCommand,
} from './evidence.commands.ts';
import { goldenHistory } from '../../spec-support/golden-history.ts';
import { evidenceDecider } from './evidence.decider.ts';
import type { EvidenceEvent } from './evidence.events.ts';
import { initialEvidence, type Evidence } from './evidence.state.ts';

const DIGEST = '2bb80d537b1da3e38bd30361aa855686bde0eacd7162fef6a25fe97bf527a25b';
const place = { organisationId: 'shijing', ancestorIds: ['louxing'] };
const to = { kind: 'target-letter', id: '2026:shijing', cycleId: '2026', indicator: 'study' };
const metadata = (number: number) => commandMetadata({ commandId: `command-${String(number)}` });
const commands: readonly EvidenceCommand[] = [
  new StoreEvidence(metadata(1), {
    digest: DIGEST,
    bytes: 18_000,
    mediaType: 'application/pdf',
    fileName: '三会一课记录.pdf',
    place,
  }),
  new AttachEvidence(metadata(2), { evidenceId: DIGEST, place, to }),
  new DetachEvidence(metadata(3), {
    evidenceId: DIGEST,
    organisationId: 'shijing',
    to,
    reason: '与指标无关',
  }),
  new WithdrawEvidence(metadata(4), { evidenceId: DIGEST, organisationId: 'shijing', reason: '误传' }),
];
const golden = goldenSamples(new URL('golden/', import.meta.url));

describe('the stored shapes of evidence', () => {
  it('have a sample of every kind of event, just as it is written today', () => {
    expect(golden).toEqual(asGolden(goldenHistory(evidenceDecider, commands)));
  });

  it('are folded as they were when they were written', () => {
    const names = ['evidence-stored.v1', 'evidence-attached.v1'];
    const state = names.reduce<Evidence>(
      (folded, name) => evidenceDecider.evolve(folded, proposed(golden[name] as unknown as EvidenceEvent)),
      initialEvidence,
    );
    expect(state).toMatchObject({
      status: 'stored',
      bytes: 18_000,
      holders: { shijing: { fileName: '三会一课记录.pdf', ancestorIds: ['louxing'] } },
    });
  });
});
