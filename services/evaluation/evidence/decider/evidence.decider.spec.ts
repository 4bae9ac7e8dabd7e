import { commandMetadata, deciderSpec } from '@kaoping/testing';
import { AttachEvidence, DetachEvidence, StoreEvidence, WithdrawEvidence } from './evidence.commands.ts';
import { EVIDENCE_USE_LIMIT, evidenceDecider } from './evidence.decider.ts';
import { EvidenceInUse, EvidenceUnknown, EvidenceUsedTooOften } from './evidence.errors.ts';
import type { EvidenceAttached, EvidenceEvent, EvidenceStored, EvidenceUse } from './evidence.events.ts';

const now = '2026-03-05T08:00:00.000Z';
const DIGEST = 'a'.repeat(64);
const town = { organisationId: 'shijing', ancestorIds: ['louxing'] };
const village = { organisationId: 'tiantang', ancestorIds: ['louxing', 'shijing'] };
const letter: EvidenceUse = {
  kind: 'target-letter',
  id: '2026:shijing',
  cycleId: '2026',
  indicator: 'study',
};
const file = { digest: DIGEST, bytes: 18_000, mediaType: 'application/pdf', fileName: '三会一课记录.pdf' };
const metadata = commandMetadata({ now, commandId: 'command-9' });

const stored = (place = town, fileName = file.fileName): EvidenceStored => ({
  type: 'EvidenceStored',
  data: { ...file, fileName, ...place, storedAt: now },
});
const attached = (to = letter, place = town, isReused = false): EvidenceAttached => ({
  type: 'EvidenceAttached',
  data: { ...place, to, isReused, attachedAt: now },
});
const store = (place = town, fileName = file.fileName) =>
  new StoreEvidence(metadata, { ...file, fileName, place });
const attach = (to = letter, place = town) => new AttachEvidence(metadata, { evidenceId: DIGEST, place, to });
const detach = (reason = '与指标无关') =>
  new DetachEvidence(metadata, { evidenceId: DIGEST, organisationId: 'shijing', to: letter, reason });
const withdraw = (organisationId = 'shijing') =>
  new WithdrawEvidence(metadata, { evidenceId: DIGEST, organisationId, reason: '误传' });
const spec = deciderSpec(evidenceDecider);

describe('a file of evidence', () => {
  it('is noted once for a unit, however often it is handed in', () => {
    spec.given().when(store()).then(stored());
    spec.given(stored()).when(store()).thenNothing();
  });

  it('is noted for each unit that hands it in, and again under another name', () => {
    spec.given(stored()).when(store(village)).then(stored(village));
    spec.given(stored()).when(store(town, '会议记录.pdf')).then(stored(town, '会议记录.pdf'));
  });

  it('proves something, then something else without being handed in again', () => {
    spec.given(stored()).when(attach()).then(attached());
    const other = { ...letter, indicator: 'meetings' };
    spec
      .given(stored(), attached())
      .when(attach(other))
      .then(attached(other, town, true));
  });

  it('proves a thing once', () => {
    spec.given(stored(), attached()).when(attach()).thenNothing();
  });

  it('is at hand for the units above, and for no other', () => {
    spec.given(stored(village)).when(attach()).then(attached());
    spec.given(stored()).when(attach(letter, village)).thenRefuses(EvidenceUnknown);
    spec.given().when(attach()).thenRefuses(EvidenceUnknown);
  });

  it('does not prove things without end', () => {
    const many = Array.from({ length: EVIDENCE_USE_LIMIT }, (_, at) =>
      attached({ kind: 'fact', id: String(at) }),
    );
    spec
      .given(stored(), ...many)
      .when(attach())
      .thenRefuses(EvidenceUsedTooOften);
  });

  it('is taken from what it proved, once, with a reason', () => {
    const detached: EvidenceEvent = {
      type: 'EvidenceDetached',
      data: { organisationId: 'shijing', to: letter, reason: '与指标无关' },
    };
    spec.given(stored(), attached()).when(detach()).then(detached);
    spec.given(stored(), attached(), detached).when(detach()).thenNothing();
    spec.given(stored(), attached()).when(detach(' ')).thenRefuses('TEXT.REFUSED');
  });

  it('is taken back by whom it is of, unless it proves something', () => {
    const withdrawn: EvidenceEvent = {
      type: 'EvidenceWithdrawn',
      data: { organisationId: 'shijing', reason: '误传', withdrawnAt: now },
    };
    spec.given(stored()).when(withdraw()).then(withdrawn);
    spec.given(stored(), attached()).when(withdraw()).thenRefuses(EvidenceInUse);
    spec.given(stored()).when(withdraw('tiantang')).thenRefuses(EvidenceUnknown);
    spec.given(stored(), withdrawn).when(attach()).thenRefuses(EvidenceUnknown);
  });
});
