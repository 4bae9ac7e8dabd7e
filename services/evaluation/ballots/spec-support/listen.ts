/** Everything that the process prints from now on, instead of printing it. */
export const listen = (): { readonly said: readonly string[]; readonly stop: () => void } => {
  const said: string[] = [];
  const streams = [process.stdout, process.stderr].map((stream) => {
    const write = stream.write.bind(stream);
    stream.write = (text) => {
      said.push(String(text));
      return true;
    };
    return () => {
      stream.write = write;
    };
  });
  const { console: printer } = globalThis;
  const levels = (['log', 'info', 'warn', 'error', 'debug'] as const).map((level) => {
    const print = printer[level].bind(printer);
    printer[level] = (...words: readonly unknown[]) => {
      said.push(words.join(' '));
    };
    return () => {
      printer[level] = print;
    };
  });
  return {
    said,
    stop: () => {
      for (const restore of [...streams, ...levels]) restore();
    },
  };
};
