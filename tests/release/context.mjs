// What a builder is given of a folder: its files without those that .dockerignore keeps away.

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The paths of the files, relative to the folder. */
export function contextOf(folder) {
  const rules = readFileSync(join(folder, '.dockerignore'), 'utf8').split('\n')
    .filter((line) => line.trim() !== '' && !line.startsWith('#'))
    .map((line) => ({ keeps: line.startsWith('!'), pattern: expression(line.replace(/^!/, '').replace(/^\/|\/$/g, '')) }));

  /** The last rule that fits decides; one that fits a folder fits all in it. */
  const isKept = (path) => {
    const parents = path.split('/').map((_, i, all) => all.slice(0, i + 1).join('/'));
    return rules.findLast(({ pattern }) => parents.some((parent) => pattern.test(parent)))?.keeps ?? true;
  };

  const files = [];
  const folders = [''];
  for (let at = folders.pop(); at !== undefined; at = folders.pop()) {
    for (const entry of readdirSync(join(folder, at), { withFileTypes: true })) {
      const path = at ? `${at}/${entry.name}` : entry.name;
      if (entry.isDirectory()) {
        // Nothing in these is ever kept, and they are large.
        if (!['.git', 'node_modules', 'bin', 'obj'].includes(entry.name)) {
          folders.push(path);
        }
      } else if (isKept(path)) {
        files.push(path);
      }
    }
  }

  return files;
}

/** `**` stands for any folders, `*` for anything within a name. */
function expression(pattern) {
  const source = pattern.split('/').map((name) => (name === '**' ? '**' : name.replace(/[.+^${}()|[\]\\]/g, '\\$&').replaceAll('*', '[^/]*').replaceAll('?', '[^/]')));
  return new RegExp(`^${source.join('/').replaceAll('**/', '(?:.*/)?').replaceAll('**', '.*')}$`);
}
