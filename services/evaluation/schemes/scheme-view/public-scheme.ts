import { explainScheme, openSchemeText } from '@kaoping/schemes';
import { PUBLIC_PERIODS } from '../../cycles/result/public-words.ts';
import type {
  ConsultationKind,
  SchemeConsultation,
  SchemeDetails,
  SchemeText,
  SchemeVersion,
} from '../../generated/graphql.ts';
import type { SchemeVersionConsulted } from '../decider/scheme.events.ts';
import { requireVersion, type SchemeState, type SchemeVersionState } from '../decider/scheme.state.ts';

type Consulted = SchemeVersionConsulted['data'];

/** Ways of hearing those concerned, in the words of the public schema. */
const PUBLIC_CONSULTATIONS: Readonly<Record<Consulted['consultation'], ConsultationKind>> = {
  committee: 'COMMITTEE',
  discussion: 'DISCUSSION',
  questionnaire: 'QUESTIONNAIRE',
};

/** A scheme with its versions in the shape of the public schema, the latest version first. */
export const publicScheme = (schemeId: string, { versions }: SchemeState): SchemeDetails => ({
  schemeId,
  versions: Object.values(versions)
    .sort((one, other) => other.version - one.version)
    .map(publicVersion),
});

const publicVersion = (state: SchemeVersionState): SchemeVersion => ({
  version: state.version,
  status: state.status === 'published' ? 'PUBLISHED' : 'DRAFT',
  title: state.title,
  period: PUBLIC_PERIODS[state.period],
  digest: state.digest,
  draftedBy: state.draftedBy,
  approvedBy: state.approvedBy,
  needsSecondPerson: state.approval === 'two',
  publishedAt: state.publishedAt ?? null,
  consultations: state.consultations.map(publicConsultation),
  handedDownTo: state.recipients,
});

const publicConsultation = ({ consultation, version: _, ...rest }: Consulted): SchemeConsultation => ({
  ...rest,
  kind: PUBLIC_CONSULTATIONS[consultation],
});

/** The text of a version and what it says. @throws {SchemeVersionUnknown} when nobody wrote it. */
export const publicSchemeText = (state: SchemeState, schemeId: string, version: number): SchemeText => {
  const { yaml, canonical } = requireVersion(state, schemeId, version);
  const { checked } = openSchemeText(canonical, { file: schemeId });
  const sections = checked ? explainScheme(checked.scheme) : [];
  return { yaml, sections: sections.map(({ heading, sentences }) => ({ title: heading, sentences })) };
};
