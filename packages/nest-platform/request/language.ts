/** The languages that the product speaks. */
export type Language = 'zh' | 'en';

/**
 * Picks the language that a request asks for: the first of Chinese and English in its `Accept-Language`
 * by weight, Chinese where it names neither.
 *
 * @example languageOf('en-GB,en;q=0.9,zh;q=0.8') // 'en'
 */
export const languageOf = (acceptLanguage: string | undefined): Language => {
  const wishes = (acceptLanguage ?? '').split(',').map((part, index) => {
    const [tag = '', ...parameters] = part.trim().toLowerCase().split(';');
    const weight = parameters.map((parameter) => /^\s*q=([\d.]+)$/u.exec(parameter)?.[1]).find(Boolean);
    return { tag, index, weight: weight === undefined ? 1 : Number(weight) };
  });
  const known = wishes
    .filter(({ tag, weight }) => /^(?:zh|en)\b/u.test(tag) && weight > 0)
    .sort((one, other) => other.weight - one.weight || one.index - other.index);
  return known[0]?.tag.startsWith('en') === true ? 'en' : 'zh';
};
