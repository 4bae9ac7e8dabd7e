import type {
  RaterSeatInput,
  SheetAnswerInput,
  SheetProcedure as PublicProcedure,
} from '../generated/graphql.ts';
import type { SheetAnswer, SheetProcedure } from './decider/sheet.events.ts';
import type { NamedSeat } from './assign-sheets/assign-sheets.request.ts';

const PROCEDURES: Readonly<Record<PublicProcedure, SheetProcedure>> = {
  SELF_ASSESSMENT: 'self-assessment',
  LEADER_EVALUATION: 'leader-evaluation',
  PEER_EVALUATION: 'peer-evaluation',
  SERVICE_EVALUATION: 'service-evaluation',
  DEPARTMENT_EVALUATION: 'department-evaluation',
  THIRD_PARTY: 'third-party',
  EVALUATION: 'evaluation',
};

/** GraphQL says null for what is left out; the domain leaves it out. */
export const answerOf = ({ label, reason, ...answer }: SheetAnswerInput): SheetAnswer => ({
  ...answer,
  ...(label != null && { label }),
  ...(reason != null && { reason }),
});

/** A row of an assignment as the domain takes it. */
export const seatOf = ({
  procedure,
  raterGroup,
  rater,
  organisationIds,
  inputs,
  relatives,
}: RaterSeatInput): NamedSeat => {
  const { name, personId, organisationId } = rater;
  return {
    procedure: PROCEDURES[procedure],
    ...(raterGroup != null && { raterGroup }),
    rater: {
      name,
      ...(personId != null && { personId }),
      ...(organisationId != null && { organisationId }),
    },
    ...(organisationIds != null && { organisationIds }),
    ...(inputs != null && { inputs }),
    relatives: relatives ?? [],
  };
};
