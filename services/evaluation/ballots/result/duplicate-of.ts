/** The first text that comes twice, if one does. */
export const duplicateOf = (texts: readonly string[]): string | undefined => {
  const seen = new Set<string>();
  for (const text of texts) {
    if (seen.has(text)) return text;
    seen.add(text);
  }
  return undefined;
};
