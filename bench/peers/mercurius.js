// A GraphQL server as one writes it with Mercurius: compiled queries, prepared statements, and one statement for the rows of all parents.
import Fastify from "fastify";
import mercurius from "mercurius";
import pg from "pg";

// Amounts fit into a number, as long as they stay below ninety billion 万元.
pg.types.setTypeParser(pg.types.builtins.INT8, Number);

const { PORT, DATABASE_URL, SCHEMA } = process.env;
const pool = new pg.Pool({ connectionString: DATABASE_URL, options: `-c search_path=${SCHEMA}` });
const WAN = 1_000_000;

/** Runs a statement that is prepared on each connection when it is first run there. */
async function rows(name, text, values) {
  return (await pool.query({ name, text, values })).rows;
}

const project = `p."Id" AS id, p."Key" AS key, p."Code" AS code, p."Name" AS name, p."AmountFen"::float8 / ${WAN} AS amount,
  p."FiscalFundsFen"::float8 / ${WAN} AS "fiscalFunds", p."OtherFundsFen"::float8 / ${WAN} AS "otherFunds", p."Purpose" AS purpose,
  p."Number" AS number, p."Year" AS year, p."DepartmentId" AS "departmentId", p."BudgetUnitId" AS "budgetUnitId"`;

const schema = `
  type Query {
    projects(year: Int!, above: Float, byAmount: Boolean!, first: Int!): [Project!]!
    projectsWithText(text: String!, first: Int!): [Project!]!
    projectPage(after: String, first: Int!): ProjectPage!
    project(code: String!, year: Int!): Project
    projectGroups(skip: Int!, take: Int!): [ProjectGroup!]!
    departments(region: String!, first: Int!): [Department!]!
    department(code: String!): Department
  }
  type Department {
    code: String
    name: String!
    region: String!
    budgets(years: [Int!], first: Int!): [Budget!]!
  }
  type Budget {
    year: Int!
    totalRevenue: Float
    totalExpenditure: Float
    basicExpenditure: Float
    projectExpenditure: Float
    lines(first: Int!): [BudgetLine!]!
    projects(first: Int!): [Project!]!
    largestProjects(first: Int!): [Project!]!
  }
  type BudgetLine { measure: String! label: String! amount: Float origin: String! }
  type BudgetUnit { code: String name: String! rank: String funding: String }
  type Project {
    id: ID!
    code: String
    name: String!
    amount: Float
    fiscalFunds: Float
    otherFunds: Float
    purpose: String
    number: Int!
    year: Int!
    department: Department!
    budgetUnit: BudgetUnit
    source: Source!
    indicators(first: Int!): [Indicator!]!
  }
  type Source { lineStart: Int! lineEnd: Int! quote: String! }
  type Indicator { number: Int! category: String kind: String name: String basis: String target: Target }
  type Target { operator: String value: Float unit: String published: String! }
  type ProjectPage { nodes: [Project!]! pageInfo: PageInfo! }
  type PageInfo { hasNextPage: Boolean! endCursor: String }
  type ProjectGroup { year: Int! budgetUnitName: String count: Int! sum: Float }
`;

const resolvers = {
  Query: {
    projects: (_, { year, above, byAmount, first }) => {
      const filter = above == null ? "" : ` AND p."AmountFen" > $3`;
      const order = byAmount ? `p."AmountFen" NULLS FIRST, p."Id"` : `p."Id"`;
      return rows(
        `projects${byAmount}${above == null}`,
        `SELECT ${project} FROM "Projects" p WHERE p."Year" = $1${filter} ORDER BY ${order} LIMIT $2`,
        above == null ? [year, first] : [year, first, Math.round(above * WAN)],
      );
    },
    projectsWithText: (_, { text, first }) =>
      rows(
        "projectsWithText",
        `SELECT ${project} FROM "Projects" p WHERE strpos(p."Name", $1) > 0 OR strpos(p."Purpose", $1) > 0 ORDER BY p."Id" LIMIT $2`,
        [text, first],
      ),
    projectPage: async (_, { after, first }) => {
      const start = after == null ? 0 : Number(Buffer.from(after, "base64").toString());
      const found = await rows("projectPage", `SELECT ${project} FROM "Projects" p WHERE p."Id" > $1 ORDER BY p."Id" LIMIT $2`, [start, first + 1]);
      const hasNextPage = found.length > first;
      const nodes = hasNextPage ? found.slice(0, first) : found;
      const endCursor = nodes.length === 0 ? null : Buffer.from(String(nodes[nodes.length - 1].id)).toString("base64");
      return { nodes, pageInfo: { hasNextPage, endCursor } };
    },
    project: async (_, { code, year }) =>
      (
        await rows(
          "project",
          `SELECT ${project}, p."LineStart" AS "lineStart", p."LineEnd" AS "lineEnd", p."Quote" AS quote FROM "Projects" p WHERE p."Code" = $1 AND p."Year" = $2`,
          [code, year],
        )
      )[0],
    projectGroups: (_, { skip, take }) =>
      rows(
        "projectGroups",
        `SELECT p."Year" AS year, u."Name" AS "budgetUnitName", count(*) AS count, sum(p."AmountFen")::float8 / ${WAN} AS sum
         FROM "Projects" p LEFT JOIN "BudgetUnits" u ON u."Id" = p."BudgetUnitId"
         GROUP BY p."Year", u."Name" ORDER BY p."Year", u."Name" NULLS FIRST LIMIT $2 OFFSET $1`,
        [skip, take],
      ),
    departments: (_, { region, first }) =>
      rows(
        "departments",
        `SELECT "Id" AS id, "Code" AS code, "Name" AS name, "Region" AS region FROM "Departments" WHERE "Region" = $1 ORDER BY "Id" LIMIT $2`,
        [region, first],
      ),
    department: async (_, { code }) =>
      (await rows("department", `SELECT "Id" AS id, "Code" AS code, "Name" AS name, "Region" AS region FROM "Departments" WHERE "Code" = $1`, [code]))[0],
  },
  Project: {
    id: (p) => Buffer.from(`Project:${p.key}`).toString("base64"),
    source: (p) => p,
  },
};

/** The row of each parent, by one statement. */
function one(name, sql, key) {
  return {
    loader: async (queries) => {
      const found = await rows(name, sql, [[...new Set(queries.map((q) => q.obj[key]))]]);
      const byId = new Map(found.map((row) => [row.id, row]));
      return queries.map((q) => byId.get(q.obj[key]) ?? null);
    },
    opts: { cache: false },
  };
}

/** The first rows of each parent, by one statement; it gives the number of the parent as `parent`. */
function many(name, sql, more = () => []) {
  return {
    loader: async (queries) => {
      const { params } = queries[0];
      const found = await rows(name, sql, [queries.map((q) => q.obj.id), params.first, ...more(params)]);
      const byParent = new Map(queries.map((q) => [q.obj.id, []]));
      for (const row of found) {
        byParent.get(row.parent).push(row);
      }
      return queries.map((q) => byParent.get(q.obj.id));
    },
    opts: { cache: false },
  };
}

const indicator = `i."Id" AS id, i."Number" AS number, i."Category" AS category, i."Kind" AS kind, i."Name" AS name, i."Basis" AS basis,
  i."TargetOperator" AS operator, i."TargetValue"::float8 / ${WAN} AS value, i."TargetUnit" AS unit, i."TargetPublished" AS published`;

const loaders = {
  Project: {
    department: one(
      "departmentOf", `SELECT "Id" AS id, "Code" AS code, "Name" AS name, "Region" AS region FROM "Departments" WHERE "Id" = ANY($1)`, "departmentId"),
    budgetUnit: one(
      "budgetUnitOf", `SELECT "Id" AS id, "Code" AS code, "Name" AS name, "Rank" AS rank, "Funding" AS funding FROM "BudgetUnits" WHERE "Id" = ANY($1)`, "budgetUnitId"),
    indicators: many(
      "indicatorsOf",
      `SELECT i.*, k.parent FROM unnest($1::int[]) AS k(parent)
       CROSS JOIN LATERAL (SELECT ${indicator} FROM "Indicators" i WHERE i."ProjectId" = k.parent ORDER BY i."Id" LIMIT $2) i`),
  },
  Department: {
    budgets: many(
      "budgetsOf",
      `SELECT b.*, k.parent FROM unnest($1::int[]) AS k(parent)
       CROSS JOIN LATERAL (SELECT b."Id" AS id, b."Year" AS year, b."TotalRevenueFen"::float8 / ${WAN} AS "totalRevenue",
         b."TotalExpenditureFen"::float8 / ${WAN} AS "totalExpenditure", b."BasicExpenditureFen"::float8 / ${WAN} AS "basicExpenditure",
         b."ProjectExpenditureFen"::float8 / ${WAN} AS "projectExpenditure"
         FROM "Budgets" b WHERE b."DepartmentId" = k.parent AND ($3::int[] IS NULL OR b."Year" = ANY($3)) ORDER BY b."Year" LIMIT $2) b`,
      (params) => [params.years ?? null]),
  },
  Budget: {
    lines: many(
      "linesOf",
      `SELECT l.*, k.parent FROM unnest($1::int[]) AS k(parent)
       CROSS JOIN LATERAL (SELECT l."Measure" AS measure, l."Label" AS label, l."AmountFen"::float8 / ${WAN} AS amount, l."Origin" AS origin
         FROM "BudgetLines" l WHERE l."BudgetId" = k.parent ORDER BY l."Id" LIMIT $2) l`),
    projects: many(
      "projectsOf",
      `SELECT p.*, k.parent FROM unnest($1::int[]) AS k(parent)
       CROSS JOIN LATERAL (SELECT ${project} FROM "Projects" p WHERE p."BudgetId" = k.parent ORDER BY p."Id" LIMIT $2) p`),
    largestProjects: many(
      "largestProjectsOf",
      `SELECT p.*, k.parent FROM unnest($1::int[]) AS k(parent)
       CROSS JOIN LATERAL (SELECT ${project} FROM "Projects" p WHERE p."BudgetId" = k.parent ORDER BY p."AmountFen" DESC NULLS LAST, p."Id" LIMIT $2) p`),
  },
};

resolvers.Indicator = { target: (i) => (i.published == null ? null : i) };

const app = Fastify();
app.register(mercurius, { schema, resolvers, loaders, jit: 1 });
await app.listen({ port: Number(PORT), host: "127.0.0.1" });

// Ends with the bench, however that ends: it holds the other side of the input.
process.stdin.resume().on("end", () => process.exit());
