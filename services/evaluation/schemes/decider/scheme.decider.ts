import type { Decider } from '@kaoping/event-sourcing';
import type {
  ApproveScheme,
  DraftScheme,
  HandDownScheme,
  PublishScheme,
  RecordConsultation,
  SchemeCommand,
} from './scheme.commands.ts';
import {
  ApprovalByAuthor,
  HandDownToNobody,
  SchemeDraftChanged,
  SchemeNotApproved,
  SchemeNotPublished,
  SchemeVersionBehind,
  SchemeVersionFixed,
} from './scheme.errors.ts';
import type { SchemeEvent, WrittenScheme } from './scheme.events.ts';
import {
  evolveScheme,
  initialScheme,
  latestPublished,
  requireVersion,
  type SchemeState,
  type SchemeVersionState,
} from './scheme.state.ts';

type Decision = readonly SchemeEvent[];

/** The same text written twice is one draft. */
const draft = ({ data: { written, account } }: DraftScheme, state: SchemeState): Decision => {
  const present = state.versions[String(written.version)];
  if (present?.yaml === written.yaml) return [];
  if (present?.status === 'published') throw new SchemeVersionFixed(written.version);
  const latest = latestPublished(state)?.version ?? 0;
  if (written.version <= latest) throw new SchemeVersionBehind(written.version, latest);
  return [{ type: 'SchemeVersionDrafted', data: { ...written, draftedBy: account } }];
};

const consult = ({ data: { schemeId, ...data } }: RecordConsultation, state: SchemeState): Decision => {
  const { consultations } = requireVersion(state, schemeId, data.version);
  const isKnown = consultations.some(
    (one) =>
      one.heldOn === data.heldOn && one.consultation === data.consultation && one.opinion === data.opinion,
  );
  return isKnown ? [] : [{ type: 'SchemeVersionConsulted', data }];
};

const approve = ({ data }: ApproveScheme, state: SchemeState): Decision => {
  const present = requireVersion(state, data.schemeId, data.version);
  if (present.digest !== data.digest) throw new SchemeDraftChanged();
  if (present.approvedBy.includes(data.account)) return [];
  if (present.status === 'published') throw new SchemeVersionFixed(data.version);
  if (present.draftedBy === data.account) throw new ApprovalByAuthor();
  const { version, digest, account } = data;
  return [{ type: 'SchemeVersionApproved', data: { version, digest, approvedBy: account } }];
};

const publish = ({ data, metadata }: PublishScheme, state: SchemeState): Decision => {
  const present = requireVersion(state, data.schemeId, data.version);
  if (present.status === 'published') return [];
  if (present.approval === 'two' && present.approvedBy.length === 0) throw new SchemeNotApproved();
  const latest = latestPublished(state)?.version ?? 0;
  if (present.version <= latest) throw new SchemeVersionBehind(present.version, latest);
  const { approvedBy } = present;
  return [
    {
      type: 'SchemeVersionPublished',
      data: { ...writtenOf(present), approvedBy, publishedAt: metadata.now },
    },
  ];
};

const writtenOf = (state: SchemeVersionState): WrittenScheme => {
  const { version, title, period, digest, yaml, canonical, approval, basedOn } = state;
  return { version, title, period, digest, yaml, canonical, approval, ...(basedOn && { basedOn }) };
};

/** A subsidiary that has the version already gets it no second time. */
const handDown = ({ data }: HandDownScheme, state: SchemeState): Decision => {
  const present = requireVersion(state, data.schemeId, data.version);
  if (present.status !== 'published') throw new SchemeNotPublished(data.version);
  if (data.recipients.length === 0) throw new HandDownToNobody();
  const recipients = [...new Set(data.recipients)].filter((one) => !present.recipients.includes(one));
  if (recipients.length === 0) return [];
  const { version, digest, title, yaml } = present;
  const note = data.note?.trim() ?? '';
  const handed = { version, digest, title, yaml, recipients, ...(note !== '' && { note }) };
  return [{ type: 'SchemeVersionHandedDown', data: handed }];
};

/** The rules of a scheme with all its versions; its stream id is the scheme's id. */
export const schemeDecider: Decider<SchemeState, SchemeCommand, SchemeEvent> = {
  category: 'scheme',
  initialState: initialScheme,
  stateVersion: 1,
  evolve: evolveScheme,
  decide: (command, state) => {
    switch (command.type) {
      case 'DraftScheme':
        return draft(command, state);
      case 'RecordConsultation':
        return consult(command, state);
      case 'ApproveScheme':
        return approve(command, state);
      case 'PublishScheme':
        return publish(command, state);
      case 'HandDownScheme':
        return handDown(command, state);
    }
  },
};
