// Stand-ins for the base images, made of this machine: for stages that build, its programs; for the last one, .NET and the libraries of C alone,
// as in a chiselled image. They are bound read-only, so that a stage can write to nothing but its own folders.

import { execFileSync } from 'node:child_process';
import { copyFileSync, existsSync, lstatSync, mkdirSync, readdirSync, readlinkSync, realpathSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

export const baseEnvironment = {
  PATH: '/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin',
  DOTNET_CLI_TELEMETRY_OPTOUT: '1',
  DOTNET_NOLOGO: '1',
};

/** What the image of ASP.NET sets. */
export const runtimeEnvironment = { PATH: baseEnvironment.PATH, APP_UID: '1654', ASPNETCORE_HTTP_PORTS: '8080', DOTNET_RUNNING_IN_CONTAINER: 'true' };

export const isRuntime = (image) => /\/aspnet:.*chiseled/.test(image);

const run = (program, ...args) => execFileSync(program, args, { encoding: 'utf8' });

export function bind(from, to, ...options) {
  run('mount', '--bind', from, to);
  if (options.length > 0) {
    run('mount', '-o', ['remount', 'bind', ...options].join(), to);
  }
}

/** Fills a new folder as a base image would; `writable` makes folders in it that outlive the call. */
export function makeBase(image, root) {
  mkdirSync(root, { recursive: true });
  for (const folder of ['dev', 'proc', 'tmp', 'root']) {
    mkdirSync(join(root, folder));
  }

  run('chmod', '1777', join(root, 'tmp'));
  return isRuntime(image) ? makeRuntime(root) : makeBuilder(root, /^node:/.test(image));
}

function makeBuilder(root, hasNode) {
  for (const path of ['/bin', '/sbin', '/lib', '/lib64', '/usr', '/etc']) {
    if (!existsSync(path)) {
      continue;
    }

    if (lstatSync(path).isSymbolicLink()) {
      symlinkSync(readlinkSync(path), root + path);
    } else {
      mkdirSync(root + path);
      bind(path, root + path, 'ro');
    }
  }

  // The image of the SDK has no Node.js; a build that asks for it here would not run there.
  if (!hasNode) {
    for (const program of ['node', 'npm']) {
      bind('/dev/null', root + run('sh', '-c', `command -v ${program}`).trim());
    }
  }

  return { ...baseEnvironment };
}

function makeRuntime(root) {
  const dotnet = dirname(realpathSync(run('sh', '-c', 'command -v dotnet').trim()));
  for (const part of ['host', 'shared']) {
    mkdirSync(join(root, 'usr/share/dotnet', part), { recursive: true });
    bind(join(dotnet, part), join(root, 'usr/share/dotnet', part), 'ro');
  }

  copyFileSync(join(dotnet, 'dotnet'), join(root, 'usr/share/dotnet/dotnet'));
  mkdirSync(join(root, 'usr/bin'), { recursive: true });
  symlinkSync('/usr/share/dotnet/dotnet', join(root, 'usr/bin/dotnet'));

  const programs = [join(dotnet, 'dotnet')];
  for (const version of readdirSync(join(dotnet, 'shared/Microsoft.NETCore.App'))) {
    const folder = join(dotnet, 'shared/Microsoft.NETCore.App', version);
    // The bridge to tracing of the system, and to debuggers, are not part of what is needed.
    programs.push(...readdirSync(folder).filter((n) => n.endsWith('.so') && !/lttng|mscord/.test(n)).map((n) => join(folder, n)));
  }

  // OpenSSL is opened by its name at run time.
  const libraries = new Set(run('sh', '-c', 'ldconfig -p | sed -n "s/.* => //p" | grep -E "/lib(ssl|crypto)\\.so\\.3$"').trim().split('\n'));
  for (const program of programs) {
    for (const [, path] of run('ldd', program).matchAll(/(?:=> )?(\/\S+) \(0x/g)) {
      if (!path.startsWith(dotnet)) {
        libraries.add(path);
      }
    }
  }

  for (const library of libraries) {
    mkdirSync(dirname(root + library), { recursive: true });
    copyFileSync(realpathSync(library), root + library);
  }

  mkdirSync(join(root, 'etc'));
  writeFileSync(join(root, 'etc/passwd'), 'root:x:0:0:root:/root:/sbin/nologin\napp:x:1654:1654::/home/app:/sbin/nologin\n');
  writeFileSync(join(root, 'etc/group'), 'root:x:0:\napp:x:1654:\n');
  return { ...runtimeEnvironment };
}
