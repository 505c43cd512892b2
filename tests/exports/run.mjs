// Takes the whole dataset from a running service, and holds its descriptors to the schemas of their standards and to the files themselves:
//   node run.mjs http://127.0.0.1:5000
// A check that does not hold is printed with what was wrong.

import { createHash } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import Ajv from 'ajv';
import Ajv04 from 'ajv-draft-04';
import addFormats from 'ajv-formats';
import { parseCsv } from './csv.mjs';

const service = process.argv[2];
if (!service) {
  console.error('Which service? Write: node run.mjs http://127.0.0.1:5000');
  process.exit(2);
}

let held = 0;
let failed = 0;

function check(what, problems) {
  if (problems.length === 0) {
    held++;
    return;
  }

  failed++;
  console.log(`FAIL ${what}\n     ${problems.slice(0, 5).join('\n     ')}`);
}

const schema = (path) => JSON.parse(readFileSync(new URL(`schemas/${path}`, import.meta.url), 'utf8'));
const messages = (validate) => (validate.errors ?? []).map((e) => `${e.instancePath || '/'} ${e.message} ${JSON.stringify(e.params)}`);

function withFormats(ajv) {
  addFormats(ajv);

  // The formats of JSON Schema that the package does not know, as far as our files use them.
  ajv.addFormat('iri', (text) => URL.canParse(text));
  ajv.addFormat('iri-reference', true);
  ajv.addFormat('textarea', true);
  return ajv;
}

function validate(what, ajv, rules, value) {
  const valid = ajv.compile(rules);
  check(what, valid(value) ? [] : messages(valid));
}

async function file(name, options) {
  const answer = await fetch(`${service}/export/${name}`, { signal: AbortSignal.timeout(120_000), ...options });
  if (!answer.ok) {
    throw new Error(`${name}: ${answer.status} ${await answer.text()}`);
  }

  return Buffer.from(await answer.arrayBuffer());
}

const json = async (name) => JSON.parse((await file(name)).toString('utf8'));

const index = await json('index.json');
const files = new Map();
for (const { name, bytes, sha256 } of index.files) {
  const content = await file(name);
  files.set(name, content);
  const hash = createHash('sha256').update(content).digest('hex');
  check(`${name} is as long as the index says, and has its checksum`, content.length === bytes && hash === sha256 ? [] : [`${content.length} bytes, ${hash}`]);
}

const descriptor = await json('datapackage.json');
validate('the descriptor is a Data Package 2.0', withFormats(new Ajv({ strict: false, allErrors: true })), schema('datapackage-2.0/datapackage.json'), descriptor);
validate('the descriptor is a Fiscal Data Package', withFormats(new Ajv04({ strict: false, allErrors: true })), schema('fiscal-data-package/fiscal-data-package.json'), descriptor);

const columnTypes = schema('fiscal-data-package/column-types.json');
check('every column type is one of the taxonomy', descriptor.resources.flatMap((r) => r.schema.fields)
  .filter((f) => f.columnType && !Object.hasOwn(columnTypes, f.columnType)).map((f) => f.columnType));

// The tables against their descriptor: columns, types, keys.
const pattern = {
  integer: /^-?\d+$/,
  number: /^-?\d+(\.\d+)?$/,
  boolean: /^(true|false)$/,
  date: /^\d{4}-\d\d-\d\d$/,
  datetime: /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/,
  string: /^/,
};
const tables = new Map();
for (const resource of descriptor.resources) {
  const [header, ...rows] = parseCsv(files.get(resource.path).toString('utf8'));
  const { fields } = resource.schema;
  tables.set(resource.name, rows.map((row) => Object.fromEntries(header.map((name, i) => [name, row[i]]))));
  check(`${resource.path} has the columns of its descriptor`, JSON.stringify(header) === JSON.stringify(fields.map((f) => f.name)) ? [] : [header.join()]);
  const wrong = [];
  for (const row of rows) {
    fields.forEach(({ name, type, constraints }, i) => {
      const value = row[i];
      if (value !== '' && (!pattern[type].test(value) || (constraints?.enum && !constraints.enum.includes(value)))) {
        wrong.push(`${name}: ${value}`);
      }
    });
    if (row.length !== fields.length) {
      wrong.push(`${row.length} cells: ${row.join()}`);
    }
  }

  check(`${resource.path} has values of the types of its descriptor`, wrong);
}

for (const resource of descriptor.resources) {
  const rows = tables.get(resource.name);
  for (const key of resource.schema.primaryKey ?? []) {
    check(`${resource.path}: ${key} is a key`, new Set(rows.map((r) => r[key])).size === rows.length ? [] : ['two rows have the same']);
  }

  for (const { fields: [column], reference } of resource.schema.foreignKeys ?? []) {
    const known = new Set(tables.get(reference.resource).map((r) => r.id));
    check(`${resource.path}: ${column} refers to ${reference.resource}`, rows.map((r) => r[column]).filter((id) => id && !known.has(id)));
  }
}

// Procurement: the schema of packages refers to that of releases by its address, and the extension is merged into it, as the standard prescribes.
const release = schema('ocds-1.1.5/release-schema.json');
const extension = schema('ocds-1.1.5/budget-breakdown-extension.release-schema.json');
release.definitions.BudgetBreakdown = extension.definitions.BudgetBreakdown;
Object.assign(release.definitions.Budget.properties, extension.definitions.Budget.properties);
const ocds = withFormats(new Ajv04({ strict: false, allErrors: true }));
const packageRules = schema('ocds-1.1.5/release-package-schema.json');
const releaseAddress = packageRules.properties.releases.items.$ref;
delete release.id;
ocds.addSchema(release, releaseAddress);
const releases = await json('ocds-release-package.json');
validate('procurement is a release package of OCDS 1.1.5', ocds, packageRules, releases);
check('every line of the procurement table is a release', releases.releases.length === tables.get('procurement-lines').length ? [] : [`${releases.releases.length}`]);

// The catalogue: the files of its schema refer to each other by file name, and inside a file by definitions that only the outermost has.
const dcat = withFormats(new Ajv({ strict: false, allErrors: true, validateSchema: false }));
const root = schema('dcat-us-3.0/jsonschema/dcat_us_3.0.0_schema.json');
const definitions = {};
for (const name of readdirSync(new URL('schemas/dcat-us-3.0/jsonschema/definitions/', import.meta.url))) {
  definitions[name.replace('.json', '')] = withoutIds(schema(`dcat-us-3.0/jsonschema/definitions/${name}`));
}

// Some are referred to and nowhere defined; what stands beside them, a text, is all we use.
for (const reference of new Set(JSON.stringify([root, definitions]).match(/#\/definitions\/\w+/g))) {
  definitions[reference.split('/').at(-1)] ??= { type: 'object' };
}

validate('the catalogue is one of DCAT-US 3.0', dcat, { definitions, $ref: '#/definitions/Catalog' }, await json('dcat.json'));

console.log(`exports: ${held} checks hold, ${failed} do not.`);
process.exitCode = failed === 0 && held > 0 ? 0 : 1;

// The ids of properties are those of RDF, which no reference of the schema means.
function withoutIds(value) {
  if (Array.isArray(value)) {
    return value.map(withoutIds);
  }

  if (value && typeof value === 'object') {
    return Object.fromEntries(Object.entries(value)
      .filter(([key, inner]) => !((key === '$id' || key === '$schema') && typeof inner === 'string'))
      .map(([key, inner]) => [key, withoutIds(inner)]));
  }

  return value;
}
