import type { Sentence } from '@kaoping/event-sourcing';
import type { Moves } from './moves.ts';

type Extent = NonNullable<Moves['roseBy']>;

const places = (extent: Extent | undefined): Sentence => {
  if (extent === undefined) return { zh: '', en: '' };
  const { least, most } = extent;
  const unit = most === '1' ? 'place' : 'places';
  return least === most
    ? { zh: ` ${most} 位`, en: ` by ${most} ${unit}` }
    : { zh: ` ${least} 至 ${most} 位`, en: ` by ${least} to ${most} ${unit}` };
};

/** Who rose and fell, as people say it: `4 家上升 1 至 3 位、3 家下降 1 至 3 位、4 家不变`. */
export const movesSentence = ({ rose, fell, stayed, roseBy, fellBy }: Moves): Sentence => {
  const [up, down] = [places(roseBy), places(fellBy)];
  return {
    zh: `${String(rose)} 家上升${up.zh}、${String(fell)} 家下降${down.zh}、${String(stayed)} 家不变`,
    en: `${String(rose)} rise${up.en}, ${String(fell)} fall${down.en}, ${String(stayed)} stay`,
  };
};

/** What a what-if would change, counted. */
interface ChangesCounted {
  readonly moves: Moves;
  readonly size: number;
  readonly gradesChanged: number;
  readonly payChanged: number;
}

/** What a what-if would change, in one sentence: `11 家中有 6 家名次变动（…），2 家等次变化，1 家薪酬变化。`. */
export const changesSentence = ({ moves, size, gradesChanged, payChanged }: ChangesCounted): Sentence => {
  const moved = String(moves.rose + moves.fell);
  const detail = movesSentence(moves);
  const grades = gradesChanged === 1 ? 'grade' : 'grades';
  return {
    zh: `${String(size)} 家中有 ${moved} 家名次变动（${detail.zh}），${String(gradesChanged)} 家等次变化，${String(payChanged)} 家薪酬变化。`,
    en: `This would move ${moved} of ${String(size)} (${detail.en}), ${String(gradesChanged)} ${grades} and the pay of ${String(payChanged)}.`,
  };
};
