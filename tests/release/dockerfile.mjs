// Reads a Dockerfile: the instructions that ours uses, and not one more. What is not understood is refused, so that nothing is left out of a run unseen.

const flagsOf = {
  FROM: [], WORKDIR: [], COPY: ['from'], RUN: ['mount'], ENV: [], LABEL: [], USER: [], EXPOSE: [], ENTRYPOINT: [],
  HEALTHCHECK: ['interval', 'timeout', 'start-period', 'retries'],
};

/** The stages of a Dockerfile, each `{ name, base, instructions: [{ line, name, flags, value }] }`. */
export function parse(text) {
  const stages = [];
  for (const { line, content } of logicalLines(text)) {
    const [, name, rest] = /^([A-Za-z]+)\s+(.+)$/s.exec(content) ?? refuse(line, `"${content}" is no instruction`);
    if (!flagsOf[name]) {
      refuse(line, `the instruction ${name} is not known here`);
    }

    const { flags, value } = takeFlags(rest, flagsOf[name], line);
    if (name === 'FROM') {
      const [, base, as] = /^(\S+)(?:\s+AS\s+(\S+))?$/i.exec(value) ?? refuse(line, `FROM ${value} is not understood`);
      stages.push({ name: as ?? String(stages.length), base, instructions: [] });
    } else if (stages.length === 0) {
      refuse(line, `${name} stands before the first FROM`);
    } else {
      stages.at(-1).instructions.push({ line, name, flags, value: values[name]?.(value, line) ?? value });
    }
  }

  return stages;
}

const values = {
  COPY: (value, line) => (value.startsWith('[') ? refuse(line, 'COPY with a list is not known here') : value.split(/\s+/)),
  ENV: pairs,
  LABEL: pairs,
  ENTRYPOINT: list,
  EXPOSE: (value, line) => (/^\d+$/.test(value) ? Number(value) : refuse(line, `EXPOSE ${value} is not understood`)),
  HEALTHCHECK: (value, line) => (value.startsWith('CMD ') ? list(value.slice('CMD '.length), line) : refuse(line, 'HEALTHCHECK needs CMD')),
  // A list would run without a shell, which the runs here do not.
  RUN: (value, line) => (/^\[|<</.test(value) ? refuse(line, 'RUN takes a command of the shell here') : value),
  WORKDIR: plain,
  USER: plain,
};

function plain(value, line) {
  return /[$"'\\]/.test(value) ? refuse(line, `variables and quotes are not known here: ${value}`) : value;
}

function list(value, line) {
  try {
    return JSON.parse(value);
  } catch {
    return refuse(line, `${value} is no list; the image has no shell`);
  }
}

function pairs(value, line) {
  const found = [...value.matchAll(/([A-Za-z_][\w.]*)=(?:"([^"$\\]*)"|([^\s"'$\\]+))(?:\s+|$)/g)];
  return found.map((m) => m[0]).join('') === value
    ? Object.fromEntries(found.map(([, key, quoted, bare]) => [key, quoted ?? bare]))
    : refuse(line, `${value} is not understood`);
}

function takeFlags(rest, known, line) {
  const flags = {};
  let value = rest;
  for (let m = /^--([a-z-]+)=(\S+)\s+/.exec(value); m; m = /^--([a-z-]+)=(\S+)\s+/.exec(value)) {
    if (!known.includes(m[1])) {
      refuse(line, `the flag --${m[1]} is not known here`);
    }

    flags[m[1]] = m[2];
    value = value.slice(m[0].length);
  }

  return value.startsWith('--') ? refuse(line, `${value} is not understood`) : { flags, value };
}

/** Lines without comments, with those joined that end in a backslash. */
function* logicalLines(text) {
  let joined;
  for (const [index, raw] of text.split('\n').entries()) {
    if (/^\s*(#|$)/.test(raw)) {
      // A directive would change how the rest is read.
      if (/^#\s*(syntax|escape|check)\s*=/.test(raw)) {
        refuse(index + 1, 'directives are not known here');
      }

      continue;
    }

    joined ??= { line: index + 1, content: '' };
    joined.content += raw.replace(/\\$/, '').trim() + (raw.endsWith('\\') ? ' ' : '');
    if (!raw.endsWith('\\')) {
      yield joined;
      joined = undefined;
    }
  }
}

function refuse(line, what) {
  throw new Error(`Dockerfile, line ${line}: ${what}.`);
}
