import { commandMetadata, deciderSpec } from '@kaoping/testing';
import { shippedScheme } from '../../spec-support/open-shipped-cycle.ts';
import { canonicalText } from '../../cycles/result/canonical-text.ts';
import {
  ApproveScheme,
  DraftScheme,
  HandDownScheme,
  PublishScheme,
  RecordConsultation,
} from './scheme.commands.ts';
import { schemeDecider } from './scheme.decider.ts';
import {
  ApprovalByAuthor,
  HandDownToNobody,
  SchemeDraftChanged,
  SchemeNotApproved,
  SchemeNotPublished,
  SchemeVersionBehind,
  SchemeVersionFixed,
  SchemeVersionUnknown,
} from './scheme.errors.ts';
import type {
  SchemeVersionApproved,
  SchemeVersionConsulted,
  SchemeVersionDrafted,
  SchemeVersionHandedDown,
  SchemeVersionPublished,
  WrittenScheme,
} from './scheme.events.ts';

const now = '2026-01-05T01:00:00.000Z';
const metadata = commandMetadata({ now });
const schemeId = 'hubei-union';
const spec = deciderSpec(schemeDecider);
const { scheme, digest } = shippedScheme(schemeId);

const written = (version = 1, yaml = '# 2026'): WrittenScheme => ({
  version,
  title: { zh: '直属机关党建考核', en: 'Assessment' },
  period: 'year',
  digest,
  yaml,
  canonical: canonicalText(scheme),
  approval: 'two',
});
const drafted = (version = 1, yaml = '# 2026'): SchemeVersionDrafted => ({
  type: 'SchemeVersionDrafted',
  data: { ...written(version, yaml), draftedBy: '王芳' },
});
const approved: SchemeVersionApproved = {
  type: 'SchemeVersionApproved',
  data: { version: 1, digest, approvedBy: '李强' },
};
const published: SchemeVersionPublished = {
  type: 'SchemeVersionPublished',
  data: { ...written(), approvedBy: ['李强'], publishedAt: now },
};
const handedDown: SchemeVersionHandedDown = {
  type: 'SchemeVersionHandedDown',
  data: { version: 1, digest, title: written().title, yaml: '# 2026', recipients: ['changping'] },
};
const consulted: SchemeVersionConsulted = {
  type: 'SchemeVersionConsulted',
  data: {
    version: 1,
    consultation: 'questionnaire',
    heldOn: '2025-12-20',
    participants: '33 个基层党组织',
    opinion: '建议降低自评权重',
  },
};

const draft = (version = 1, yaml = '# 2026') =>
  new DraftScheme(metadata, { schemeId, written: written(version, yaml), account: '王芳' });
const approve = (account = '李强', read = digest) =>
  new ApproveScheme(metadata, { schemeId, version: 1, digest: read, account });
const publish = (version = 1) => new PublishScheme(metadata, { schemeId, version });
const handDown = (...recipients: readonly string[]) =>
  new HandDownScheme(metadata, { schemeId, version: 1, recipients });

describe('a scheme version', () => {
  it('is drafted, and drafted anew; the same text is one draft', () => {
    spec.given().when(draft()).then(drafted());
    spec.given(drafted()).when(draft()).thenNothing();
    spec.given(drafted()).when(draft(1, '# 2026 修订')).then(drafted(1, '# 2026 修订'));
  });

  it('never changes once it is published, and the next is above it', () => {
    spec.given(drafted(), approved, published).when(draft(1, '# 其他')).thenRefuses(SchemeVersionFixed);
    spec
      .given(drafted(2), { ...published, data: { ...published.data, version: 2 } })
      .when(draft(1))
      .thenRefuses(SchemeVersionBehind);
    spec.given(drafted(), approved, published).when(draft(2)).then(drafted(2));
  });

  it('keeps how those concerned were heard, once each', () => {
    const consult = new RecordConsultation(metadata, { ...consulted.data, schemeId });
    spec.given(drafted()).when(consult).then(consulted);
    spec.given(drafted(), consulted).when(consult).thenNothing();
    spec.given().when(consult).thenRefuses(SchemeVersionUnknown);
  });

  it('is approved by somebody who did not write it, as it was read', () => {
    spec.given(drafted()).when(approve()).then(approved);
    spec.given(drafted(), approved).when(approve()).thenNothing();
    spec.given(drafted()).when(approve('王芳')).thenRefuses(ApprovalByAuthor);
    spec
      .given(drafted())
      .when(approve('李强', '0'.repeat(64)))
      .thenRefuses(SchemeDraftChanged);
  });

  it('is published once it was approved, and once only', () => {
    spec.given(drafted(), approved).when(publish()).then(published);
    spec.given(drafted(), approved, published).when(publish()).thenNothing();
    spec.given(drafted()).when(publish()).thenRefuses(SchemeNotApproved);
    spec.given().when(publish()).thenRefuses(SchemeVersionUnknown);
  });

  it('loses its approval when it is drafted anew', () => {
    spec.given(drafted(), approved, drafted(1, '# 改')).when(publish()).thenRefuses(SchemeNotApproved);
  });

  it('is published by one person where the scheme asks for one', () => {
    const alone = { ...drafted(), data: { ...drafted().data, approval: 'one' as const } };
    const expected = { ...published, data: { ...published.data, approval: 'one' as const, approvedBy: [] } };
    spec.given(alone).when(publish()).then(expected);
  });

  it('is handed down to each subsidiary once', () => {
    const past = [drafted(), approved, published] as const;
    spec
      .given(...past)
      .when(handDown('changping', 'changping'))
      .then(handedDown);
    spec
      .given(...past, handedDown)
      .when(handDown('changping'))
      .thenNothing();
    spec
      .given(...past, handedDown)
      .when(handDown('changping', 'wangtai'))
      .then({ ...handedDown, data: { ...handedDown.data, recipients: ['wangtai'] } });
    spec
      .given(...past)
      .when(handDown())
      .thenRefuses(HandDownToNobody);
    spec.given(drafted()).when(handDown('changping')).thenRefuses(SchemeNotPublished);
  });
});
