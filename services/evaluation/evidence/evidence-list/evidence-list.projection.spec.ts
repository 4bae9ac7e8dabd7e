import { projectionSpec, recordedHistory } from '@kaoping/testing';
import type {
  EvidenceAttached,
  EvidenceDetached,
  EvidenceStored,
  EvidenceWithdrawn,
} from '../decider/evidence.events.ts';
import { evidenceListProjection } from './evidence-list.projection.ts';

const now = '2026-03-05T08:00:00.000Z';
const town = { organisationId: 'shijing', ancestorIds: ['louxing'] };
const village = { organisationId: 'tiantang', ancestorIds: ['louxing', 'shijing'] };
const file = { digest: 'd1', bytes: 18, mediaType: 'application/pdf', fileName: '记录.pdf', storedAt: now };
const to = { kind: 'target-letter', id: '2026:shijing' };
const stored = (place = town): EvidenceStored => ({ type: 'EvidenceStored', data: { ...file, ...place } });
const attached = (place = town): EvidenceAttached => ({
  type: 'EvidenceAttached',
  data: { ...place, to, isReused: false, attachedAt: now },
});
const detached: EvidenceDetached = {
  type: 'EvidenceDetached',
  data: { organisationId: 'shijing', to, reason: '无关' },
};
const withdrawn: EvidenceWithdrawn = {
  type: 'EvidenceWithdrawn',
  data: { organisationId: 'shijing', reason: '误传', withdrawnAt: now },
};
const { digest: evidenceId, ...kept } = file;
const row = (place: typeof town, uses: number) => ({
  ...kept,
  ...place,
  evidenceId,
  storedBy: 'wang-fang',
  uses,
});
const spec = projectionSpec(evidenceListProjection);

describe('the list of evidence', () => {
  it('shows each unit its own files, with how often they are used', async () => {
    const { events } = recordedHistory().in(
      'evidence',
      'd1',
      stored(),
      stored(village),
      attached(),
      attached(village),
    );
    await spec
      .given(...events)
      .thenRows('files', { 'shijing/d1': row(town, 1), 'tiantang/d1': row(village, 1) });
    await spec.given(...events).thenIndexes('files', 'shijing/d1', { organisation: 'shijing' });
  });

  it('shows no file that was taken back', async () => {
    const { events } = recordedHistory().in('evidence', 'd1', stored(), attached(), detached, withdrawn);
    await spec.given(...events).thenRows('files', {});
  });

  it('does not list for a unit what it only borrowed', async () => {
    const { events } = recordedHistory().in('evidence', 'd1', stored(village), attached());
    await spec.given(...events).thenRows('files', { 'tiantang/d1': row(village, 0) });
  });
});
