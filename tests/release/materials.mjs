// The bill of materials in an image, held to CycloneDX's schema, to what lies beside the program, and to npm's own bill.

import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Spec, Validation } from '@cyclonedx/cyclonedx-library';

export async function checkBillOfMaterials(image, source, check) {
  const program = join(image.root, image.workdir);
  const text = readFileSync(join(program, 'openbudget.cdx.json'), 'utf8');
  const validator = new Validation.JsonStrictValidator(Spec.Version.v1dot6);
  const errors = await validator.validate(text);
  check('the bill of materials is valid CycloneDX 1.6', errors ? [JSON.stringify(errors).slice(0, 1000)] : []);
  const broken = await validator.validate(text.replace('"type": "library"', '"type": "book"'));
  check('a bill that is not valid is found out', broken ? [] : ['nothing was found']);

  const bill = JSON.parse(text);
  const refs = new Set([bill.metadata.component['bom-ref'], ...bill.components.map((c) => c['bom-ref'])]);
  check('it names everything once, and no dependency that it lacks', [
    ...(refs.size === bill.components.length + 1 ? [] : ['a component is named twice']),
    ...bill.dependencies.flatMap((d) => [d.ref, ...(d.dependsOn ?? [])]).filter((ref) => !refs.has(ref))]);
  check('it is of the version of the image',
    bill.metadata.component.version === image.labels['org.opencontainers.image.version'] ? [] : [bill.metadata.component.version]);

  // Every assembly and library that lies there is ours or of a package of the bill.
  const libraries = JSON.parse(readFileSync(join(program, 'OpenBudget.Api.deps.json'), 'utf8')).targets;
  const packageOf = new Map(Object.values(libraries).flatMap((target) => Object.entries(target)).flatMap(([key, { runtime, native, resources }]) =>
    [...Object.keys(runtime ?? {}), ...Object.keys(native ?? {}), ...Object.keys(resources ?? {})].map((file) => [file.split('/').at(-1), key])));
  const nuget = new Set(bill.components.map((c) => c.purl).filter((p) => p.startsWith('pkg:nuget/')));
  const strange = readdirSync(program, { recursive: true })
    .map((file) => file.split('/').at(-1))
    .filter((file) => /\.(dll|so)$/.test(file) && !file.startsWith('OpenBudget.'))
    .filter((file) => !nuget.has(`pkg:nuget/${packageOf.get(file)?.replace('/', '@')}`));
  check('every library beside the program is in it', strange);

  const theirs = npmBill(join(source, 'src/OpenBudget.Web'));
  check('every npm package of npm\'s own bill is in it', theirs.purls ? theirs.purls.filter((purl) => !refs.has(purl)) : [theirs.error]);
}

/** The packages that npm names; it does so for packages with a version only, which ours has no use for. */
function npmBill(web) {
  const folder = mkdtempSync(join(tmpdir(), 'openbudget-bill-'));
  try {
    const packageJson = JSON.parse(readFileSync(join(web, 'package.json'), 'utf8'));
    const lock = JSON.parse(readFileSync(join(web, 'package-lock.json'), 'utf8'));
    lock.packages[''].version = '1.0.0';
    writeFileSync(join(folder, 'package.json'), JSON.stringify({ ...packageJson, version: '1.0.0' }));
    writeFileSync(join(folder, 'package-lock.json'), JSON.stringify({ ...lock, version: '1.0.0' }));

    // Peers of other versions than a package asked for are no matter of the bill.
    const { stdout, stderr } = spawnSync(
      'npm', ['sbom', '--sbom-format', 'cyclonedx', '--package-lock-only', '--omit', 'dev', '--legacy-peer-deps'], { cwd: folder, encoding: 'utf8' });
    return stdout.startsWith('{') ? { purls: JSON.parse(stdout).components.map((c) => c.purl) } : { error: stderr.slice(0, 500) };
  } finally {
    rmSync(folder, { recursive: true });
  }
}
