import type { AwardBarredFrom, AwardResultNeedInput, OpenAwardListInput } from '../generated/graphql.ts';
import type {
  AwardBar,
  AwardKind,
  AwardListOpened,
  AwardPlace,
  AwardRules,
  ResultNeed,
} from './decider/award-list.events.ts';
import { DEFAULT_RULES } from './result/default-rules.ts';

/** What an officer asks for, with what is usual where nothing is said. */
export const openingOf = (
  input: OpenAwardListInput,
  within: AwardPlace | undefined,
): AwardListOpened['data'] => {
  const kind = spelled(input.kind) as AwardKind;
  const { title, year, publicityDays = USUAL_PUBLICITY_DAYS } = input;
  return {
    kind,
    title: { zh: title.zh, en: title.en },
    about: input.about === 'PERSONS' ? 'persons' : 'organisations',
    year,
    rules: rulesOf(input, kind),
    publicityDays,
    ...(within && { within }),
  };
};

/** Five working days are what documents usually say (自定). */
const USUAL_PUBLICITY_DAYS = 5;

const rulesOf = ({ barredBy, needs, priority }: OpenAwardListInput, kind: AwardKind): AwardRules => {
  const usual = DEFAULT_RULES[kind];
  return {
    barredBy: barredBy?.map(barOf) ?? usual.barredBy,
    needs: needs?.map(needOf) ?? usual.needs,
    priority: priority?.map(needOf) ?? usual.priority,
  };
};

const barOf = (bar: AwardBarredFrom): AwardBar => spelled(bar) as AwardBar;

const needOf = ({ grades, years = 1, schemeId }: AwardResultNeedInput): ResultNeed => ({
  grades: [...grades],
  years,
  ...(schemeId != null && { schemeId }),
});

const spelled = (word: string): string => word.toLowerCase().replaceAll('_', '-');
